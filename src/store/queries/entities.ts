import { sql } from 'kysely';
import type { CompanyRef, PlaceRef } from '../../model/index.ts';
import { sharesKept } from '../../register/index.ts';
import { companyOf as companyListed } from '../../world/index.ts';
import { factsIn, type QueryContext, viewFor } from './context.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { limitOf, listPledges } from './list.ts';
import { dayOf, named, shareOf, sumsOf } from './sums.ts';
import type { AsOf, Dimension, EntityPage, EntityRow, Paging, PledgeFilter } from './types.ts';

type Kind = EntityPage['kind'];

/** The filter that selects an entity's pledges. */
function filterOf(kind: Kind, id: string): PledgeFilter {
  switch (kind) {
    case 'company':
      return { company: [id] };
    case 'place':
      return { place: [id] };
    case 'country':
      return { country: [id] };
    case 'activity':
      return { activity: [id as NonNullable<PledgeFilter['activity']>[number]] };
    case 'source':
      return { source: [id] };
  }
}

const BREAKDOWNS: Readonly<Record<Kind, readonly Dimension[]>> = {
  company: ['country', 'activity', 'year', 'stage'],
  place: ['company', 'activity', 'year', 'stage'],
  country: ['activity', 'place', 'home', 'year', 'occasion', 'stage'],
  activity: ['country', 'company', 'year', 'stage'],
  source: ['country', 'activity', 'stage'],
};

/** What an entity's page stands on; null where the register has no pledge of it. */
export async function entityPage(
  context: QueryContext,
  kind: Kind,
  id: string,
  asOf?: AsOf,
): Promise<EntityPage | null> {
  const view = await viewFor(context, asOf);
  const filter = filterOf(kind, id);
  const facts = await factsIn(context, view, filter);
  if (facts.length === 0) return null;
  const pledges = await listPledges(context, { filter, paging: { limit: 20 }, ...(asOf ? { asOf } : {}) });
  const breakdowns = [];
  for (const dimension of BREAKDOWNS[kind]) breakdowns.push(await named(context, view, dimension, facts, filter));
  const company = kind === 'company' ? await companyIn(context, view, id) : null;
  const place = kind === 'place' ? await placeIn(context, view, id) : null;
  return {
    kind,
    id,
    name: company?.ref.name ?? place?.name ?? id,
    company: company && { home: company.ref.home, parent: company.parent, names: company.names },
    place,
    sums: sumsOf(facts, filter),
    breakdowns,
    delivery: shareOf(sharesKept(facts), facts, dayOf(context, asOf)),
    pledges,
  };
}

async function companyIn(
  context: QueryContext,
  view: string,
  id: string,
): Promise<{ ref: CompanyRef; parent: CompanyRef | null; names: string[] } | null> {
  const { rows } = await sql<{ ref: CompanyRef; name: string }>`
    select distinct k.ref, n.name from pledges p
      cross join lateral jsonb_array_elements(p.row -> 'investors') as k(ref)
      cross join lateral jsonb_array_elements(p.body -> 'claims') as c(claim)
      cross join lateral jsonb_to_recordset(c.claim -> 'claim' -> 'investors') as n(name text)
    where p.view = ${view} and p.companies && array[${id}]::text[] and k.ref ->> 'id' = ${id}`.execute(context.db);
  const ref = rows[0]?.ref;
  if (!ref) return null;
  const listed = companyListed(id);
  const parent = listed?.parent ? companyListed(listed.parent) : null;
  return {
    ref,
    parent: parent && { id: parent.id, name: parent.name, home: parent.country },
    names: listed ? [listed.name, ...listed.aliases] : [ref.name],
  };
}

async function placeIn(context: QueryContext, view: string, id: string): Promise<PlaceRef | null> {
  const { rows } = await sql<{ ref: PlaceRef }>`
    select k.ref from pledges p cross join lateral jsonb_array_elements(p.row -> 'places') as k(ref)
    where p.view = ${view} and p.places && array[${id}]::text[] and k.ref ->> 'id' = ${id} limit 1`.execute(context.db);
  return rows[0]?.ref ?? null;
}

const KEYS = {
  company: sql`jsonb_to_recordset("row" -> 'investors') as k(id text, name text, country text)`,
  place: sql`(select id, name, country from jsonb_to_recordset("row" -> 'places') as x(id text, name text, country text, level text) where level <> 'country') as k`,
  country: sql`(select c as id, c as name, c as country from unnest(countries) as c) as k`,
  activity: sql`(select activity as id, activity as name, null as country) as k`,
  source: sql`(select o as id, o as name, null as country from unnest(outlets) as o) as k`,
} as const;

/** All entities of a kind, those with most pledges first. Their sums are plain: doubtful pairs and parts are on their pages. */
export async function listEntities(
  context: QueryContext,
  view: string,
  kind: Kind,
  paging: Partial<Paging> = {},
): Promise<{ rows: EntityRow[]; next: string | null }> {
  const limit = limitOf(paging.limit);
  const position = fromCursor(paging.cursor);
  const after = position ? sql`where (pledges, id) < (${position[0]}, ${position[1]})` : sql``;
  const { rows } = await sql<{
    id: string;
    name: string;
    country: string | null;
    pledges: string | number;
    low: number;
    high: number;
    known: string | number;
    open: boolean;
  }>`
    select * from (
      select k.id, min(k.name) as name, min(k.country) as country, count(*) as pledges,
        coalesce(sum((facts -> 'counts' -> 'money' ->> 'low')::float8) filter (where counted), 0) as low,
        coalesce(sum((facts -> 'counts' -> 'money' ->> 'high')::float8) filter (where counted), 0) as high,
        coalesce(bool_or((facts -> 'counts' -> 'money' ->> 'open')::boolean) filter (where counted), false) as open,
        count(*) filter (where counted and facts -> 'counts' -> 'money' <> 'null') as known
      from (select *, part_of is null and stage <> 'cancelled' and not not_investment as counted from pledges where view = ${view} and type = 'pledge') p
        cross join lateral ${KEYS[kind]}
      group by k.id
    ) e ${after} order by pledges desc, id desc limit ${limit + 1}`.execute(context.db);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ id, name, country, pledges, low, high, known, open }) => ({
      id,
      name,
      country,
      pledges: Number(pledges),
      euros: { low, high, open, known: Number(known), unknown: Number(pledges) - Number(known) },
    })),
    next: rows.length > limit && last ? toCursor([Number(last.pledges), last.id]) : null,
  };
}
