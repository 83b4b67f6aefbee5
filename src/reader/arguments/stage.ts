import { STAGES, type Stage } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument, Scored } from '../document.ts';
import { type LabelSlot, labelTask, readLabel } from './claim-label.ts';

const STAGE: LabelSlot<Stage> = {
  model: 'stage',
  version: '1',
  labels: STAGES,
  groups: ['stage', 'earlier', 'form', 'negation', 'maybe', 'horizon'],
  l2: 3,
  goldOf: claim => claim.stage,
};

/** Where the commitment stands according to this article. */
export function stageOf(
  document: ReadDocument,
  draft: ClaimDraft,
  others: readonly ClaimDraft[] = [],
): Scored<Stage> | null {
  return readLabel(STAGE, document, draft, others);
}

/** The model's training task. */
export const stageTask = labelTask(STAGE);
