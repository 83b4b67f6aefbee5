import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Article, articleId, type Reading } from '../../src/model/index.ts';
import { told } from '../store/told.ts';
import { type TestServer, testServer } from './parts.ts';

let server: TestServer;
const figure = (text: string, quote: string, jobs: number): Reading['otherJobs'][number] => ({
  quote,
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
  low: jobs,
  high: jobs,
  currency: null,
  claim: null,
  role: 'layoff',
  reasons: [],
});

/** An article without a promise that reports layoffs. */
async function report(title: string, text: string, quote: string, jobs: number, published: string): Promise<string> {
  const id = articleId(text);
  const article: Article = {
    ...told(text)[0],
    id,
    title,
    published,
    outlet: 'The Evening Ledger',
    url: `https://ledger.example/${id.slice(0, 8)}`,
  };
  const [, reading] = told(text);
  const document = `${title}\n${text}`;
  await server.parts.store.add(article, {
    ...reading,
    article: id,
    claims: [],
    otherJobs: [figure(document, quote, jobs)],
  });
  return id;
}

beforeAll(async () => {
  server = await testServer([], { sample: false });
  const [article, reading] = told('Norvik Cables will build a factory in Dunkirk for €400 million, the group said.');
  await server.parts.store.add(article, reading);
  const more = ' The works council was told on Tuesday. Talks are to begin within the month, a spokesman said.'.repeat(
    8,
  );
  await report(
    'Norvik Cables to shed staff',
    `Norvik Cables is cutting 1,200 jobs in Sweden.${more}`,
    '1,200 jobs',
    1200,
    '2025-02-01',
  );
  await report(
    'Rival trims',
    `Halden Wire is cutting 900 jobs, unlike Norvik Cables.${more} x`,
    '900 jobs',
    900,
    '2025-03-01',
  );
  await report('Norvikson closes', `Norvikson is cutting 77 jobs.${more} y`, '77 jobs', 77, '2025-03-02');
});
afterAll(() => server.parts.store.close());

const page = async (): Promise<string> => {
  const { rows } = await server.parts.store.queries.entities('company');
  return (await server.ask(`/en/companies/${rows[0]?.id}`)).text();
};

describe('a company’s page', () => {
  test('shows reported job cuts with outlet, day, words and link, beside the promises', async () => {
    const html = await page();
    expect(html).toContain('Reported job cuts');
    expect(html).toContain('Norvik Cables is cutting 1,200 jobs in Sweden');
    expect(html).toContain('The Evening Ledger');
    expect(html).toContain('1 February 2025');
    expect(html).toContain('href="https://ledger.example/');
    const { rows } = await server.parts.store.queries.entities('company');
    const entity = await server.parts.store.queries.entity('company', rows[0]?.id ?? '');
    expect(entity?.cuts.map(cut => cut.low)).not.toContain(77);
    expect(entity?.sums.jobs.known).toBe(0);
  });
  test('shows none of an article that was withdrawn', async () => {
    const { rows } = await server.parts.store.queries.articles({ text: 'shed' });
    await server.parts.store.decide({
      by: 'Ada',
      reason: 'wrong',
      body: { kind: 'withdraw', article: rows[0]?.id ?? '', erase: false },
    });
    expect(await page()).not.toContain('1,200 jobs');
  });
});
