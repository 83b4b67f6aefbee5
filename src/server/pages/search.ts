import type { OpenAPIHono } from '@hono/zod-openapi';
import type { App, Parts } from '../environment.ts';
import { LANG } from './path.ts';
import { sendPage } from './send.ts';

/** How many of each kind are shown. */
const SHOWN = 10;

/** Letters alone, so that `Électricité` is found by `electricite`. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** One search box for all: pledges, the companies, countries and occasions among them, and articles. */
export function addSearchPage(app: OpenAPIHono<App>, parts: Parts): void {
  const { queries } = parts.store;
  app.get(`${LANG}/search`, async c => {
    const text = (c.req.query('q') ?? '').trim().slice(0, 200);
    if (text === '') return c.redirect(`/${c.var.lang}/pledges`, 302);
    const [list, articles] = await Promise.all([
      queries.pledges({ filter: { text }, sort: '-announced', facets: true, paging: { limit: SHOWN } }),
      queries.articles({ text, paging: { limit: SHOWN } }),
    ]);
    const words = folded(text).split(/\s+/);
    const named = <T extends { readonly label: string }>(facets: readonly T[] = []): readonly T[] =>
      facets.filter(({ label }) => words.some(word => folded(label).includes(word))).slice(0, SHOWN);
    return sendPage(parts, c, {
      kind: 'search',
      text,
      list,
      companies: named(list.facets?.company),
      places: list.facets?.country.slice(0, SHOWN) ?? [],
      occasions: named(list.facets?.occasion),
      articles,
    });
  });
}
