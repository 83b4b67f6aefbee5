import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { Failure } from '../../model/index.ts';
import type { Tables } from '../schema/tables.ts';

/** Where a queue of jobs can live on the register's own database: in this process, or on a server. */
export type JobsHome = { readonly pglite: PGlite } | { readonly connectionString: string };

/** An open database, and whether all its statements run one after the other on one connection. */
export interface Database {
  readonly db: Kysely<Tables>;
  readonly embedded: boolean;
  readonly jobs: JobsHome;
}

/** PostgreSQL's major version inside PGlite: a folder of a later one cannot be read. */
const PGLITE_MAJOR = 18;

/** Opens PGlite in a folder, or in memory where `folder` is null. Fails with `data-folder-newer` or `data-folder-damaged`. */
export async function openEmbedded(folder: string | null): Promise<Database> {
  const dataDir = folder === null ? undefined : join(folder, 'pg');
  if (folder !== null && dataDir) checkVersion(folder, dataDir);
  try {
    const pglite = await PGlite.create(dataDir === undefined ? {} : { dataDir });
    await pglite.query('select 1');
    return { db: new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) }), embedded: true, jobs: { pglite } };
  } catch (cause) {
    if (folder === null) throw cause;
    throw damaged(folder, cause);
  }
}

/** The failure of a folder whose database does not open. */
export function damaged(folder: string, cause: unknown): Failure {
  const why = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
  return new Failure(
    'data-folder-damaged',
    `${folder}: the database in it does not open (${why.slice(0, 120)}); restore a backup into another folder: pledgebook restore FILE`,
    { cause },
  );
}

function checkVersion(folder: string, dataDir: string): void {
  const major = Number(contentOf(join(dataDir, 'PG_VERSION')));
  if (major > PGLITE_MAJOR) {
    throw new Failure(
      'data-folder-newer',
      `${folder}: holds a database of PostgreSQL ${major}, this Pledgebook reads ${PGLITE_MAJOR}; use a newer Pledgebook, or another folder`,
    );
  }
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}

/** Opens a pool on PostgreSQL 15 or later. Fails with `database-unreachable`; the message never holds the password. */
export async function openServed(url: string): Promise<Database> {
  const name = nameOf(url);
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { rows } = await sql<{ version: string }>`select current_setting('server_version_num') as version`.execute(
      db,
    );
    const version = Number(rows[0]?.version ?? 0);
    if (version < 150_000) {
      throw new Failure(
        'database-unreachable',
        `${name}: PostgreSQL ${Math.floor(version / 10_000)} is too old; Pledgebook needs 15 or later`,
      );
    }
    return { db, embedded: false, jobs: { connectionString: url } };
  } catch (cause) {
    await db.destroy().catch(() => undefined);
    if (cause instanceof Failure) throw cause;
    const why =
      cause instanceof Error ? cause.message || ((cause as { code?: string }).code ?? 'no answer') : String(cause);
    throw new Failure(
      'database-unreachable',
      `${name}: cannot be reached (${why.split('\n')[0]}); check DATABASE_URL and that PostgreSQL runs`,
      { cause },
    );
  }
}

/** Host and database of a URL, without user and password. */
export function nameOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host || 'localhost'}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
