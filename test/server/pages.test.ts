import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goldArticles } from './gold.ts';
import { type TestServer, testServer } from './parts.ts';

let server: TestServer;
beforeAll(async () => {
  const told = goldArticles(['en', 'fr']).filter(gold => /Choose France|Microsoft/.test(gold.text));
  server = await testServer(told.slice(0, 30));
});
afterAll(() => server.parts.store.close());

const page = async (path: string): Promise<string> => {
  const response = await server.ask(path);
  expect(response.status, path).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/html');
  return response.text();
};
const firstPledge = async (query = ''): Promise<string> => {
  const { rows } = (await (await server.ask(`/api/v1/pledges?limit=1${query}`)).json()) as { rows: { id: string }[] };
  return rows[0]?.id ?? '';
};

describe('every page', () => {
  test.each([
    '/',
    '/pledges',
    '/articles',
    '/read',
    '/occasions',
    '/companies',
    '/countries',
    '/places',
    '/sectors',
    '/sources',
    '/about',
    '/method',
    '/glossary',
    '/data',
  ])('%s answers in every language and says which', async path => {
    for (const lang of ['en', 'fr', 'de', 'es']) {
      const html = await page(`/${lang}${path}`);
      expect(html).toContain(`<html lang="${lang}">`);
      expect(html).toContain('<h1');
      expect(html).toContain(`hrefLang="fr" href="http://pledges.example/fr${path === '/' ? '/' : path}"`);
    }
  });

  test('carries the banner of the sample register, and not where the register is the reader’s own', async () => {
    expect(await page('/en/pledges')).toContain('sample register');
    const own = await testServer([], { sample: false });
    const html = await (await own.ask('/en/pledges')).text();
    expect(html).not.toContain('sample register');
    expect(html).toContain('This register is empty');
    await own.parts.store.close();
  });

  test('needs no script and no style inside the page', async () => {
    for (const path of ['/en/', '/en/pledges', `/en/pledges/${await firstPledge()}`, '/en/read']) {
      const html = await page(path);
      expect(html).not.toMatch(/<style|<script(?![^>]*\bsrc=|[^>]*ld\+json)|\sstyle="|\son\w+="/);
    }
  });
});

describe('language', () => {
  const location = async (path: string, accept?: string): Promise<string | null> => {
    const response = await server.ask(path, accept ? { headers: { 'accept-language': accept } } : {});
    expect(response.status).toBe(302);
    return response.headers.get('location');
  };
  test('follows the reader’s browser, by weight', async () => {
    expect(await location('/', 'fr-CA,fr;q=0.9,en;q=0.8')).toBe('/fr/');
    expect(await location('/pledges', 'it,es;q=0.5,en;q=0.4')).toBe('/es/pledges');
    expect(await location('/', 'ja')).toBe('/en/');
    expect(await location('/', ';;;q=,,,'.repeat(500))).toBe('/en/');
  });
  test('can be asked for in the address, and the rest of the address is kept', async () => {
    expect(await location('/pledges?lang=fr&country=FR', 'en')).toBe('/fr/pledges?country=FR');
  });
});

describe('the list of pledges', () => {
  test('keeps its state in its address: filters, sort, search', async () => {
    const html = await page('/en/pledges?country=FR&sort=-euros&q=Microsoft');
    expect(html).toContain('value="FR" selected=""');
    expect(html).toContain('value="-euros" selected=""');
    expect(html).toContain('value="Microsoft"');
  });
  test('sorts by the amount', async () => {
    const { rows } = (await (await server.ask('/api/v1/pledges?sort=-euros&limit=20')).json()) as {
      rows: { amount: { euros: { low: number | null } | null } | null }[];
    };
    const known = rows.flatMap(row => row.amount?.euros?.low ?? []);
    expect(known.length).toBeGreaterThan(3);
    expect(known).toEqual([...known].sort((a, b) => b - a));
  });
  test('takes empty fields as not filled in, as a form without script sends them', async () => {
    const all = await page('/en/pledges');
    const empty = await page('/en/pledges?q=&country=&yearFrom=&min=&sort=-announced');
    expect(empty.match(/<tr>/g)?.length).toBe(all.match(/<tr>/g)?.length);
  });
  test('goes on by cursor and repeats nothing', async () => {
    const seen = new Set<string>();
    let next: string | null = '';
    while (next !== null) {
      const body = (await (await server.ask(`/api/v1/pledges?limit=7&cursor=${next}`)).json()) as {
        rows: { id: string }[];
        next: string | null;
        count: number;
      };
      for (const { id } of body.rows) {
        expect(seen.has(id)).toBe(false);
        seen.add(id);
      }
      next = body.next;
      if (next === null) expect(seen.size).toBe(body.count);
    }
  });
});

describe('a pledge', () => {
  test('shows its promise as one sentence, each figure with its quote, and how to cite it', async () => {
    const html = await page(`/en/pledges/${await firstPledge('&q=Microsoft&country=FR')}`);
    expect(html).toMatch(/<h1[^>]*>Microsoft promises €4 billion/);
    expect(html).toContain('Who says so');
    expect(html).toMatch(/<q [^>]*>4 milliards d[’'&#x27;]+euros<\/q>/);
    expect(html).toContain('read by machine');
    expect(html).toContain('How to cite');
  });
  test('is written in the reader’s language', async () => {
    const html = await page(`/fr/pledges/${await firstPledge('&q=Microsoft&country=FR')}`);
    expect(html).toMatch(/<h1[^>]*>Microsoft promet 4 milliards d’euros/);
  });
});

describe('a summit', () => {
  test('has its headline taken apart, and the window can be changed in the address', async () => {
    const html = await page('/en/occasions/choose-france-2024');
    expect(html).toContain('The headline taken apart');
    expect(html).toContain('value="14"');
    expect(await page('/en/occasions/choose-france-2024?days=400')).toContain('value="400"');
    expect((await server.ask('/en/occasions/choose-france-2024?days=-3')).status).toBe(400);
  });
});

describe('any day', () => {
  test('a pledge can be seen as articles had reported it up to then, and not at all before the first', async () => {
    const id = await firstPledge('&q=Microsoft&country=FR');
    const html = await page(`/en/pledges/${id}?asOf=2024-05-20`);
    expect(html).toContain('had reported up to 20 May 2024');
    expect(html).not.toMatch(/dateTime="2025-/);
    expect((await server.ask(`/en/pledges/${id}?asOf=1999-01-01`)).status).toBe(404);
    expect((await server.ask(`/en/pledges/${id}?asOf=2024-02-30`)).status).toBe(400);
    expect((await server.ask(`/api/v1/pledges?asOf=tomorrow`)).status).toBe(400);
  });
});

describe('a pledge that was merged into another', () => {
  test('leads to it, by its old address', async () => {
    const { rows } = (await (await server.ask('/api/v1/pledges?limit=2&country=FR')).json()) as {
      rows: { id: string }[];
    };
    const [one, other] = rows.map(row => row.id);
    const decision = { by: 'Editor', reason: 'the same project', body: { kind: 'merge', target: one, other } };
    const init = { method: 'POST', body: JSON.stringify(decision), headers: { 'content-type': 'application/json' } };
    expect((await server.ask('/api/v1/decisions', init)).status).toBe(403);
    expect((await server.askHere('/api/v1/decisions', init)).status).toBe(200);
    const answers = await Promise.all([one, other].map(id => server.ask(`/fr/pledges/${id}`)));
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 301]);
    const moved = answers.find(answer => answer.status === 301);
    expect((await server.ask(moved?.headers.get('location') ?? '')).status).toBe(200);
  });
});
