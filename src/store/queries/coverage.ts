import { sql } from 'kysely';
import type { Pledge } from '../../model/index.ts';
import type { Coverage } from '../../register/index.ts';
import type { QueryContext } from './context.ts';

/**
 * In which months sources of a pledge's languages and countries were read: articles in a language in which the pledge was
 * told whose claims name one of its countries.
 */
export async function coverageOf(context: QueryContext, pledge: Pledge, until: string): Promise<Coverage> {
  const langs = [...new Set(pledge.claims.map(({ lang }) => lang))];
  const since = pledge.lastHeard ?? until;
  const { rows } = await sql<{ month: string; outlet: string }>`
    select distinct left(c.body ->> 'published', 7) as month, coalesce(c.body ->> 'outlet', c.body ->> 'url', c.article) as outlet
    from claims c join blocks b on b.claim = c.id
    where b.country = any(${sql.val([...pledge.countries])}::text[])
      and c.body ->> 'lang' = any(${sql.val(langs)}::text[])
      and c.body ->> 'published' > ${since} and c.body ->> 'published' <= ${until}`.execute(context.db);
  return {
    months: [...new Set(rows.map(({ month }) => month))].sort(),
    sources: new Set(rows.map(({ outlet }) => outlet)).size,
  };
}
