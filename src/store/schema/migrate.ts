import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Failure } from '../../model/index.ts';
import { MIGRATIONS, provider } from './migrations.ts';
import type { Tables } from './tables.ts';

/**
 * Brings a database to this version's schema. Fails with `data-folder-newer` where a later version has been at it:
 * nothing is touched then.
 */
export async function migrate(db: Kysely<Tables>, place: string): Promise<void> {
  const unknown = (await namesApplied(db)).filter(name => !Object.hasOwn(MIGRATIONS, name));
  if (unknown.length > 0) {
    throw new Failure(
      'data-folder-newer',
      `${place}: written by a newer Pledgebook (it knows ${unknown.join(', ')}); use that version, or another folder`,
    );
  }
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}

async function namesApplied(db: Kysely<Tables>): Promise<readonly string[]> {
  const there = await sql<{ name: string | null }>`select to_regclass('kysely_migration')::text as name`.execute(db);
  if (!there.rows[0]?.name) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map(row => row.name);
}
