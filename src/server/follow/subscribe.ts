import type { Context } from 'hono';
import { z } from 'zod';
import { Failure } from '../../model/index.ts';
import type { PledgeFilter, Rhythm, Subscription } from '../../store/index.ts';
import { type Outgoing, ownAddress, pingWebhook, secretOf } from '../../work/index.ts';
import type { Gatekeeper } from '../contributions/gatekeeper.ts';
import type { Solution } from '../contributions/puzzle.ts';
import type { App, Parts } from '../environment.ts';
import type { PeopleProblem } from '../people-views.ts';

/** What somebody asks to follow, not checked yet. */
export interface Wish extends Solution {
  readonly email: string;
  readonly filter: PledgeFilter;
  readonly trap: string;
}

/** What came of it: why it was not kept, or (for a webhook) the secret and the page of its owner. */
export type Followed =
  | { readonly problem: PeopleProblem }
  | { readonly problem: null; readonly secret: string; readonly own: string };

/** Why a webhook was not taken, by the failure that the ping ended in. */
const PING_PROBLEM: Readonly<Record<string, PeopleProblem>> = {
  usage: 'url',
  forbidden: 'refused',
  network: 'noAnswer',
  conflict: 'noChallenge',
};
const Email = z.email().max(254);
const Url = z.url({ protocol: /^https?$/ }).max(2000);

/** Keeps a wish for a digest and sends the mail that asks whether it was meant: nothing else is sent before that is answered. */
export async function followByMail(
  { store, outgoing, log }: Parts,
  gatekeeper: Gatekeeper,
  c: Context<App>,
  wish: Wish & { readonly every: Rhythm },
): Promise<Followed> {
  if (!Email.safeParse(wish.email).success) return { problem: 'email' };
  if (!outgoing?.mailer) return { problem: 'noMail' };
  const refusal = await gatekeeper.refusal(c, wish);
  if (refusal !== null) return { problem: refusal };
  const { email, filter, every } = wish;
  const asked = { kind: 'email' as const, email, url: null, selection: filter, every, lang: c.var.lang };
  const subscription = await revived(store, await store.people.subscribe(asked));
  const confirm =
    subscription.state === 'pending'
      ? `${outgoing.base}/${c.var.lang}/follow/confirm?token=${subscription.confirmToken}`
      : null;
  const own = ownAddress(outgoing.base, subscription);
  const worded = outgoing.wording({ kind: 'confirm', filter, every, confirm, own }, c.var.lang);
  const key = `confirm ${subscription.id} ${wish.challenge}`;
  try {
    await outgoing.mailer.send({ ...worded, to: subscription.email, key, stop: null });
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    return { problem: 'mailFailed' };
  }
  return { problem: null, secret: '', own: '' };
}

/** Who asks again for mails that were given up wants them again; the mail that follows tells them so. */
async function revived(store: Parts['store'], subscription: Subscription): Promise<Subscription> {
  if (subscription.state !== 'stopped') return subscription;
  await store.people.revive(subscription.id);
  return { ...subscription, state: 'active' };
}

/** Keeps a webhook once its address has answered a ping with the ping's challenge. */
export async function followByWebhook(
  { store, outgoing }: Parts,
  gatekeeper: Gatekeeper,
  c: Context<App>,
  wish: Wish & { readonly url: string },
): Promise<Followed> {
  if (!Email.safeParse(wish.email).success) return { problem: 'email' };
  if (!Url.safeParse(wish.url).success) return { problem: 'url' };
  if (!outgoing) return { problem: 'refused' };
  const refusal = await gatekeeper.refusal(c, wish);
  if (refusal !== null) return { problem: refusal };
  const { email, url, filter } = wish;
  const hook = { kind: 'webhook' as const, email, url, selection: filter, every: null, lang: c.var.lang };
  const subscription = await store.people.subscribe(hook);
  // Asked for twice: the secret was shown to whoever asked first, and is not shown to anybody else.
  if (subscription.state !== 'pending') return { problem: 'url' };
  const problem = await pingProblem(subscription, outgoing);
  if (problem !== null) {
    await store.people.stop(subscription.stopToken);
    return { problem };
  }
  await store.people.confirm(subscription.confirmToken);
  return { problem: null, secret: secretOf(subscription), own: ownAddress('', subscription) };
}

/** Why a webhook cannot be used now; null where it answered as it should. */
export async function pingProblem(subscription: Subscription, outgoing: Outgoing): Promise<PeopleProblem | null> {
  try {
    await pingWebhook(subscription, outgoing);
    return null;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return PING_PROBLEM[error.code] ?? 'noAnswer';
  }
}
