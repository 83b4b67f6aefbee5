import { sql } from 'kysely';
import type { Db } from './context.ts';
import type { KeptFetch } from './types.ts';

/**
 * Keeps what was fetched for a page that waits for it, and moves the page on to be read; all or nothing, and once: false
 * where the page does not wait any more.
 */
export async function keepFetch(db: Db, key: string, fetch: KeptFetch, now: string): Promise<boolean> {
  const { rows } = await sql`
    update pages set state = 'fetched', attempts = 0, handed = null, fault = null, changed = ${now}
    where key = ${key} and state = 'waiting' returning key`.execute(db);
  if (rows.length === 0) return false;
  await db
    .insertInto('fetches')
    .values({
      page: key,
      requested: fetch.requested,
      url: fetch.url,
      redirects: JSON.stringify(fetch.redirects),
      status: fetch.status,
      headers: JSON.stringify(fetch.headers).replaceAll('\\u0000', ''),
      fetched: fetch.fetched,
      body_gzip: Buffer.from(fetch.bodyGzip),
    })
    .execute();
  return true;
}

/** What was last fetched for a page; null where nothing is kept. */
export async function lastFetch(db: Db, key: string): Promise<KeptFetch | null> {
  const row = await db
    .selectFrom('fetches')
    .selectAll()
    .where('page', '=', key)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { requested, url, redirects, status, headers, fetched, body_gzip: bodyGzip } = row;
  return { requested, url, redirects, status, headers, fetched, bodyGzip };
}

/** Destroys what was fetched of an article whose text is erased; its pages stay known, so that they are not fetched again. */
export async function forgetFetches(db: Db, article: string): Promise<void> {
  await sql`delete from fetches where page in (select key from pages where article = ${article})`.execute(db);
  await sql`update pages set state = 'skipped', title = null, fault = 'erased' where article = ${article}`.execute(db);
  await sql`delete from copies where article = ${article} and leader <> ${article}`.execute(db);
}
