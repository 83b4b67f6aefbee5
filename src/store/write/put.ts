import { sql, type Transaction } from 'kysely';
import { type Article, articleId, Failure, type Reading } from '../../model/index.ts';
import type { FoldOptions } from '../../register/index.ts';
import { foldNew, NOW, refoldArticles } from '../derive/refold.ts';
import { withdrawnAmong } from '../derive/sources.ts';
import type { Tables } from '../schema/tables.ts';
import type { Added } from '../store.ts';
import { sourcedClaims } from './claims.ts';
import { appearanceId, logArticle, logReading } from './logs.ts';

/** Puts an article and its reading into the logs and folds it in. Fails with `conflict` where its text was erased. */
export async function putArticle(
  trx: Transaction<Tables>,
  given: Article,
  reading: Reading,
  { now, options }: { readonly now: string; readonly options: FoldOptions },
): Promise<Added> {
  if (given.id !== articleId(given.text))
    throw new Failure('internal', `article ${given.id}: its id does not fit its text`);
  const article = dated(given, reading);
  const own = { ...reading, article: article.id };
  if (!(await logNew(trx, article, own, now))) return putAgain(trx, article, own, { now, options });
  const { id, externalId, outlet, url, title, published, sample } = article;
  const source = { article: id, externalId, outlet, url, title, published, recorded: now, sample };
  // What is folded in is what the log holds: JSON, without what was undefined.
  const claims = sourcedClaims([JSON.parse(JSON.stringify(own)) as Reading], source);
  const pledges = await foldNew(trx, claims, options);
  const held = pledges.filter(pledge => pledge.claims.some(claim => claim.article === id));
  return { article: id, outcome: 'new', pledges: held.map(pledge => pledge.id).sort() };
}

/** An article without a date takes the one that its reader inferred from the text, marked so. */
export function dated(article: Article, reading: Reading): Article {
  if (article.published !== null || reading.published === null) return article;
  return { ...article, published: reading.published, publishedInferred: true };
}

/** Writes text, appearance and reading of an article that is not held in one statement; false, and nothing written, where it is. */
async function logNew(trx: Transaction<Tables>, article: Article, reading: Reading, now: string): Promise<boolean> {
  const { id, text, lang, sample, url, outlet, title, published, publishedInferred, externalId } = article;
  const { rows } = await sql<{ fresh: string | number }>`
    with fresh as (
      insert into articles (id, text, lang, sample, recorded) values (${id}, ${text}, ${lang}, ${sample}, ${now})
      on conflict (id) do nothing returning id
    ), seen as (
      insert into appearances (id, article, url, outlet, title, published, published_inferred, fetched, external_id, supersedes)
      select ${appearanceId(article)}, fresh.id, ${url}::text, ${outlet}::text, ${title}::text, ${published}::text,
        ${publishedInferred}::boolean, ${now}, ${externalId}::text, (
          select a.article from appearances a where a.url = ${url}::text order by a.fetched desc, a.id limit 1
        ) from fresh
    ), read as (
      insert into readings (article, reader, version, at, body)
      select fresh.id, ${reading.reader}, ${reading.version}, ${now}, ${JSON.stringify(reading)}::jsonb from fresh
    ) select count(*) as fresh from fresh`.execute(trx);
  return Number(rows[0]?.fresh) > 0;
}

/** An article whose text is held: perhaps it was seen elsewhere, perhaps it was never read. */
async function putAgain(
  trx: Transaction<Tables>,
  article: Article,
  reading: Reading,
  { now, options }: { readonly now: string; readonly options: FoldOptions },
): Promise<Added> {
  const erased = (await withdrawnAmong(trx, [article.id])).get(article.id);
  if (erased?.erased)
    throw new Failure(
      'conflict',
      `article ${article.id.slice(0, 12)}: was erased on ${erased.at.slice(0, 10)} (${erased.reason}); it is not taken again`,
    );
  const outcome = await logArticle(trx, article, now);
  const held = await trx.selectFrom('readings').select('seq').where('article', '=', article.id).limit(1).execute();
  if (held.length === 0) await logReading(trx, reading, now);
  if (outcome !== 'known' || held.length === 0) await refoldArticles(trx, [article.id], options);
  return { article: article.id, outcome, pledges: await pledgesOf(trx, article.id) };
}

async function pledgesOf(trx: Transaction<Tables>, article: string): Promise<string[]> {
  const { rows } = await sql<{ pledge: string }>`
    select distinct p.pledge from pledge_claims p join claims c on c.id = p.claim
    where p.view = ${NOW} and c.article = ${article} order by 1`.execute(trx);
  return rows.map(({ pledge }) => pledge);
}
