import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WatchedSource } from '../../src/store/index.ts';
import { newsPage, newsSite, rss, type Site } from '../work/site.ts';
import { ndjson, pledgebook } from './terminal.ts';

let folder: string;
let site: Site;
const run = (...args: string[]) =>
  pledgebook([...args, '--data', join(folder, 'data')], {
    cwd: folder,
    env: {
      PLEDGEBOOK_FETCH_ALLOW: '127.0.0.1',
      PLEDGEBOOK_FETCH_INTERVAL: '0',
      PLEDGEBOOK_CONTACT: 'mailto:desk@example.org',
    },
  });
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pledgebook-sources-'));
  site = await newsSite();
  site.answers.set(
    '/feed',
    rss([
      ['/a', 'A plant'],
      ['/gone', 'Gone'],
    ]),
  );
  site.answers.set('/a', newsPage(1));
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('pledgebook sources', { timeout: 240_000 }, () => {
  it('watches a feed under a name of its own, and says what is wrong with one that is not well formed', async () => {
    const added = await run(
      'sources',
      'add',
      'Le Phare du Nord',
      `${site.origin}/feed`,
      '--country',
      'fr',
      '--lang',
      'fr,en',
      '--kind',
      'local',
    );
    expect(added).toMatchObject({ code: 0, out: 'le-phare-du-nord: is watched\n', err: '' });
    expect(
      (await run('sources', 'add', '港の新聞', 'https://minato.example/rss', '--country', 'JP', '--lang', 'ja')).out,
    ).toContain('minato-example');
    const wrong = [
      ['X', 'ftp://x.example/feed', '--country', 'FR', '--lang', 'fr'],
      ['X', 'https://x.example/feed', '--country', 'France', '--lang', 'fr'],
      ['X', 'https://x.example/feed', '--country', 'FR', '--lang', 'French please'],
      ['X', 'https://x.example/feed', '--country', 'FR', '--lang', 'fr', '--kind', 'blog'],
    ];
    for (const args of wrong) expect(await run('sources', 'add', ...args)).toMatchObject({ code: 2, out: '' });
    expect((await run('sources', 'off', 'nobody')).code).toBe(1);
  });

  it('checks what a feed would bring, and keeps nothing of it', async () => {
    expect(await run('sources', 'check', 'le-phare-du-nord')).toMatchObject({
      code: 0,
      out: 'le-phare-du-nord: 2 items, 2 of them new\n',
    });
    await run(
      'sources',
      'add',
      'No feed',
      `${site.origin}/a`,
      '--country',
      'world',
      '--lang',
      'en',
      '--kind',
      'agency',
    );
    expect(await run('sources', 'check', 'no-feed')).toMatchObject({
      code: 1,
      err: expect.stringContaining('not a feed'),
    });
    expect((await run('sources', 'list')).out).toContain('never read');
  });

  it('goes out as OPML and comes in again as it was, and a list of others with what is assumed of them', async () => {
    const all = async () =>
      ndjson<WatchedSource>((await run('sources', 'list', '-f', 'ndjson')).out).map(({ source }) => source);
    const before = await all();
    expect((await run('sources', 'export', '-o', 'mine.opml')).code).toBe(0);
    expect(readFileSync(join(folder, 'mine.opml'), 'utf8')).toContain(`xmlUrl="${site.origin}/feed"`);
    const there = await pledgebook(
      ['sources', 'import', 'mine.opml', '--country', 'DE', '--lang', 'de', '--data', 'other'],
      { cwd: folder },
    );
    expect(there.out).toContain('3 new sources; 3 in all');
    const { out } = await pledgebook(['sources', 'list', '-f', 'ndjson', '--data', 'other'], { cwd: folder });
    expect(ndjson<WatchedSource>(out).map(({ source }) => source)).toEqual(before);
    writeFileSync(
      join(folder, 'list.opml'),
      `<opml version="2.0"><body><outline text="Nord"><outline text="Hafenblatt" xmlUrl="https://hafen.example/rss"/><outline text="Again" xmlUrl="${site.origin}/feed"/></outline></body></opml>`,
    );
    expect(
      (await run('sources', 'import', 'list.opml', '--country', 'DE', '--lang', 'de', '--kind', 'trade')).out,
    ).toContain('1 new sources; 4 in all');
    expect(await all()).toContainEqual({
      id: 'hafenblatt',
      name: 'Hafenblatt',
      country: 'DE',
      languages: ['de'],
      kind: 'trade',
      feed: 'https://hafen.example/rss',
      on: true,
    });
    expect(await run('sources', 'import', 'gone.opml', '--country', 'DE', '--lang', 'de')).toMatchObject({
      code: 1,
      err: expect.stringContaining('gone.opml'),
    });
  });
});

describe('pledgebook work', { timeout: 240_000 }, () => {
  it('--once asks what is due, reads it, and ends', async () => {
    await run('sources', 'off', 'no-feed', 'hafenblatt', 'minato-example');
    const { code, out, err } = await run('work', '--once');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe('1 source on; pages: 0 to fetch, 0 to read, 1 read, 0 without an article, 1 dead\n');
    expect(site.seen.find(({ path }) => path === '/a')?.headers['user-agent']).toBe(
      'Pledgebook/0.1 (+mailto:desk@example.org)',
    );
    expect((await run('list')).out).toContain('Norvik Cables');
    expect((await run('sources', 'watched')).out).toMatch(
      /FR en {2}1 days, 1 source, 2 pages found {2}le-phare-du-nord/,
    );
  });

  it('shows the dead with their reason and runs them again', async () => {
    expect((await run('work', 'dead')).out).toContain('answered 404');
    site.answers.set('/gone', newsPage(2, 'Porto'));
    expect((await run('work', 'rerun')).code).toBe(2);
    expect(await run('work', 'rerun', 'nothing/such')).toMatchObject({ code: 1 });
    expect((await run('work', 'rerun', '--all')).out).toBe('1 taken up again\n');
    expect((await run('work', '--once')).out).toContain('2 read, 0 without an article, 0 dead');
  });

  it('fetches a single address before all others, and reads kept pages again', async () => {
    site.answers.set('/single', newsPage(3, 'Gent'));
    expect((await run('work', 'add', `${site.origin}/single?utm_source=mail`)).out).toBe(
      '1 to fetch, 0 known already\n',
    );
    expect((await run('work', 'add', `${site.origin}/single`)).out).toBe('0 to fetch, 1 known already\n');
    expect((await run('work', 'add', 'gent')).code).toBe(2);
    expect((await run('work', '--once')).out).toContain('3 read');
    expect((await run('work', 'reread')).out).toBe('3 pages to read again\n');
    expect((await run('work', '--once')).out).toContain('3 read');
    expect((await run('work', 'status')).out).toContain('0 to read, 3 read');
  });
});
