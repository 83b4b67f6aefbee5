import { STAGES, type Stage } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument, Scored } from '../document.ts';
import { type LabelSlot, labelTask, readLabel } from './claim-label.ts';

const STAGE: LabelSlot<Stage> = {
  model: 'stage',
  plain: 'announced',
  least: 0.3,
  version: '1',
  labels: STAGES,
  groups: new Set(['stage', 'hint', 'earlier', 'negation', 'maybe']),
  l2: 20,
  free: true,
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
