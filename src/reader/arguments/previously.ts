import type { ClaimDraft, ReadDocument, Scored } from '../document.ts';
import { type LabelSlot, labelTask, readLabel } from './claim-label.ts';

const PREVIOUSLY: LabelSlot<'true' | 'false'> = {
  model: 'previously',
  plain: 'false',
  least: 0.38,
  version: '1',
  labels: ['true', 'false'],
  groups: new Set(['earlier', 'stage', 'hint', 'negation', 'maybe']),
  l2: 25,
  goldOf: claim => (claim.previously ? 'true' : 'false'),
};

/** True where the text itself says that this commitment had been announced before. */
export function previouslyOf(
  document: ReadDocument,
  draft: ClaimDraft,
  others: readonly ClaimDraft[] = [],
): Scored<boolean> | null {
  const read = readLabel(PREVIOUSLY, document, draft, others);
  return read === null ? null : { ...read, value: read.value === 'true' };
}

/** The model's training task. */
export const previouslyTask = labelTask(PREVIOUSLY);
