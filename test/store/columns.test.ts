import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Pledge } from '../../src/model/index.ts';
import { breakDown, contributions, factsOf, monthsBetween, sharesKept, sumUp } from '../../src/register/index.ts';
import { searchable } from '../../src/store/derive/rows.ts';
import { openStore, type PledgeFilter, type Store } from '../../src/store/index.ts';
import { articleOf, goldArticles, readingOf } from '../server/gold.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const DIMENSIONS = ['company', 'home', 'country', 'place', 'activity', 'year', 'occasion', 'stage'] as const;

/** What a filter selects, said plainly, pledge by pledge: the columns must agree with it. */
function selects(pledge: Pledge, filter: PledgeFilter): boolean {
  const any = (wanted: readonly string[] | undefined, has: readonly string[]) =>
    !wanted?.length || wanted.some(one => has.includes(one));
  const within = (value: number | null | undefined, from?: number, to?: number) =>
    (from === undefined && to === undefined) ||
    (value != null && value >= (from ?? -Infinity) && value <= (to ?? Infinity));
  const { amount, jobs, announced, countries } = pledge;
  const homes = pledge.investors.flatMap(one => one.home ?? []);
  const origins = [
    ...(countries.length > 0 && homes.some(home => !countries.includes(home)) ? ['foreign'] : []),
    ...(homes.some(home => countries.includes(home)) ? ['domestic'] : []),
  ];
  const text = searchable(
    [
      ...pledge.investors.map(one => one.name),
      ...pledge.claims.flatMap(one => one.claim.investors.flatMap(who => [who.name, who.quote])),
      ...pledge.places.map(one => one.name),
      ...pledge.claims.map(one => one.title ?? ''),
    ].join(' '),
  );
  return (
    pledge.type === (filter.type ?? 'pledge') &&
    any(
      filter.company,
      pledge.investors.map(one => one.id),
    ) &&
    any(filter.country, countries) &&
    any(filter.place, [...countries, ...pledge.places.map(one => one.id)]) &&
    any(filter.home, homes) &&
    any(filter.activity, [pledge.activity]) &&
    any(filter.stage, [pledge.stage]) &&
    any(filter.verdict, [pledge.delivery.verdict]) &&
    any(filter.occasion, pledge.occasions) &&
    any(
      filter.source,
      pledge.claims.flatMap(one => one.outlet ?? []),
    ) &&
    any(filter.looked, [pledge.looked]) &&
    any(filter.form, [pledge.form]) &&
    any(filter.origin, origins) &&
    within(announced === null ? null : Number(announced.slice(0, 4)), filter.yearFrom, filter.yearTo) &&
    within(amount?.euros && (amount.euros.low ?? amount.euros.high), filter.euroFrom, filter.euroTo) &&
    within(jobs && (jobs.low ?? jobs.high), filter.jobsFrom, filter.jobsTo) &&
    (!filter.wholesOnly || pledge.partOf === null) &&
    searchable(filter.text ?? '')
      .split(/\s+/)
      .every(word => text.includes(word))
  );
}

const FILTERS: readonly PledgeFilter[] = [
  {},
  { type: 'total' },
  { country: ['FR'] },
  { country: ['FR', 'DE'], yearFrom: 2024 },
  { stage: ['cancelled'] },
  { stage: ['cancelled', 'reduced', 'announced'], wholesOnly: true },
  { activity: ['data-centre'], euroFrom: 1e9 },
  { jobsFrom: 100 },
  { jobsFrom: 100, jobsTo: 1000, country: ['FR'] },
  { origin: ['foreign'] },
  { origin: ['domestic'], yearTo: 2023 },
  { form: ['new', 'both'] },
  { looked: ['person'] },
  { home: ['US'], country: ['FR'] },
  { text: 'micro' },
  { text: 'france usine' },
  { company: ['microsoft', 'amazon'] },
  { place: ['FR'] },
  { verdict: ['late', 'cancelled'] },
  { occasion: ['choose-france-2024'] },
];

describe('pledges held column by column', { timeout: 120_000 }, () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ clock: () => NOW });
    for (const gold of goldArticles(['en', 'fr', 'de'], 160)) await store.add(articleOf(gold), readingOf(gold));
  });
  afterAll(() => store.close());

  const pledgesOf = async (filter: PledgeFilter) =>
    (await Array.fromAsync(store.allPledges())).filter(pledge => selects(pledge, filter));

  async function agree(): Promise<void> {
    for (const filter of FILTERS) {
      const facts = (await pledgesOf(filter)).map(factsOf);
      const name = JSON.stringify(filter);
      const scope = { withCancelled: filter.stage?.includes('cancelled') ?? false, totals: filter.type === 'total' };
      for (const dimension of DIMENSIONS) {
        const { lines, ...rest } = await store.queries.breakdown(dimension, filter);
        const expected = breakDown(facts, dimension, scope);
        expect({ lines: lines.map(({ label: _label, ...line }) => line), ...rest }, `${name} by ${dimension}`).toEqual({
          dimension,
          ...expected,
        });
      }
      const delivery = await store.queries.delivery(filter);
      const silent = facts.filter(
        ({ lastHeard, stage }) =>
          lastHeard && stage !== 'operational' && stage !== 'cancelled' && monthsBetween(lastHeard, '2026-11-22') >= 24,
      ).length;
      expect(delivery, name).toEqual({ ...sharesKept(facts), silent });
    }
  }

  test('are selected, added up, broken down and judged as one by one', agree);

  test('are listed whole and in order, page by page, by every sort', async () => {
    for (const sort of ['-announced', 'announced', '-euros', 'euros', 'jobs', 'investor', '-heard', 'due'] as const) {
      const all = await store.queries.pledges({ sort, paging: { limit: 200 } });
      const paged: string[] = [];
      for (let cursor: string | null = null; ; ) {
        const { rows, next } = await store.queries.pledges({ sort, paging: { cursor, limit: 17 } });
        paged.push(...rows.map(row => row.id));
        if (next === null) break;
        cursor = next;
      }
      expect(new Set(paged).size, sort).toBe(all.count);
      expect(paged.slice(0, 200), sort).toEqual(all.rows.map(row => row.id));
    }
  });

  test('are counted by each facet without its own filter', async () => {
    const filter: PledgeFilter = { country: ['FR'], activity: ['data-centre', 'batteries'], origin: ['foreign'] };
    const { facets } = await store.queries.pledges({ filter, facets: true });
    const without = async (key: keyof PledgeFilter, of: (pledge: Pledge) => readonly string[]) => {
      const counts = new Map<string, number>();
      const { [key]: _own, ...others } = filter;
      for (const pledge of await pledgesOf(others))
        for (const one of of(pledge)) counts.set(one, (counts.get(one) ?? 0) + 1);
      return [...counts]
        .map(([one, count]) => [one, count] as const)
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, 30);
    };
    const shown = (name: keyof NonNullable<typeof facets>) => facets?.[name].map(({ key, count }) => [key, count]);
    expect(shown('country')).toEqual(await without('country', pledge => pledge.countries));
    expect(shown('activity')).toEqual(await without('activity', pledge => [pledge.activity]));
    expect(shown('form')).toEqual(await without('form', pledge => [pledge.form]));
    expect(shown('source')).toEqual(
      await without('source', pledge => [...new Set(pledge.claims.flatMap(one => one.outlet ?? []))]),
    );
    expect(shown('place')).toEqual(
      await without('place', pledge => pledge.places.filter(one => one.level !== 'country').map(one => one.id)),
    );
  });

  test('follow what editors decide and what is withdrawn', async () => {
    const { rows } = await store.queries.pledges({ filter: { country: ['FR'] }, paging: { limit: 3 } });
    const [one, other, third] = rows;
    const decide = (body: Parameters<Store['decide']>[0]['body']) =>
      store.decide({ by: 'Editor', reason: 'to see it followed', body });
    await decide({ kind: 'merge', target: one?.id ?? '', other: other?.id ?? '' });
    await decide({ kind: 'accept', target: third?.id ?? '' });
    const articles = await store.queries.articles({ paging: { limit: 2 } });
    for (const article of articles.rows) await decide({ kind: 'withdraw', article: article.id, erase: false });
    await agree();
    const facts = (await pledgesOf({})).map(factsOf);
    expect((await store.queries.home()).sums).toEqual(sumUp(contributions(facts)));
    const before = await store.queries.breakdown('company');
    await store.rebuild();
    expect(await store.queries.breakdown('company')).toEqual(before);
  });

  test('and what was counted in the logs is what they hold', async () => {
    const home = await store.queries.home();
    const listed = await store.queries.articles({ paging: { limit: 1 } });
    expect(home.articles).toBe(listed.count);
    expect(home.articles).toBe((await Array.fromAsync(store.allArticles())).length);
    expect(home.languages).toBe(3);
    expect((await store.queries.articles({ text: 'microsoft' })).count).toBeGreaterThan(1);
  });
});
