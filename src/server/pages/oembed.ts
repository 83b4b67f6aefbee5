import type { OpenAPIHono } from '@hono/zod-openapi';
import type { App, Parts } from '../environment.ts';
import { splitPath } from '../language.ts';
import { Refusal } from '../problem.ts';

/** Pages that can be embedded: a pledge, a list of pledges, an occasion, a chart. */
const EMBEDDABLE = /^\/(pledges(\/[\w-]+)?|occasions\/[^/]+|charts\/(year|country))$/;
const WIDTH = 720;
const HEIGHT = 520;

/** oEmbed: what another site's editor needs to show a page of ours inside an article. */
export function addOembed(app: OpenAPIHono<App>, _parts: Parts): void {
  app.get('/oembed', c => {
    const asked = c.req.query('url') ?? '';
    const here = new URL(c.req.url);
    const url = URL.canParse(asked) ? new URL(asked) : null;
    const split = url && url.host === here.host ? splitPath(url.pathname) : null;
    if (!url || !split || !EMBEDDABLE.test(split.rest)) {
      throw new Refusal('not-found', 'url: the address of a pledge, a list of pledges, an occasion or a chart of ours');
    }
    if ((c.req.query('format') ?? 'json') !== 'json') throw new Refusal('bad-request', 'format: json only');
    const source = new URL(`/embed/${split.lang}${split.rest}`, here.origin);
    source.search = url.search;
    const address = source.href.replaceAll('&', '&amp;').replaceAll('"', '%22');
    return c.json({
      version: '1.0',
      type: 'rich',
      provider_name: 'Pledgebook',
      provider_url: here.origin,
      width: WIDTH,
      height: HEIGHT,
      html: `<iframe src="${address}" width="${WIDTH}" height="${HEIGHT}" title="Pledgebook" loading="lazy"></iframe>`,
    });
  });
}
