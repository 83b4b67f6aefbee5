import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Least F1 (0 to 1) that the reader's tests hold it to, by language (`all`: together) and what is read. */
export const Measured = z.record(z.string(), z.record(z.string(), z.number().min(0).max(1)));
export type Measured = Readonly<z.infer<typeof Measured>>;

const FLOORS = new URL('../../test/floors.json', import.meta.url);

/**
 * The figures of the score file, so that the method page cannot be out of date; null where the file is not there
 * or is not one. An installed package has it beside its code.
 */
export function measured(file: URL = FLOORS): Measured | null {
  try {
    return Measured.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
