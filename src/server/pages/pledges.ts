import type { OpenAPIHono } from '@hono/zod-openapi';
import type { App, Parts } from '../environment.ts';
import { parseListState } from '../list-state.ts';
import { Refusal } from '../problem.ts';
import { EMBED, LANG } from './path.ts';
import { sendPage } from './send.ts';

/** The list of pledges and one pledge, to read and to embed. */
export function addPledgePages(app: OpenAPIHono<App>, parts: Parts): void {
  for (const base of [LANG, EMBED]) addAt(base, app, parts);
}

function addAt(base: string, app: OpenAPIHono<App>, parts: Parts): void {
  const { queries } = parts.store;
  app.get(`${base}/pledges`, async c => {
    const state = parseListState(new URL(c.req.url).searchParams);
    const { filter, sort, params } = state;
    const [list, breakdown] = await Promise.all([
      queries.pledges({ filter, sort, facets: true, paging: { cursor: params.cursor?.[0] ?? null, limit: 50 } }),
      queries.breakdown('year', filter),
    ]);
    return sendPage(parts, c, { kind: 'pledges', list, sums: breakdown.whole, state });
  });
  app.get(`${base}/pledges/:id`, async c => {
    const page = await queries.pledge(c.req.param('id'));
    if (!page) throw new Refusal('not-found', 'no pledge has this id');
    if (page.movedFrom) return c.redirect(`/${c.var.lang}/pledges/${page.pledge.id}`, 301);
    return sendPage(parts, c, { kind: 'pledge', page });
  });
}
