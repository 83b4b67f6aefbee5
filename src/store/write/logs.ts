import { createHash, randomUUID } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Article, Decision, Reading } from '../../model/index.ts';
import type { Tables } from '../schema/tables.ts';

type Db = Kysely<Tables> | Transaction<Tables>;

/** Writes an article's text and appearance into the logs; says what was new. */
export async function logArticle(db: Db, article: Article, now: string): Promise<'new' | 'appearance' | 'known'> {
  const { id, text, lang, sample } = article;
  const inserted = await db
    .insertInto('articles')
    .values({ id, text, lang, sample, recorded: now })
    .onConflict(conflict => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  const appearance = await logAppearance(db, article, now);
  if (inserted.length > 0) return 'new';
  return appearance ? 'appearance' : 'known';
}

/** Where and when an article was seen, as an id: the same appearance twice is one. */
export function appearanceId({ id, url, outlet, title, published, externalId }: Article): string {
  const key = JSON.stringify([id, url, outlet, title, published, externalId]);
  return createHash('sha256').update(key, 'utf8').digest('hex').slice(0, 32);
}

async function logAppearance(db: Db, article: Article, now: string): Promise<boolean> {
  const { url, outlet, title, published, externalId } = article;
  const id = appearanceId(article);
  const before =
    url === null
      ? undefined
      : await db
          .selectFrom('appearances')
          .select('article')
          .where('url', '=', url)
          .where('article', '!=', article.id)
          .orderBy('fetched', 'desc')
          .orderBy('id')
          .limit(1)
          .executeTakeFirst();
  const rows = await db
    .insertInto('appearances')
    .values({
      id,
      article: article.id,
      url,
      outlet,
      title,
      published,
      published_inferred: article.publishedInferred,
      fetched: now,
      external_id: externalId,
      supersedes: before?.article ?? null,
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** Appends a reading, unless the latest one of this article says the same; says whether it did. */
export async function logReading(db: Db, reading: Reading, now: string): Promise<boolean> {
  const latest = await db
    .selectFrom('readings')
    .select(['reader', 'version', 'body'])
    .where('article', '=', reading.article)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (
    latest &&
    latest.reader === reading.reader &&
    latest.version === reading.version &&
    sameJson(latest.body, reading)
  )
    return false;
  const body = JSON.stringify(reading);
  const { article, reader, version } = reading;
  await db.insertInto('readings').values({ article, reader, version, at: now, body }).execute();
  return true;
}

/** Equal as JSON, whatever the order of keys; the caller's id is no part of what was read. */
function sameJson(a: Reading, b: Reading): boolean {
  return canonical({ ...a, id: '' }) === canonical({ ...b, id: '' });
}

/** JSON with sorted keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Appends a decision. */
export async function logDecision(db: Db, decision: Omit<Decision, 'id'>): Promise<Decision> {
  const made = { ...decision, id: `d${randomUUID().replaceAll('-', '').slice(0, 12)}` };
  await db
    .insertInto('decisions')
    .values({
      id: made.id,
      at: made.at,
      by_whom: made.by,
      reason: made.reason,
      body: JSON.stringify(made.body),
      claims: JSON.stringify(made.claims),
      others: JSON.stringify(made.others),
    })
    .execute();
  return made;
}

/** Decisions about any of these claims, oldest first; an undo is about the claims of what it takes back. */
export async function decisionsAbout(db: Db, claims: readonly string[]): Promise<Decision[]> {
  if (claims.length === 0) return [];
  const wanted = sql`${sql.val([...claims])}::text[]`;
  const { rows } = await sql<DecisionRow>`
    select id, at, by_whom, reason, body, claims, others from decisions
    where claims ?| ${wanted} or others ?| ${wanted} order by seq`.execute(db);
  return rows.map(decisionOf);
}

/** A decision's row as it comes out of the database. */
export interface DecisionRow {
  readonly id: string;
  readonly at: string;
  readonly by_whom: string;
  readonly reason: string;
  readonly body: Decision['body'];
  readonly claims: string[];
  readonly others: string[];
}

/** A row as a Decision. */
export function decisionOf({ by_whom, ...row }: DecisionRow): Decision {
  return { ...row, by: by_whom };
}
