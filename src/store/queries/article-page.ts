import { type RawBuilder, sql } from 'kysely';
import { type Appearance, type Article, documentString, type Reading } from '../../model/index.ts';
import { NOW } from '../derive/refold.ts';
import { claimsOfArticles, type Db, withdrawnAmong } from '../derive/sources.ts';
import type { QueryContext } from './context.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { limitOf } from './list.ts';
import type { ArticleAsRead, ArticleList, ArticleRow, Queries } from './types.ts';

interface SeenRow {
  readonly id: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly published_inferred: boolean;
  readonly fetched: string;
  readonly external_id: string | null;
  readonly supersedes: string | null;
}

/** An article as it was read; an erased one without its text. A shortened id (12 digits at least) will do. */
export async function articlePage({ db }: QueryContext, asked: string): Promise<ArticleAsRead | null> {
  if (!/^[0-9a-f]{12,64}$/.test(asked)) return null;
  const row = await db
    .selectFrom('articles')
    .selectAll()
    .where('id', '>=', asked)
    .where('id', '<', `${asked}g`)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { id } = row;
  const seen: SeenRow[] = await db
    .selectFrom('appearances')
    .selectAll()
    .where('article', '=', id)
    .orderBy(sql`coalesce(published, '9999')`)
    .orderBy('fetched')
    .orderBy('id')
    .execute();
  const readings = await db
    .selectFrom('readings')
    .select(['reader', 'version', 'at', 'body'])
    .where('article', '=', id)
    .orderBy('seq')
    .execute();
  const reading: Reading | null = readings.at(-1)?.body ?? null;
  const first = seen[0];
  const article: Article = {
    id,
    externalId: first?.external_id ?? null,
    title: first?.title ?? null,
    text: row.text ?? '',
    lang: row.lang ?? reading?.lang ?? null,
    outlet: first?.outlet ?? null,
    url: first?.url ?? null,
    published: first?.published ?? null,
    publishedInferred: first?.published_inferred ?? false,
    sample: row.sample,
  };
  const sourced = await claimsOfArticles(db, [id]);
  const { rows: held } = await sql<{ claim: string; pledge: string }>`
    select claim, pledge from pledge_claims where view = ${NOW} and claim = any(${sql.val(sourced.map(claim => claim.id))}::text[])`.execute(
    db,
  );
  const pledgeOf = new Map(held.map(({ claim, pledge }) => [claim, pledge]));
  const withdrawal = (await withdrawnAmong(db, [id])).get(id);
  return {
    article,
    document: row.text === null ? null : documentString(article),
    appearances: seen.map(one => appearanceOf(id, one)),
    reading,
    readings: readings.slice(0, -1).map(({ reader, version, at }) => ({ reader, version, at })),
    pledges: sourced.map(({ id: own, claim }) => ({
      claim: claim.id,
      sourced: own,
      pledge: pledgeOf.get(own) ?? null,
    })),
    withdrawn: withdrawal
      ? { at: withdrawal.at, by: withdrawal.by, reason: withdrawal.reason, erased: withdrawal.erased }
      : null,
  };
}

function appearanceOf(article: string, row: SeenRow): Appearance {
  const { published_inferred, external_id, ...rest } = row;
  return {
    id: rest.id,
    article,
    url: rest.url,
    outlet: rest.outlet,
    title: rest.title,
    published: rest.published,
    publishedInferred: published_inferred,
    fetched: rest.fetched,
    externalId: external_id,
    supersedes: rest.supersedes,
  };
}

/** Articles, last recorded first. */
export async function listArticles(
  { db }: QueryContext,
  ask: Parameters<Queries['articles']>[0],
): Promise<ArticleList> {
  const limit = limitOf(ask.paging?.limit);
  const position = fromCursor(ask.paging?.cursor);
  const tests = [sql`true`];
  if (ask.source) tests.push(sql`s.outlet = ${ask.source}`);
  for (const word of (ask.text ?? '').split(/\s+/).filter(Boolean)) tests.push(sql`${WORDS} ilike ${like(word)}`);
  const where = sql.join(tests, sql` and `);
  const after = position ? sql`(a.recorded, a.id) < (${position[0]}, ${position[1]})` : sql`true`;
  const narrowed = tests.length > 1;
  // Found once, for the page and for the count: a word may stand in a tenth of all titles.
  const found = narrowed
    ? sql`select a.id, a.recorded, a.lang, a.sample from articles a
        join (select distinct s.article from appearances s where ${where}) w on w.article = a.id`
    : sql`select a.id, a.recorded, a.lang, a.sample from articles a`;
  const total = narrowed
    ? sql`(select count(*) from found)`
    : sql`(select coalesce(max(n), 0) from log_counts where what = 'articles')`;
  const { rows: heads } = await sql<
    Pick<ArticleRow, 'id' | 'recorded' | 'lang' | 'sample'> & { total: string | number }
  >`
    with found as ${narrowed ? sql`materialized` : sql`not materialized`} (${found})
    select a.*, ${total} as total from found a where ${after}
    order by a.recorded desc, a.id desc limit ${limit + 1}`.execute(db);
  const ids = sql`${sql.val(heads.map(({ id }) => id))}::text[]`;
  const { rows: seen } = await sql<{
    id: string;
    title: string | null;
    outlet: string | null;
    url: string | null;
    published: string | null;
    published_inferred: boolean;
    claims: string | number;
  }>`
    select distinct on (s.article) s.article as id, s.title, s.outlet, s.url, s.published, s.published_inferred,
      (select count(*) from claims c where c.article = s.article) as claims
    from appearances s where s.article = any(${ids}) and ${where}
    order by s.article, coalesce(s.published, '9999'), s.fetched, s.id`.execute(db);
  const seenAs = new Map(seen.map(row => [row.id, row]));
  const rows = heads.flatMap(({ total: _total, ...head }) => {
    const one = seenAs.get(head.id);
    return one ? [{ ...one, ...head }] : [];
  });
  const counted = heads[0]?.total ?? (position ? await countOf(db, narrowed, where) : 0);
  const shown = rows.slice(0, limit);
  const withdrawn = await withdrawnAmong(
    db,
    shown.map(({ id }) => id),
  );
  const last = shown.at(-1);
  return {
    rows: shown.map(({ published_inferred, claims, ...row }) => ({
      ...row,
      publishedInferred: published_inferred,
      claims: Number(claims),
      withdrawn: withdrawn.has(row.id),
    })),
    count: Number(counted),
    next: rows.length > limit && last ? toCursor([last.recorded, last.id]) : null,
  };
}

/** How many articles a search finds, asked for alone: past the last page no row can tell. */
async function countOf(db: Db, narrowed: boolean, where: RawBuilder<unknown>): Promise<string | number> {
  const { rows } = await (narrowed
    ? sql<{ count: string | number }>`select count(distinct s.article) as count from appearances s where ${where}`
    : sql<{ count: string | number }>`select coalesce(max(n), 0) as count from log_counts where what = 'articles'`
  ).execute(db);
  return rows[0]?.count ?? 0;
}

/** What words are looked for in; the same expression as that of the index. */
const WORDS = sql`(coalesce(s.title, '') || ' ' || coalesce(s.outlet, '') || ' ' || coalesce(s.url, ''))`;

const like = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
