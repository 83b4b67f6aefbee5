import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../../model/index.ts';

/** Remembers what each day has cost. */
export interface Purse {
  /** US dollars spent on a day (`YYYY-MM-DD`, UTC). */
  spent(day: string): Promise<number>;
  add(day: string, dollars: number): Promise<void>;
}

/** A purse that forgets when the process ends. */
export function memoryPurse(): Purse {
  const days = new Map<string, number>();
  return {
    spent: async day => days.get(day) ?? 0,
    add: async (day, dollars) => {
      days.set(day, (days.get(day) ?? 0) + dollars);
    },
  };
}

/** A purse in a JSON file (dollars by day), so that restarts do not begin the day anew. One process at a time. */
export function filePurse(file: string): Purse {
  const load = async (): Promise<Record<string, number>> => {
    try {
      return JSON.parse(await readFile(file, 'utf8')) as Record<string, number>;
    } catch {
      return {};
    }
  };
  let last: Promise<void> = Promise.resolve();
  return {
    async spent(day) {
      await last;
      return (await load())[day] ?? 0;
    },
    add(day, dollars) {
      last = last.then(async () => {
        const days = await load();
        days[day] = (days[day] ?? 0) + dollars;
        await mkdir(dirname(file), { recursive: true });
        await writeFile(`${file}.new`, JSON.stringify(days));
        await rename(`${file}.new`, file);
      });
      return last;
    },
  };
}

/** @throws Failure `forbidden` where the next request may cost more than the day has left. */
export async function holdToCeiling(purse: Purse, day: string, next: number, ceiling: number): Promise<void> {
  const spent = await purse.spent(day);
  if (next > 0 && spent + next > ceiling) {
    throw new Failure(
      'forbidden',
      `the language model has cost $${spent.toFixed(2)} on ${day}, and PLEDGEBOOK_LLM_DAILY_COST allows $${ceiling.toFixed(2)}: raise it or wait until tomorrow`,
    );
  }
}
