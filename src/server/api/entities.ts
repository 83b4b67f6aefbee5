import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { Occasion } from '../../model/index.ts';
import { EntityPage, EntityRow, OccasionPage } from '../../store/index.ts';
import { asOfFrom } from '../as-of.ts';
import type { App, Parts } from '../environment.ts';
import { windowOf } from '../pages/occasions.ts';
import { Refusal } from '../problem.ts';
import { AsOfQuery, json, PROBLEM_ANSWERS } from './schemas.ts';

const kind = z.enum(['company', 'place', 'country', 'activity', 'source']);
const Rows = z.object({ rows: z.array(EntityRow), next: z.string().nullable() });

const list = createRoute({
  method: 'get',
  path: '/api/v1/entities/{kind}',
  summary: 'Companies, places, countries, sectors or sources, most pledges first',
  request: {
    params: z.object({ kind }),
    query: z.object({
      cursor: z.string().max(1000).optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
  },
  responses: { ...json(Rows, 'A page of the list.'), 400: PROBLEM_ANSWERS[400] },
});

const one = createRoute({
  method: 'get',
  path: '/api/v1/entities/{kind}/{id}',
  summary: 'A company, place, country, sector or source: sums, breakdowns, delivery record, first pledges',
  request: { params: z.object({ kind, id: z.string() }), query: AsOfQuery },
  responses: { ...json(EntityPage, 'What its page shows.'), ...PROBLEM_ANSWERS },
});

const occasions = createRoute({
  method: 'get',
  path: '/api/v1/occasions',
  summary: 'Summits and programmes, newest first',
  responses: json(z.object({ rows: z.array(Occasion) }), 'All of them.'),
});

const occasion = createRoute({
  method: 'get',
  path: '/api/v1/occasions/{id}',
  summary: 'A summit or programme with its headline taken apart',
  request: {
    params: z.object({ id: z.string() }),
    query: AsOfQuery.extend({
      days: z.string().optional().openapi({ description: 'Days before its first day that still count as new; 14.' }),
    }),
  },
  responses: { ...json(OccasionPage, 'What its page shows.'), ...PROBLEM_ANSWERS },
});

/** What pledges are gathered under: companies, places, sectors, sources, occasions. */
export function addEntityRoutes(app: OpenAPIHono<App>, { store }: Parts): void {
  const { queries } = store;
  const asOf = (url: string) => asOfFrom(new URL(url).searchParams);
  app.openapi(list, async c => {
    const { cursor, limit } = c.req.valid('query');
    return c.json(
      await queries.entities(c.req.valid('param').kind, { cursor: cursor || null, ...(limit && { limit }) }),
      200,
    );
  });
  app.openapi(one, async c => {
    const asked = c.req.valid('param');
    const found = await queries.entity(asked.kind, asked.id, asOf(c.req.url));
    if (!found) throw new Refusal('not-found', `the register knows no ${asked.kind} of this id`);
    return c.json(found, 200);
  });
  app.openapi(occasions, async c => c.json({ rows: [...(await queries.occasions())] }, 200));
  app.openapi(occasion, async c => {
    const daysBefore = windowOf(c.req.valid('query').days);
    const day = asOf(c.req.url);
    const found = await queries.occasion(c.req.valid('param').id, {
      ...(daysBefore !== undefined && { daysBefore }),
      ...(day && { asOf: day }),
    });
    if (!found) throw new Refusal('not-found', 'the register knows no occasion of this id');
    return c.json(found, 200);
  });
}
