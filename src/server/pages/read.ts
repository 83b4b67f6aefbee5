import type { OpenAPIHono } from '@hono/zod-openapi';
import type { App, Parts } from '../environment.ts';
import type { ReadForm } from '../page.ts';
import { Refusal } from '../problem.ts';
import { readForm } from '../read-form.ts';
import { readingView } from '../reading-view.ts';
import { LANG } from './path.ts';
import { sendPage } from './send.ts';

const EMPTY: ReadForm = { text: '', title: '', outlet: '', published: '' };

/** "Read this": the form, its reading, and keeping it. Readers see their own text in full: it came from them. */
export function addReadPages(app: OpenAPIHono<App>, parts: Parts): void {
  app.get(`${LANG}/read`, c => sendPage(parts, c, { kind: 'read', form: EMPTY, problem: null, view: null }));
  app.post(`${LANG}/read`, async c => {
    const { form, article, problem } = await readForm(c);
    if (!article) {
      const status = problem === 'tooLarge' ? 413 : 422;
      return sendPage(parts, c, { kind: 'read', form, problem, view: null }, status);
    }
    const view = readingView(article, parts.reader.read(article), [], true);
    return sendPage(parts, c, { kind: 'read', form, problem, view });
  });
  app.post(`${LANG}/keep`, async c => {
    if (!c.var.editor) throw new Refusal('forbidden', 'keeping needs this computer or its token');
    const { form, article, problem } = await readForm(c);
    if (!article) return sendPage(parts, c, { kind: 'read', form, problem, view: null }, 422);
    const { article: id } = await parts.store.add(article, parts.reader.read(article));
    return c.redirect(`/${c.var.lang}/articles/${id}`, 303);
  });
}
