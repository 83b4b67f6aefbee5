import { randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FoundPage, type NewsSource, openStore, type SourceState, type Store } from '../../../src/store/index.ts';
import { ticking } from '../contract.ts';
import { told } from '../told.ts';

const source: NewsSource = {
  id: 'phare-du-nord',
  name: 'Le Phare du Nord',
  country: 'FR',
  languages: ['fr', 'nl'],
  kind: 'local',
  feed: 'https://phare.example/feed',
  on: true,
};
const good: SourceState = {
  lastSuccess: '2026-06-01T12:00:00.000Z',
  failuresInARow: 0,
  fault: null,
  nextPoll: '2026-06-01T18:00:00.000Z',
  etag: '"1"',
  lastModified: null,
};
const page = (path: string): FoundPage => ({
  key: `phare.example/${path}`,
  url: `https://phare.example/${path}`,
  title: 'Une usine à Dunkerque\0',
  published: '2026-06-01',
  lang: 'fr',
});
const fetched = (body: string) => ({
  requested: 'https://phare.example/a',
  url: 'https://phare.example/a',
  redirects: [],
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'x-odd': 'é "quoted"' },
  fetched: '2026-06-01T12:00:10.000Z',
  bodyGzip: gzipSync(body),
});

function contract(name: string, open: () => Promise<Store>): void {
  describe(`what comes in, ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await store.intake.putSource(source);
    });
    afterAll(() => store?.close());

    it('keeps a source once, changes it, and lets no two watch one feed', async () => {
      expect(await store.intake.putSource(source)).toBe('known');
      expect(await store.intake.putSource({ ...source, name: 'Le Phare' })).toBe('changed');
      await expect(store.intake.putSource({ ...source, id: 'other' })).rejects.toMatchObject({ code: 'conflict' });
      await expect(store.intake.putSource({ ...source, country: 'France' })).rejects.toMatchObject({ code: 'usage' });
      expect((await store.intake.sources()).map(({ source: { name } }) => name)).toEqual(['Le Phare']);
    });

    it('asks a source that is on and due, and none that is off', async () => {
      expect(await store.intake.due(10)).toEqual([source.id]);
      await store.intake.switchSource(source.id, false);
      expect(await store.intake.due(10)).toEqual([]);
      expect(await store.intake.switchSource('nobody', true)).toBe(false);
      await store.intake.switchSource(source.id, true);
    });

    it('writes a poll down: the new pages once, the state, the day for each language', async () => {
      expect(await store.intake.recordPoll(source.id, good, [page('a'), page('b')])).toHaveLength(2);
      expect(await store.intake.recordPoll(source.id, good, [page('b'), page('c')])).toEqual(['phare.example/c']);
      expect(await store.intake.knownPages(['phare.example/a', 'phare.example/z'])).toEqual(['phare.example/a']);
      const month = { country: 'FR', month: '2026-06', sources: [source.id], days: 1, found: 3 };
      expect(await store.intake.watchedMonths()).toEqual([
        { ...month, lang: 'fr' },
        { ...month, lang: 'nl' },
      ]);
      expect(await store.intake.due(10)).toEqual([]);
    });

    it('does not count a failed poll as watched, and shows the third as broken', async () => {
      const bad = { ...good, failuresInARow: 3, fault: 'https://phare.example/feed: answered 500' };
      const before = await store.intake.watchedMonths();
      await store.intake.recordPoll(source.id, bad, []);
      expect(await store.intake.watchedMonths()).toEqual(before);
      expect((await store.intake.sources([source.id]))[0]).toMatchObject({ broken: true, found: 3, read: 0 });
      expect(await store.intake.progress()).toMatchObject({ sources: 1, sourcesOn: 1, sourcesBroken: 1 });
    });

    it('hands a page out until its step is done, the urgent ones first', async () => {
      await store.intake.addPages([page('urgent')], 10);
      const early = '2000-01-01T00:00:00.000Z';
      const keys = async (before: string) => (await store.intake.toHand(before, 10)).map(({ key }) => key);
      expect((await keys(early))[0]).toBe('phare.example/urgent');
      const all = await keys(early);
      await store.intake.handed(all, 'fetched');
      expect(await keys(early)).toEqual(all);
      await store.intake.handed(all, 'waiting');
      expect(await keys(early)).toEqual([]);
      expect(await keys('9999')).toHaveLength(4);
    });

    it('keeps what was fetched, once, with its headers, and gives it back to the byte', async () => {
      const begun = await store.intake.begin('phare.example/a', 'waiting');
      expect(begun).toMatchObject({ attempts: 1, title: 'Une usine à Dunkerque' });
      const sent = fetched('<p>400 millions d’euros</p>');
      expect(await store.intake.keep('phare.example/a', sent)).toBe(true);
      expect(await store.intake.keep('phare.example/a', fetched('again'))).toBe(false);
      const kept = await store.intake.kept('phare.example/a');
      expect(kept?.headers).toEqual(sent.headers);
      expect(gunzipSync(kept?.bodyGzip ?? Buffer.alloc(0)).toString()).toBe('<p>400 millions d’euros</p>');
      expect(await store.intake.begin('phare.example/a', 'waiting')).toBeNull();
      expect(await store.intake.progress()).toMatchObject({ waiting: 3, fetched: 1, kept: 1 });
    });

    it('takes a dead page up where it died: to be fetched, or only to be read', async () => {
      for (const path of ['a', 'b']) {
        await store.intake.settle(page(path).key, { state: 'dead', fault: 'the reader failed' });
      }
      expect((await store.intake.pagesIn('dead', 10)).map(({ fault }) => fault)).toEqual([
        'the reader failed',
        'the reader failed',
      ]);
      expect(await store.intake.rerun(['phare.example/none'])).toBe(0);
      expect(await store.intake.rerun(null)).toBe(2);
      expect((await store.intake.page('phare.example/a'))?.state).toBe('fetched');
      expect((await store.intake.page('phare.example/b'))?.state).toBe('waiting');
    });

    it('destroys what was fetched of an article that is erased', async () => {
      const [article, reading] = told(
        'Norvik Cables will build a factory in Dunkirk for €400 million, the group said on Monday.',
      );
      await store.add(article, reading);
      await store.intake.settle('phare.example/a', { state: 'read', fault: null, article: article.id });
      await store.decide({ by: 'T', reason: 'asked to', body: { kind: 'withdraw', article: article.id, erase: true } });
      expect(await store.intake.kept('phare.example/a')).toBeNull();
      expect((await store.intake.page('phare.example/a'))?.state).toBe('skipped');
    });

    it('counts the months in which sources of a pledge’s country and language were watched, and no others', async () => {
      const text = 'Norvik Cables will build a factory in Dunkirk for €400 million, it said in French.';
      await store.add(...told(text, { lang: 'fr', published: '2024-05-13' }));
      const [row] = (await store.queries.pledges({})).rows;
      const before = (await store.queries.pledge(row?.id ?? ''))?.pledge.silence;
      await store.intake.putSource({
        ...source,
        id: 'elsewhere',
        country: 'DE',
        feed: 'https://elsewhere.example/feed',
      });
      await store.intake.recordPoll('elsewhere', good, []);
      expect((await store.queries.pledge(row?.id ?? ''))?.pledge.silence).toEqual(before);
      await store.intake.putSource({
        ...source,
        id: 'agency',
        country: null,
        feed: 'https://agency.example/feed',
        name: 'Agence',
      });
      await store.intake.recordPoll('agency', good, []);
      expect((await store.queries.pledge(row?.id ?? ''))?.pledge.silence).toMatchObject({
        months: before?.months ?? 0,
        sources: (before?.sources ?? 0) + 1,
      });
      expect(before?.months).toBe(1);
    });

    it('knows how far an archive came', async () => {
      const far = { id: 'w', name: 'a.warc.gz', done: false, pages: 3, added: 1, known: 1, skipped: 1, damaged: 1 };
      expect(await store.intake.archive('w')).toBeNull();
      await store.intake.noteArchive({ ...far, position: '0:10' });
      await store.intake.noteArchive({ ...far, position: '0:20', pages: 4 });
      expect(await store.intake.archive('w')).toEqual({ ...far, position: '0:20', pages: 4 });
    });

    it('puts a syndicated text beside the one it copies, and another text not', async () => {
      const agency = `PARIS – Norvik Cables said on Monday that it would build a factory in Dunkirk for €400 million. ${Array.from({ length: 12 }, (_, at) => `The works council heard point ${at} of the plan, which the board had kept to itself for weeks.`).join(' ')}`;
      const copies: readonly (readonly [string, string])[] = [
        ['Agence du Port', agency],
        ['La Voix des Dunes', `Dunkirk, our correspondent. ${agency} With agencies.`],
        ['The Dyke', agency.slice(0, 700)],
      ];
      for (const [outlet, text] of copies) await store.add(...told(text, { outlet }));
      await store.add(...told(`${agency.slice(0, 700)} `, { outlet: 'Radio Quai' }));
      const [other, reading] = told('Norvik Cables, with €400 million for Dunkirk, has a new chair.', {
        outlet: 'Autre',
      });
      await store.add(other, reading);
      while ((await store.intake.groupCopies(2)) > 0);
      const group = await store.intake.copiesOf(told(agency)[0].id);
      expect(group?.articles).toHaveLength(3);
      expect(group?.outlets.toSorted()).toEqual(['Agence du Port', 'La Voix des Dunes', 'Radio Quai', 'The Dyke']);
      expect(await store.intake.copiesOf(other.id)).toEqual({ articles: [other.id], outlets: ['Autre'] });
      expect(await store.intake.copiesOf('0'.repeat(64))).toBeNull();
    });
  });
}

contract('in memory', () => openStore({ clock: ticking() }));

const server = process.env.TEST_DATABASE_URL;
describe.skipIf(!server && process.env.CI !== 'true')('on PostgreSQL (TEST_DATABASE_URL)', () => {
  const database = `pledgebook_intake_${randomUUID().slice(0, 8)}`;
  const onServer = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  beforeAll(() => onServer(`create database ${database}`));
  afterAll(() => onServer(`drop database ${database} with (force)`));
  contract('on a server', () => {
    const url = new URL(server ?? '');
    url.pathname = `/${database}`;
    return openStore({ databaseUrl: url.href, clock: ticking() });
  });
});
