import { sql } from 'kysely';
import { type Appearance, type Article, documentString, type Reading } from '../../model/index.ts';
import { NOW } from '../derive/refold.ts';
import { claimsOfArticles, withdrawnAmong } from '../derive/sources.ts';
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
  const ids = narrowed ? sql`a.id in (select s.article from appearances s where ${where})` : sql`true`;
  // The newest first by their index, and then where each was seen first.
  const { rows } = await sql<
    Omit<ArticleRow, 'publishedInferred' | 'claims' | 'withdrawn'> & {
      published_inferred: boolean;
      claims: string | number;
    }
  >`
    select o.*, f.*, (select count(*) from claims c where c.article = o.id) as claims from (
      select a.id, a.recorded, a.lang, a.sample from articles a where ${ids} and ${after}
      order by a.recorded desc, a.id desc limit ${limit + 1}
    ) o cross join lateral (
      select s.title, s.outlet, s.url, s.published, s.published_inferred from appearances s
      where s.article = o.id and ${where} order by coalesce(s.published, '9999'), s.fetched, s.id limit 1
    ) f order by o.recorded desc, o.id desc`.execute(db);
  const count = narrowed
    ? sql<{ count: string | number }>`select count(distinct s.article) as count from appearances s where ${where}`
    : sql<{ count: string | number }>`select n as count from log_counts where what = 'articles'`;
  const { rows: counted } = await count.execute(db);
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
    count: Number(counted[0]?.count ?? 0),
    next: rows.length > limit && last ? toCursor([last.recorded, last.id]) : null,
  };
}

/** What words are looked for in; the same expression as that of the index. */
const WORDS = sql`(coalesce(s.title, '') || ' ' || coalesce(s.outlet, '') || ' ' || coalesce(s.url, ''))`;

const like = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
