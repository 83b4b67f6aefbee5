import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { Appearance, documentString, Passage, Reading } from '../../model/index.ts';
import { ArticleList } from '../../store/index.ts';
import type { App, Parts } from '../environment.ts';
import { passagesText, publicReading } from '../passages.ts';
import { Refusal } from '../problem.ts';
import { GONE, json, PROBLEM_ANSWERS } from './schemas.ts';

const AsRead = z.object({
  reading: Reading,
  appearances: z.array(Appearance),
  /** The claims of the reading and the pledges they are part of; null where rejected. */
  pledges: z.array(z.object({ claim: z.string(), sourced: z.string(), pledge: z.string().nullable() })),
  /** Short passages, a tenth of the article at most. */
  passages: z.array(Passage),
  /** The string that offsets count in: for editors only, null for everybody else. */
  document: z.string().nullable(),
});

const list = createRoute({
  method: 'get',
  path: '/api/v1/articles',
  summary: 'Articles that the register has read, newest first',
  request: {
    query: z.object({
      q: z.string().max(200).optional().openapi({ description: 'Words in titles and outlets.' }),
      source: z.string().max(200).optional().openapi({ description: 'An outlet.' }),
      cursor: z.string().max(1000).optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
  },
  responses: { ...json(ArticleList, 'A page of the list.'), 400: PROBLEM_ANSWERS[400] },
});

const reading = createRoute({
  method: 'get',
  path: '/api/v1/articles/{id}/reading',
  summary: 'An article as read: its reading, where it was seen, and short passages',
  request: { params: z.object({ id: z.string() }) },
  responses: { ...json(AsRead, 'The article as read.'), ...PROBLEM_ANSWERS, ...GONE },
});

/** Articles and their readings. */
export function addArticleRoutes(app: OpenAPIHono<App>, { store }: Parts): void {
  const { queries } = store;
  app.openapi(list, async c => {
    const { q, source, cursor, limit } = c.req.valid('query');
    const paging = { cursor: cursor || null, ...(limit && { limit }) };
    return c.json(await queries.articles({ ...(q && { text: q }), ...(source && { source }), paging }), 200);
  });
  app.openapi(reading, async c => {
    const found = await queries.article(c.req.valid('param').id);
    if (!found) throw new Refusal('not-found', 'no article has this id');
    const { article, reading: read, withdrawn, appearances, pledges } = found;
    if (withdrawn) throw new Refusal('gone', `withdrawn on ${withdrawn.at.slice(0, 10)}: ${withdrawn.reason}`);
    if (!read) throw new Refusal('not-found', 'this article has not been read yet');
    const document = documentString(article);
    return c.json(
      {
        reading: c.var.editor ? read : publicReading(document, read),
        appearances,
        pledges,
        passages: [...passagesText(document, read)],
        document: c.var.editor ? document : null,
      },
      200,
    );
  });
}
