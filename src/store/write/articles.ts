import { sql } from 'kysely';
import type { Article } from '../../model/index.ts';
import type { Db } from '../derive/sources.ts';
import { forgetFetches } from '../intake/fetches.ts';

/** Articles as they were first seen, in order of id; ids that are not held, or were erased, are left out. */
export async function articlesByIds(db: Db, ids: readonly string[]): Promise<Article[]> {
  const { rows } = await sql<
    Omit<Article, 'publishedInferred' | 'externalId'> & { external_id: string | null; published_inferred: boolean }
  >`
    select distinct on (a.id) a.id, a.text, a.lang, a.sample, s.url, s.outlet, s.title, s.published, s.published_inferred, s.external_id
    from articles a join appearances s on s.article = a.id
    where a.id = any(${sql.val([...ids])}::text[]) and a.text is not null
    order by a.id, coalesce(s.published, '9999'), s.fetched, s.id`.execute(db);
  return rows.map(({ external_id, published_inferred, ...row }) => ({
    ...row,
    externalId: external_id,
    publishedInferred: published_inferred,
  }));
}

/** Destroys what an article says: hash, reason and date stay; text, titles, every quote and the page it was read from go. */
export async function eraseArticle(db: Db, article: string): Promise<void> {
  await db.updateTable('articles').set({ text: null }).where('id', '=', article).execute();
  await db.updateTable('appearances').set({ title: null }).where('article', '=', article).execute();
  await db.deleteFrom('readings').where('article', '=', article).execute();
  await forgetFetches(db, article);
}
