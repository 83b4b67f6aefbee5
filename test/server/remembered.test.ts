import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleOf, goldArticles, readingOf } from './gold.ts';
import { type TestServer, testServer } from './parts.ts';

let server: TestServer;
const golds = goldArticles(['fr'], 12);
beforeAll(async () => {
  server = await testServer(golds.slice(0, 8));
});
afterAll(() => server.parts.store.close());

const rendered = (): { count: number; restore: () => void } => {
  const { web } = server.parts;
  const { render } = web;
  const spy = { count: 0, restore: () => Object.assign(web, { render }) };
  Object.assign(web, {
    render: (...args: Parameters<typeof render>) => {
      spy.count++;
      return render(...args);
    },
  });
  return spy;
};

describe('an answer that was given before', () => {
  test('is given again without work, as long as nothing was written', async () => {
    // The day's first request judges what fell due, and so writes.
    await server.ask('/fr/');
    const spy = rendered();
    const first = await (await server.ask('/fr/pledges?country=FR')).text();
    expect(await (await server.ask('/fr/pledges?country=FR')).text()).toBe(first);
    expect(spy.count).toBe(1);
    expect(await (await server.ask('/de/pledges?country=FR')).text()).not.toBe(first);
    spy.restore();
  });

  test('is worked out anew when an article comes in, when an editor decides, when somebody writes', async () => {
    const count = async (): Promise<number> =>
      ((await (await server.ask('/api/v1/pledges?limit=1')).json()) as { count: number }).count;
    const before = await count();
    for (const gold of golds.slice(8)) await server.parts.store.add(articleOf(gold), readingOf(gold));
    const after = await count();
    expect(after).toBeGreaterThan(before);
    const [row] = ((await (await server.ask('/api/v1/pledges?limit=1')).json()) as { rows: { id: string }[] }).rows;
    const page = await (await server.ask(`/en/pledges/${row?.id}`)).text();
    expect(page).not.toContain('checked by a person');
    await server.parts.store.decide({ by: 'Ada', reason: 'read it', body: { kind: 'accept', target: row?.id ?? '' } });
    expect(await (await server.ask(`/en/pledges/${row?.id}`)).text()).toContain('checked by a person');
  });

  test('of an editor is not shown to a reader', async () => {
    const { rows } = (await (await server.ask('/api/v1/articles?limit=1')).json()) as { rows: { id: string }[] };
    const path = `/api/v1/articles/${rows[0]?.id}/reading`;
    const here = (await (await server.askHere(path)).json()) as { document: string | null };
    const there = (await (await server.ask(path)).json()) as { document: string | null };
    expect(here.document?.length).toBeGreaterThan(100);
    expect(there.document).toBeNull();
  });

  test('is compressed for those who take it, and says so', async () => {
    const plain = await server.ask('/en/glossary');
    expect(plain.headers.get('content-encoding')).toBeNull();
    const packed = await server.ask('/en/glossary', { headers: { 'accept-encoding': 'br, gzip' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toContain('Accept-Encoding');
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(await plain.text());
    expect(packed.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('that is a refusal is not remembered, nor is a form with a question of its own', async () => {
    expect((await server.ask('/en/pledges/p000000000000')).status).toBe(404);
    const [row] = ((await (await server.ask('/api/v1/pledges?limit=1')).json()) as { rows: { id: string }[] }).rows;
    const spy = rendered();
    await server.ask(`/en/pledges/${row?.id}/contribute`);
    await server.ask(`/en/pledges/${row?.id}/contribute`);
    expect(spy.count).toBe(2);
    spy.restore();
  });
});
