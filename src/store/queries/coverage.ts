import { sql } from 'kysely';
import type { Pledge } from '../../model/index.ts';
import type { Coverage } from '../../register/index.ts';
import type { QueryContext } from './context.ts';

/**
 * In which months sources of a pledge's languages and countries were read: sources that were watched without a fault
 * (those that report on the whole world count everywhere), and articles in a language in which the pledge was told whose
 * claims name one of its countries. Sources are counted by name.
 */
export async function coverageOf(context: QueryContext, pledge: Pledge, until: string): Promise<Coverage> {
  const langs = [...new Set(pledge.claims.map(({ lang }) => lang))];
  const since = pledge.lastHeard ?? until;
  const countries = sql`${sql.val([...pledge.countries])}::text[]`;
  const { rows } = await sql<{ month: string; outlet: string }>`
    select distinct left(c.body ->> 'published', 7) as month, coalesce(c.body ->> 'outlet', c.body ->> 'url', c.article) as outlet
    from claims c join blocks b on b.claim = c.id
    where b.country = any(${countries})
      and c.body ->> 'lang' = any(${sql.val(langs)}::text[])
      and c.body ->> 'published' > ${since} and c.body ->> 'published' <= ${until}
    union
    select distinct left(d.day, 7) as month, s.name as outlet
    from watched_days d join sources s on s.id = d.source
    where (s.country is null or s.country = any(${countries}))
      and s.languages && ${sql.val(langs)}::text[]
      and d.day > ${since} and d.day <= ${until}`.execute(context.db);
  return {
    months: [...new Set(rows.map(({ month }) => month))].sort(),
    sources: new Set(rows.map(({ outlet }) => outlet)).size,
  };
}
