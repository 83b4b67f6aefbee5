import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { Failure } from '../../model/index.ts';

/** A named stream of bytes, opened when it is its turn. */
export interface ByteSource {
  readonly name: string;
  open(): Readable;
}

const READABLE = /\.(txt|text|md|x?html?|ndjson|jsonl|json)$/i;

/** Says in one line what the system refused. */
export function fileFailure(name: string, error: unknown): Failure {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return new Failure('input-missing', `${name}: no such file or folder`, { cause: error });
  if (code === 'EACCES' || code === 'EPERM') {
    return new Failure('input-unreadable', `${name}: may not be read; check its permissions`, { cause: error });
  }
  return new Failure('input-unreadable', `${name}: cannot be read (${code ?? String(error)})`, { cause: error });
}

/**
 * The files behind FILE arguments: `-` is standard input, a folder stands for the readable files below it in the order
 * of their names (others are passed over). What cannot be opened is yielded as a Failure, and the rest goes on.
 */
export async function* byteSources(
  args: readonly string[],
  cwd: string,
  stdin: Readable,
): AsyncGenerator<ByteSource | Failure> {
  for (const arg of args) {
    if (arg === '-') yield { name: 'standard input', open: () => stdin };
    else yield* pathSources(arg, resolve(cwd, arg));
  }
}

async function* pathSources(name: string, path: string): AsyncGenerator<ByteSource | Failure> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) yield* folderSources(name, path);
    else yield { name, open: () => createReadStream(path, { highWaterMark: 1 << 18 }) };
  } catch (error) {
    yield fileFailure(name, error);
  }
}

async function* folderSources(name: string, path: string): AsyncGenerator<ByteSource | Failure> {
  const entries = await readdir(path, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.isDirectory() || READABLE.test(entry.name)) {
      yield* pathSources(join(name, entry.name), join(path, entry.name));
    }
  }
}
