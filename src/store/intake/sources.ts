import { type Selectable, sql } from 'kysely';
import { Failure } from '../../model/index.ts';
import type { Db } from './context.ts';
import { addPages } from './pages.ts';
import type { SourcesTable } from './tables.ts';
import {
  BROKEN_AFTER,
  type FoundPage,
  NewsSource,
  type SourceState,
  type WatchedMonth,
  type WatchedSource,
} from './types.ts';

type CountedRow = Selectable<SourcesTable> & { found: string | number; became: string | number };

/** Sources by name, with their state; those of `ids` alone where they are given. */
export async function listSources(db: Db, ids?: readonly string[]): Promise<WatchedSource[]> {
  const which = ids ? sql`s.id = any(${sql.val([...ids])}::text[])` : sql`true`;
  const { rows } = await sql<CountedRow>`
    select s.*, (select count(*) from pages p where p.source = s.id) as found,
      (select count(*) from pages p where p.source = s.id and p.state = 'read') as became
    from sources s where ${which} order by lower(s.name), s.id`.execute(db);
  return rows.map(watchedSource);
}

/** Sources that are on and due at a time, the longest due first. */
export async function sourcesDue(db: Db, at: string, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('sources')
    .select('id')
    .where('is_on', '=', true)
    .where('next_poll', '<=', at)
    .orderBy('next_poll')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Adds a source or changes the one of this id; where the feed changes, what was known of the old one's copy is
 * forgotten. Fails with `usage` where it is not well formed, with `conflict` where another source has this feed.
 */
export async function putSource(db: Db, given: NewsSource, now: string): Promise<'new' | 'changed' | 'known'> {
  const parsed = NewsSource.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Failure(
      'usage',
      `source ${given.id}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not understood'}`,
    );
  }
  const { id, name, country, languages, kind, feed, on } = parsed.data;
  const rival = await db
    .selectFrom('sources')
    .select('id')
    .where('feed', '=', feed)
    .where('id', '!=', id)
    .executeTakeFirst();
  if (rival) throw new Failure('conflict', `${feed}: is watched already, by the source "${rival.id}"`);
  const before = (await listSources(db, [id]))[0];
  const columns = { name, country, languages: [...languages], kind, feed, is_on: on };
  if (!before) {
    const fresh = {
      added: now,
      last_success: null,
      failures: 0,
      fault: null,
      next_poll: now,
      etag: null,
      last_modified: null,
    };
    await db
      .insertInto('sources')
      .values({ id, ...columns, ...fresh })
      .execute();
    return 'new';
  }
  if (JSON.stringify(before.source) === JSON.stringify({ id, name, country, languages, kind, feed, on }))
    return 'known';
  const moved =
    before.source.feed !== feed ? { etag: null, last_modified: null, next_poll: now, failures: 0, fault: null } : {};
  await db
    .updateTable('sources')
    .set({ ...columns, ...moved })
    .where('id', '=', id)
    .execute();
  return 'changed';
}

/** Turns a source on or off; on, it is asked at once. False where there is none of this id. */
export async function switchSource(db: Db, id: string, on: boolean, now: string): Promise<boolean> {
  const set = on ? { is_on: true, next_poll: now, failures: 0, fault: null } : { is_on: false };
  const rows = await db.updateTable('sources').set(set).where('id', '=', id).returning('id').execute();
  return rows.length > 0;
}

/**
 * Writes down what a poll brought: the source's state, the pages that were not known, and, after a success, that the
 * source was watched on this day. All or nothing. Returns the keys of the new pages.
 */
export async function recordPoll(
  db: Db,
  id: string,
  state: SourceState,
  fresh: readonly FoundPage[],
  now: string,
): Promise<string[]> {
  await db
    .updateTable('sources')
    .set({
      last_success: state.lastSuccess,
      failures: state.failuresInARow,
      fault: state.fault,
      next_poll: state.nextPoll,
      etag: state.etag,
      last_modified: state.lastModified,
    })
    .where('id', '=', id)
    .execute();
  const added = await addPages(db, fresh, { source: id, priority: 0 }, now);
  if (state.fault === null) {
    await sql`insert into watched_days (source, day, polls, found) values (${id}, ${now.slice(0, 10)}, 1, ${added.length})
      on conflict (source, day) do update set polls = watched_days.polls + 1, found = watched_days.found + excluded.found`.execute(
      db,
    );
  }
  return added;
}

/** What was watched, newest month first; what has no row was not watched. */
export async function watchedMonths(db: Db): Promise<WatchedMonth[]> {
  const { rows } = await sql<{
    country: string | null;
    lang: string;
    month: string;
    sources: string[];
    days: string | number;
    found: string | number;
  }>`
    select s.country, l.lang, left(d.day, 7) as month, array_agg(distinct s.id order by s.id) as sources,
      count(distinct d.day) as days, sum(d.found) as found
    from watched_days d join sources s on s.id = d.source cross join lateral unnest(s.languages) as l(lang)
    group by s.country, l.lang, left(d.day, 7) order by month desc, s.country nulls last, l.lang`.execute(db);
  return rows.map(row => ({ ...row, days: Number(row.days), found: Number(row.found) }));
}

function watchedSource(row: CountedRow): WatchedSource {
  const { id, name, country, languages, kind, feed, is_on: on } = row;
  return {
    source: { id, name, country, languages, kind, feed, on },
    state: {
      lastSuccess: row.last_success,
      failuresInARow: row.failures,
      fault: row.fault,
      nextPoll: row.next_poll,
      etag: row.etag,
      lastModified: row.last_modified,
    },
    broken: on && row.failures >= BROKEN_AFTER,
    found: Number(row.found),
    read: Number(row.became),
  };
}
