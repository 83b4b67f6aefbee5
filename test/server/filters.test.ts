import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goldArticles } from './gold.ts';
import { type TestServer, testServer } from './parts.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer(goldArticles(['en', 'fr', 'de'], 60));
});
afterAll(() => server.parts.store.close());

interface Row {
  readonly id: string;
  readonly jobs: { readonly low: number | null; readonly high: number | null } | null;
  readonly investors: readonly { readonly home: string | null }[];
  readonly countries: readonly string[];
}
const rowsOf = async (query: string): Promise<readonly Row[]> =>
  ((await (await server.ask(`/api/v1/pledges?limit=200&${query}`)).json()) as { rows: Row[] }).rows;
const page = async (path: string): Promise<string> => (await server.ask(path)).text();

describe('filters of the list', () => {
  test('by jobs hold pledges of that many jobs and no others', async () => {
    const some = await rowsOf('jobsMin=100&jobsMax=1000');
    const all = await rowsOf('');
    const number = (row: Row): number | null => row.jobs && (row.jobs.low ?? row.jobs.high);
    const fits = all.filter(row => (number(row) ?? 0) >= 100 && (number(row) ?? 0) <= 1000);
    expect(fits.length).toBeGreaterThan(3);
    expect(some.map(row => row.id).sort()).toEqual(fits.map(row => row.id).sort());
  });

  test('tell foreign from domestic by known head offices alone', async () => {
    const foreign = await rowsOf('origin=foreign');
    const domestic = await rowsOf('origin=domestic');
    expect(foreign.length).toBeGreaterThan(3);
    expect(domestic.length).toBeGreaterThan(3);
    for (const row of foreign)
      expect(row.investors.some(one => one.home !== null && !row.countries.includes(one.home))).toBe(true);
    for (const row of domestic) expect(row.investors.some(one => row.countries.includes(one.home ?? ''))).toBe(true);
  });

  test('stand on the page as lists with counts, and keep several values of one name', async () => {
    const html = await page('/fr/pledges?country=FR&country=DE&origin=foreign&form=new');
    for (const name of ['place', 'home', 'origin', 'form', 'looked', 'source', 'company', 'stage', 'verdict'])
      expect(html, name).toMatch(new RegExp(`<select id="f-${name}" name="${name}">.*?\\(\\d+\\)</option>`));
    expect(html).toContain('type="checkbox" name="country" checked="" value="DE"');
    expect(html).toMatch(/<option value="foreign" selected="">siège dans un autre pays \(\d+\)/);
  });

  test('offer ready scopes, named as approximations, that can be put on and taken off', async () => {
    const html = await page('/en/pledges?country=FR');
    expect(html).toContain('href="?country=FR&amp;origin=foreign"');
    expect(html).toContain('href="?country=FR&amp;jobsMin=100"');
    const on = await page('/en/pledges?country=FR&jobsMin=100');
    expect(on).toContain('An approximation: pledges of at least 100 jobs.');
    expect(on).toContain('href="?country=FR" aria-current="true"');
  });

  test.each(['jobsMin=many', 'jobsMin=-1', 'jobsMax=1e9', 'origin=abroad', 'form=old', 'form=new&form=x'])(
    'refuse what is none: %s',
    async query => {
      const response = await server.ask(`/en/pledges?${query}`);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain(query.split('=')[0]);
    },
  );
});
