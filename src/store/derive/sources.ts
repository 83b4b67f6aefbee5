import { type Kysely, sql, type Transaction } from 'kysely';
import type { Reading, SourcedClaim } from '../../model/index.ts';
import type { Tables } from '../schema/tables.ts';
import { type Source, sourcedClaims } from '../write/claims.ts';

export type Db = Kysely<Tables> | Transaction<Tables>;

/** Which part of the logs counts: both as-of days, null for all of it. */
export interface Until {
  /** Articles published up to this day; undated ones do not count then. */
  readonly reported: string | null;
  /** What was recorded up to the end of this day, UTC. */
  readonly recorded: string | null;
}

/** All of the logs. */
export const EVERYTHING: Until = { reported: null, recorded: null };

/** The last instant of a day as the logs write moments; beyond all of them for null. */
export function endOf(day: string | null): string {
  return day === null ? '9999' : `${day}T23:59:59.999Z`;
}

interface AppearanceRow {
  readonly article: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly external_id: string | null;
}

/** The claims in force of some articles, as the logs have them; withdrawn articles have none. */
export async function claimsOfArticles(
  db: Db,
  articles: readonly string[],
  until: Until = EVERYTHING,
): Promise<SourcedClaim[]> {
  if (articles.length === 0) return [];
  const end = endOf(until.recorded);
  const wanted = sql<string>`any(${sql.val([...articles])}::text[])`;
  const rows = await db
    .selectFrom('articles')
    .leftJoin('copies', 'copies.article', 'articles.id')
    .select(['id', 'sample', 'recorded', 'copies.leader'])
    .where('id', '=', wanted)
    .where('recorded', '<=', end)
    .execute();
  const readings = await db
    .selectFrom('readings')
    .select(['article', 'body'])
    .where('article', '=', wanted)
    .where('at', '<=', end)
    .orderBy('seq')
    .execute();
  const appearances = await db
    .selectFrom('appearances')
    .select(['article', 'outlet', 'url', 'title', 'published', 'external_id'])
    .where('article', '=', wanted)
    .where('fetched', '<=', end)
    .orderBy(sql`coalesce(published, '9999')`)
    .orderBy('fetched')
    .orderBy('id')
    .execute();
  const withdrawn = await withdrawnAmong(db, articles, end);
  const readingsOf = Map.groupBy(readings, row => row.article);
  const seenAs = new Map<string, AppearanceRow>();
  for (const row of appearances) if (!seenAs.has(row.article)) seenAs.set(row.article, row);
  return rows
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, sample, recorded, leader }) => {
      const seen = seenAs.get(id);
      if (withdrawn.has(id) || !seen) return [];
      if (until.reported !== null && (seen.published === null || seen.published > until.reported)) return [];
      const { outlet, url, title, published, external_id: externalId } = seen;
      const copied = leader === null || leader === id ? {} : { copyOf: leader };
      const source: Source = { article: id, ...copied, externalId, outlet, url, title, published, recorded, sample };
      return sourcedClaims(
        (readingsOf.get(id) ?? []).map(row => row.body as Reading),
        source,
      );
    });
}

/** Whether any reading of some articles has a claim; where none ever had, there is nothing to bring up to date. */
export async function tellClaims(db: Db, articles: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    select 1 from readings where article = any(${sql.val([...articles])}::text[]) and jsonb_array_length(body -> 'claims') > 0
    limit 1`.execute(db);
  return rows.length > 0;
}

/** A withdrawal that stands. */
export interface Withdrawal {
  readonly article: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly erased: boolean;
}

/** Which of the articles are withdrawn: said so, and not taken back. An erased text cannot come back. */
export async function withdrawnAmong(
  db: Db,
  articles: readonly string[],
  end = '9999',
): Promise<Map<string, Withdrawal>> {
  const { rows } = await sql<{
    id: string;
    article: string;
    at: string;
    by_whom: string;
    reason: string;
    erase: boolean;
  }>`
    with undone as (
      select u.body ->> 'decision' as id, u.id as by_id, u.seq from decisions u where u.body ->> 'kind' = 'undo' and u.at <= ${end}
    ), standing as (
      select d.* from decisions d where d.at <= ${end} and not exists (
        select 1 from undone u where u.id = d.id and not exists (select 1 from undone v where v.id = u.by_id)
      )
    )
    select id, body ->> 'article' as article, at, by_whom, reason, coalesce((body ->> 'erase')::boolean, false) as erase
    from standing where body ->> 'kind' = 'withdraw' and body ->> 'article' = any(${sql.val([...articles])}::text[])
    order by seq`.execute(db);
  return new Map(
    rows.map(row => [
      row.article,
      { article: row.article, at: row.at, by: row.by_whom, reason: row.reason, erased: row.erase },
    ]),
  );
}
