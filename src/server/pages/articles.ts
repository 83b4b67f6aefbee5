import type { OpenAPIHono } from '@hono/zod-openapi';
import type { App, Parts } from '../environment.ts';
import { Refusal } from '../problem.ts';
import { readingView } from '../reading-view.ts';
import { LANG } from './path.ts';
import { sendPage } from './send.ts';

/** Texts that were added since the last look are put beside their near-copies, a few hundred at most while somebody waits. */
async function groupSome({ store }: Parts): Promise<void> {
  for (let times = 0; times < 10; times++) if ((await store.intake.groupCopies(25)) === 0) return;
}

/** The list of articles and an article as read. */
export function addArticlePages(app: OpenAPIHono<App>, parts: Parts): void {
  const { queries } = parts.store;
  app.get(`${LANG}/articles`, async c => {
    const text = (c.req.query('q') ?? '').trim().slice(0, 200);
    const cursor = c.req.query('cursor') || null;
    const list = await queries.articles({ ...(text && { text }), paging: { cursor, limit: 50 } });
    return sendPage(parts, c, { kind: 'articles', list, text });
  });
  app.get(`${LANG}/articles/:id`, async c => {
    const found = await queries.article(c.req.param('id'));
    if (!found) throw new Refusal('not-found', 'no article has this id');
    const { article, document, reading, pledges, withdrawn } = found;
    if (withdrawn && (withdrawn.erased || !c.var.editor || document === null)) {
      throw new Refusal('gone', `withdrawn on ${withdrawn.at.slice(0, 10)}: ${withdrawn.reason}`);
    }
    if (!reading) throw new Refusal('not-found', 'this article has not been read yet');
    const view = readingView(article, reading, pledges, c.var.editor);
    await groupSome(parts);
    const copies = await parts.store.intake.copiesOf(article.id);
    return sendPage(parts, c, { kind: 'article', view, copies });
  });
}
