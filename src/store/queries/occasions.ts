import { sql } from 'kysely';
import type { Occasion, Pledge } from '../../model/index.ts';
import { occasionFrom, occasionOf, rates, reconcile } from '../../register/index.ts';
import { pledgeRow } from '../derive/rows.ts';
import { type QueryContext, selectionIn, viewFor } from './context.ts';
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
    select body from pledges where view = ${view} and occasions @> array[${id}]::text[] order by id`.execute(
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
  const selection = await selectionIn(context, view, { occasion: [id] });
  return {
    occasion,
    reconciliation,
    rows: tied.filter(({ type }) => type === 'pledge').map(pledgeRow),
    total: total && pledgeRow(total),
    delivery: shareOf(selection, dayOf(context, ask.asOf)),
  };
}

/** Of several totals at one occasion, the headline: the one that most articles tell, the largest among equals. */
function headlineOf(tied: readonly Pledge[]): Pledge | null {
  const totals = tied.filter(({ type, amount }) => type === 'total' && amount !== null);
  const size = (pledge: Pledge) => pledge.amount?.euros?.low ?? pledge.amount?.low ?? 0;
  return totals.toSorted((a, b) => b.articles - a.articles || size(b) - size(a) || (a.id < b.id ? -1 : 1))[0] ?? null;
}

/** Every occasion of the register, latest first. */
export async function listOccasions(context: QueryContext, view: string): Promise<readonly Occasion[]> {
  const held = await context.columns.of(view);
  return context.occasions.of(view, held);
}
