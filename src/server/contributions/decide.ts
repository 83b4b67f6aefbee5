import { Failure } from '../../model/index.ts';
import type { Contribution, ContributionState, Store } from '../../store/index.ts';
import type { ModerateForm, ModerateProblem } from '../people-views.ts';
import { valueFrom } from './values.ts';

/** What an editor does with a contribution: show it as it is, correct the value and show it, turn it down, or let it wait. */
export const ACTIONS = ['show', 'correct', 'reject', 'wait'] as const;
export type Action = (typeof ACTIONS)[number];

/** What was wrong with a decision; null where it was recorded. */
export interface Decided {
  readonly problem: ModerateProblem | null;
  /** What exactly was wrong with a value, in English; null elsewhere. */
  readonly detail: string | null;
}

const STATE_AFTER: Readonly<Record<Action, ContributionState>> = {
  show: 'shown',
  correct: 'shown',
  reject: 'rejected',
  wait: 'pending',
};
const DONE: Decided = { problem: null, detail: null };

/**
 * Records what an editor decided on a contribution, signed; a correction is recorded first, a decision for each claim that
 * it corrects, and the contribution names the first of them as what it led to.
 */
export async function decideOn(
  store: Pick<Store, 'decide'>,
  contribution: Pick<Contribution, 'id' | 'slot'>,
  action: Action,
  form: ModerateForm,
): Promise<Decided> {
  const fault = faultIn(form, action, contribution.slot !== null);
  if (fault !== null) return { problem: fault, detail: null };
  const { by, reason, quote } = form;
  let led: string | null = null;
  if (action === 'correct' && contribution.slot !== null) {
    const value = valueFrom(contribution.slot, form.values);
    const evidence = { quote, url: form.url || null, article: null };
    try {
      for (const target of form.claims) {
        const body = { kind: 'correct' as const, target, slot: contribution.slot, value, evidence };
        const { id } = await store.decide({ by, reason, body });
        led ??= id;
      }
    } catch (error) {
      if (error instanceof Failure && error.code === 'usage') return { problem: 'value', detail: error.message };
      throw error;
    }
  }
  const body = { kind: 'moderate' as const, contribution: contribution.id, state: STATE_AFTER[action], led };
  await store.decide({ by, reason, body });
  return DONE;
}

function faultIn(
  { by, reason, quote, claims }: ModerateForm,
  action: Action,
  hasSlot: boolean,
): ModerateProblem | null {
  if (by === '' || by.length > 200) return 'by';
  if (reason === '' || reason.length > 1000) return 'reason';
  if (action !== 'correct') return null;
  if (!hasSlot || claims.length === 0) return 'claims';
  return quote === '' || quote.length > 300 ? 'quote' : null;
}
