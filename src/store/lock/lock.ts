import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Failure } from '../../model/index.ts';

/** Who holds a data folder. */
export interface Holder {
  readonly pid: number;
  /** `serve`, `add` ...: what it is doing. */
  readonly what: string;
  /** ISO 8601 in UTC. */
  readonly since: string;
  /** Where it listens. */
  readonly socket: string;
}

/** A lock that is held; the operating system lets it go when the process ends, however it ends. */
export interface Lock {
  release(): void;
}

const LOCK = 'lock.db';
const HOLDER = 'holder.json';

/**
 * Takes the lock of a data folder, or says who holds it. PGlite locks nothing itself. The lock is the operating system's, on a
 * file in the folder (through SQLite, which Node has built in): after `kill -9` it is free at once, and a process id that
 * was given to another program cannot be mistaken for the holder. The holder's name stands in a file beside it.
 * Fails with `data-folder-read-only` where nothing can be written.
 */
export function takeLock(folder: string, holder: Holder): Lock | Holder {
  let file: DatabaseSync;
  try {
    mkdirSync(folder, { recursive: true });
    file = new DatabaseSync(join(folder, LOCK));
  } catch (cause) {
    throw readOnly(folder, cause);
  }
  try {
    file.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    writeFileSync(join(folder, HOLDER), `${JSON.stringify(holder)}\n`);
  } catch (cause) {
    file.close();
    const message = cause instanceof Error ? cause.message : '';
    if (/locked|busy/i.test(message)) return holderOf(folder);
    throw readOnly(folder, cause);
  }
  return {
    release() {
      rmSync(join(folder, HOLDER), { force: true });
      file.close();
    },
  };
}

/** Who says that it holds a folder; process id 0 where it has not written its name yet. */
export function holderOf(folder: string): Holder {
  try {
    return JSON.parse(readFileSync(join(folder, HOLDER), 'utf8')) as Holder;
  } catch {
    return { pid: 0, what: 'another command', since: '', socket: '' };
  }
}

/** The refusal of a folder that another process holds. */
export function inUse(folder: string, { pid, what, since }: Holder): Failure {
  const named =
    pid === 0
      ? 'another process'
      : `process ${pid} (pledgebook ${what}, since ${since.slice(0, 16).replace('T', ' ')} UTC)`;
  return new Failure(
    'data-folder-in-use',
    `${folder}: in use by ${named}; stop it first, or name another folder with --data or PLEDGEBOOK_DATA`,
  );
}

function readOnly(folder: string, cause: unknown): Failure {
  const why = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
  return new Failure(
    'data-folder-read-only',
    `${folder}: cannot be written to (${why.slice(0, 100)}); give it write permission, or name another folder with --data or PLEDGEBOOK_DATA`,
    { cause },
  );
}
