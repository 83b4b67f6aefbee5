import { sql } from 'kysely';
import type { CompanyRef } from '../../model/index.ts';
import { companyOf as companyListed } from '../../world/index.ts';
import { entitiesIn } from './columns/entities.ts';
import { type QueryContext, selectionIn, viewFor } from './context.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { reportedCuts } from './cuts.ts';
import { limitOf, listPledges } from './list.ts';
import { rowsOf } from './row-of.ts';
import { dayOf, linesOf, shareOf, sumsOf } from './sums.ts';
import type { AsOf, Dimension, EntityPage, EntityRow, Paging, PledgeFilter, PledgeRow } from './types.ts';

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
  const selection = await selectionIn(context, view, filter);
  if (selection.slots.length === 0) return null;
  const sums = sumsOf(selection, filter);
  const breakdowns = BREAKDOWNS[kind].map(dimension => linesOf(selection, dimension, filter));
  const delivery = shareOf(selection, dayOf(context, asOf));
  const ids = [...selection.slots.slice(0, MOST_LOOKED_AT)].map(slot => selection.held.columns.ids[slot] as string);
  const [first] = selection.slots;
  const one = first === undefined ? undefined : selection.held.columns.ids[first];
  const row = one === undefined ? undefined : (await rowsOf(context, view, [one])).get(one);
  const pledges = await listPledges(context, { filter, paging: { limit: 20 }, ...(asOf ? { asOf } : {}) });
  const company = kind === 'company' ? companyIn(row, id) : null;
  const place = kind === 'place' ? (row?.places.find(other => other.id === id) ?? null) : null;
  return {
    kind,
    id,
    name: company?.ref.name ?? place?.name ?? id,
    company: company && { home: company.ref.home, parent: company.parent, names: company.names },
    place,
    sums,
    breakdowns,
    delivery,
    cuts: company ? await reportedCuts(context, company.ref, await articlesOf(context, view, ids)) : [],
    pledges,
  };
}

/** Pledges of a company whose articles are looked through for job cuts. */
const MOST_LOOKED_AT = 500;

/** The articles that tell of some pledges. */
async function articlesOf(context: QueryContext, view: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ article: string }>`
    select distinct split_part(claim, '#', 1) as article from pledge_claims
    where view = ${view} and pledge = any(${sql.val([...ids])}::text[])`.execute(context.db);
  return rows.map(row => row.article);
}

function companyIn(
  row: PledgeRow | undefined,
  id: string,
): { ref: CompanyRef; parent: CompanyRef | null; names: string[] } | null {
  const ref = row?.investors.find(investor => investor.id === id);
  if (!ref) return null;
  const listed = companyListed(id);
  const parent = listed?.parent ? companyListed(listed.parent) : null;
  return {
    ref,
    parent: parent && { id: parent.id, name: parent.name, home: parent.country },
    names: listed ? [listed.name, ...listed.aliases] : [ref.name],
  };
}

/** All entities of a kind, those with most pledges first. Their sums are plain: doubtful pairs and parts are on their pages. */
export async function listEntities(
  context: QueryContext,
  view: string,
  kind: Kind,
  paging: Partial<Paging> = {},
): Promise<{ rows: EntityRow[]; next: string | null }> {
  const limit = limitOf(paging.limit);
  const position = fromCursor(paging.cursor);
  const held = await context.columns.of(view);
  const all = held.answer(`entities ${kind}`, () => entitiesIn(held.columns, kind));
  const past = position && ([Number(position[0]), position[1]] as const);
  const start = past ? all.findIndex(row => row.pledges < past[0] || (row.pledges === past[0] && row.id < past[1])) : 0;
  const rows = start < 0 ? [] : all.slice(start, start + limit);
  const last = rows.at(-1);
  const more = start >= 0 && start + limit < all.length;
  return { rows, next: more && last ? toCursor([last.pledges, last.id]) : null };
}
