import { sql } from 'kysely';
import {
  breakDown,
  contributions,
  cumulativeIncidence,
  firstDay,
  type KeptShares,
  lastDay,
  monthsBetween,
  type PledgeFacts,
  SILENT_MONTHS,
  type Subject,
  sharesKept,
  sumUp,
} from '../../register/index.ts';
import { factsIn, type QueryContext, viewFor } from './context.ts';
import type { AsOf, Breakdown, DeliveryShare, Dimension, Incidence, PledgeFilter, Sums } from './types.ts';

/** What a filter means for counting: whoever asks for cancelled pledges or totals wants them summed. */
export function scopeOf(filter: PledgeFilter) {
  return { withCancelled: filter.stage?.includes('cancelled') ?? false, totals: filter.type === 'total' };
}

/** The sums of a selection. */
export function sumsOf(facts: readonly PledgeFacts[], filter: PledgeFilter): Sums {
  return sumUp(contributions(facts, scopeOf(filter)));
}

/** A selection in lines of one dimension. */
export async function breakdownBy(
  context: QueryContext,
  dimension: Dimension,
  filter: PledgeFilter = {},
  asOf?: AsOf,
): Promise<Breakdown> {
  const view = await viewFor(context, asOf);
  return named(context, view, dimension, await factsIn(context, view, filter), filter);
}

/** Breaks facts down and names the lines. */
export async function named(
  context: QueryContext,
  view: string,
  dimension: Dimension,
  facts: readonly PledgeFacts[],
  filter: PledgeFilter,
): Promise<Breakdown> {
  const broken = breakDown(facts, dimension, scopeOf(filter));
  const names = await namesOf(context, view, dimension);
  return {
    dimension,
    ...broken,
    lines: broken.lines.map(({ key, sums }) => ({ key, label: names.get(key) ?? key, sums })),
  };
}

async function namesOf(context: QueryContext, view: string, dimension: Dimension): Promise<Map<string, string>> {
  const list = { company: 'investors', place: 'places', occasion: 'occasions' }[dimension as string];
  if (!list) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select k.id, min(k.name) as name from pledges cross join lateral jsonb_to_recordset("row" -> ${list}) as k(id text, name text)
    where view = ${view} group by k.id`.execute(context.db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The share kept of a selection. */
export async function deliveryOf(
  context: QueryContext,
  filter: PledgeFilter = {},
  asOf?: AsOf,
): Promise<DeliveryShare> {
  const view = await viewFor(context, asOf);
  const facts = await factsIn(context, view, filter);
  return shareOf(sharesKept(facts), facts, dayOf(context, asOf));
}

/** Adds how many of the selection have not been heard of for long; by the calendar, coverage is on each pledge's page. */
export function shareOf(shares: KeptShares, facts: readonly PledgeFacts[], today: string): DeliveryShare {
  const silent = facts.filter(
    ({ lastHeard, stage }) =>
      lastHeard !== null &&
      stage !== 'operational' &&
      stage !== 'cancelled' &&
      monthsBetween(lastHeard, today) >= SILENT_MONTHS,
  ).length;
  return { ...shares, verdicts: [...shares.verdicts], silent };
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
