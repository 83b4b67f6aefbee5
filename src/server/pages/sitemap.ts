import type { OpenAPIHono } from '@hono/zod-openapi';
import type { App, Parts } from '../environment.ts';
import { PAGE_LANGS } from '../page.ts';

/** Pledges named in the sitemap, those heard of last first; a search engine finds the rest by links. */
const NAMED = 5000;
const STATIC = [
  '/',
  '/pledges',
  '/occasions',
  '/articles',
  '/companies',
  '/countries',
  '/sectors',
  '/sources',
  '/read',
  '/about',
  '/method',
  '/glossary',
  '/data',
];

/** The sitemap: every page once, with its languages. */
export function addSitemap(app: OpenAPIHono<App>, parts: Parts): void {
  app.get('/sitemap.xml', async c => {
    const { origin } = new URL(c.req.url);
    const paths = [...STATIC];
    let cursor: string | null = null;
    do {
      const { rows, next } = await parts.store.queries.pledges({ sort: '-heard', paging: { cursor, limit: 200 } });
      paths.push(...rows.map(row => `/pledges/${row.id}`));
      cursor = next;
    } while (cursor !== null && paths.length < NAMED);
    const urls = paths.map(path => {
      const others = PAGE_LANGS.map(
        lang => `<xhtml:link rel="alternate" hreflang="${lang}" href="${origin}/${lang}${path}"/>`,
      );
      return `<url><loc>${origin}/en${path}</loc>${others.join('')}</url>`;
    });
    const xml =
      '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" ' +
      `xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('')}</urlset>`;
    return c.body(xml, 200, { 'content-type': 'application/xml; charset=utf-8' });
  });
}
