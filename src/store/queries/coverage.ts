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
  const langOf = sql`${sql.val(langs)}::text[]`;
  const { rows } = await sql<{ months: string[] | null; sources: string | number }>`
    select array_agg(distinct left(day, 7)) as months, count(distinct outlet) as sources from (
      select day, outlet from coverage
      where country = any(${countries}) and lang = any(${langOf}) and day > ${since} and day <= ${until}
      union all
      select d.day, s.name from watched_days d join sources s on s.id = d.source
      where (s.country is null or s.country = any(${countries})) and s.languages && ${langOf}
        and d.day > ${since} and d.day <= ${until}
    ) as read`.execute(context.db);
  const [found] = rows;
  return { months: (found?.months ?? []).toSorted(), sources: Number(found?.sources ?? 0) };
}
