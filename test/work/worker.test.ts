import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type PageState, type Store } from '../../src/store/index.ts';
import type { Worker } from '../../src/work/index.ts';
import { newsPage, newsSite, rss, type Site, until, worker } from './site.ts';

let site: Site;
let store: Store;
let running: Worker;

/** Lets a worker run until nothing is left to do. */
async function work(): Promise<void> {
  running = worker(store);
  running.start();
  await running.idle();
}
const source = (id: string, path = `/${id}`) => ({
  id,
  name: `The ${id}`,
  country: 'FR',
  languages: ['en'],
  kind: 'local' as const,
  feed: `${site.origin}${path}`,
  on: true,
});
const pages = async (state: PageState) =>
  (await store.intake.pagesIn(state, 100)).map(({ url }) => new URL(url).pathname);

beforeAll(async () => {
  site = await newsSite();
  store = await openStore({ clock: () => new Date() });
});
afterEach(() => running.stop());
afterAll(async () => {
  await store.close();
  await site.close();
});

describe('a source that is watched', { timeout: 180_000 }, () => {
  test('brings the articles of its feed into the register', async () => {
    site.answers.set(
      '/courier',
      rss([
        ['/a', 'A plant'],
        ['/b', 'Another plant'],
        ['/list', 'A list'],
      ]),
    );
    site.answers.set('/a', newsPage(1));
    site.answers.set('/b', newsPage(2, 'Porto'));
    site.answers.set('/list', `<ul>${'<li><a href="/x">Something happened here today</a></li>'.repeat(40)}</ul>`);
    await store.intake.putSource(source('courier'));
    await work();
    const { rows } = await store.queries.articles({});
    expect(rows.map(({ title }) => title).toSorted()).toEqual([
      'Plant number 1 for Mulhouse',
      'Plant number 2 for Porto',
    ]);
    expect(rows[0]).toMatchObject({ outlet: 'The courier', lang: 'en', published: '2024-05-13', claims: 1 });
    expect(await pages('read')).toHaveLength(2);
    expect(await pages('skipped')).toEqual(['/list']);
    expect((await store.intake.sources(['courier']))[0]).toMatchObject({ found: 3, read: 2, broken: false });
    expect(await store.intake.watchedMonths()).toMatchObject([
      { country: 'FR', lang: 'en', sources: ['courier'], days: 1 },
    ]);
  });

  test('keeps every page as it was sent', async () => {
    const [page] = (await store.intake.pagesIn('read', 10)).filter(({ url }) => url.endsWith('/a'));
    const kept = await store.intake.kept(page?.key ?? '');
    expect(kept).toMatchObject({ status: 200, url: `${site.origin}/a` });
    expect(kept?.headers['content-type']).toBe('text/html');
    expect(gunzipSync(kept?.bodyGzip ?? Buffer.alloc(0)).toString()).toBe(newsPage(1));
  });

  test('brings a retitled, re-dated item in no second time, and a new one once', async () => {
    site.answers.set(
      '/courier',
      rss(
        [
          ['/a?utm_source=rss', 'A plant, now bigger'],
          ['/c', 'New'],
          ['/b#top', 'Another'],
        ],
        'Tue, 14 May 2024 09:00:00 GMT',
      ),
    );
    site.answers.set('/c', newsPage(3, 'Lille'));
    const asked = site.seen.length;
    await store.intake.switchSource('courier', true);
    await work();
    expect((await store.queries.articles({})).count).toBe(3);
    const paths = site.seen.slice(asked).map(({ path }) => path);
    expect(paths.filter(path => path !== '/robots.txt')).toEqual(['/courier', '/c']);
  });

  test('that fails is seen as broken, and is watched again when it is well', async () => {
    site.answers.set('/moody', '<html><body>Sorry</body></html>');
    await store.intake.putSource(source('moody'));
    for (let time = 0; time < 3; time += 1) {
      const { state } = (await store.intake.sources(['moody']))[0] ?? {};
      if (state) await store.intake.recordPoll('moody', { ...state, nextPoll: new Date().toISOString() }, []);
      await work();
      await running.stop();
    }
    const [seen] = await store.intake.sources(['moody']);
    expect(seen).toMatchObject({
      broken: true,
      state: { failuresInARow: 3, fault: expect.stringContaining('not a feed') },
    });
    expect((await store.intake.progress()).sourcesBroken).toBe(1);
    site.answers.set('/moody', rss([]));
    await store.intake.switchSource('moody', true);
    await work();
    expect((await store.intake.sources(['moody']))[0]).toMatchObject({ broken: false, state: { fault: null } });
  });
});

describe('pages that make trouble', { timeout: 180_000 }, () => {
  const trouble = ['to-private', 'to-metadata', 'bomb', 'endless', 'slow', 'short', 'error', 'gone'];

  test('end on the list of the dead with their reason, and the others come through', async () => {
    site.answers.set('/good', newsPage(9, 'Gent'));
    const urls = [...trouble, 'good'].map(path => `${site.origin}/${path}`);
    await store.intake.addPages(
      urls.map(url => ({ key: url, url, title: null, published: null, lang: null })),
      10,
    );
    running = worker(store);
    running.start();
    await until(async () => (await pages('dead')).length === trouble.length, 60);
    await running.idle();
    const dead = new Map(
      (await store.intake.pagesIn('dead', 50)).map(({ url, fault, attempts }) => [
        new URL(url).pathname,
        { fault, attempts },
      ]),
    );
    expect([...dead.keys()].toSorted()).toEqual(trouble.map(path => `/${path}`).toSorted());
    expect(dead.get('/to-private')).toEqual({ fault: expect.stringContaining('private address'), attempts: 1 });
    expect(dead.get('/to-metadata')).toEqual({ fault: expect.stringContaining('linkLocal address'), attempts: 1 });
    expect(dead.get('/bomb')?.fault).toContain('more than');
    expect(dead.get('/endless')).toEqual({ fault: expect.stringContaining('more than 2000000 bytes'), attempts: 1 });
    expect(dead.get('/slow')).toEqual({ fault: expect.stringContaining('no full answer within 2 s'), attempts: 3 });
    expect(dead.get('/short')?.attempts).toBe(3);
    expect(dead.get('/error')).toEqual({ fault: expect.stringContaining('answered 503'), attempts: 3 });
    expect(dead.get('/gone')).toEqual({ fault: expect.stringContaining('answered 404'), attempts: 1 });
    expect(await pages('read')).toContain('/good');
  });

  test('are taken up again by a person, and come through when they are well', async () => {
    site.answers.set('/gone', newsPage(10, 'Turin'));
    expect(await store.intake.rerun([`${site.origin}/gone`])).toBe(1);
    await work();
    expect(await pages('read')).toContain('/gone');
    expect(await pages('dead')).toHaveLength(trouble.length - 1);
  });

  test('that stop the worker each time are met a few times only', async () => {
    const key = `${site.origin}/poison`;
    site.answers.set('/poison', newsPage(11));
    await store.intake.addPages([{ key, url: key, title: null, published: null, lang: null }], 0);
    for (let time = 0; time < 3; time += 1) await store.intake.begin(key, 'waiting');
    await work();
    expect(await store.intake.page(key)).toMatchObject({
      state: 'dead',
      fault: expect.stringContaining('never ended'),
    });
  });
});

test('a better reader reads the kept pages again, and nothing is fetched for it', { timeout: 180_000 }, async () => {
  const asked = site.seen.length;
  const count = (await store.queries.articles({})).count;
  expect(await store.intake.reread('courier')).toBe(4);
  await work();
  expect(site.seen).toHaveLength(asked);
  expect((await store.queries.articles({})).count).toBe(count);
  expect(await pages('fetched')).toEqual([]);
});

test('the queue itself can be lost: what is to be done is handed out again', { timeout: 180_000 }, async () => {
  await running.stop();
  const key = `${site.origin}/after`;
  site.answers.set('/after', newsPage(12, 'Bilbao'));
  await store.intake.addPages([{ key, url: key, title: null, published: null, lang: null }], 0);
  await store.intake.handed([key], 'waiting');
  if (store.jobs === null || !('pglite' in store.jobs)) throw new Error('not embedded');
  await store.jobs.pglite.exec('drop schema work cascade');
  await new Promise(done => setTimeout(done, 20));
  await work();
  expect(await store.intake.page(key)).toMatchObject({ state: 'read' });
});
