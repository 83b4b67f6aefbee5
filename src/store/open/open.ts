import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { storeThrough } from '../gate/client.ts';
import { openGate } from '../gate/server.ts';
import { LocalStore } from '../local.ts';
import { holderOf, inUse, type Lock, takeLock } from '../lock/lock.ts';
import { migrate } from '../schema/migrate.ts';
import type { Store, StoreOptions } from '../store.ts';
import { type Database, damaged, nameOf, openEmbedded, openServed } from './database.ts';

/** How long a second process waits for a holder that is just starting or just ending, in milliseconds. */
const PATIENCE = 15_000;

/**
 * Opens a register. On Postgres any number of processes work together. A data folder is held by one process; another one works
 * through it, except `serve`, which is refused with `data-folder-in-use`. Other failures: `data-folder-read-only`,
 * `data-folder-newer`, `data-folder-damaged`, `database-unreachable`.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { databaseUrl, dataFolder, clock, sample = false } = options;
  if (databaseUrl) {
    const place = nameOf(databaseUrl);
    return local(await openServed(databaseUrl), place, { clock, sample });
  }
  if (dataFolder === undefined) return local(await openEmbedded(null), 'memory', { clock, sample });
  return openFolder(resolve(dataFolder), options);
}

async function local(
  database: Database,
  place: string,
  options: { clock: () => Date; sample: boolean },
): Promise<LocalStore> {
  try {
    await migrate(database.db, place);
    const store = new LocalStore(database, place, options);
    await store.renewDerived();
    return store;
  } catch (error) {
    await database.db.destroy().catch(() => undefined);
    throw error;
  }
}

async function openFolder(folder: string, { clock, sample = false, what = 'use' }: StoreOptions): Promise<Store> {
  const socket = socketOf(folder);
  const until = Date.now() + PATIENCE;
  for (;;) {
    const held = takeLock(folder, { pid: process.pid, what, since: clock().toISOString(), socket });
    if ('release' in held) return holdFolder(folder, socket, held, { clock, sample });
    if (what === 'serve' && held.what === 'serve') throw inUse(folder, held);
    const through = what === 'serve' ? null : await storeThrough(held.socket || socket);
    if (through) return through;
    if (Date.now() > until) throw inUse(folder, holderOf(folder));
    await sleep(100);
  }
}

async function holdFolder(
  folder: string,
  socket: string,
  lock: Lock,
  options: { clock: () => Date; sample: boolean },
): Promise<Store> {
  let store: LocalStore;
  try {
    store = await local(await openEmbedded(folder), folder, options);
  } catch (error) {
    lock.release();
    throw error instanceof Error && error.name === 'Failure' ? error : damaged(folder, error);
  }
  const gate = await openGate(store, socket);
  const close = store.close.bind(store);
  let closed = false;
  store.close = async () => {
    if (closed) return;
    closed = true;
    await gate.close();
    await close();
    lock.release();
  };
  return store;
}

/** A socket's path may have 107 bytes: a folder with a longer one listens in the system's temporary folder. */
function socketOf(folder: string): string {
  const own = join(folder, 'socket');
  if (Buffer.byteLength(own) <= 100) return own;
  return join(tmpdir(), `pledgebook-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.sock`);
}
