import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Fetcher } from '../../src/article/index.ts';
import type { NewsSource } from '../../src/store/index.ts';
import { newsPage, newsSite, type Site } from '../work/site.ts';
import { goldArticles } from './gold.ts';
import { type TestServer, testServer } from './parts.ts';

let server: TestServer;
let site: Site;
const source: NewsSource = {
  id: 'phare',
  name: 'Le Phare du Nord',
  country: 'FR',
  languages: ['fr'],
  kind: 'local',
  feed: 'https://phare.example/feed',
  on: true,
};
const state = {
  lastSuccess: null,
  failuresInARow: 0,
  fault: null,
  nextPoll: '2026-11-22T13:00:00.000Z',
  etag: null,
  lastModified: null,
};

beforeAll(async () => {
  site = await newsSite();
  site.answers.set('/report', newsPage(7, 'Gent'));
  const fetcher = new Fetcher({ userAgent: 'Pledgebook test', allow: ['127.0.0.1'], interval: 0, retries: 0 });
  server = await testServer(goldArticles(['fr'], 12), { fetcher });
  await server.parts.store.intake.putSource(source);
});
afterAll(async () => {
  await server.parts.store.close();
  await site.close();
});

const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});
const text = async (path: string, here = false): Promise<string> => {
  const response = await (here ? server.askHere : server.ask)(path);
  expect(response.status, path).toBe(200);
  return response.text();
};

describe('the page of what is watched', () => {
  test('answers in every language', async () => {
    for (const lang of ['en', 'fr', 'de', 'es']) {
      for (const path of ['watch', 'work']) expect(await text(`/${lang}/${path}`)).toContain(`<html lang="${lang}"`);
    }
  });

  test('shows a broken source to everybody, and why to editors alone', async () => {
    const { intake } = server.parts.store;
    await intake.recordPoll('phare', { ...state, lastSuccess: '2026-10-01T08:00:00.000Z' }, []);
    await intake.recordPoll(
      'phare',
      { ...state, failuresInARow: 4, fault: 'http://intranet.example/feed: answered 500' },
      [],
    );
    const seen = await text('/en/watch');
    expect(seen).toContain('broken');
    expect(seen).not.toContain('intranet.example');
    expect(seen).not.toContain('Turn off');
    expect(await text('/en/watch', true)).toContain('intranet.example/feed: answered 500');
  });

  test('tells month by month what was watched, and programs too', async () => {
    expect(await text('/en/watch')).toContain('1\u00a0day, 1\u00a0source');
    const rows = async (query: string) =>
      ((await (await server.ask(`/api/v1/watched${query}`)).json()) as { rows: unknown[] }).rows;
    expect(await rows('?country=FR&lang=fr')).toEqual([
      { country: 'FR', lang: 'fr', month: '2026-11', sources: ['phare'], days: 1, found: 0 },
    ]);
    expect(await rows('?country=FR&lang=de')).toEqual([]);
    expect(await rows('?month=2026-10')).toEqual([]);
    expect((await server.ask('/api/v1/watched?country=France')).status).toBe(400);
  });

  test('lets editors add a source and turn one off, and nobody else', async () => {
    const added = {
      name: 'Hafenblatt',
      feed: 'https://hafen.example/rss',
      country: 'de',
      languages: 'de, en',
      kind: 'trade',
    };
    expect((await server.ask('/en/watch', form(added))).status).toBe(403);
    expect((await server.askHere('/en/watch', form(added))).status).toBe(303);
    expect((await server.parts.store.intake.sources(['hafenblatt']))[0]?.source).toEqual({
      ...added,
      id: 'hafenblatt',
      country: 'DE',
      languages: ['de', 'en'],
      on: true,
    });
    for (const [wrong, says] of [
      [{ ...added, name: 'Another' }, 'in use already'],
      [{ ...added, feed: 'https://other.example/rss' }, 'in use already'],
      [{ ...added, name: 'X', feed: 'javascript:alert(1)' }, 'Not added'],
      [{ ...added, name: 'Y', feed: 'https://y.example/', languages: 'German' }, 'Not added'],
    ] as const) {
      const response = await server.askHere('/en/watch', form(wrong));
      expect(response.status).toBe(422);
      expect(await response.text()).toContain(says);
    }
    expect((await server.ask('/en/watch/phare', form({ on: 'no' }))).status).toBe(403);
    expect((await server.askHere('/en/watch/phare', form({ on: 'no' }))).status).toBe(303);
    expect((await server.parts.store.intake.sources(['phare']))[0]?.source.on).toBe(false);
    expect((await server.askHere('/en/watch/nobody', form({ on: 'no' }))).status).toBe(404);
  });
});

describe('the page of work', () => {
  test('shows the dead to editors, with a button that takes one up again', async () => {
    const { intake } = server.parts.store;
    for (const key of ['phare.example/a', 'phare.example/b']) {
      await intake.addPages([{ key, url: `https://${key}`, title: null, published: null, lang: null }], 0);
      await intake.settle(key, { state: 'dead', fault: `https://${key}: answered 404` });
    }
    expect(await text('/en/work')).not.toContain('answered 404');
    expect(await text('/en/work', true)).toContain('https://phare.example/a: answered 404');
    expect((await server.ask('/en/work', form({}))).status).toBe(403);
    expect((await server.askHere('/en/work', form({ key: 'phare.example/a' }))).status).toBe(303);
    expect((await intake.page('phare.example/a'))?.state).toBe('waiting');
    expect((await intake.page('phare.example/b'))?.state).toBe('dead');
    await server.askHere('/en/work', form({}));
    expect((await intake.progress()).dead).toBe(0);
  });
});

describe('an article that several outlets carry', () => {
  test('says how many on its page, and links the other versions', async () => {
    const long = Array.from(
      { length: 12 },
      (_, at) => `The works council heard point ${at} of the plan, which the board had kept to itself.`,
    ).join(' ');
    const ids: string[] = [];
    for (const [outlet, words] of [
      ['Agence du Port', `Norvik Cables will build a plant. ${long}`],
      [
        'La Voix des Dunes',
        `Dunkirk, from our correspondent. Norvik Cables will build a plant. ${long} With agencies.`,
      ],
      ['The Dyke', `Norvik Cables will build a plant. ${long}`],
    ]) {
      const kept = await server.askHere('/api/v1/articles', {
        method: 'POST',
        body: JSON.stringify({ text: words, outlet, lang: 'en' }),
        headers: { 'content-type': 'application/json' },
      });
      ids.push(((await kept.json()) as { article: string }).article);
    }
    const page = await text(`/en/articles/${ids[0]}`);
    expect(page).toContain('3 outlets carry this text');
    expect(page).toContain(`/en/articles/${ids[1]}`);
    expect(await text(`/fr/articles/${ids[1]}`)).toContain('3 médias publient ce texte');
  });
});

describe('“read this” with an address', () => {
  test('fetches the page for an editor, shows its claims, and keeps it with its address', async () => {
    expect(await text('/en/read', true)).toContain('name="url"');
    const response = await server.askHere('/en/read', form({ url: `${site.origin}/report` }));
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain('Plant number 7 for Gent');
    expect(page).toContain(`value="${site.origin}/report"`);
  });

  test('is not offered to others, who cannot make this server fetch', async () => {
    expect(await text('/en/read')).not.toContain('name="url"');
    const asked = site.seen.length;
    expect((await server.ask('/en/read', form({ url: `${site.origin}/report` }))).status).toBe(422);
    expect(site.seen).toHaveLength(asked);
  });

  test.each([
    ['no address', 'gent', 'not a web address'],
    ['a private address', 'http://10.0.0.1/', 'is not fetched'],
    ['a metadata address', 'http://169.254.169.254/latest', 'is not fetched'],
    ['a redirect to a private address', '/to-private', 'is not fetched'],
    ['a file address', 'file:///etc/passwd', 'is not fetched'],
    ['a page that is gone', '/gone', 'No answer'],
  ])('%s is refused in words', async (_, url, says) => {
    const response = await server.askHere(
      '/en/read',
      form({ url: url.startsWith('/') ? `${site.origin}${url}` : url }),
    );
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(says);
  });
});
