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
  const { queries } = parts.store;
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
