import { sql } from 'kysely';
import { Failure } from '../../model/index.ts';
import type { Db } from '../derive/sources.ts';
import type { LogRow } from '../store.ts';

/** The logs with the column that orders them. */
const LOGS = [
  ['articles', 'id'],
  ['appearances', 'id'],
  ['readings', 'seq'],
  ['decisions', 'seq'],
] as const;

const COLUMNS = {
  articles: ['id', 'text', 'lang', 'sample', 'recorded'],
  appearances: [
    'id',
    'article',
    'url',
    'outlet',
    'title',
    'published',
    'published_inferred',
    'fetched',
    'external_id',
    'supersedes',
  ],
  readings: ['article', 'reader', 'version', 'at', 'body'],
  decisions: ['id', 'at', 'by_whom', 'reason', 'body', 'claims', 'others'],
} as const;

type LogName = keyof typeof COLUMNS;

/** Columns that hold JSON. */
const JSON_COLUMNS = new Set(['body', 'claims', 'others']);

/** The logs row by row, in the order in which they can be put back. */
export async function* backupRows(run: <T>(work: (db: Db) => Promise<T>) => Promise<T>): AsyncGenerator<LogRow> {
  for (const [log, order] of LOGS) {
    for (let after: string | number = order === 'seq' ? 0 : ''; ; ) {
      const rows = await run(async db => {
        const found = await sql<Record<string, unknown>>`
          select * from ${sql.table(log)} where ${sql.ref(order)} > ${after} order by ${sql.ref(order)} limit 200`.execute(
          db,
        );
        return found.rows;
      });
      const last = rows.at(-1);
      if (!last) break;
      after = order === 'seq' ? Number(last.seq) : String(last.id);
      for (const { seq: _seq, ...row } of rows) yield { log, row };
    }
  }
}

/** Puts rows in, each once. Fails with `input-malformed` where a row is of no log. */
export async function unpackRows(db: Db, rows: readonly LogRow[]): Promise<void> {
  for (const { log, row } of rows) {
    if (log === 'pledgebook') continue;
    const columns = COLUMNS[log as LogName] as readonly string[] | undefined;
    if (!columns)
      throw new Failure(
        'input-malformed',
        `a row of "${String(log)}" is in no log of Pledgebook; this is not a backup`,
      );
    if (log === 'readings' && (await holdsReading(db, row))) continue;
    const values = columns.map(column => columnValue(column, row[column]));
    await sql`insert into ${sql.table(log)} (${sql.join(columns.map(column => sql.ref(column)))})
      values (${sql.join(values)}) on conflict do nothing`.execute(db);
  }
}

function columnValue(column: string, value: unknown): unknown {
  return JSON_COLUMNS.has(column) ? JSON.stringify(value) : (value ?? null);
}

async function holdsReading(db: Db, row: Readonly<Record<string, unknown>>): Promise<boolean> {
  const { rows } = await sql`select 1 from readings where article = ${row.article} and reader = ${row.reader}
    and version = ${row.version} and at = ${row.at} limit 1`.execute(db);
  return rows.length > 0;
}
