import { FORMS, type Form } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument, Scored } from '../document.ts';
import { type LabelSlot, labelTask, readLabel } from './claim-label.ts';

const FORM: LabelSlot<Form> = {
  model: 'form',
  plain: 'unknown',
  least: 0.4,
  version: '1',
  labels: FORMS,
  groups: new Set(['form', 'stage', 'hint', 'activity']),
  l2: 25,
  goldOf: claim => claim.form,
};

/** New site, more of an existing one, both, or not said. */
export function formOf(
  document: ReadDocument,
  draft: ClaimDraft,
  others: readonly ClaimDraft[] = [],
): Scored<Form> | null {
  return readLabel(FORM, document, draft, others);
}

/** The model's training task. */
export const formTask = labelTask(FORM);
