import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { Decision, DecisionBody } from '../../model/index.ts';
import type { App, Parts } from '../environment.ts';
import { Refusal } from '../problem.ts';
import { BODY_PROBLEMS, FORBIDDEN, json, PROBLEM_ANSWERS } from './schemas.ts';

const New = z.object({
  /** Who signs it. */
  by: z.string().min(1).max(200),
  reason: z.string().min(1).max(1000),
  body: DecisionBody,
});

const list = createRoute({
  method: 'get',
  path: '/api/v1/decisions',
  summary: 'What editors decided, newest first; never changed, only followed by further decisions',
  request: {
    query: z.object({
      target: z.string().max(200).optional().openapi({ description: 'A pledge, claim or article.' }),
      cursor: z.string().max(1000).optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
  },
  responses: {
    ...json(z.object({ rows: z.array(Decision), next: z.string().nullable() }), 'A page of the list.'),
    400: PROBLEM_ANSWERS[400],
  },
});

const decide = createRoute({
  method: 'post',
  path: '/api/v1/decisions',
  summary: 'Record a decision',
  request: { body: { required: true, content: { 'application/json': { schema: New } } } },
  responses: { ...json(Decision, 'The decision as recorded.'), ...PROBLEM_ANSWERS, ...FORBIDDEN, ...BODY_PROBLEMS },
});

/** What editors decided, and deciding. */
export function addDecisionRoutes(app: OpenAPIHono<App>, { store }: Parts): void {
  app.openapi(list, async c => {
    const { target, cursor, limit } = c.req.valid('query');
    const paging = { cursor: cursor || null, ...(limit && { limit }) };
    return c.json(await store.queries.decisions({ ...(target && { target }), paging }), 200);
  });
  app.openapi(decide, async c => {
    if (!c.var.editor) throw new Refusal('forbidden', 'deciding needs this computer or its token');
    return c.json(await store.decide(c.req.valid('json')), 200);
  });
}
