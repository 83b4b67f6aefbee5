import { serve } from '../../src/server/index.ts';
import { goldArticles } from '../server/gold.ts';
import { testParts } from '../server/parts.ts';

/** A server on a socket, over labelled French and English articles about one summit. */
export interface Site {
  readonly url: string;
  /** Paths of every type of page, with ids that exist. */
  readonly paths: readonly string[];
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const told = goldArticles(['en', 'fr', 'ar']).filter(
    gold => /Choose France|Microsoft/.test(gold.text) || gold.lang === 'ar',
  );
  const parts = await testParts(told.slice(0, 24));
  const running = await serve(parts, { host: '127.0.0.1', port: 0 });
  const { intake, queries } = parts.store;
  await intake.putSource({
    id: 'phare',
    name: 'Le Phare du Nord',
    country: 'FR',
    languages: ['fr', 'nl'],
    kind: 'local',
    feed: 'https://phare.example/a-feed-with-a-rather-long-address/rss.xml',
    on: true,
  });
  const state = {
    lastSuccess: '2026-11-22T08:00:00.000Z',
    failuresInARow: 0,
    fault: null,
    etag: null,
    lastModified: null,
  };
  const address = 'https://phare.example/a-page-with-a-rather-long-address-that-does-not-break';
  const page = { key: 'phare.example/a', url: address, title: null, published: null, lang: null };
  await intake.recordPoll('phare', { ...state, nextPoll: '2026-11-22T12:00:00.000Z' }, [page]);
  await intake.settle(page.key, { state: 'dead', fault: `${address}: answered 404` });
  const [pledges, articles] = await Promise.all([
    queries.pledges({ sort: '-heard', paging: { limit: 200 } }),
    queries.articles({ paging: { limit: 1 } }),
  ]);
  const most = pledges.rows.toSorted((a, b) => b.articles - a.articles)[0];
  return {
    url: running.url.replace('localhost', '127.0.0.1'),
    paths: [
      '/',
      '/pledges',
      `/pledges/${most?.id}`,
      '/articles',
      `/articles/${articles.rows[0]?.id}`,
      '/read',
      '/watch',
      '/work',
      '/companies',
      '/companies/microsoft',
      '/countries/FR',
      '/sectors/data-centre',
      '/occasions',
      '/occasions/choose-france-2024',
      '/search?q=Microsoft',
      '/method',
      '/data',
      '/nothing-here',
    ],
    close: async () => {
      await running.close();
      await parts.store.close();
    },
  };
}
