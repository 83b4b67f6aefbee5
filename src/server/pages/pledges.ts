import type { OpenAPIHono } from '@hono/zod-openapi';
import { asOfFrom } from '../as-of.ts';
import type { App, Parts } from '../environment.ts';
import { goneOrUnknown } from '../gone.ts';
import { parseListState } from '../list-state.ts';
import { pledgeFor } from '../public-pledge.ts';
import { EMBED, LANG } from './path.ts';
import { sendPage } from './send.ts';

/** The list of pledges and one pledge, to read and to embed. */
export function addPledgePages(app: OpenAPIHono<App>, parts: Parts): void {
  for (const base of [LANG, EMBED]) addAt(base, app, parts);
}

function addAt(base: string, app: OpenAPIHono<App>, parts: Parts): void {
  const { queries } = parts.store;
  app.get(`${base}/pledges`, async c => {
    const query = new URL(c.req.url).searchParams;
    const state = parseListState(query);
    const asOf = asOfFrom(query);
    const { filter, sort, view, params } = state;
    const [list, breakdown] = await Promise.all([
      queries.pledges({
        ...(asOf && { asOf }),
        filter,
        sort,
        facets: true,
        paging: { cursor: params.cursor?.[0] ?? null, limit: 50 },
      }),
      queries.breakdown(view === 'map' ? 'country' : 'year', filter, asOf),
    ]);
    return sendPage(parts, c, {
      kind: 'pledges',
      list,
      sums: breakdown.whole,
      breakdown,
      state,
      asOf: asOf?.reported ?? null,
    });
  });
  app.get(`${base}/pledges/:id`, async c => {
    const asOf = asOfFrom(new URL(c.req.url).searchParams);
    const page = await queries.pledge(c.req.param('id') ?? '', asOf);
    if (!page) throw await goneOrUnknown(parts.store, c.req.param('id') ?? '');
    if (page.movedFrom) {
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(`${pathname.slice(0, pathname.lastIndexOf('/') + 1)}${page.pledge.id}${search}`, 301);
    }
    const pledge = await pledgeFor(parts.store, page.pledge, c.var.editor);
    const contributions = await parts.store.people.shown(page.pledge.id);
    return sendPage(parts, c, {
      kind: 'pledge',
      page: { ...page, pledge },
      contributions,
      asOf: asOf?.reported ?? null,
    });
  });
}
