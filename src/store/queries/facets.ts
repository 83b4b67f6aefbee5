import { type RawBuilder, sql } from 'kysely';
import type { QueryContext } from './context.ts';
import { matches } from './filter.ts';
import type { FacetCount, Facets, PledgeFilter } from './types.ts';

const SHOWN = 30;

/** Counts of each facet's values over the selection, each without its own filter. */
export async function facetsOf(context: QueryContext, view: string, filter: PledgeFilter): Promise<Facets> {
  const counted = (facet: keyof Facets, ...own: (keyof PledgeFilter)[]) => {
    const others = Object.entries(filter).filter(([key]) => !own.includes(key as keyof PledgeFilter));
    return count(context, view, Object.fromEntries(others) as PledgeFilter, LISTED[facet]);
  };
  return {
    company: await counted('company', 'company'),
    country: await counted('country', 'country'),
    activity: await counted('activity', 'activity'),
    stage: await counted('stage', 'stage'),
    verdict: await counted('verdict', 'verdict'),
    occasion: await counted('occasion', 'occasion'),
    year: await counted('year', 'yearFrom', 'yearTo'),
  };
}

/** Where each facet's keys and labels come from, as a lateral join. */
const LISTED = {
  company: sql`jsonb_to_recordset("row" -> 'investors') as k(id text, name text)`,
  country: sql`unnest(countries) as k(id)`,
  activity: sql`(select activity) as k(id)`,
  stage: sql`(select stage) as k(id)`,
  verdict: sql`(select verdict) as k(id)`,
  occasion: sql`jsonb_to_recordset("row" -> 'occasions') as k(id text, name text)`,
  year: sql`(select year::text where year is not null) as k(id)`,
} as const;

const NAMED: ReadonlySet<RawBuilder<unknown>> = new Set([LISTED.company, LISTED.occasion]);

async function count(
  context: QueryContext,
  view: string,
  filter: PledgeFilter,
  keys: RawBuilder<unknown>,
): Promise<FacetCount[]> {
  const label = NAMED.has(keys) ? sql`min(k.name)` : sql`k.id`;
  const { rows } = await sql<{ key: string; label: string; count: string | number }>`
    select k.id as key, ${label} as label, count(*) as count
    from pledges cross join lateral ${keys}
    where view = ${view} and ${matches(filter)} group by k.id order by count(*) desc, k.id limit ${SHOWN}`.execute(
    context.db,
  );
  return rows.map(row => ({ ...row, count: Number(row.count) }));
}
