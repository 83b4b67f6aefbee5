import type { Stage } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument } from '../document.ts';
import { previouslyOf } from './previously.ts';
import { stageOf } from './stage.ts';

/**
 * Where a claim is thought to stand while its other slots are read: a fresh announcement is dated by the news and
 * belongs to its occasion, an old one has a date of its own. Null before the first training.
 */
export interface Standing {
  readonly stage: Stage | null;
  readonly previously: boolean | null;
}

/** The standing of a draft, worked out from its text. */
export function standingOf(document: ReadDocument, draft: ClaimDraft, others: readonly ClaimDraft[]): Standing {
  const stage = stageOf(document, draft, others)?.value ?? null;
  return { stage, previously: previouslyOf(document, draft, others)?.value ?? null };
}

/** A standing as features. */
export function standingFeatures({ stage, previously }: Standing): string[] {
  return [`stage ${stage}`, `previously ${previously}`, `stage ${stage} previously ${previously}`];
}
