import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { Pledge } from '../../model/index.ts';
import { Facets, PledgePage, PledgeRow, Sums } from '../../store/index.ts';
import { asOfFrom } from '../as-of.ts';
import type { App, Parts } from '../environment.ts';
import { goneOrUnknown } from '../gone.ts';
import { parseListState } from '../list-state.ts';
import { pledgeFor } from '../public-pledge.ts';
import { AsOfQuery, GONE, json, PageQuery, PROBLEM_ANSWERS, SelectionQuery } from './schemas.ts';

const List = z.object({
  rows: z.array(PledgeRow),
  /** Of the whole selection. */
  count: z.number(),
  /** The cursor of the next page; null at the end. */
  next: z.string().nullable(),
  facets: Facets.nullable(),
  sums: Sums.nullable(),
});

const list = createRoute({
  method: 'get',
  path: '/api/v1/pledges',
  summary: 'Pledges of a selection, a page at a time',
  request: {
    query: SelectionQuery.extend(PageQuery.shape)
      .extend(AsOfQuery.shape)
      .extend({
        facets: z.literal('1').optional().openapi({ description: 'Count the values of each filter, too.' }),
        sums: z.literal('1').optional().openapi({ description: 'Add the selection up, too.' }),
      }),
  },
  responses: { ...json(List, 'A page of the list.'), 400: PROBLEM_ANSWERS[400] },
});

const one = createRoute({
  method: 'get',
  path: '/api/v1/pledges/{id}',
  summary: 'A pledge with its claims, history and links; the id of a merged pledge leads to what it became',
  request: { params: z.object({ id: z.string() }), query: AsOfQuery },
  responses: { ...json(Pledge, 'The pledge.'), ...PROBLEM_ANSWERS, ...GONE },
});

const page = createRoute({
  method: 'get',
  path: '/api/v1/pledges/{id}/page',
  summary: 'A pledge with everything its page shows: parts, doubtful doubles, disagreements, decisions',
  request: { params: z.object({ id: z.string() }), query: AsOfQuery },
  responses: { ...json(PledgePage, 'The pledge and what stands around it.'), ...PROBLEM_ANSWERS, ...GONE },
});

/** Lists of pledges, and one pledge. */
export function addPledgeRoutes(app: OpenAPIHono<App>, { store }: Parts): void {
  const { queries } = store;
  app.openapi(list, async c => {
    const { facets, sums, limit } = c.req.valid('query');
    const query = new URL(c.req.url).searchParams;
    const { filter, sort, params } = parseListState(query);
    const asOf = asOfFrom(query);
    const paging = { cursor: params.cursor?.[0] ?? null, ...(limit && { limit }) };
    const found = await queries.pledges({ filter, sort, facets: facets === '1', paging, ...(asOf && { asOf }) });
    const whole = sums === '1' ? (await queries.breakdown('year', filter, asOf)).whole : null;
    return c.json({ ...found, sums: whole }, 200);
  });
  const find = async (id: string, url: string, editor: boolean): Promise<PledgePage> => {
    const found = await queries.pledge(id, asOfFrom(new URL(url).searchParams));
    if (!found) throw await goneOrUnknown(store, id);
    return { ...found, pledge: await pledgeFor(store, found.pledge, editor) };
  };
  app.openapi(one, async c => {
    const { pledge, movedFrom } = await find(c.req.valid('param').id, c.req.url, c.var.editor);
    if (movedFrom) return c.redirect(`/api/v1/pledges/${pledge.id}`, 301) as never;
    return c.json(pledge, 200);
  });
  app.openapi(page, async c => c.json(await find(c.req.valid('param').id, c.req.url, c.var.editor), 200));
}
