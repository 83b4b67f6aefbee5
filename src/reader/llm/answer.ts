import { z } from 'zod';
import {
  ACTIVITIES,
  Amount,
  CLAIM_TYPES,
  ClaimPlace,
  FORMS,
  Horizon,
  JOBS_ROLES,
  Jobs,
  MONEY_ROLES,
  STAGES,
} from '../../model/index.ts';

/** Offsets are found by us, never asked for. */
const NO_OFFSETS = { start: true, end: true } as const;
const Named = z.object({ name: z.string(), quote: z.string() });
/** A value without words of its own, with the words of the text that say so; an empty quote where none do. */
const said = <T extends z.ZodType>(value: T) => z.object({ value, quote: z.string() });

/** A claim as the language model is asked to write it: the slots of `Claim`, each with its quote, without offsets. */
export const AnsweredClaim = z.object({
  type: z.enum(CLAIM_TYPES),
  investors: z.array(Named),
  amount: Amount.omit(NO_OFFSETS).nullable(),
  jobs: Jobs.omit(NO_OFFSETS).nullable(),
  projects: z.object({ value: z.int().positive(), quote: z.string() }).nullable(),
  places: z.array(ClaimPlace.omit({ ...NO_OFFSETS, lat: true, lon: true })),
  activity: said(z.enum(ACTIVITIES)),
  form: said(z.enum(FORMS)),
  horizon: Horizon.omit(NO_OFFSETS).nullable(),
  announced: z.object({ date: z.string(), quote: z.string() }).nullable(),
  saidBy: z.array(Named),
  occasion: Named.nullable(),
  stage: said(z.enum(STAGES)),
  previously: said(z.boolean()),
});
export type AnsweredClaim = z.infer<typeof AnsweredClaim>;

/** The whole answer. */
export const Answer = z.object({
  claims: z.array(AnsweredClaim),
  otherMoney: z.array(z.object({ quote: z.string(), role: z.enum(MONEY_ROLES) })),
  otherJobs: z.array(z.object({ quote: z.string(), role: z.enum(JOBS_ROLES) })),
});
export type Answer = z.infer<typeof Answer>;

/** The JSON schema that the server is asked to hold the answer to; made from the model, so that the two agree. */
export function answerSchema(): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(Answer, { target: 'draft-7' }) as Record<string, unknown>;
  return schema;
}
