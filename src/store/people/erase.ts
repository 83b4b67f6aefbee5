import { sql } from 'kysely';
import type { Db } from '../derive/sources.ts';
import type { Erased } from './types.ts';

/** Takes out every row that is held under an e-mail address, whatever its capitals. */
export async function deletePerson(db: Db, email: string): Promise<Erased> {
  const wanted = email.trim().toLowerCase();
  const contributions = await db
    .deleteFrom('contributions')
    .where(sql`lower(email)`, '=', wanted)
    .returning('id')
    .execute();
  const subscriptions = await db
    .deleteFrom('subscriptions')
    .where(sql`lower(email)`, '=', wanted)
    .returning('id')
    .execute();
  return { contributions: contributions.length, subscriptions: subscriptions.length };
}

/**
 * Rewrites the two tables without their dead rows, so that the bytes are gone from their files and not merely out of sight. Runs outside any
 * transaction. In a data folder the write-ahead log is cut off too; a PostgreSQL server drops its own by its settings
 * (`wal_recycle`, archives, replicas), which are its keeper's.
 */
export async function scour(db: Db, embedded: boolean): Promise<void> {
  await sql`vacuum full contributions`.execute(db);
  await sql`vacuum full subscriptions`.execute(db);
  if (!embedded) return;
  await sql`set wal_recycle = off`.execute(db);
  await sql`select pg_switch_wal()`.execute(db);
  await sql`checkpoint`.execute(db);
}
