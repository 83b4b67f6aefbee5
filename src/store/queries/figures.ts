import { z } from 'zod';
import { VERDICTS } from '../../model/index.ts';

/**
 * A sum as a range. Low counts lower bounds ("up to" adds nothing) and doubtful pairs once; high counts upper bounds
 * (an open end adds its stated figure) and doubtful pairs apart.
 */
export const SumRange = z.object({
  low: z.number(),
  high: z.number(),
  /** True where an open end is in `high`: shown with "+". */
  open: z.boolean(),
  /** Pledges with a figure in it. */
  known: z.number(),
  /** Pledges of the selection without a figure. */
  unknown: z.number(),
});
export type SumRange = Readonly<z.infer<typeof SumRange>>;

/** The sums of a selection, with what stands behind them. */
export const Sums = z.object({
  /** In euros at current prices. */
  money: SumRange,
  /** Jobs created or kept; construction jobs are not in it. */
  jobs: SumRange,
  /** How many commitments: `low` with doubtful pairs as one. */
  pledges: z.object({ low: z.number(), high: z.number() }),
  articles: z.number(),
  sources: z.number(),
  /** True where a rate in it is provisional. */
  provisional: z.boolean(),
  /** Months of the rates used, first and last; null where nothing was converted. */
  rates: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** Left out as parts of a larger pledge, as cancelled, as totals, as not investment: never counted. */
  leftOut: z.object({ parts: z.number(), cancelled: z.number(), totals: z.number(), notInvestment: z.number() }),
});
export type Sums = Readonly<z.infer<typeof Sums>>;

/** What sums can be broken down by. */
export const DIMENSIONS = ['company', 'home', 'country', 'place', 'activity', 'year', 'occasion', 'stage'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** lines + shared + unknown = whole, for money, jobs and pledges. */
export const Breakdown = z.object({
  dimension: z.enum(DIMENSIONS),
  lines: z.array(z.object({ key: z.string(), label: z.string(), sums: Sums })),
  /** Pledges of several investors, places or activities: not divided by guess. */
  shared: Sums,
  unknown: Sums,
  whole: Sums,
});
export type Breakdown = Readonly<z.infer<typeof Breakdown>>;

/** A share with a 95 % interval (Wilson); null where nothing is past due. */
export const Share = z.object({
  kept: z.number(),
  of: z.number(),
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type Share = Readonly<z.infer<typeof Share>>;

/** The share kept of a selection, over pledges past due only. */
export const DeliveryShare = z.object({
  byNumber: Share,
  /** In euros of low promises; the interval is left out (null). */
  byValue: Share,
  verdicts: z.array(z.object({ verdict: z.enum(VERDICTS), count: z.number(), euros: z.number() })),
  notYetDue: z.number(),
  noDate: z.number(),
  silent: z.number(),
});
export type DeliveryShare = Readonly<z.infer<typeof DeliveryShare>>;

/** One step of a cumulative incidence curve (Aalen–Johansen). */
export const IncidencePoint = z.object({
  /** Months since the announcement. */
  months: z.number(),
  atRisk: z.number(),
  operation: z.object({ value: z.number(), low: z.number(), high: z.number() }),
  cancellation: z.object({ value: z.number(), low: z.number(), high: z.number() }),
});
export type IncidencePoint = Readonly<z.infer<typeof IncidencePoint>>;

/** Cumulative incidence of operation and of cancellation as competing ends. */
export const Incidence = z.object({ pledges: z.number(), points: z.array(IncidencePoint) });
export type Incidence = Readonly<z.infer<typeof Incidence>>;
