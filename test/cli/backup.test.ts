import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NewsSource, openStore, type Store } from '../../src/store/index.ts';
import { ticking } from '../store/contract.ts';
import { told } from '../store/told.ts';
import { pledgebook } from './terminal.ts';

const EMAIL = 'odile@reader.example';
const source: NewsSource = {
  id: 'phare-du-nord',
  name: 'Le Phare du Nord',
  country: 'FR',
  languages: ['fr', 'nl'],
  kind: 'local',
  feed: 'https://phare.example/feed',
  on: true,
};

let folder: string;
const data = (name: string) => join(folder, name);
const run = (name: string, ...args: string[]) => pledgebook([...args, '--data', data(name)], { cwd: folder });
/** `--data` names a folder of registers; one's own is `register` in it. */
const opened = (name: string) => openStore({ dataFolder: join(data(name), 'register'), clock: ticking() });
const lines = (file: string) => gunzipSync(readFileSync(join(folder, file))).toString();

async function looking<T>(name: string, look: (store: Store) => Promise<T>): Promise<T> {
  const store = await opened(name);
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pledgebook-backup-'));
  await looking('desk', async store => {
    const { pledges } = await store.add(...told('Norvik Cables will build a factory in Dunkirk for €400 million.'));
    await store.intake.putSource(source);
    const state = { lastSuccess: '2026-06-01T12:00:00.000Z', failuresInARow: 0, fault: null, etag: '"1"' };
    await store.intake.recordPoll(
      source.id,
      { ...state, nextPoll: '2026-06-01T18:00:00.000Z', lastModified: null },
      [],
    );
    const said = {
      slot: null,
      kind: 'comment',
      name: 'Odile',
      email: EMAIL,
      text: 'It is empty.',
      source: null,
    } as const;
    await store.people.contribute({ pledge: pledges[0] ?? '', ...said });
    const selection = { country: ['FR'] };
    const every = 'weekly' as const;
    const asked = await store.people.subscribe({
      kind: 'email',
      email: EMAIL,
      url: null,
      selection,
      every,
      lang: 'fr',
    });
    await store.people.confirm(asked.confirmToken);
    await store.people.key();
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('pledgebook backup', { timeout: 240_000 }, () => {
  it('holds the logs and the sources, and nothing of people unless it is asked for', async () => {
    expect(await run('desk', 'backup', 'plain.gz')).toMatchObject({ code: 0, err: '' });
    expect(lines('plain.gz')).toContain('phare.example/feed');
    expect(lines('plain.gz')).not.toMatch(/Odile|reader\.example|contributions|subscriptions|"keys"/);
    expect(await run('back', 'restore', 'plain.gz')).toMatchObject({ code: 0, err: '' });
    await looking('back', async store => {
      expect((await store.intake.sources()).map(one => one.source)).toEqual([source]);
      expect(await store.intake.watchedMonths()).toMatchObject([
        { country: 'FR', lang: 'fr', month: '2026-06', sources: [source.id], days: 1 },
        { lang: 'nl' },
      ]);
      expect((await store.people.contributions()).rows).toEqual([]);
      expect((await store.queries.pledges({})).count).toBe(1);
    });
  });

  it('holds people with --with-people, in a file that only its owner reads, and gives them back as they stood', async () => {
    expect(await run('desk', 'backup', 'people.gz', '--with-people')).toMatchObject({ code: 0, err: '' });
    expect(statSync(join(folder, 'people.gz')).mode & 0o077).toBe(0);
    expect(await run('all', 'restore', 'people.gz')).toMatchObject({ code: 0, err: '' });
    const told = (store: Store) =>
      Promise.all([store.people.contributions(), store.people.subscriptions(), store.people.key()]);
    const [before, after] = [await looking('desk', told), await looking('all', told)];
    expect(after).toEqual(before);
    expect(after[1].rows).toMatchObject([{ email: EMAIL, state: 'active', selection: { country: ['FR'] } }]);
    expect(await run('all', 'restore', 'people.gz')).toMatchObject({ code: 0 });
    expect(await looking('all', told)).toEqual(before);
  });

  it('leaves a source out whose feed is watched under another id, and its days with it', async () => {
    await looking('other', store => store.intake.putSource({ ...source, id: 'phare' }));
    expect(await run('other', 'restore', 'plain.gz')).toMatchObject({ code: 0, err: '' });
    await looking('other', async store => {
      expect((await store.intake.sources()).map(one => one.source.id)).toEqual(['phare']);
      expect(await store.intake.watchedMonths()).toEqual([]);
    });
  });

  it('is not what is handed out: an export of the register holds the logs alone', async () => {
    const { out } = await run('desk', 'export', '--format', 'register');
    expect(out).toContain('Norvik Cables');
    expect(out).not.toMatch(/phare\.example|reader\.example/);
  });
});
