import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goldArticles } from './gold.ts';
import { type TestServer, testServer } from './parts.ts';

let server: TestServer;
beforeAll(async () => {
  const told = goldArticles(['en', 'fr']).filter(gold => /Choose France|Microsoft/.test(gold.text));
  server = await testServer([...told.slice(0, 20), ...goldArticles(['ar'], 2), ...goldArticles(['ja'], 2)]);
});
afterAll(() => server.parts.store.close());

/** Width and height that a PNG says of itself. */
async function sizeOf(path: string): Promise<readonly [width: number, height: number, bytes: number]> {
  const response = await server.ask(path);
  expect(response.status, path).toBe(200);
  expect(response.headers.get('content-type'), path).toBe('image/png');
  const png = Buffer.from(await response.arrayBuffer());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20), png.length];
}

async function paths(): Promise<readonly string[]> {
  const [pledges, articles] = await Promise.all([
    server.parts.store.queries.pledges({ paging: { limit: 1 } }),
    server.parts.store.queries.articles({ paging: { limit: 1 } }),
  ]);
  return [
    '/',
    '/pledges',
    '/pledges?country=FR&sort=-euros',
    `/pledges/${pledges.rows[0]?.id}`,
    `/articles/${articles.rows[0]?.id}`,
    '/companies/microsoft',
    '/countries/FR',
    '/sectors/data-centre',
    '/occasions',
    '/occasions/choose-france-2024',
    '/search?q=microsoft',
    '/method',
    '/data',
    '/watch',
    '/read',
  ];
}

describe('every page', { timeout: 120_000 }, () => {
  test('names a picture of its own, which is a PNG of 1200 by 630', async () => {
    const seen = new Set<number>();
    for (const path of await paths()) {
      const html = await (await server.ask(`/fr${path}`)).text();
      const { document } = parseHTML(html);
      const address = document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
      expect(address, path).toMatch(/^http:\/\/pledges\.example\/fr\//);
      const [width, height, bytes] = await sizeOf(address.replace('http://pledges.example', ''));
      expect([width, height], path).toEqual([1200, 630]);
      seen.add(bytes);
    }
    // Pictures that were all the same would tell nothing.
    expect(seen.size).toBeGreaterThan(10);
  });

  test('that is an error has none, and an error asked for as a picture stays one', async () => {
    const response = await server.ask('/fr/pledges/p000000000000?picture=1');
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('og:image');
  });
});

describe('a chart', { timeout: 60_000 }, () => {
  test('comes as PNG, twice as wide as it is drawn, without the browser’s help', async () => {
    expect((await sizeOf('/fr/charts/year.png?country=FR'))[0]).toBe(1440);
    expect((await sizeOf('/en/charts/country.png'))[0]).toBe(1440);
    const html = await (await server.ask('/fr/pledges?view=chart&country=FR')).text();
    expect(html).toMatch(/<a href="\/fr\/charts\/year\.png\?country=FR[^"]*">PNG<\/a>/);
  });
  test('is well-formed XML as SVG: no attribute stands twice', async () => {
    for (const name of ['year', 'country']) {
      const svg = await (await server.ask(`/en/charts/${name}.svg`)).text();
      for (const [tag] of svg.matchAll(/<[a-z]+ [^>]*>/g)) {
        const names = [...tag.matchAll(/ ([\w:-]+)="/g)].map(([, one]) => one);
        expect(new Set(names).size, tag.slice(0, 200)).toBe(names.length);
      }
    }
  });
  test('that cannot be drawn is not found', async () => {
    expect((await server.ask('/en/charts/year.png?q=nothingofthesort')).status).toBe(404);
  });
});
