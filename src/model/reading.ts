import { z } from 'zod';
import { Claim } from './claim.ts';
import { Bounds } from './mention.ts';
import { Passage } from './span.ts';
import { JOBS_ROLES, MONEY_ROLES } from './vocabulary.ts';

const OtherFigure = Passage.extend({
  ...Bounds.shape,
  /** ISO 4217; null for headcounts and where the text leaves it open. */
  currency: z.string().nullable(),
  /** The id of the claim that the figure belongs to (a part of it, its conversion); null where to none. */
  claim: z.string().nullable(),
  /** What decided the role, strongest first. */
  reasons: z.array(z.string()),
});

/** Money in the text that is not a claim's amount. */
export const OtherMoney = OtherFigure.extend({ role: z.enum(MONEY_ROLES) });
/** A headcount in the text that is not a claim's jobs. */
export const OtherJobs = OtherFigure.extend({ role: z.enum(JOBS_ROLES) });

/** Something that was seen and not used, and why (page furniture, a claim below the bar). */
export const Dropped = Passage.extend({
  what: z.enum(['furniture', 'money', 'headcount', 'claim', 'value']),
  reason: z.string(),
});

/** One Article read by one reader at one version. Immutable; a re-reading is a new Reading. */
export const Reading = z.object({
  /** The caller's id where one was given, else the Article's. */
  id: z.string(),
  /** The Article's id (SHA-256 of its normalised text). */
  article: z.string(),
  reader: z.string(),
  version: z.string(),
  /** The day that relative dates were resolved against; null where none was given or could be inferred. */
  published: z.string().nullable(),
  /** True where `published` was worked out from the text. */
  publishedInferred: z.boolean(),
  /** BCP 47 primary language that it was read in. */
  lang: z.string(),
  claims: z.array(Claim),
  otherMoney: z.array(OtherMoney),
  otherJobs: z.array(OtherJobs),
  dropped: z.array(Dropped),
});
export type OtherMoney = Readonly<z.infer<typeof OtherMoney>>;
export type OtherJobs = Readonly<z.infer<typeof OtherJobs>>;
export type Dropped = Readonly<z.infer<typeof Dropped>>;
export type Reading = Readonly<z.infer<typeof Reading>>;
