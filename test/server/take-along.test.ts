import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goldArticles } from './gold.ts';
import { type TestServer, testServer } from './parts.ts';

let server: TestServer;
beforeAll(async () => {
  const told = goldArticles(['en', 'fr']).filter(gold => /Choose France|Microsoft/.test(gold.text));
  server = await testServer(told.slice(0, 16));
});
afterAll(() => server.parts.store.close());

const text = async (path: string, type: string): Promise<string> => {
  const response = await server.ask(path);
  expect(response.status, path).toBe(200);
  expect(response.headers.get('content-type')).toContain(type);
  return response.text();
};
interface Row {
  readonly id: string;
  readonly sample: boolean;
}
const rowsOf = async (query: string): Promise<readonly Row[]> =>
  ((await (await server.ask(`/api/v1/pledges?limit=200&${query}`)).json()) as { rows: readonly Row[] }).rows;

describe('exports of a selection', () => {
  test('hold the whole selection and nothing else, and say that it is a sample', async () => {
    const rows = await rowsOf('country=FR');
    const csv = (await text('/api/v1/export?format=csv&country=FR', 'text/csv')).trim().split('\n');
    expect(csv).toHaveLength(rows.length + 1);
    expect(csv[0]).toMatch(/^id,type,investors,.*,sample$/);
    const lines = (await text('/api/v1/export?format=ndjson&country=FR', 'ndjson')).trim().split('\n');
    const pledges = lines.map(line => JSON.parse(line) as Row);
    expect(pledges.map(one => one.id).sort()).toEqual(rows.map(one => one.id).sort());
    expect(pledges.every(one => one.sample)).toBe(true);
  });
});

describe('feeds of a selection', () => {
  test('Atom and JSON name the same pledges, by ids that do not change with the language', async () => {
    const atom = await text('/fr/pledges.atom?country=FR', 'atom+xml');
    const ids = [...atom.matchAll(/<id>(http[^<]*\/pledges\/[^<]+)<\/id>/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(3);
    const json = JSON.parse(await text('/en/pledges.json?country=FR', 'feed+json')) as {
      items: { id: string; title: string }[];
    };
    expect(json.items.map(item => item.id)).toEqual(ids);
    expect(json.items.some(item => /promises? /.test(item.title))).toBe(true);
    expect(atom).toMatch(/promet(tent)? /);
  });
  test('a forged filter is refused', async () => {
    expect((await server.ask('/fr/pledges.atom?stage=x')).status).toBe(400);
  });
});

describe('charts', () => {
  test('come as SVG with a title, and as their figures: lines, shared and unknown', async () => {
    const svg = await text('/en/charts/country.svg', 'svg');
    expect(svg).toContain('<title>Where the money is to go</title>');
    expect(svg).not.toMatch(/style=|<script/);
    const csv = await text('/en/charts/year.csv', 'csv');
    expect(csv).toMatch(/^key,label,euros_low/);
    expect(csv).toContain(',shared,');
    expect(csv).toContain(',unknown,');
  });
});

describe('embeds', () => {
  test('may stand in other pages, without the frame of ours; all else may not', async () => {
    const response = await server.ask('/embed/fr/pledges?country=FR');
    expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(response.headers.has('x-frame-options')).toBe(false);
    const html = await response.text();
    expect(html).not.toContain('class="masthead');
    expect((await server.ask('/fr/pledges')).headers.get('x-frame-options')).toBe('DENY');
  });
  test('are offered by oEmbed for pages of ours alone', async () => {
    const [row] = await rowsOf('country=FR');
    const ask = (url: string) => server.ask(`/oembed?url=${encodeURIComponent(url)}`);
    const answer = (await (await ask(`http://pledges.example/en/pledges/${row?.id}`)).json()) as { html: string };
    expect(answer.html).toContain(`src="http://pledges.example/embed/en/pledges/${row?.id}"`);
    expect((await ask('https://evil.example/en/pledges')).status).toBe(404);
    expect((await ask('http://pledges.example/en/read')).status).toBe(404);
    expect((await ask('not an address')).status).toBe(404);
  });
});

describe('search engines', () => {
  test('find every pledge, each page once with its languages', async () => {
    const sitemap = await text('/sitemap.xml', 'xml');
    for (const row of await rowsOf('')) expect(sitemap).toContain(`/en/pledges/${row.id}</loc>`);
    expect(await text('/robots.txt', 'text/plain')).toContain('Sitemap: http://pledges.example/sitemap.xml');
  });
  test('read a pledge as data in which no tag can begin', async () => {
    const [row] = await rowsOf('country=FR');
    const html = await text(`/en/pledges/${row?.id}`, 'html');
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toMatchObject({ '@type': 'Claim', inLanguage: 'en' });
  });
});
