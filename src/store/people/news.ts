import { type RawBuilder, sql } from 'kysely';
import type { Pledge, PledgeEvent } from '../../model/index.ts';
import { NOW } from '../derive/refold.ts';
import type { Db } from '../derive/sources.ts';
import { matches } from '../queries/filter.ts';
import type { PledgeRow } from '../queries/rows.ts';
import type { ChangeKind, News, NewsAsk, NewsItem } from './news-types.ts';

/** Steps of a history that are news when an article tells of them first. */
const HAPPENED: ReadonlySet<PledgeEvent['kind']> = new Set(['announcement', 'raise', 'cut', 'stage', 'outcome']);

interface Touched {
  readonly row: PledgeRow;
  readonly body: Pledge;
  readonly at: string;
  readonly decided: boolean;
  readonly due: boolean;
}

/** What changed in a selection between two moments, from the logs: nothing more is written down for it. */
export async function newsOf(db: Db, { filter, since, until, limit }: NewsAsk): Promise<News> {
  const most = Math.min(500, Math.max(1, limit));
  const touched = touchedBetween(since, until);
  const { rows } = await sql<Touched>`
    select pledges."row", pledges.body, touched.at, touched.decided, touched.fell_due as due
    from (${touched}) as touched join pledges on pledges.view = ${NOW} and pledges.id = touched.pledge
    where ${matches(filter)} order by touched.at, pledges.id limit ${most + 1}`.execute(db);
  if (rows.length <= most) return { items: rows.map(row => itemOf(row, since, until)), upTo: until, more: 0 };
  // A moment is never cut in two: one article may touch many pledges.
  const upTo = rows[most - 1]?.at ?? until;
  const { rows: whole } = await sql<Touched>`
    select pledges."row", pledges.body, touched.at, touched.decided, touched.fell_due as due
    from (${touched}) as touched join pledges on pledges.view = ${NOW} and pledges.id = touched.pledge
    where ${matches(filter)} and touched.at <= ${upTo} order by touched.at, pledges.id`.execute(db);
  const { rows: after } = await sql<{ count: string | number }>`
    select count(*) as count from (${touched}) as touched
    join pledges on pledges.view = ${NOW} and pledges.id = touched.pledge
    where ${matches(filter)} and touched.at > ${upTo}`.execute(db);
  return { items: whole.map(row => itemOf(row, since, until)), upTo, more: Number(after[0]?.count ?? 0) };
}

/** Pledges that an article, a decision or the calendar touched, with the last moment of it. */
function touchedBetween(since: string, until: string): RawBuilder<unknown> {
  const dueOn = sql`case length(due) when 4 then due || '-12-31' when 7 then due || '-31' else due end`;
  return sql`
    select pledge, max(at) as at, bool_or(how = 'decision') as decided, bool_or(how = 'due') as fell_due from (
      select held.pledge, articles.recorded as at, 'article' as how from articles
        join claims on claims.article = articles.id
        join pledge_claims held on held.view = ${NOW} and held.claim = claims.id
        where articles.recorded > ${since} and articles.recorded <= ${until}
      union all
      select held.pledge, decisions.at, 'decision' from decisions
        cross join lateral jsonb_array_elements_text(decisions.claims || decisions.others) as about (claim)
        join pledge_claims held on held.view = ${NOW} and held.claim = about.claim
        where decisions.at > ${since} and decisions.at <= ${until}
      union all
      select id, ${until}, 'due' from pledges where view = ${NOW} and verdict = 'late' and due >= ${since.slice(0, 4)}
        and ${dueOn} >= ${since.slice(0, 10)} and ${dueOn} < ${until.slice(0, 10)}
    ) as one group by pledge`;
}

function itemOf({ row, body, at, decided, due }: Touched, since: string, until: string): NewsItem {
  const fresh = new Map(
    body.claims.filter(({ recorded }) => recorded > since && recorded <= until).map(({ id, article }) => [id, article]),
  );
  const events = body.history.filter(
    ({ kind, dated, claims }) =>
      HAPPENED.has(kind) && dated !== 'editor' && claims.length > 0 && claims.every(id => fresh.has(id)),
  );
  const isNew = fresh.size > 0 && body.claims.every(({ recorded }) => recorded > since);
  const change: ChangeKind = isNew ? 'new' : events.length > 0 ? 'changed' : decided ? 'decided' : due ? 'due' : 'told';
  return { change, at, row, events: change === 'changed' ? events : [], articles: new Set(fresh.values()).size };
}
