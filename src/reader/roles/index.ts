/** What each amount and each headcount is: a claim's own, or one of FORMAT.md's roles. */
import { findModel } from '../learn/index.ts';
import type { Figure, RoleContext } from './context.ts';
import { CLAIM_LABELS } from './first.ts';
import { SECOND_JOBS, SECOND_MONEY, secondFeatures } from './second.ts';
import { close } from './value-features.ts';

export { type Figure, numberOf, type RoleContext, roleContext, sentenceAt } from './context.ts';
export { ROLE_TASKS } from './tasks.ts';
export { close } from './value-features.ts';

/** A figure with its role. */
export interface RoledFigure {
  readonly figure: Figure;
  /** `claim`, `total`, `created`, `kept`, `construction` where it is a claim's own, else a money or jobs role. */
  readonly role: string;
  /** 0 to 1: that the role is right. */
  readonly confidence: number;
  /** Probability that it is a claim's own figure of any kind. */
  readonly claim: number;
  /** What decided, strongest first. */
  reasons(): string[];
}

/** The roles of a document's figures, in reading order; figures of one value in one currency share theirs. */
export function rolesOf(context: RoleContext): RoledFigure[] {
  const judged = context.figures.map(figure => judge(context, figure));
  return judged.map(one => sharedRole(one, judged));
}

interface Judged extends RoledFigure {
  readonly classes: readonly string[];
  readonly probabilities: Float64Array;
}

function judge(context: RoleContext, figure: Figure): Judged {
  const model = findModel(figure.mention.kind === 'money' ? SECOND_MONEY : SECOND_JOBS);
  const features = secondFeatures(context, figure);
  const prediction = model?.predict(features);
  const classes = model?.classes ?? ['other'];
  const probabilities = prediction?.probabilities ?? Float64Array.of(1);
  const role = prediction?.label ?? 'other';
  return {
    figure,
    role,
    classes,
    probabilities,
    confidence: prediction?.probability ?? 0,
    claim: claimShare(classes, probabilities),
    reasons: () => model?.reasons(features, role) ?? [],
  };
}

function claimShare(classes: readonly string[], probabilities: Float64Array): number {
  let sum = 0;
  for (const label of CLAIM_LABELS) {
    const at = classes.indexOf(label);
    if (at >= 0) sum += probabilities[at] ?? 0;
  }
  return sum;
}

/** Mentions of one value are one figure told twice: the surest of them decides for all. */
function sharedRole(one: Judged, all: readonly Judged[]): RoledFigure {
  let best = one;
  for (const other of all) {
    if (other === one || other.figure.mention.kind !== one.figure.mention.kind) continue;
    if (other.figure.currency !== one.figure.currency || !close(other.figure.value, one.figure.value, 0.0005)) continue;
    if (Math.max(...other.probabilities) > Math.max(...best.probabilities)) best = other;
  }
  return best === one
    ? one
    : { ...one, role: best.role, claim: best.claim, confidence: best.confidence, reasons: best.reasons };
}
