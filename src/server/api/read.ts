import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ArticleInput, parseArticleInput, Reading } from '../../model/index.ts';
import type { App, Parts } from '../environment.ts';
import { Refusal } from '../problem.ts';
import { BODY_PROBLEMS, FORBIDDEN, json, PROBLEM_ANSWERS } from './schemas.ts';

const body = { body: { required: true, content: { 'application/json': { schema: ArticleInput } } } };
const Kept = z.object({
  /** The Article's id. */
  article: z.string(),
  /** `new`: text not held before; `appearance`: text held, seen at a new place; `known`: nothing new. */
  outcome: z.enum(['new', 'appearance', 'known']),
  /** The pledges that it touched, as they are now. */
  pledges: z.array(z.string()),
  reading: Reading,
});

const read = createRoute({
  method: 'post',
  path: '/api/v1/read',
  summary: 'Read a text; nothing is kept',
  request: body,
  responses: { ...json(Reading, 'The reading.'), 400: PROBLEM_ANSWERS[400], ...BODY_PROBLEMS },
});

const keep = createRoute({
  method: 'post',
  path: '/api/v1/articles',
  summary: 'Read a text and keep it in the register; the same text twice is kept once',
  request: body,
  responses: { ...json(Kept, 'What came of it.'), 400: PROBLEM_ANSWERS[400], ...FORBIDDEN, ...BODY_PROBLEMS },
});

/** Reading a text, and keeping it. */
export function addReadRoutes(app: OpenAPIHono<App>, parts: Parts): void {
  app.use('/api/v1/*', async (c, next) => {
    const type = c.req.header('content-type') ?? '';
    if (c.req.method === 'POST' && !/^application\/(\w+\+)?json\b/i.test(type)) {
      throw new Refusal('wrong-content-type', 'send application/json');
    }
    await next();
  });
  app.openapi(read, async c => {
    const article = parseArticleInput(await c.req.json(), 'the body');
    return c.json(parts.reader.read(article), 200);
  });
  app.openapi(keep, async c => {
    if (!c.var.editor) throw new Refusal('forbidden', 'keeping needs this computer or its token');
    const article = parseArticleInput(await c.req.json(), 'the body');
    const reading = parts.reader.read(article);
    const { outcome, pledges } = await parts.store.add(article, reading);
    return c.json({ article: article.id, outcome, pledges: [...pledges], reading }, 200);
  });
}
