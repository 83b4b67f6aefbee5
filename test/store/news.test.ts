import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/index.ts';
import { ticking } from './contract.ts';
import { told } from './told.ts';

const FIRST = 'Norvik Cables will build a factory in Dunkirk for €400 million, the group said on Monday.';
const AGAIN = 'Two years ago Norvik Cables promised €400 million for Dunkirk; the mayor remembers the day.';
const RAISED = 'Norvik Cables now puts €600 million into Dunkirk, half as much again as it first said.';

describe('news of a selection', () => {
  let at = Date.parse('2026-06-01T12:00:00Z');
  const now = () => new Date(at).toISOString();
  let store: Store;
  beforeAll(async () => {
    const clock = () => {
      at += 1000;
      return new Date(at);
    };
    store = await openStore({ clock });
  });
  afterAll(() => store.close());

  const since = async (moment: string, filter = {}, limit = 50) =>
    store.people.news({ filter, since: moment, until: new Date(at + 1000).toISOString(), limit });

  let pledge: string;
  it('are what is new in it, once', async () => {
    const before = now();
    const [article, reading] = told(FIRST);
    pledge = (await store.add(article, reading)).pledges[0] ?? '';
    const { items, more } = await since(before);
    expect(items.map(({ change, row, articles }) => [change, row.id, articles])).toEqual([['new', pledge, 1]]);
    expect(more).toBe(0);
    expect((await since(now())).items).toEqual([]);
  });

  it('are nothing of other selections', async () => {
    const start = '2026-06-01T00:00:00.000Z';
    expect((await since(start, { country: ['FR'] })).items).toHaveLength(1);
    expect((await since(start, { country: ['DE'] })).items).toEqual([]);
    expect((await since(start, { text: 'norvik' })).items).toHaveLength(1);
  });

  it('tell a raise from a figure that is only told again', async () => {
    const before = now();
    const [again, read] = told(AGAIN, { published: '2026-05-13' });
    await store.add(again, read);
    expect((await since(before)).items.map(({ change, row }) => [change, row.id])).toEqual([['told', pledge]]);

    const later = now();
    const [raised, reading] = told(RAISED, { published: '2026-05-20' }, [
      {
        amount: { low: 6e8, high: 6e8, currency: 'EUR', qualifier: 'exact', quote: '€600 million', start: 23, end: 35 },
        stage: 'increased',
      },
    ]);
    await store.add(raised, reading);
    const { items } = await since(later);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ change: 'changed', row: { id: pledge, amount: { low: 6e8 } }, articles: 1 });
    expect(items[0]?.events.map(({ kind }) => kind)).toContain('raise');
  });

  it('tell what an editor decided, and that a promised day has passed', async () => {
    const before = now();
    const body = { kind: 'checked' as const, target: pledge, slot: null };
    await store.decide({ by: 'Ada', reason: 'read them all', body });
    expect((await since(before)).items.map(({ change }) => change)).toEqual(['decided']);

    const [article, reading] = told('Norvik Cables opens in Lyon by 10 June 2026: €400 million, it said.', {}, [
      {
        places: [{ name: 'Lyon', country: 'FR', level: 'city', quote: 'Lyon', start: 23, end: 27 }],
        activity: 'food',
        horizon: { from: null, to: '2026-06-10', quote: '10 June 2026', start: 31, end: 43 },
      },
    ]);
    const [due] = (await store.add(article, reading)).pledges;
    at = Date.parse('2026-06-10T23:00:00Z');
    const eve = now();
    expect((await since(eve)).items).toEqual([]);
    at = Date.parse('2026-06-11T12:00:00Z');
    expect((await since(eve)).items.map(({ change, row }) => [change, row.id])).toEqual([['due', due]]);
    const morning = now();
    at = Date.parse('2026-06-12T12:00:00Z');
    expect((await since(morning)).items).toEqual([]);
  });

  it('can be taken in portions, none lost and none twice', async () => {
    const before = now();
    const made = new Set<string>();
    for (let n = 1; n <= 7; n += 1) {
      const [article, reading] = told(`Norvik Cables: €400 million for Dunkirk, block ${n} of the works.`, {}, [
        { investors: [{ name: `Works ${n}0${n}`, id: null, quote: 'Norvik Cables', start: 0, end: 13 }] },
      ]);
      for (const id of (await store.add(article, reading)).pledges) made.add(id);
    }
    const met: string[] = [];
    const until = new Date(at + 1000).toISOString();
    for (let moment = before; moment < until; ) {
      const { items, upTo, more } = await store.people.news({ filter: {}, since: moment, until, limit: 3 });
      met.push(...items.map(({ row }) => row.id));
      expect(upTo === until).toBe(more === 0);
      moment = upTo;
    }
    expect(met.toSorted()).toEqual([...made].toSorted());
  });
});

describe('the key of a register', () => {
  it('is made once, stays, and is in no backup', async () => {
    const store = await openStore({ clock: ticking() });
    const key = await store.people.key();
    expect(key.length).toBeGreaterThan(30);
    expect(await store.people.key()).toBe(key);
    for await (const row of store.backup()) expect(JSON.stringify(row)).not.toContain(key);
    const other = await openStore({ clock: ticking() });
    expect(await other.people.key()).not.toBe(key);
    await Promise.all([store.close(), other.close()]);
  });
});
