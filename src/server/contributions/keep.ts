import type { Context } from 'hono';
import { SLOTS, type Slot } from '../../model/index.ts';
import { type Contribution, ContributionInput, type PledgeRow } from '../../store/index.ts';
import type { App, Parts } from '../environment.ts';
import type { ContributeForm, PeopleProblem } from '../people-views.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import type { Solution } from './puzzle.ts';
import { signOf } from './signed.ts';

/** A correction or comment as it was sent, not checked yet. */
export interface Sent extends Solution {
  readonly form: ContributeForm;
  /** The field that no person sees. */
  readonly trap: string;
}

/** What came of it. */
export type Kept =
  | { readonly problem: PeopleProblem }
  | {
      readonly problem: null;
      readonly contribution: Contribution;
      /** Path of the page where its writer sees and erases it. */
      readonly own: string;
      /** True where a mail with that link was sent. */
      readonly mailed: boolean;
    };

/** A slot by its name; empty for anything else. */
export function slotNamed(name: string): Slot | '' {
  return SLOTS.find(slot => slot === name) ?? '';
}

/** Checks what somebody sent about a pledge, keeps it for the editors, and sends its writer the link that erases it. */
export async function keepContribution(
  parts: Parts,
  gatekeeper: Gatekeeper,
  c: Context<App>,
  row: PledgeRow,
  { form, ...sent }: Sent,
): Promise<Kept> {
  const input = { ...form, pledge: row.id, slot: form.slot || null, source: form.source || null };
  const parsed = ContributionInput.required({ name: true, email: true }).safeParse(input);
  if (!parsed.success) return { problem: problemIn(parsed.error.issues[0]?.path[0]) };
  if (form.name === '') return { problem: 'name' };
  const refusal = await gatekeeper.refusal(c, { ...sent, email: form.email });
  if (refusal !== null) return { problem: refusal };
  const contribution = await parts.store.people.contribute(parsed.data);
  const sign = signOf(await parts.store.people.key(), contribution.id);
  const own = `/${c.var.lang}/contributions/${contribution.id}?sign=${sign}`;
  return { problem: null, contribution, own, mailed: await mailed(parts, c, contribution, row, own) };
}

function problemIn(field: PropertyKey | undefined): PeopleProblem {
  return field === 'email' || field === 'name' || field === 'source' ? field : 'text';
}

/** Sends the link to its writer; false where no mail is set up or the server did not take it. */
async function mailed(
  { outgoing, log }: Parts,
  c: Context<App>,
  contribution: Contribution,
  row: PledgeRow,
  own: string,
): Promise<boolean> {
  if (!outgoing?.mailer || contribution.email === null) return false;
  const worded = outgoing.wording(
    { kind: 'written', what: contribution.kind, row, own: outgoing.base + own },
    c.var.lang,
  );
  try {
    await outgoing.mailer.send({ ...worded, to: contribution.email, key: `written ${contribution.id}`, stop: null });
    return true;
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    return false;
  }
}
