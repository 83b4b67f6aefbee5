import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { PledgeRow } from '../../store/index.ts';
import type { App, Parts } from '../environment.ts';
import { LANG } from '../pages/path.ts';
import { sendPage } from '../pages/send.ts';
import type { ContributeForm, ContributeView } from '../people-views.ts';
import { Refusal } from '../problem.ts';
import { type Fields, fieldsOf } from './fields.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import { keepContribution, slotNamed } from './keep.ts';
import { isSigned } from './signed.ts';

/** Writing a correction or comment about a pledge, and what its writer sees of it afterwards. */
export function addContributePages(app: OpenAPIHono<App>, parts: Parts, gatekeeper: Gatekeeper): void {
  const mails = Boolean(parts.outgoing?.mailer);
  const send = (c: Context<App>, page: Omit<ContributeView, 'kind' | 'mails'>, status: 200 | 422 | 429 = 200) =>
    sendPage(parts, c, { kind: 'contribute', ...page, mails }, status);
  app.get(`${LANG}/pledges/:id/contribute`, async c => {
    const id = c.req.param('id');
    const row = await rowOf(parts, id);
    const query = new URL(c.req.url).search;
    if (row.id !== id) return c.redirect(`/${c.var.lang}/pledges/${row.id}/contribute${query}`, 301);
    const slot = slotNamed(c.req.query('slot') ?? '');
    const form: ContributeForm = { kind: 'correction', slot, name: '', email: '', text: '', source: '' };
    return send(c, { row, form, problem: null, puzzle: await gatekeeper.puzzle(), done: null });
  });
  app.post(`${LANG}/pledges/:id/contribute`, async c => {
    const row = await rowOf(parts, c.req.param('id'));
    const field = await fieldsOf(c);
    const form = formFrom(field);
    const challenge = field('challenge');
    const sent = { form, trap: field('website'), challenge, counter: field('counter'), answer: field('answer') };
    const kept = await keepContribution(parts, gatekeeper, c, row, sent);
    c.header('cache-control', 'private, no-store');
    if (kept.problem !== null) {
      const puzzle = await gatekeeper.again(challenge);
      return send(c, { row, form, problem: kept.problem, puzzle, done: null }, kept.problem === 'tooMany' ? 429 : 422);
    }
    const { own, mailed } = kept;
    return send(c, { row, form, problem: null, puzzle: await gatekeeper.puzzle(), done: { own, mailed } });
  });
  app.get(`${LANG}/contributions/:id`, async c => {
    const id = await ownId(parts, c);
    const contribution = await parts.store.people.contribution(id);
    c.header('cache-control', 'private, no-store');
    if (!contribution) return sendPage(parts, c, { kind: 'written', contribution: null, sign: '' }, 410);
    const { email: _email, ...rest } = contribution;
    return sendPage(parts, c, { kind: 'written', contribution: rest, sign: c.req.query('sign') ?? '' });
  });
  app.post(`${LANG}/contributions/:id`, async c => {
    await parts.store.people.eraseContribution(await ownId(parts, c));
    c.header('cache-control', 'private, no-store');
    return sendPage(parts, c, { kind: 'written', contribution: null, sign: '' });
  });
}

/** The row of a pledge, by any id it ever had. Throws Refusal `not-found`. */
export async function rowOf({ store }: Pick<Parts, 'store'>, id: string): Promise<PledgeRow> {
  const page = await store.queries.pledge(id);
  if (!page) throw new Refusal('not-found', 'no pledge has this id');
  return page.row;
}

/** The id in an address whose signature is right: the same answer for one that is wrong and one that never was. */
async function ownId({ store }: Parts, c: Context<App>): Promise<string> {
  const id = c.req.param('id') ?? '';
  if (!isSigned(await store.people.key(), id, c.req.query('sign') ?? ''))
    throw new Refusal('not-found', 'this link is not whole: copy all of it from where you have it');
  return id;
}

function formFrom(field: Fields): ContributeForm {
  return {
    kind: field('kind') === 'comment' ? 'comment' : 'correction',
    slot: slotNamed(field('slot')),
    name: field('name').slice(0, 200),
    email: field('email').slice(0, 300),
    text: field('text').slice(0, 5001),
    source: field('source').slice(0, 2001),
  };
}
