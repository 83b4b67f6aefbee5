import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { CONTRIBUTION_STATES, type Contribution } from '../../store/index.ts';
import type { App, Parts } from '../environment.ts';
import { LANG } from '../pages/path.ts';
import { sendPage } from '../pages/send.ts';
import type { ModerateForm, ModerateOneView, WaitingRow } from '../people-views.ts';
import { Refusal } from '../problem.ts';
import { ACTIONS, decideOn } from './decide.ts';
import { editorFieldsOf, type Fields } from './fields.ts';
import { saidOf, typedOf, VALUE_FIELDS } from './values.ts';

/** Contributions on a page of the list. */
const SHOWN = 30;

/** What waits for editors, and deciding on it. No page of it holds an e-mail address: whoever decides needs none. */
export function addModeratePages(app: OpenAPIHono<App>, parts: Parts): void {
  const { people, queries } = parts.store;
  const onlyEditors = (c: Context<App>) => {
    if (!c.var.editor) throw new Refusal('forbidden', 'moderating needs this computer or its token');
  };
  const waiting = async ({ email: _email, ...contribution }: Contribution): Promise<WaitingRow> => ({
    contribution,
    row: (await queries.pledge(contribution.pledge))?.row ?? null,
  });
  app.get(`${LANG}/moderate`, async c => {
    onlyEditors(c);
    const state = CONTRIBUTION_STATES.find(one => one === c.req.query('state')) ?? 'pending';
    const paging = { cursor: c.req.query('cursor') ?? null, limit: SHOWN };
    const [{ rows, next }, stopped] = await Promise.all([
      people.contributions({ state, paging }),
      people.subscriptions({ kind: 'webhook', state: 'stopped', paging: { limit: 100 } }),
    ]);
    return sendPage(parts, c, {
      kind: 'moderate',
      state,
      rows: await Promise.all(rows.map(waiting)),
      next,
      stopped: stopped.rows.map(({ id, url, delivered, failures, fault }) => {
        return { id, host: new URL(url ?? '').host, delivered, failures, fault };
      }),
    });
  });
  const one = async (c: Context<App>): Promise<{ contribution: Contribution; view: ModerateOneView }> => {
    onlyEditors(c);
    const contribution = await people.contribution(c.req.param('id') ?? '');
    if (!contribution) throw new Refusal('not-found', 'nobody wrote this, or it was erased');
    const { slot, source } = contribution;
    const pledge = (await queries.pledge(contribution.pledge))?.pledge;
    const said = pledge && slot ? saidOf(pledge, slot) : [];
    const form: ModerateForm = {
      by: '',
      reason: '',
      quote: '',
      url: source ?? '',
      claims: said.filter(({ rests }) => rests).map(({ claim }) => claim),
      values: slot && said[0] ? typedOf(slot, said[0].value) : {},
    };
    const fields = slot && said.length > 0 ? VALUE_FIELDS[slot] : [];
    const view = { waiting: await waiting(contribution), said, fields, form, problem: null, detail: null };
    return { contribution, view: { kind: 'moderate-one', ...view } };
  };
  app.get(`${LANG}/moderate/:id`, async c => sendPage(parts, c, (await one(c)).view));
  app.post(`${LANG}/moderate/:id`, async c => {
    const field = await editorFieldsOf(c);
    const { contribution, view } = await one(c);
    const action = ACTIONS.find(name => name === field('action'));
    if (!action) throw new Refusal('bad-request', `action: one of ${ACTIONS.join(', ')}`);
    const form = formFrom(field, contribution, new Set(view.said.map(({ claim }) => claim)));
    const { problem, detail } = await decideOn(parts.store, contribution, action, form);
    if (problem !== null) return sendPage(parts, c, { ...view, form, problem, detail }, 422);
    return c.redirect(`/${c.var.lang}/moderate`, 303);
  });
}

function formFrom(field: Fields, { slot }: Contribution, known: ReadonlySet<string>): ModerateForm {
  return {
    by: field('by'),
    reason: field('reason'),
    quote: field('quote'),
    url: field('url'),
    claims: field.all('claim').filter(claim => known.has(claim)),
    values: slot ? Object.fromEntries(VALUE_FIELDS[slot].map(name => [name, field(`value.${name}`)])) : {},
  };
}
