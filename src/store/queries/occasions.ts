import { sql } from 'kysely';
import type { Occasion, Pledge, SourcedClaim } from '../../model/index.ts';
import { occasionFrom, occasionOf, rates, reconcile, sharesKept } from '../../register/index.ts';
import { pledgeRow } from '../derive/rows.ts';
import { factsIn, type QueryContext, viewFor } from './context.ts';
import { dayOf, shareOf } from './sums.ts';
import type { AsOf, OccasionPage } from './types.ts';

/** An occasion's page; null where no pledge of the register is tied to it. */
export async function occasionPage(
  context: QueryContext,
  id: string,
  ask: { readonly daysBefore?: number; readonly asOf?: AsOf } = {},
): Promise<OccasionPage | null> {
  const view = await viewFor(context, ask.asOf);
  const { rows } = await sql<{ body: Pledge }>`
    select body from pledges where view = ${view} and occasions && array[${id}]::text[] order by id`.execute(
    context.db,
  );
  const tied = rows.map(({ body }) => body);
  if (tied.length === 0) return null;
  const occasion = occasionFrom(
    id,
    tied.flatMap(({ claims }) => claims).filter(claim => occasionOf(claim)?.id === id),
  );
  const ids = new Set(tied.map(pledge => pledge.id));
  const pledges = tied.filter(({ type, partOf }) => type === 'pledge' && (partOf === null || !ids.has(partOf)));
  const total = headlineOf(tied);
  const { daysBefore } = ask;
  const reconciliation = reconcile({
    occasion,
    total,
    pledges,
    rateOf: rates,
    ...(daysBefore === undefined ? {} : { daysBefore }),
  });
  const facts = await factsIn(context, view, { occasion: [id] });
  return {
    occasion,
    reconciliation,
    rows: tied.filter(({ type }) => type === 'pledge').map(pledgeRow),
    total: total && pledgeRow(total),
    delivery: shareOf(sharesKept(facts), facts, dayOf(context, ask.asOf)),
  };
}

/** Of several totals at one occasion, the headline: the one that most articles tell, the largest among equals. */
function headlineOf(tied: readonly Pledge[]): Pledge | null {
  const totals = tied.filter(({ type, amount }) => type === 'total' && amount !== null);
  const size = (pledge: Pledge) => pledge.amount?.euros?.low ?? pledge.amount?.low ?? 0;
  return totals.toSorted((a, b) => b.articles - a.articles || size(b) - size(a) || (a.id < b.id ? -1 : 1))[0] ?? null;
}

/** Every occasion of the register, latest first. */
export async function listOccasions(context: QueryContext, view: string): Promise<Occasion[]> {
  const { rows } = await sql<{ claim: SourcedClaim }>`
    select c.claim from pledges p cross join lateral jsonb_array_elements(p.body -> 'claims') as c(claim)
    where p.view = ${view} and cardinality(p.occasions) > 0`.execute(context.db);
  const byId = new Map<string, SourcedClaim[]>();
  for (const { claim } of rows) {
    const id = occasionOf(claim)?.id;
    if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), claim]);
  }
  return [...byId]
    .map(([id, claims]) => occasionFrom(id, claims))
    .sort(
      (a, b) =>
        (b.from ?? String(b.year ?? '')).localeCompare(a.from ?? String(a.year ?? '')) || (a.id < b.id ? -1 : 1),
    );
}
