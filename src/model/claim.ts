import { z } from 'zod';
import { PartialDate } from './article.ts';
import { Bounds } from './mention.ts';
import { Passage } from './span.ts';
import { ACTIVITIES, CLAIM_TYPES, FORMS, JOB_KINDS, PLACE_LEVELS, QUALIFIERS, STAGES } from './vocabulary.ts';

/** Somebody who is named: `name` is the usual international name, `quote` the words of the text. */
export const Named = Passage.extend({
  name: z.string().min(1),
  /** The id in the company list; null where it is not in it. */
  id: z.string().nullable().default(null),
});

/** Money promised, in plain currency units; ranges as `QUALIFIERS` says. */
export const Amount = Passage.extend({
  ...Bounds.shape,
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  qualifier: z.enum(QUALIFIERS),
});

/** Direct jobs promised by the project. */
export const Jobs = Passage.extend({
  ...Bounds.shape,
  kind: z.enum(JOB_KINDS),
  qualifier: z.enum(QUALIFIERS),
});

/** Where the money goes: the most exact places that the article gives for this project, and only those. */
export const ClaimPlace = Passage.extend({
  name: z.string().min(1),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  level: z.enum(PLACE_LEVELS),
  lat: z.number().optional(),
  lon: z.number().optional(),
});

/** When the money is spent or the site opens; null on a side that is open. */
export const Horizon = Passage.extend({ from: PartialDate.nullable(), to: PartialDate.nullable() });

/** The slots of a claim, by name; `evidence` and `confidence` are keyed by them. */
export const SLOTS = [
  'type',
  'investors',
  'amount',
  'jobs',
  'projects',
  'places',
  'activity',
  'form',
  'horizon',
  'announced',
  'saidBy',
  'occasion',
  'stage',
  'previously',
] as const;
export type Slot = (typeof SLOTS)[number];

/**
 * What an Article says: according to S, investor I commits money and/or jobs to a place. Keys and meaning follow
 * `corpus/FORMAT.md`, value by value.
 */
export const Claim = z.object({
  /** Unique in the reading: `c1`, `c2` ... in reading order. */
  id: z.string(),
  type: z.enum(CLAIM_TYPES),
  /** Empty for a total, or where the investor is unnamed. */
  investors: z.array(Named),
  amount: Amount.nullable(),
  jobs: Jobs.nullable(),
  /** Totals only: how many projects it counts. */
  projects: Passage.extend({ value: z.int().positive() }).nullable(),
  places: z.array(ClaimPlace),
  activity: z.enum(ACTIVITIES),
  form: z.enum(FORMS),
  horizon: Horizon.nullable(),
  announced: Passage.extend({ date: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/) }).nullable(),
  saidBy: z.array(Named),
  occasion: Passage.extend({ name: z.string().min(1) }).nullable(),
  stage: z.enum(STAGES),
  previously: z.boolean(),
  /** The words behind the values that have no quote of their own (activity, form, stage, previously). */
  evidence: z.partialRecord(z.enum(SLOTS), z.array(Passage)),
  /** 0 to 1, calibrated: of the values given 0.8, about 80 % are right. */
  confidence: z.partialRecord(z.enum(SLOTS), z.number().min(0).max(1)),
});
export type Named = Readonly<z.infer<typeof Named>>;
export type Amount = Readonly<z.infer<typeof Amount>>;
export type Jobs = Readonly<z.infer<typeof Jobs>>;
export type ClaimPlace = Readonly<z.infer<typeof ClaimPlace>>;
export type Horizon = Readonly<z.infer<typeof Horizon>>;
export type Claim = Readonly<z.infer<typeof Claim>>;
