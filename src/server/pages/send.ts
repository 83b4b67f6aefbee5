import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { App, Parts } from '../environment.ts';
import { splitPath } from '../language.ts';
import type { Page, Shell } from '../page.ts';
import { pngOf } from '../pictures/draw.ts';

/** Asks any page for its picture instead: a PNG for those who point to it. */
const PICTURE = 'picture';
const PICTURE_WIDTH = 1200;

/** What stands around the page that a request asks for. */
export function shellOf(parts: Parts, c: Context<App>): Shell {
  const url = new URL(c.req.url);
  for (const name of ['cursor', PICTURE]) url.searchParams.delete(name);
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
  if (status === 200 && c.req.query(PICTURE) === '1') return sendPicture(parts, c, page);
  return c.html(parts.web.render(shellOf(parts, c), page), status);
}

async function sendPicture(parts: Parts, c: Context<App>, page: Page): Promise<Response> {
  const png = await pngOf(parts.web.picture(shellOf(parts, c), page), PICTURE_WIDTH);
  return c.body(png, 200, { 'content-type': 'image/png', 'cache-control': 'public, max-age=3600' });
}
