import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { PledgeFilter, Queries } from '../../store/index.ts';
import { queryOf } from '../../work/index.ts';
import { fieldsOf } from '../contributions/fields.ts';
import type { Gatekeeper } from '../contributions/gatekeeper.ts';
import type { App, Parts } from '../environment.ts';
import { parseListState } from '../list-state.ts';
import { LANG } from '../pages/path.ts';
import { sendPage } from '../pages/send.ts';
import type { FollowView } from '../people-views.ts';
import { followByMail, followByWebhook } from './subscribe.ts';

/** Pledges looked at for the names of what a selection is about. */
const LOOKED_AT = 50;

/** Following a selection: feeds, digests, webhooks. */
export function addFollowPages(app: OpenAPIHono<App>, parts: Parts, gatekeeper: Gatekeeper): void {
  const mails = Boolean(parts.outgoing?.mailer);
  type Rest = Pick<FollowView, 'form' | 'problem' | 'puzzle' | 'done'>;
  const send = async (c: Context<App>, filter: PledgeFilter, rest: Rest, status: 200 | 422 | 429 = 200) => {
    const labels = await labelsOf(parts.store.queries, filter);
    return sendPage(parts, c, { kind: 'follow', filter, query: queryOf(filter), labels, mails, ...rest }, status);
  };
  app.get(`${LANG}/follow`, async c => {
    const { filter } = parseListState(new URL(c.req.url).searchParams);
    const form = { email: '', every: 'weekly', url: '' } as const;
    return send(c, filter, { form, problem: null, puzzle: await gatekeeper.puzzle(), done: null });
  });
  app.post(`${LANG}/follow`, async c => {
    const field = await fieldsOf(c);
    const { filter } = parseListState(new URLSearchParams(field('selection')));
    const of = field('kind') === 'webhook' ? 'webhook' : 'email';
    const every = field('every') === 'daily' ? 'daily' : 'weekly';
    const form = { email: field('email').slice(0, 300), every, url: field('url').slice(0, 2001) } as const;
    const challenge = field('challenge');
    const solution = { challenge, counter: field('counter'), answer: field('answer') };
    const wish = { email: form.email, filter, trap: field('website'), ...solution };
    const followed =
      of === 'email'
        ? await followByMail(parts, gatekeeper, c, { ...wish, every })
        : await followByWebhook(parts, gatekeeper, c, { ...wish, url: form.url });
    c.header('cache-control', 'private, no-store');
    if (followed.problem !== null) {
      const { problem } = followed;
      const puzzle = await gatekeeper.again(challenge);
      const status = problem === 'tooMany' ? 429 : 422;
      return send(c, filter, { form, problem: { of, what: problem }, puzzle, done: null }, status);
    }
    const { secret, own } = followed;
    const done = of === 'email' ? ({ of } as const) : ({ of, secret, own } as const);
    return send(c, filter, { form, problem: null, puzzle: await gatekeeper.puzzle(), done });
  });
}

/** What the ids in a selection are called, as far as its first pledges tell. */
async function labelsOf(
  queries: Pick<Queries, 'pledges'>,
  filter: PledgeFilter,
): Promise<Readonly<Record<string, string>>> {
  const wanted = new Set([...(filter.company ?? []), ...(filter.place ?? []), ...(filter.occasion ?? [])]);
  if (wanted.size === 0) return {};
  const { rows } = await queries.pledges({ filter, paging: { limit: LOOKED_AT } });
  const named = rows.flatMap(row => [...row.investors, ...row.places, ...row.occasions]);
  return Object.fromEntries(named.filter(({ id }) => wanted.has(id)).map(({ id, name }) => [id, name]));
}
