import type { OpenAPIHono } from '@hono/zod-openapi';
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { PledgeRow } from '../../store/index.ts';
import type { App, Parts } from '../environment.ts';
import { parseListState } from '../list-state.ts';
import { LANG } from './path.ts';
import { shellOf } from './send.ts';

/** How many pledges a feed holds. */
const ENTRIES = 50;

/** When a pledge was last heard of, as an instant; the day the server has where no article is dated. */
function updatedOf(row: PledgeRow, now: Date): Date {
  return row.lastHeard ? new Date(`${row.lastHeard}T00:00:00Z`) : now;
}

/** Any selection as an Atom or JSON feed: what was heard of last comes first, ids never change. */
export function addFeeds(app: OpenAPIHono<App>, parts: Parts): void {
  const gather = async (c: Parameters<typeof shellOf>[1]) => {
    const url = new URL(c.req.url);
    const { filter } = parseListState(url.searchParams);
    const { rows } = await parts.store.queries.pledges({ filter, sort: '-heard', paging: { limit: ENTRIES } });
    const shell = shellOf(parts, c);
    const page = `${url.origin}/${shell.lang}/pledges${url.search}`;
    const entries = rows.map(row => ({
      ...parts.web.entry(shell, row),
      id: `${url.origin}/pledges/${row.id}`,
      link: `${url.origin}/${shell.lang}/pledges/${row.id}`,
      updated: updatedOf(row, parts.clock()),
    }));
    return { url, page, entries, lang: shell.lang };
  };
  app.get(`${LANG}/pledges.atom`, async c => {
    const { url, page, entries } = await gather(c);
    const feed = generateAtomFeed({
      id: url.href,
      title: { value: 'Pledgebook' },
      updated: entries[0]?.updated ?? parts.clock(),
      authors: [{ name: 'Pledgebook' }],
      links: [{ href: page }, { href: url.href, rel: 'self' }],
      entries: entries.map(({ id, title, summary, link, updated }) => ({
        id,
        title: { value: title },
        summary: { value: summary },
        updated,
        links: [{ href: link }],
      })),
    });
    return c.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8' });
  });
  app.get(`${LANG}/pledges.json`, async c => {
    const { url, page, entries, lang } = await gather(c);
    const feed = generateJsonFeed({
      title: 'Pledgebook',
      home_page_url: page,
      feed_url: url.href,
      language: lang,
      items: entries.map(({ id, title, summary, link, updated }) => ({
        id,
        url: link,
        title,
        content_text: summary,
        date_modified: updated,
      })),
    });
    return c.body(JSON.stringify(feed), 200, { 'content-type': 'application/feed+json' });
  });
}
