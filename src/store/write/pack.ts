import { sql } from 'kysely';
import { Failure } from '../../model/index.ts';
import type { Db } from '../derive/sources.ts';
import type { BackedUp, LogRow } from '../store.ts';

/** The logs with what orders them. */
const LOGS = [
  ['articles', 'id'],
  ['appearances', 'id'],
  ['readings', 'seq'],
  ['decisions', 'seq'],
] as const;
/** What editors watch, and on which days it was watched. */
const SOURCES = [
  ['sources', 'id'],
  ['watched_days', "source || ' ' || day"],
] as const;
/** What people wrote and follow, and the secret that their links are signed with. */
const PEOPLE = [
  ['contributions', 'id'],
  ['subscriptions', 'id'],
  ['keys', 'name'],
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
  // Without what is known of the feed's last copy: pages that were on their way are found again.
  sources: [
    'id', 'name', 'country', 'languages', 'kind', 'feed', 'is_on', 'added', 'last_success', 'failures', 'fault', 'next_poll',
  ], // biome-ignore format: one table
  watched_days: ['source', 'day', 'polls', 'found'],
  contributions: [
    'id', 'pledge', 'slot', 'kind', 'name', 'email', 'text', 'source', 'state', 'outcome', 'led', 'at', 'decided',
  ], // biome-ignore format: one table
  subscriptions: [
    'id', 'kind', 'email', 'url', 'selection', 'lang', 'every', 'state', 'confirm_token', 'stop_token', 'secret', 'at', 'confirmed', 'delivered',
    'failures', 'fault',
  ], // biome-ignore format: one table
  keys: ['name', 'secret', 'made'],
} as const;

type LogName = keyof typeof COLUMNS;

/** The logs row by row, in the order in which they can be put back; and what else is asked for. */
export async function* backupRows(
  run: <T>(work: (db: Db) => Promise<T>) => Promise<T>,
  { sources = false, people = false }: BackedUp = {},
): AsyncGenerator<LogRow> {
  for (const [log, order] of [...LOGS, ...(sources ? SOURCES : []), ...(people ? PEOPLE : [])]) {
    const key = sql.raw(order);
    for (let after: string | number = order === 'seq' ? 0 : ''; ; ) {
      const rows = await run(async db => {
        const found = await sql<Record<string, unknown> & { packed_key: string | number }>`
          select ${key} as packed_key, t.* from ${sql.table(log)} t where ${key} > ${after} order by ${key} limit 200`.execute(
          db,
        );
        return found.rows;
      });
      const last = rows.at(-1);
      if (!last) break;
      after = order === 'seq' ? Number(last.packed_key) : String(last.packed_key);
      for (const { packed_key: _key, seq: _seq, ...row } of rows) yield { log, row };
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

/** Which rows are put in, where a key does not say it. */
const FRESH: Partial<Record<LogName, ReturnType<typeof sql>>> = {
  // A reading has no name of its own: it is the one of an article by a reader at a moment.
  readings: sql`where not exists (select 1 from readings r where r.article = given.article and r.reader = given.reader
    and r.version = given.version and r.at = given.at)`,
  // A source whose feed is watched here under another id stays out, and its days with it.
  watched_days: sql`where given.source in (select id from sources)`,
};

async function putRows(db: Db, log: LogName, rows: readonly unknown[]): Promise<void> {
  const columns = COLUMNS[log] as readonly string[] | undefined;
  if (!columns)
    throw new Failure('input-malformed', `a row of "${String(log)}" is in no log of Pledgebook; this is not a backup`);
  const names = sql.join(columns.map(column => sql.ref(column)));
  const fresh = FRESH[log] ?? sql``;
  await sql`insert into ${sql.table(log)} (${names})
    select ${names} from json_populate_recordset(null::${sql.table(log)}, ${JSON.stringify(rows)}::json) as given ${fresh}
    on conflict do nothing`.execute(db);
}
