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

/** Puts rows in, each once, as many of one log as follow each other in one statement. Fails with `input-malformed` where a row is of no log. */
export async function unpackRows(db: Db, rows: readonly LogRow[]): Promise<void> {
  for (let from = 0; from < rows.length; ) {
    const log = rows[from]?.log as LogName | 'pledgebook';
    let to = from;
    while (to < rows.length && rows[to]?.log === log) to++;
    if (log !== 'pledgebook') {
      await putRows(
        db,
        log,
        rows.slice(from, to).map(({ row }) => row),
      );
    }
    from = to;
  }
}

async function putRows(db: Db, log: LogName, rows: readonly unknown[]): Promise<void> {
  const columns = COLUMNS[log] as readonly string[] | undefined;
  if (!columns)
    throw new Failure('input-malformed', `a row of "${String(log)}" is in no log of Pledgebook; this is not a backup`);
  const names = sql.join(columns.map(column => sql.ref(column)));
  // A reading has no name of its own: it is the one of an article by a reader at a moment.
  const fresh =
    log === 'readings'
      ? sql`where not exists (select 1 from readings r where r.article = given.article and r.reader = given.reader
          and r.version = given.version and r.at = given.at)`
      : sql``;
  await sql`insert into ${sql.table(log)} (${names})
    select ${names} from json_populate_recordset(null::${sql.table(log)}, ${JSON.stringify(rows)}::json) as given ${fresh}
    on conflict do nothing`.execute(db);
}
