import { sql } from 'kysely';
import type { Reading } from '../../model/index.ts';
import type { ReadLength } from '../quotes/index.ts';
import type { QueryContext } from './context.ts';

/** The latest reading of each of some articles and how long its document is; erased and unknown ones are left out. */
export async function readLengths(
  { db }: QueryContext,
  ids: readonly string[],
): Promise<readonly (ReadLength & { readonly article: string })[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ article: string; length: number; body: Reading }>`
    select a.id as article, length(a.text) + coalesce(length(s.title) + 1, 0) as length, r.body from articles a
    cross join lateral (select body from readings where article = a.id order by seq desc limit 1) r
    cross join lateral (
      select nullif(title, '') as title from appearances where article = a.id
      order by coalesce(published, '9999'), fetched, id limit 1
    ) s where a.id = any(${sql.val([...ids])}::text[]) and a.text is not null`.execute(db);
  return rows.map(({ article, length, body }) => ({ article, length, reading: body }));
}
