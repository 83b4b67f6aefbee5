import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Subscription } from '../../store/index.ts';
import { queryOf } from '../../work/index.ts';
import { fieldsOf } from '../contributions/fields.ts';
import type { App, Parts } from '../environment.ts';
import { LANG } from '../pages/path.ts';
import { sendPage } from '../pages/send.ts';
import type { SubscriptionView } from '../people-views.ts';
import { pingProblem } from './subscribe.ts';

/**
 * What the links in mails lead to: confirming, looking, ending. A link alone changes nothing, because mail scanners
 * open every link; a button does, and the one POST that mail programs send (RFC 8058).
 */
export function addOwnPages(app: OpenAPIHono<App>, parts: Parts): void {
  const { people } = parts.store;
  const send = (
    c: Context<App>,
    step: SubscriptionView['step'],
    subscription: Subscription | null,
    token = '',
  ): Response | Promise<Response> => {
    c.header('cache-control', 'private, no-store');
    const gone = subscription === null && step === 'unknown';
    const shown = subscription && viewOf(subscription);
    return sendPage(parts, c, { kind: 'subscription', step, token, subscription: shown }, gone ? 404 : 200);
  };
  const tokenOf = (c: Context<App>): string => (c.req.query('token') ?? '').slice(0, 100);
  app.get(`${LANG}/follow/confirm`, async c => {
    const token = tokenOf(c);
    const held = await people.subscriptionOfConfirm(token);
    if (!held) return send(c, 'unknown', null);
    return held.state === 'pending' ? send(c, 'confirm', held, token) : send(c, 'confirmed', held);
  });
  app.post(`${LANG}/follow/confirm`, async c => {
    const held = await people.subscriptionOfConfirm(tokenOf(c));
    // A webhook is confirmed by its own answer and by nothing else.
    if (held?.kind !== 'email') return send(c, 'unknown', null);
    return send(c, 'confirmed', await people.confirm(held.confirmToken));
  });
  app.get(`${LANG}/follow/own`, async c => {
    const held = await people.subscriptionOfStop(tokenOf(c));
    return held ? send(c, 'own', held, held.stopToken) : send(c, 'unknown', null);
  });
  app.post(`${LANG}/follow/own`, async c => {
    const token = tokenOf(c);
    const held = await people.subscriptionOfStop(token);
    if (!held) return send(c, 'unknown', null);
    if ((await fieldsOf(c))('action') === 'stop') {
      await people.stop(token);
      return send(c, 'ended', null);
    }
    const { outgoing } = parts;
    if (held.state === 'stopped' && outgoing) {
      const problem = held.kind === 'webhook' ? await pingProblem(held, outgoing) : null;
      if (problem === null) await people.revive(held.id);
    }
    return send(c, 'own', await people.subscription(held.id), token);
  });
  app.post('/follow/stop', async c => {
    // Whatever the token, the answer is the same: a mail program cannot do anything about it.
    await people.stop(tokenOf(c));
    return c.text('ended\n');
  });
  app.get('/follow/stop', c => c.redirect(`/${c.var.lang}/follow/own?token=${encodeURIComponent(tokenOf(c))}`, 303));
}

function viewOf(subscription: Subscription): SubscriptionView['subscription'] {
  const { kind, selection, every, url, state, delivered, failures, fault } = subscription;
  const host = url === null ? null : new URL(url).host;
  return { of: kind, filter: selection, query: queryOf(selection), every, host, state, delivered, failures, fault };
}
