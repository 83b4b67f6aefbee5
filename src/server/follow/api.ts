import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { RHYTHMS } from '../../store/index.ts';
import { json, PROBLEM_ANSWERS } from '../api/schemas.ts';
import { problemTypeOf, Work } from '../contributions/api.ts';
import type { Gatekeeper } from '../contributions/gatekeeper.ts';
import type { App, Parts } from '../environment.ts';
import { parseListState } from '../list-state.ts';
import { Refusal } from '../problem.ts';
import { followByMail, followByWebhook } from './subscribe.ts';

const Wish = Work.extend({
  kind: z.enum(['email', 'webhook']),
  email: z.string().max(254),
  /** Webhooks: where to post to. It is pinged at once and must answer 2xx with the ping's challenge. */
  url: z.string().max(2000).default(''),
  /** The selection as the list's query string: `country=FR&activity=data-centre`. */
  selection: z.string().max(4000).default(''),
  every: z.enum(RHYTHMS).default('weekly'),
});

const subscribe = createRoute({
  method: 'post',
  path: '/api/v1/subscriptions',
  summary: 'Follow a selection by e-mail (a mail asks first) or by a signed webhook (a ping asks first)',
  request: { body: { required: true, content: { 'application/json': { schema: Wish } } } },
  responses: {
    ...json(
      z.object({
        /** Webhooks: what the posts are signed with; null for e-mail. It is told once. */
        secret: z.string().nullable(),
        /** Webhooks: path of the page where it is looked at and ended; null for e-mail, where the mails have it. */
        own: z.string().nullable(),
      }),
      'It was kept: an e-mail subscription waits for its confirmation, a webhook is active.',
    ),
    400: PROBLEM_ANSWERS[400],
    429: { description: 'Too many from one place or address.' },
  },
});

/** Following for programs. */
export function addFollowRoutes(app: OpenAPIHono<App>, parts: Parts, gatekeeper: Gatekeeper): void {
  app.openapi(subscribe, async c => {
    const { kind, url, selection, every, ...rest } = c.req.valid('json');
    const { filter } = parseListState(new URLSearchParams(selection));
    const wish = { ...rest, filter, trap: '', answer: '' };
    const followed =
      kind === 'email'
        ? await followByMail(parts, gatekeeper, c, { ...wish, every })
        : await followByWebhook(parts, gatekeeper, c, { ...wish, url });
    if (followed.problem !== null)
      throw new Refusal(problemTypeOf(followed.problem), `${followed.problem}: not accepted`);
    return c.json({ secret: followed.secret || null, own: followed.own || null }, 200);
  });
}
