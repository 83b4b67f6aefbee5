import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { openStore, type Store } from '../store/index.ts';
import type { Io } from './command.ts';

/** Options of every command that works on a register. */
export interface RegisterOptions {
  readonly data?: string;
  readonly samples?: boolean;
}

/** Adds the options that name a register. */
export function withRegister(command: Command): Command {
  return command
    .option('--data <folder>', 'folder of the embedded registers (PLEDGEBOOK_DATA; DATABASE_URL for PostgreSQL)')
    .option('--samples', 'work on the register of sample articles and not on your own');
}

/**
 * Opens the register that the options and the environment name: DATABASE_URL unless `--data` or `--samples` is given, else the
 * folder. Where another process holds the folder, the work goes through it. `what` is the command's name.
 */
export function openRegister(io: Io, options: RegisterOptions, what: string): Promise<Store> {
  const { data, samples = false } = options;
  const databaseUrl = data === undefined && !samples ? io.env.DATABASE_URL : undefined;
  const folder = resolve(io.cwd, data ?? io.env.PLEDGEBOOK_DATA ?? 'data');
  const place = databaseUrl ? { databaseUrl } : { dataFolder: join(folder, samples ? 'samples' : 'register') };
  return openStore({ ...place, sample: samples, clock: io.now, what });
}

/** Runs work on the register and closes it, whatever comes of the work. */
export async function withStore<T>(
  io: Io,
  options: RegisterOptions,
  what: string,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openRegister(io, options, what);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
