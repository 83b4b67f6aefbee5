import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goldArticles } from './gold.ts';
import { type TestServer, testServer } from './parts.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer([]);
});
afterAll(() => server.parts.store.close());

const gold = goldArticles(['fr']).find(one => one.claims.length > 1);
if (!gold) throw new Error('the corpus has no French article with two claims');

function form(fields: Record<string, string | File>): RequestInit {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return { method: 'POST', body };
}

describe('"read this"', () => {
  test('shows the claims of a pasted text at once and keeps nothing', async () => {
    const response = await server.ask(
      '/fr/read',
      form({ text: gold.text, title: gold.title, outlet: gold.outlet, published: gold.published }),
    );
    expect(response.status).toBe(200);
    const html = await response.text();
    for (const claim of gold.claims) expect(html).toContain(`id="${claim.id}"`);
    expect(html).toContain(gold.outlet);
    const { count } = (await (await server.ask('/api/v1/articles')).json()) as { count: number };
    expect(count).toBe(0);
  });
  test('reads a dropped file: plain text and HTML', async () => {
    const plain = new File([gold.text], 'article.txt', { type: 'text/plain' });
    expect(await (await server.ask('/fr/read', form({ text: '', file: plain }))).text()).toContain('id="c1"');
    const page = `<!doctype html><html lang="fr"><title>Un essai</title><article><h1>Un essai</h1>${gold.text
      .split('\n\n')
      .map(paragraph => `<p>${paragraph}</p>`)
      .join('')}</article></html>`;
    const html = new File([page], 'article.html', { type: 'text/html' });
    expect(await (await server.ask('/fr/read', form({ file: html }))).text()).toContain('Un essai');
  });
  test('offers to keep only to those who may', async () => {
    const input = form({ text: gold.text });
    expect(await (await server.ask('/en/read', input)).text()).not.toContain('action="/en/keep"');
    expect(await (await server.askHere('/en/read', form({ text: gold.text }))).text()).toContain('action="/en/keep"');
  });
  test('keeps the article when asked, once however often', async () => {
    const input = () => form({ text: gold.text, title: gold.title, published: gold.published });
    const kept = await server.askHere('/en/keep', input());
    expect(kept.status).toBe(303);
    await server.askHere('/en/keep', input());
    const list = (await (await server.ask('/api/v1/articles')).json()) as { count: number };
    expect(list.count).toBe(1);
    expect((await server.askHere(kept.headers.get('location') ?? '')).status).toBe(200);
    expect((await server.ask('/en/keep', input())).status).toBe(403);
  });
});

describe('bad input', () => {
  const problem = async (init: RequestInit, status: number, words: RegExp): Promise<void> => {
    const response = await server.ask('/en/read', init);
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(words);
  };
  test('no text', () => problem(form({ text: ' \n ' }), 422, /There is no text to read/));
  test('a day that the calendar does not have', () =>
    problem(form({ text: gold.text, published: '2024-02-31' }), 422, /must be a real day/));
  test('a picture', () =>
    problem(form({ file: new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1])], 'x.png') }), 422, /not a text/));
  test('a text over 5 MB', () => problem(form({ text: 'a '.repeat(2_640_000) }), 413, /larger than 5 MB|too large/i));
  test('a body over the limit', () => problem(form({ text: 'a'.repeat(6_000_000) }), 413, /too large/i));
  test('another content type', () =>
    problem({ method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } }, 415, /not read here/));
  test('a form that is broken off', () =>
    problem(
      { method: 'POST', body: '--x\r\nContent-Disp', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
      400,
      /not be understood/,
    ));
  test('broken UTF-8 and NUL bytes are read as far as they are text', async () => {
    const bytes = Buffer.concat([
      Buffer.from(gold.text.slice(0, 300)),
      Buffer.from([0xff, 0xfe, 0x80]),
      Buffer.from(' fin'),
    ]);
    const response = await server.ask('/en/read', form({ file: new File([bytes], 'x.txt') }));
    expect([200, 422]).toContain(response.status);
    expect((await server.ask('/en/read', form({ text: `${gold.text}\0\ud800` }))).status).toBe(200);
  });
});

describe('the API', () => {
  const post = (body: string, type = 'application/json') =>
    server.askHere('/api/v1/read', { method: 'POST', body, headers: { 'content-type': type } });
  test('reads a text and echoes the caller’s id', async () => {
    const response = await post(JSON.stringify({ id: 'my-7', text: gold.text, title: gold.title }));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ id: 'my-7', claims: expect.any(Array) });
  });
  test.each([
    ['no JSON', '{', 'application/json', 400],
    ['no text', '{"title":"x"}', 'application/json', 400],
    ['an empty text', '{"text":""}', 'application/json', 422],
    ['a date that is none', '{"text":"x","published":"yesterday"}', 'application/json', 400],
    ['a form', 'text=x', 'application/x-www-form-urlencoded', 415],
  ])('%s is a problem', async (_name, body, type, status) => {
    const response = await post(body, type);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });
  test('describes itself in OpenAPI 3.1, every route of it', async () => {
    const document = (await (await server.ask('/api/v1/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, unknown>;
    };
    expect(document.openapi).toBe('3.1.0');
    const routes = server.app.routes.filter(({ path, method }) => path.startsWith('/api/v1/') && method !== 'ALL');
    const described = Object.keys(document.paths).map(path => path.replaceAll(/\{(\w+)\}/g, ':$1'));
    for (const { path } of routes) if (!path.endsWith('openapi.json')) expect(described).toContain(path);
  });
});
