import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { SLOTS } from '../../model/index.ts';
import { CONTRIBUTION_STATES, Contribution, ShownContribution } from '../../store/index.ts';
import { FORBIDDEN, json, PROBLEM_ANSWERS } from '../api/schemas.ts';
import type { App, Parts } from '../environment.ts';
import { type ProblemType, Refusal } from '../problem.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import { keepContribution } from './keep.ts';
import { rowOf } from './pages.ts';

/** What shows that somebody is at work: `counter` such that SHA-256 of `challenge:counter` begins with `bits` zero bits. */
export const Work = z.object({ challenge: z.string().max(200), counter: z.string().regex(/^\d{1,15}$/) });

const New = Work.extend({
  kind: z.enum(['correction', 'comment']),
  /** The value that it is about; null for the whole pledge. */
  slot: z.enum(SLOTS).nullable().default(null),
  name: z.string().min(1).max(200),
  /** Never shown, never exported; the link that erases everything goes there. */
  email: z.string().max(254),
  text: z.string().min(1).max(5000),
  /** A page that backs it up. */
  source: z.string().max(2000).nullable().default(null),
});
const Kept = z.object({
  id: z.string(),
  state: z.enum(CONTRIBUTION_STATES),
  /** Path of the page where its writer sees and erases it. */
  own: z.string(),
});
const Waiting = Contribution.omit({ email: true });
const id = z.object({ id: z.string() });
const TOO_MANY = { 429: { description: 'Too many from one place or address.' } };

const puzzle = createRoute({
  method: 'get',
  path: '/api/v1/puzzle',
  summary: 'A puzzle to solve before something is sent; good for three hours and for one thing',
  responses: json(z.object({ challenge: z.string(), bits: z.int() }), 'The puzzle.'),
});
const shown = createRoute({
  method: 'get',
  path: '/api/v1/pledges/{id}/contributions',
  summary: 'Corrections and comments about a pledge that editors let through, with what came of them',
  request: { params: id },
  responses: { ...json(z.object({ rows: z.array(ShownContribution) }), 'All of them.'), ...PROBLEM_ANSWERS },
});
const write = createRoute({
  method: 'post',
  path: '/api/v1/pledges/{id}/contributions',
  summary: 'Write a correction or comment; it is shown once an editor has let it through',
  request: { params: id, body: { required: true, content: { 'application/json': { schema: New } } } },
  responses: { ...json(Kept, 'It waits for an editor.'), ...PROBLEM_ANSWERS, ...TOO_MANY },
});
const list = createRoute({
  method: 'get',
  path: '/api/v1/contributions',
  summary: 'What people wrote, newest first, without their addresses (editors)',
  request: {
    query: z.object({
      state: z.enum(CONTRIBUTION_STATES).optional(),
      cursor: z.string().max(1000).optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
  },
  responses: {
    ...json(z.object({ rows: z.array(Waiting), next: z.string().nullable() }), 'A page of the list.'),
    ...FORBIDDEN,
    400: PROBLEM_ANSWERS[400],
  },
});

/** Corrections and comments for programs. Deciding on them is a decision like others (`moderate`). */
export function addContributionRoutes(app: OpenAPIHono<App>, parts: Parts, gatekeeper: Gatekeeper): void {
  const { people } = parts.store;
  app.openapi(puzzle, async c => {
    const { challenge, bits } = await gatekeeper.puzzle();
    c.header('cache-control', 'no-store');
    return c.json({ challenge, bits }, 200);
  });
  app.openapi(shown, async c => {
    const row = await rowOf(parts, c.req.valid('param').id);
    return c.json({ rows: [...(await people.shown(row.id))] }, 200);
  });
  app.openapi(write, async c => {
    const { challenge, counter, slot, source, ...form } = c.req.valid('json');
    const row = await rowOf(parts, c.req.valid('param').id);
    const sent = { form: { ...form, slot: slot ?? '', source: source ?? '' } as const, trap: '', answer: '' };
    const kept = await keepContribution(parts, gatekeeper, c, row, { ...sent, challenge, counter });
    if (kept.problem !== null) throw new Refusal(problemTypeOf(kept.problem), `${kept.problem}: not accepted`);
    const { contribution, own } = kept;
    return c.json({ id: contribution.id, state: contribution.state, own }, 200);
  });
  app.openapi(list, async c => {
    if (!c.var.editor) throw new Refusal('forbidden', 'moderating needs this computer or its token');
    const { state, cursor, limit } = c.req.valid('query');
    const paging = { cursor: cursor || null, ...(limit && { limit }) };
    const { rows, next } = await people.contributions({ ...(state && { state }), paging });
    return c.json({ rows: rows.map(({ email: _email, ...row }) => row), next }, 200);
  });
}

/** The problem type that a problem of a form is on the API. */
export function problemTypeOf(problem: string): ProblemType {
  return problem === 'tooMany' ? 'too-many' : 'bad-request';
}
