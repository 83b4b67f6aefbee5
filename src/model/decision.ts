import { z } from 'zod';
import { PartialDate } from './article.ts';
import { SLOTS } from './claim.ts';
import { OUTCOME_KINDS } from './outcome.ts';
import { STAGES } from './vocabulary.ts';

/** A claim (`<article>#<claim>`) or a pledge (`p…`); a pledge is resolved to its claims when the decision is recorded. */
const Target = z.string().min(1);

/** The words that a value given by an editor rests on. */
const Evidence = z.object({
  quote: z.string().min(1).max(300),
  url: z.string().nullable().default(null),
  /** The Article that it stands in; null where it is not in the register. */
  article: z.string().nullable().default(null),
});

/** What an editor can say, by kind. */
export const DecisionBody = z.discriminatedUnion('kind', [
  /** The claim or pledge is right as it stands. */
  z.object({ kind: z.literal('accept'), target: Target }),
  /** The claim is no claim at all; it leaves the register. */
  z.object({ kind: z.literal('reject'), target: Target }),
  /** One value is another: `value` has the slot's shape in `corpus/FORMAT.md`. */
  z.object({
    kind: z.literal('correct'),
    target: Target,
    slot: z.enum(SLOTS),
    value: z.unknown(),
    evidence: Evidence,
  }),
  /** Both tell the same commitment (must-link). */
  z.object({ kind: z.literal('merge'), target: Target, other: Target }),
  /** The two are different commitments (cannot-link). */
  z.object({ kind: z.literal('split'), target: Target, other: Target }),
  /** `target` is a part of `whole`: never added to it. */
  z.object({ kind: z.literal('part'), target: Target, whole: Target }),
  /** `target` was announced at the occasion; null takes it off every occasion. */
  z.object({ kind: z.literal('occasion'), target: Target, occasion: z.string().nullable() }),
  /** It is money, but not investment (a purchase, a subsidy, a budget). */
  z.object({ kind: z.literal('not-investment'), target: Target }),
  /** Something was measured. */
  z.object({
    kind: z.literal('outcome'),
    target: Target,
    outcome: z.object({
      kind: z.enum(OUTCOME_KINDS),
      value: z.number().nullable(),
      unit: z.string().nullable(),
      date: PartialDate,
      by: z.string().min(1),
    }),
    evidence: Evidence,
  }),
  /** A stage with a source of its own: a permit, a filing, a visit. */
  z.object({
    kind: z.literal('stage'),
    target: Target,
    stage: z.enum(STAGES),
    date: PartialDate,
    source: z.enum(['permit', 'filing', 'visit', 'report', 'other']),
    evidence: Evidence,
  }),
  /** The company's reply, on the record. */
  z.object({
    kind: z.literal('reply'),
    target: Target,
    company: z.string().min(1),
    text: z.string().min(1).max(2000),
    date: PartialDate,
    url: z.string().nullable().default(null),
  }),
  /** A person read the evidence and found it right; of one slot, or of all where null. */
  z.object({ kind: z.literal('checked'), target: Target, slot: z.enum(SLOTS).nullable().default(null) }),
  /** Somebody disputes the value; it shows as contested until checked or corrected. */
  z.object({ kind: z.literal('contest'), target: Target, slot: z.enum(SLOTS).nullable().default(null) }),
  /** The article's claims leave the register; with `erase`, its stored text is destroyed too. */
  z.object({ kind: z.literal('withdraw'), article: z.string(), erase: z.boolean().default(false) }),
  /**
   * What somebody wrote to the register is shown, turned down or waits again. It is named by id only: the words, and whose they
   * are, stand outside the log. `led` is the decision that it led to.
   */
  z.object({
    kind: z.literal('moderate'),
    contribution: z.string().min(1),
    state: z.enum(['pending', 'shown', 'rejected']),
    led: z.string().nullable().default(null),
  }),
  /** Takes back an earlier decision. Undoing an undo puts it back. */
  z.object({ kind: z.literal('undo'), decision: z.string() }),
]);
export type DecisionBody = Readonly<z.infer<typeof DecisionBody>>;
export type DecisionKind = DecisionBody['kind'];

/** What an editor said: append-only, with who, when and why. */
export const Decision = z.object({
  id: z.string(),
  /** When it was recorded, ISO 8601 in UTC. */
  at: z.iso.datetime(),
  /** Who signs it: an account's name or, on the command line, the name given. */
  by: z.string().min(1),
  reason: z.string().min(1).max(1000),
  body: DecisionBody,
  /** The claims that `target` stood for when it was recorded; what holds whatever pledges become. */
  claims: z.array(z.string()),
  /** The same of `other` or `whole`; empty for other kinds. */
  others: z.array(z.string()),
});
export type Decision = Readonly<z.infer<typeof Decision>>;
