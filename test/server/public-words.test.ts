import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentString, type Pledge } from '../../src/model/index.ts';
import { articleOf, goldArticles, readingOf } from './gold.ts';
import { type TestServer, testServer } from './parts.ts';

let server: TestServer;
/** Short texts with many figures: the ones whose quotes come to more than a tenth. */
const golds = goldArticles(['en', 'fr'], 300)
  .filter(gold => gold.claims.length > 0)
  .sort((a, b) => a.text.length / a.claims.length - b.text.length / b.claims.length)
  .slice(0, 12);
beforeAll(async () => {
  server = await testServer(golds);
});
afterAll(() => server.parts.store.close());

const lengths = new Map(golds.map(gold => [articleOf(gold).id, documentString(gold).length]));

/** Distinct words of each article that some pledges show, counted in characters by their places in it. */
function shown(pledges: readonly Pledge[]): Map<string, number> {
  const places = new Map<string, Set<number>>();
  const look = (article: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { quote, start, end } = value as { quote?: string; start?: number; end?: number };
    if (quote !== undefined && quote !== '…' && start !== undefined && end !== undefined) {
      const own = places.get(article) ?? new Set();
      for (let at = start; at < end; at++) own.add(at);
      places.set(article, own);
    }
    for (const inner of Object.values(value)) look(article, inner);
  };
  for (const { claims } of pledges) for (const { article, claim } of claims) look(article, claim);
  return new Map([...places].map(([article, own]) => [article, own.size]));
}

async function rows(): Promise<readonly { id: string }[]> {
  return ((await (await server.ask('/api/v1/pledges?limit=200')).json()) as { rows: { id: string }[] }).rows;
}

describe('words of articles that everybody may see', () => {
  test('come to a tenth of each article at most, all its pledges together', async () => {
    const get = async (ask: TestServer['ask']) =>
      Promise.all((await rows()).map(async row => (await (await ask(`/api/v1/pledges/${row.id}`)).json()) as Pledge));
    const outside = shown(await get(server.ask));
    const here = shown(await get(server.askHere));
    let over = 0;
    for (const [article, length] of lengths) {
      expect(outside.get(article) ?? 0, article).toBeLessThanOrEqual(length / 10);
      if ((here.get(article) ?? 0) > length / 10) over++;
    }
    // The test would say nothing if no article had more to show.
    expect(over).toBeGreaterThan(3);
  });

  test('and so they do in an export of any format, whoever takes it', async () => {
    for (const ask of [server.ask, server.askHere]) {
      const lines = (await (await ask('/api/v1/export?format=ndjson')).text()).trim().split('\n');
      const pledges = lines.map(line => JSON.parse(line) as Pledge);
      expect(pledges.length).toBe((await rows()).length);
      for (const [article, size] of shown(pledges)) expect(size).toBeLessThanOrEqual((lengths.get(article) ?? 0) / 10);
    }
  });

  test('and on the page of a pledge, where the rest is an ellipsis', async () => {
    const pages = await Promise.all(
      (await rows()).map(async row => (await server.ask(`/en/pledges/${row.id}`)).text()),
    );
    expect(pages.some(html => /<q [^>]*>…<\/q>/.test(html))).toBe(true);
  });
});

describe('a selection', () => {
  test.each([
    ['xlsx', 'spreadsheetml', 'PK'],
    ['geojson', 'geo+json', '{"type":"FeatureCollection"'],
    ['parquet', 'parquet', 'PAR1'],
    ['ftm', 'x-ndjson', '{"id":"pb-'],
  ])('can be taken as %s', async (format, type, start) => {
    const response = await server.ask(`/api/v1/export?format=${format}&country=FR`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="pledgebook-2026-11-22-/);
    const body = Buffer.from(await response.arrayBuffer());
    expect(body.subarray(0, start.length).toString('latin1')).toBe(start);
  });
  test('is not the logs: those are handed to editors alone', async () => {
    expect((await server.ask('/api/v1/export?format=register')).status).toBe(403);
    const logs = await (await server.askHere('/api/v1/export?format=register')).text();
    expect(JSON.parse(logs.split('\n')[0] ?? '')).toMatchObject({ log: 'pledgebook' });
  });
  test('is named with every format on the data page, and each link there is answered', async () => {
    const html = await (await server.ask('/en/data')).text();
    const links = [...html.matchAll(/href="(\/api\/[^"]+)"/g)].map(([, link]) => (link ?? '').replaceAll('&amp;', '&'));
    for (const format of ['csv', 'xlsx', 'ndjson', 'geojson', 'parquet', 'ftm'])
      expect(links).toContain(`/api/v1/export?format=${format}`);
    for (const link of links) if (!link.includes('{')) expect((await server.ask(link)).status, link).toBe(200);
  });
});

describe('a pledge that stood once', () => {
  test('is gone, with why, where its article was withdrawn, and comes back with it', async () => {
    const gold = golds[0];
    if (!gold) throw new Error('no article');
    const { store } = server.parts;
    const id = (await store.add(articleOf(gold), readingOf(gold))).pledges[0] ?? '';
    const decision = await store.decide({
      by: 'Ada',
      reason: 'The outlet took it back.',
      body: { kind: 'withdraw', article: articleOf(gold).id, erase: false },
    });
    for (const path of [
      `/fr/pledges/${id}`,
      `/embed/fr/pledges/${id}`,
      `/api/v1/pledges/${id}`,
      `/api/v1/pledges/${id}/page`,
    ]) {
      const response = await server.ask(path);
      expect(response.status, path).toBe(410);
      expect(await response.text(), path).toContain('The outlet took it back.');
    }
    await store.decide({ by: 'Ada', reason: 'right after all', body: { kind: 'undo', decision: decision.id } });
    expect((await server.ask(`/fr/pledges/${id}`)).status).toBe(200);
  });
  test('is gone where an editor rejected it', async () => {
    const id = (await rows()).at(-1)?.id ?? '';
    await server.parts.store.decide({ by: 'Ada', reason: 'Not a promise.', body: { kind: 'reject', target: id } });
    const response = await server.ask(`/api/v1/pledges/${id}`);
    expect(response.status).toBe(410);
    expect(await response.json()).toMatchObject({
      type: '/problems/gone',
      detail: expect.stringContaining('Not a promise.'),
    });
  });
  test('leads to what it became by any of its addresses, query and all', async () => {
    const [one, other] = (await rows()).map(row => row.id);
    await server.parts.store.decide({
      by: 'Ada',
      reason: 'one',
      body: { kind: 'merge', target: one ?? '', other: other ?? '' },
    });
    const moved = (await server.ask(`/en/pledges/${one}`)).status === 301 ? one : other;
    const kept = moved === one ? other : one;
    const location = async (path: string) => (await server.ask(path)).headers.get('location');
    expect(await location(`/embed/de/pledges/${moved}?x=1`)).toBe(`/embed/de/pledges/${kept}?x=1`);
    expect(await location(`/api/v1/pledges/${moved}`)).toBe(`/api/v1/pledges/${kept}`);
  });
  test('is not what an id that never was is', async () => {
    expect((await server.ask('/en/pledges/p0123456789ab')).status).toBe(404);
  });
});
