import {
  cumulativeIncidence,
  firstDay,
  lastDay,
  monthsBetween,
  type PledgeFacts,
  type Subject,
} from '../../register/index.ts';
import { shareOfSlots } from './columns/share.ts';
import { breakSlots, sumSlots } from './columns/sum.ts';
import { factsIn, type QueryContext, type Selection, selectionIn, viewFor } from './context.ts';
import type { AsOf, Breakdown, DeliveryShare, Dimension, Incidence, PledgeFilter, Sums } from './types.ts';

/** What a filter means for counting: whoever asks for cancelled pledges or totals wants them summed. */
export function scopeOf(filter: PledgeFilter) {
  return { withCancelled: filter.stage?.includes('cancelled') ?? false, totals: filter.type === 'total' };
}

/** The sums of a selection. */
export function sumsOf({ held, slots, key }: Selection, filter: PledgeFilter): Sums {
  return held.answer(`sums ${key}`, () => sumSlots(held.columns, slots, scopeOf(filter)));
}

/** A selection in lines of one dimension. */
export async function breakdownBy(
  context: QueryContext,
  dimension: Dimension,
  filter: PledgeFilter = {},
  asOf?: AsOf,
): Promise<Breakdown> {
  return linesOf(await selectionIn(context, await viewFor(context, asOf), filter), dimension, filter);
}

/** A selection in lines of one dimension, the lines named. */
export function linesOf({ held, slots, key }: Selection, dimension: Dimension, filter: PledgeFilter): Breakdown {
  return held.answer(`by ${dimension} ${key}`, () => {
    const broken = breakSlots(held.columns, slots, dimension, scopeOf(filter));
    return { dimension, ...broken, lines: [...broken.lines] };
  });
}

/** The share kept of a selection. */
export async function deliveryOf(
  context: QueryContext,
  filter: PledgeFilter = {},
  asOf?: AsOf,
): Promise<DeliveryShare> {
  return shareOf(await selectionIn(context, await viewFor(context, asOf), filter), dayOf(context, asOf));
}

/** The share kept of a selection, judged on a day. */
export function shareOf({ held, slots, key }: Selection, today: string): DeliveryShare {
  return held.answer(`share ${today} ${key}`, () => shareOfSlots(held.columns, slots, today));
}

/** The as-of day of a question. */
export function dayOf(context: QueryContext, asOf?: AsOf): string {
  return asOf?.reported ?? asOf?.recorded ?? context.clock().toISOString().slice(0, 10);
}

/**
 * Cumulative incidence of operation and cancellation, in months since the announcement. A pledge comes under observation with the
 * first article that the register has; it leaves with its end, or with the last article about it.
 */
export async function incidenceOf(context: QueryContext, filter: PledgeFilter = {}, asOf?: AsOf): Promise<Incidence> {
  const view = await viewFor(context, asOf);
  const facts = (await factsIn(context, view, filter)).filter(({ partOf }) => partOf === null);
  const subjects = facts.flatMap(one => subjectOf(one));
  const points = cumulativeIncidence(subjects).map(({ time, ...step }) => ({ months: time, ...step }));
  return { pledges: subjects.length, points };
}

function subjectOf(facts: PledgeFacts): Subject[] {
  const { announced, firstReported, lastHeard, opened, cancelled } = facts;
  if (announced === null || firstReported === null || lastHeard === null) return [];
  const start = firstDay(announced);
  const months = (day: string) => Math.max(0, monthsBetween(start, day));
  const entry = months(firstReported);
  const end = opened !== null ? 'operation' : cancelled !== null ? 'cancellation' : null;
  const last = opened ?? cancelled ?? lastHeard;
  const exit = months(lastDay(last));
  return [{ entry: Math.min(entry, exit) - 0.5, exit, end }];
}
