import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleOf, goldArticles } from './gold.ts';
import { type TestServer, testServer } from './parts.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer(goldArticles(['fr'], 6));
});
afterAll(() => server.parts.store.close());

const [unread] = goldArticles(['en']);
const fresh = { id: unread?.id, title: unread?.title, text: unread?.text ?? '', published: unread?.published };
const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers },
});
const keep = (headers?: Record<string, string>, here = true): Promise<Response> =>
  (here ? server.askHere : server.ask)('/api/v1/articles', json(fresh, headers));

describe('keeping an article', () => {
  test('is for this machine', async () => {
    expect((await keep()).status).toBe(200);
  });
  test('is not for others', async () => {
    expect((await keep({}, false)).status).toBe(403);
  });
  test('is for others who hold the token', async () => {
    expect((await keep({ authorization: 'Bearer a-token-of-the-test' }, false)).status).toBe(200);
    expect((await keep({ authorization: 'Bearer another' }, false)).status).toBe(403);
  });
  test('is not for somebody behind a proxy on this machine', async () => {
    for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']) {
      expect((await keep({ [header]: '203.0.113.9' })).status, header).toBe(403);
    }
  });
  test('is not for a name that was rebound to this machine', async () => {
    expect((await keep({ host: 'evil.example' })).status).toBe(403);
  });
  test('is not for a page of another site in the reader’s browser', async () => {
    expect((await keep({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await keep({ origin: 'null' })).status).toBe(403);
    expect((await keep({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await keep({ origin: 'http://localhost:4080' })).status).toBe(200);
  });
  test('the token can be entered once and is kept by the browser for this site alone', async () => {
    const entered = await server.ask('/enter?token=a-token-of-the-test');
    expect(entered.status).toBe(303);
    const cookie = entered.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly.*SameSite=Strict/i);
    expect((await keep({ cookie: cookie.split(';')[0] ?? '' }, false)).status).toBe(200);
    expect((await server.ask('/enter?token=guess')).status).toBe(403);
  });
});

describe('the full text', () => {
  const longest = (html: string): number =>
    Math.max(
      0,
      ...[...html.matchAll(/<blockquote[^>]*>(.*?)<\/blockquote>/gs)].map(([, inner = '']) => text(inner).length),
    );
  const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');
  const text = (html: string): string => html.replace(/<[^>]+>/g, '').replace(/&[^;]+;/g, '’');

  test('shows to editors with its marks, to others in short passages of a tenth at most', async () => {
    for (const gold of server.golds) {
      const { id, text: whole } = articleOf(gold);
      const last = letters(whole).slice(-60);
      const outside = await (await server.ask(`/en/articles/${id}`)).text();
      expect(outside).not.toContain('class="document"');
      expect(longest(outside)).toBeLessThanOrEqual(310);
      const quoted = [...outside.matchAll(/<(blockquote|q)[^>]*>(.*?)<\/\1>/gs)].map(([, , inner = '']) =>
        letters(text(inner)),
      );
      const apart = quoted.filter(
        (one, at) => !quoted.some((other, nth) => nth !== at && other.includes(one) && (other !== one || nth < at)),
      );
      expect(letters(apart.join('')).length, gold.id).toBeLessThanOrEqual(0.1 * `${gold.title} ${whole}`.length);
      const here = await (await server.askHere(`/en/articles/${id}`)).text();
      expect(letters(text(here))).toContain(last);
    }
  });
  test('is in the API for editors alone, and not for a page of another site', async () => {
    const { id } = articleOf(server.golds[0] ?? ({} as never));
    const document = async (headers = {}, here = true): Promise<unknown> => {
      const response = await (here ? server.askHere : server.ask)(`/api/v1/articles/${id}/reading`, { headers });
      return ((await response.json()) as { document: string | null }).document;
    };
    expect(await document()).toContain(server.golds[0]?.title);
    expect(await document({}, false)).toBeNull();
    expect(await document({ origin: 'https://evil.example' })).toBeNull();
  });
});

describe('headers', () => {
  test('forbid everything from elsewhere, inline script and framing', async () => {
    for (const path of ['/en/', '/en/nothing', '/api/v1/pledges', '/favicon.svg']) {
      const { headers } = await server.ask(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|http|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
  test('let nobody store what editors see', async () => {
    expect((await server.askHere('/en/')).headers.get('cache-control')).toContain('no-store');
  });
});
