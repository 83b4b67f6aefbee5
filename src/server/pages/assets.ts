import type { OpenAPIHono } from '@hono/zod-openapi';
import type { App, Parts } from '../environment.ts';

/** A book with a tick; the one picture of the pages' frame. */
const FAVICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#0b5d66"/>' +
  '<path d="M7 7h8v18H7zM17 7h8v18h-8z" fill="#fff"/><path d="M19 16l2 2 3-4" fill="none" stroke="#0b5d66" stroke-width="2"/></svg>';

/** Style sheet, script and icon. Names carry a hash of the content, so that they never change. */
export function addAssets(app: OpenAPIHono<App>, { web }: Parts): void {
  app.get('/assets/:name', c => {
    const asset = web.assets.get(c.req.param('name'));
    if (!asset) return c.notFound();
    return c.body(asset.body, 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
  app.get('/favicon.svg', c =>
    c.body(FAVICON, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }),
  );
  app.get('/favicon.ico', c => c.redirect('/favicon.svg', 301));
  app.get('/robots.txt', c =>
    c.text(`User-agent: *\nDisallow: /api/\nDisallow: /embed/\nSitemap: ${new URL(c.req.url).origin}/sitemap.xml\n`),
  );
}
