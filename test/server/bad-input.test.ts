import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Gold, goldArticles } from './gold.ts';
import { type TestServer, testServer } from './parts.ts';

const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(2)>';

/** An article with script in every field that a person or a page can fill. */
function hostile(): Gold {
  const gold = goldArticles(['en']).find(one => one.claims.some(claim => claim.investors.length > 0 && claim.occasion));
  if (!gold) throw new Error('the corpus has no English article with an occasion');
  const evil = (text: string): string => `${text} ${SCRIPT}`;
  return {
    ...gold,
    id: evil(gold.id),
    title: evil(gold.title),
    outlet: evil(gold.outlet),
    text: `${gold.text}\n\n${SCRIPT}`,
    claims: gold.claims.map(claim => ({
      ...claim,
      investors: claim.investors.map(one => ({ ...one, name: evil(one.name) })),
      places: claim.places.map(one => ({ ...one, name: evil(one.name) })),
      saidBy: claim.saidBy.map(one => ({ ...one, name: evil(one.name) })),
      occasion: claim.occasion && { ...claim.occasion, name: evil(claim.occasion.name) },
    })),
  };
}

let server: TestServer;
beforeAll(async () => {
  server = await testServer([hostile(), ...goldArticles(['fr'], 3)]);
});
afterAll(() => server.parts.store.close());

describe('script in an article', () => {
  test('shows as text on every page that tells of it', async () => {
    const { rows } = (await (await server.ask('/api/v1/pledges?limit=50')).json()) as { rows: { id: string }[] };
    const articles = (await (await server.ask('/api/v1/articles')).json()) as { rows: { id: string }[] };
    const paths = ['/', '/pledges', '/articles', '/companies', '/places', '/sources', '/occasions', '/search?q=script'];
    paths.push(...rows.map(row => `/pledges/${row.id}`), ...articles.rows.map(row => `/articles/${row.id}`));
    const asText = [];
    for (const path of paths) {
      const html = await (await server.askHere(`/en${path}`)).text();
      expect(html, path).not.toContain('<script>');
      expect(html, path).not.toContain('<img');
      if (html.includes('&lt;script&gt;')) asText.push(path);
    }
    expect(asText.length).toBeGreaterThan(5);
  });

  test('is not run by a spreadsheet either: formulas in an export are text', async () => {
    const csv = await (await server.ask('/api/v1/export?format=csv')).text();
    expect(csv).not.toMatch(/(^|[,"])[=@]/m);
  });
});

describe('forged addresses', () => {
  test.each([
    '/en/pledges?stage=kept',
    '/en/pledges?country=France',
    '/en/pledges?activity=data-centre&activity=',
    '/en/pledges?yearFrom=20x4',
    '/en/pledges?min=-5',
    '/en/pledges?sort=id;drop table pledges',
    '/en/pledges?cursor=WzFd',
    '/en/pledges?cursor=%00%ff',
    '/en/articles?cursor=x',
    '/api/v1/pledges?limit=100000',
    '/api/v1/pledges?cursor=eyJhIjoxfQ',
    '/api/v1/export?format=exe',
  ])('%s is answered clearly', async path => {
    const response = await server.ask(path);
    expect([200, 400]).toContain(response.status);
    const text = await response.text();
    expect(text).not.toContain('    at ');
    if (!path.endsWith('activity=')) expect(response.status, path).toBe(400);
  });

  test.each([
    '/en/pledges/p000000000000',
    '/en/pledges/%F0%9F%92%A9',
    '/en/articles/../../etc/passwd',
    '/en/companies/%00',
    '/en/places/XX',
    '/en/nothing',
    '/nothing',
    '/api/v1/nothing',
    '/assets/..%2f..%2fpackage.json',
  ])('%s is not found', async path => {
    expect((await server.ask(path)).status).toBe(404);
  });

  test('an address of a million characters is refused, not read', async () => {
    const response = await server.ask(`/en/pledges?q=${'x'.repeat(1_000_000)}`);
    expect(response.status).toBe(414);
    expect((await server.ask(`/en/pledges?q=${'x'.repeat(500)}`)).status).toBe(400);
  });

  test('a wrong method is told the right ones', async () => {
    const response = await server.askHere('/fr/pledges', { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET');
    expect((await server.askHere('/api/v1/read')).headers.get('allow')).toBe('POST');
  });

  test('errors of the API are problems by RFC 9457', async () => {
    const response = await server.ask('/api/v1/pledges/none');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toEqual({
      type: '/problems/not-found',
      title: 'Not found',
      status: 404,
      detail: expect.stringContaining('none'),
      instance: '/api/v1/pledges/none',
    });
  });
});

describe('withdrawn and moved', () => {
  test('an article that was withdrawn is gone, and the page says why', async () => {
    const [article] = ((await (await server.ask('/api/v1/articles')).json()) as { rows: { id: string }[] }).rows;
    await server.parts.store.decide({
      by: 'Editor',
      reason: 'The outlet took it back.',
      body: { kind: 'withdraw', article: article?.id ?? '', erase: false },
    });
    const response = await server.ask(`/en/articles/${article?.id}`);
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('The outlet took it back.');
    expect((await server.ask(`/api/v1/articles/${article?.id}/reading`)).status).toBe(410);
  });
});
