import { z } from 'zod';
import { Day, PartialDate } from './article.ts';

/** What was measured. */
export const OUTCOME_KINDS = ['money-spent', 'jobs-counted', 'opened', 'capacity', 'closed'] as const;

/** What was measured later: money spent, jobs counted, capacity opened; when, by whom, with its evidence. */
export const Outcome = z.object({
  kind: z.enum(OUTCOME_KINDS),
  /** In plain units; null for `opened` and `closed`. */
  value: z.number().nullable(),
  /** ISO 4217 for money, a unit such as `MW` for capacity, null for jobs. */
  unit: z.string().nullable(),
  /** When it was measured or happened. */
  date: PartialDate,
  /** Who measured it. */
  by: z.string(),
  evidence: z.object({ quote: z.string(), url: z.string().nullable() }),
  /** The decision that recorded it. */
  decision: z.string(),
});
export type Outcome = Readonly<z.infer<typeof Outcome>>;

/** Whether a promise was kept, by DESIGN.md section 6. */
export const VERDICTS = [
  'kept',
  'opened-unverified',
  'late',
  'reduced',
  'cancelled',
  'not-yet-due',
  'no-date',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How one promised figure compares with what was measured: at least 90 % of the low promise is `kept`. */
export const FigureVerdict = z.object({
  verdict: z.enum(['kept', 'short', 'unknown', 'not-promised']),
  /** The low promise, in the pledge's own currency or in jobs; null where none was made. */
  promised: z.number().nullable(),
  measured: z.number().nullable(),
});

/** What became of a pledge as of a day. */
export const Delivery = z.object({
  verdict: z.enum(VERDICTS),
  /** Latest promised date of opening; null where none was promised. */
  due: PartialDate.nullable(),
  /** True where the due date has passed on the as-of day. */
  pastDue: z.boolean(),
  /** When it began to operate; null where it did not or the day is unknown. */
  opened: PartialDate.nullable(),
  money: FigureVerdict,
  jobs: FigureVerdict,
  /** Ids of the claims and decisions that the verdict rests on. */
  evidence: z.array(z.string()),
  /** True where it rests on the machine's reading alone. */
  reported: z.boolean(),
});
export type Delivery = Readonly<z.infer<typeof Delivery>>;

/** "No news found since": inferred, never counted as cancelled. */
export const Silence = z.object({
  since: Day,
  /** Whole months since in which sources of that country and language were read. */
  months: z.number(),
  /** Outlets of that country and language that were read since. */
  sources: z.number(),
  state: z.enum(['heard', 'silent', 'long-silent']),
});
export type Silence = Readonly<z.infer<typeof Silence>>;
