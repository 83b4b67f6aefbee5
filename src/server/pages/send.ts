import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { App, Parts } from '../environment.ts';
import { splitPath } from '../language.ts';
import type { Page, Shell } from '../page.ts';

/** What stands around the page that a request asks for. */
export function shellOf(parts: Parts, c: Context<App>): Shell {
  const url = new URL(c.req.url);
  url.searchParams.delete('cursor');
  const split = splitPath(url.pathname);
  return {
    lang: c.var.lang,
    path: (split?.rest ?? '/').replace(/\/+$/, '') || '/',
    query: url.search,
    origin: url.origin,
    editor: c.var.editor,
    embed: c.req.path.startsWith('/embed/'),
    sample: parts.sample,
    style: parts.web.style,
    script: parts.web.script,
    today: parts.clock().toISOString().slice(0, 10),
  };
}

/** Answers with a page. */
export function sendPage(
  parts: Parts,
  c: Context<App>,
  page: Page,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  c.header('content-language', c.var.lang);
  return c.html(parts.web.render(shellOf(parts, c), page), status);
}
