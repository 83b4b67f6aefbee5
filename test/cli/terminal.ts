import { Readable, Writable } from 'node:stream';
import type { Io } from '../../src/cli/command.ts';
import { run } from '../../src/cli/program.ts';

/** What a command printed and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

class Collector extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += chunk.toString();
    done();
  }
}

/** Runs the command line in this process, with a standard input, an environment and a folder of its own. */
export async function pledgebook(
  args: readonly string[],
  {
    stdin = '',
    cwd = process.cwd(),
    env = {},
  }: { stdin?: string | Uint8Array | Readable; cwd?: string; env?: Record<string, string> } = {},
): Promise<Ended> {
  const stdout = new Collector();
  const stderr = new Collector();
  const io: Io = {
    stdin: stdin instanceof Readable ? stdin : Readable.from([Buffer.from(stdin as string)]),
    stdout,
    stderr,
    env,
    cwd,
    now: () => new Date('2026-11-22T10:00:00Z'),
    colour: false,
  };
  const code = await run(args, io, '0.0.0-test');
  return { code, out: stdout.text, err: stderr.text };
}

/** The objects of an NDJSON output. */
export function ndjson<T>(text: string): T[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as T);
}
