import { z } from 'zod';
import { Day } from './article.ts';
import { Bounds } from './mention.ts';

/** A summit, visit or programme at which pledges are announced. */
export const Occasion = z.object({
  /** Stable for linking: `choose-france-2024`. */
  id: z.string(),
  name: z.string(),
  /** ISO 3166-1 alpha-2 of the country that its pledges are for; null where several or unknown. */
  country: z.string().nullable(),
  year: z.int().nullable(),
  /** First and last day as far as sources date them; null where unknown. */
  from: Day.nullable(),
  to: Day.nullable(),
  /** Claims that name it. */
  claims: z.array(z.string()),
});
export type Occasion = Readonly<z.infer<typeof Occasion>>;

/** What a pledge is to an Occasion (the words of OECD CRS). */
export const NOVELTIES = ['new', 'revised', 'previously-reported', 'cut', 'not-investment'] as const;
export type Novelty = (typeof NOVELTIES)[number];

/** A range of euros; `open` where an upper end is open and shown with "+". */
export const EuroRange = z.object({ low: z.number(), high: z.number(), open: z.boolean() });
export type EuroRange = Readonly<z.infer<typeof EuroRange>>;

/** One pledge in the reconciliation of a headline. */
export const ReconciledPledge = z.object({
  pledge: z.string(),
  novelty: z.enum(NOVELTIES),
  /** What of it counts under `novelty`; for `revised`, the increment is under `new` and the rest under `previously-reported`. */
  amount: EuroRange.nullable(),
  /** The earlier announcement, where previously reported or revised. */
  earlier: z.object({ date: z.string().nullable(), claims: z.array(z.string()) }).nullable(),
  /** Why, in one sentence. */
  reason: z.string(),
});
export type ReconciledPledge = Readonly<z.infer<typeof ReconciledPledge>>;

/** One bar of the waterfall: where it starts and ends, in euros. */
export const WaterfallStep = z.object({
  key: z.enum(['headline', 'new', 'previously-reported', 'cut', 'not-investment', 'rest']),
  from: z.number(),
  to: z.number(),
  value: z.number(),
  pledges: z.number(),
});
export type WaterfallStep = Readonly<z.infer<typeof WaterfallStep>>;

/** A headline split into what is new, what was announced before, what is not investment, and what was not found. */
export const Reconciliation = z.object({
  occasion: Occasion,
  /** The pledge of type `total`; null where no source gives a total. */
  total: z.string().nullable(),
  headline: EuroRange.nullable(),
  /** Original figure as told: bounds and currency. */
  original: z.object({ ...Bounds.shape, currency: z.string() }).nullable(),
  projectsClaimed: z.number().nullable(),
  projectsFound: z.number(),
  /** The window that decides new or not. */
  window: z.object({ from: Day.nullable(), to: Day.nullable(), daysBefore: z.number() }),
  /** `YYYY-MM` at which mixed currencies convert. */
  month: z.string().nullable(),
  new: EuroRange,
  previouslyReported: EuroRange,
  cuts: EuroRange,
  notInvestment: EuroRange,
  /** Headline less all of the above; may be negative: "not found in the articles read". */
  rest: z.object({ low: z.number(), high: z.number() }).nullable(),
  /** Pledges found without an amount. */
  unknown: z.number(),
  pledges: z.array(ReconciledPledge),
  waterfall: z.array(WaterfallStep),
});
export type Reconciliation = Readonly<z.infer<typeof Reconciliation>>;
