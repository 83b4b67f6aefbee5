import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { news, seeded, type Told } from '../../bench/register-data.ts';
import { type Article, articleId, type Pledge, type Reading } from '../../src/model/index.ts';
import { fold, rates } from '../../src/register/index.ts';
import { openStore, type Store, sourcedClaims } from '../../src/store/index.ts';
import { told } from './told.ts';

const clock = () => new Date('2026-06-01T12:00:00Z');

/** Sentences that no other number gives. */
function prose(number: number): string {
  const random = seeded(number * 31 + 5);
  const word = () => Array.from({ length: 6 }, () => 'abdegiklmnoprstu'[Math.floor(random() * 16)]).join('');
  return Array.from({ length: 30 }, word).join(' ');
}

function inWords({ article, reading }: Told, text: string, over: Partial<Article> = {}): readonly [Article, Reading] {
  const id = articleId(text);
  return [
    { ...article, ...over, id, text },
    { ...reading, id, article: id },
  ];
}

/** News in which every third text is carried by others too, half of them unnamed, and some texts quote two others whole. */
function carried(): (readonly [Article, Reading])[] {
  return [...news(150, 5)].slice(0, 100).flatMap((own, at) => {
    const text = prose(at);
    const copies = [0, 1].map(n =>
      inWords(own, `From our desk ${at} ${n}. ${text}`, { outlet: at % 2 ? null : `Carrier ${n}` }),
    );
    const both = at % 12 === 9 ? [inWords(own, `${prose(at - 3)} And then: ${text}`, { outlet: 'The Digest' })] : [];
    return [inWords(own, text), ...(at % 3 === 0 ? copies : []), ...both];
  });
}

/** In an order that has nothing to do with what is told. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = seeded(seed);
  return list
    .map(item => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

const plain = (pledges: readonly Pledge[]) => JSON.parse(JSON.stringify(pledges)) as Pledge[];

function contract(name: string, open: () => Promise<Store>): void {
  describe(`copies ${name}`, { timeout: 300_000 }, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(async () => store?.close());

    it('count once in what they tell of, from the moment that they are found', async () => {
      const agency = `Norvik Cables will build in Dunkirk for €400 million. ${prose(1)}`;
      for (const outlet of ['Agence du Port', 'La Voix des Dunes', 'The Dyke'])
        await store.add(...told(outlet === 'The Dyke' ? agency : `${outlet}: ${agency}`, { outlet }));
      await store.add(
        ...told(`Norvik Cables puts €400 million into Dunkirk, we hear. ${prose(2)}`, { outlet: 'Autre' }),
      );
      const asOf = { reported: '2024-12-31', recorded: null };
      const evidence = async () =>
        (await store.queries.pledges({ asOf })).rows.map(({ articles, sources }) => [articles, sources]);
      expect(await evidence()).toEqual([[4, 4]]);
      while ((await store.intake.groupCopies(1)) > 0);
      expect(await evidence()).toEqual([[2, 2]]);
      const row = (await store.queries.pledges({})).rows[0];
      expect([row?.articles, row?.sources]).toEqual([2, 2]);
      const page = await store.queries.pledge(row?.id ?? '');
      expect(new Set(page?.pledge.claims.map(({ copyOf, article }) => copyOf ?? article)).size).toBe(2);
      expect((await store.check()).filter(({ what }) => what === 'derived')).toEqual([]);
    });

    it('found at any moment between the adds leave the register that a rebuild gives', async () => {
      for (const [at, [article, reading]] of shuffled(carried(), 11).entries()) {
        await store.add(article, reading);
        if (at % 7 === 3) await store.intake.groupCopies(1 + (at % 9));
        if (at % 40 === 39) {
          const held = (await Array.fromAsync(store.allPledges())).flatMap(({ claims }) => claims);
          const telling = new Set(held.map(({ article }) => article));
          const leader = held.flatMap(({ copyOf }) => copyOf ?? []).find(article => telling.has(article));
          expect(leader).toBeDefined();
          const body = { kind: 'withdraw', article: leader ?? '', erase: false } as const;
          await store.decide({ by: 'Ada', reason: 'printed in error', body });
        }
      }
      while ((await store.intake.groupCopies(50)) > 0);
      const before = await Array.fromAsync(store.allPledges());
      expect(before.some(({ claims, articles }) => new Set(claims.map(({ article }) => article)).size > articles)).toBe(
        true,
      );
      await store.rebuild();
      expect(await Array.fromAsync(store.allPledges())).toEqual(before);
    });
  });
}

contract('in memory', () => openStore({ clock }));

describe('copies folded in memory', { timeout: 300_000 }, () => {
  it('give what the store gives', async () => {
    const store = await openStore({ clock });
    try {
      const all = shuffled(carried(), 3).slice(0, 120);
      for (const [article, reading] of all) await store.add(article, reading);
      while ((await store.intake.groupCopies(50)) > 0);
      const held = await Array.fromAsync(store.allPledges());
      const leaders = new Map(held.flatMap(({ claims }) => claims.map(({ article, copyOf }) => [article, copyOf])));
      const recorded = clock().toISOString();
      const claims = all.flatMap(([article, reading]) => {
        const { id, externalId, outlet, url, title, published, sample } = article;
        const copyOf = leaders.get(id);
        const copied = copyOf ? { copyOf } : {};
        return sourcedClaims([reading], {
          article: id,
          ...copied,
          externalId,
          outlet,
          url,
          title,
          published,
          recorded,
          sample,
        });
      });
      expect([...leaders.values()].filter(Boolean).length).toBeGreaterThan(10);
      expect(held).toEqual(plain(fold(claims, [], { today: '2026-06-01', rateOf: rates }).pledges));
    } finally {
      await store.close();
    }
  });
});

const server = process.env.TEST_DATABASE_URL;
describe.skipIf(!server && process.env.CI !== 'true')('on PostgreSQL (TEST_DATABASE_URL)', () => {
  const database = `pledgebook_copies_${randomUUID().slice(0, 8)}`;
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
    return openStore({ databaseUrl: url.href, clock });
  });
});
