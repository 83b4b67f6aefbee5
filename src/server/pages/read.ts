import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { App, Parts } from '../environment.ts';
import type { ReadForm, ReadView } from '../page.ts';
import { Refusal } from '../problem.ts';
import { readForm } from '../read-form.ts';
import { readingView } from '../reading-view.ts';
import { LANG } from './path.ts';
import { sendPage } from './send.ts';

const EMPTY: ReadForm = { text: '', title: '', outlet: '', published: '', url: '' };

/** "Read this": the form, its reading, and keeping it. Readers see their own text in full: it came from them. */
export function addReadPages(app: OpenAPIHono<App>, parts: Parts): void {
  // Fetching for everybody would make this server fetch on strangers' behalf, and show texts that are not theirs.
  const fetcherOf = (c: Context<App>) => (c.var.editor ? (parts.fetcher ?? null) : null);
  const send = (c: Context<App>, page: Omit<ReadView, 'kind' | 'fetches'>, status: 200 | 413 | 422 = 200) =>
    sendPage(parts, c, { kind: 'read', ...page, fetches: fetcherOf(c) !== null }, status);
  app.get(`${LANG}/read`, c => send(c, { form: EMPTY, problem: null, view: null }));
  app.post(`${LANG}/read`, async c => {
    const { form, article, problem } = await readForm(c, fetcherOf(c));
    if (!article) {
      return send(c, { form, problem, view: null }, problem === 'tooLarge' ? 413 : 422);
    }
    const view = readingView(article, parts.reader.read(article), [], true);
    return send(c, { form, problem, view });
  });
  app.post(`${LANG}/keep`, async c => {
    if (!c.var.editor) throw new Refusal('forbidden', 'keeping needs this computer or its token');
    const { form, article, problem } = await readForm(c, fetcherOf(c));
    if (!article) return send(c, { form, problem, view: null }, 422);
    const { article: id } = await parts.store.add(article, parts.reader.read(article));
    return c.redirect(`/${c.var.lang}/articles/${id}`, 303);
  });
}
