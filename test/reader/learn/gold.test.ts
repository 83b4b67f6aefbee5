import { describe, expect, it } from 'vitest';
import { type GoldLine, goldDocument, goldFiles, readGold } from '../../../src/reader/learn/index.ts';

const LINE = {
  id: 'en-test-1',
  lang: 'en',
  style: 'wire',
  outlet: 'The Test',
  published: '2025-02-03',
  title: 'Glassmaker to add 50 jobs',
  claims: [],
} as unknown as GoldLine;

const claim = (over: object) => ({
  id: 'c1',
  pledge: 'p',
  type: 'pledge',
  investors: [],
  amount: null,
  jobs: null,
  projects: null,
  places: [],
  activity: 'other',
  form: 'new',
  horizon: null,
  announced: null,
  saidBy: [],
  occasion: null,
  stage: 'announced',
  previously: false,
  ...over,
});

function place(text: string, over: object, more: object = {}) {
  const line = { ...LINE, text, claims: [claim(over)], ...more } as unknown as GoldLine;
  return goldDocument(line);
}

describe('a gold quote', () => {
  it('is cut out of the document exactly where its offsets say, all through the corpus', () => {
    const corpus = readGold(goldFiles(new URL('../../../corpus', import.meta.url).pathname));
    expect(corpus.length).toBeGreaterThan(400);
    for (const { document, claims, otherMoney, otherJobs } of corpus) {
      const values = claims.flatMap(c => [c.amount, c.jobs, c.projects, c.horizon, c.announced, c.occasion]);
      const lists = claims.flatMap(c => [...c.investors, ...c.places, ...c.saidBy]);
      for (const value of [...values, ...lists, ...otherMoney, ...otherJobs]) {
        if (value) expect(document.slice(value.start, value.end)).toBe(value.quote);
      }
    }
  });

  it('stands in the sentence that tells the rest of its claim', () => {
    const text = 'Ardagh made 50 million bottles. Ardagh will create 50 jobs in Limmen. Rivals cut 50 jobs.';
    const { document, claims } = place(text, { jobs: { quote: '50' }, places: [{ quote: 'Limmen' }] });
    expect(claims[0]?.jobs?.start).toBe(document.indexOf('50 jobs in Limmen'));
  });

  it('is a whole word and a whole number where it can be', () => {
    const text = 'It spent 1,50 a head and 1500 in all, then 250; some 50 will be hired.';
    const { document, claims } = place(text, { jobs: { quote: '50' } });
    expect(claims[0]?.jobs?.start).toBe(document.indexOf('50 will'));
  });

  it('is not looked for in page furniture', () => {
    const text = 'Read also: Vidrala spends 30 million\n\nIn Limmen, Ardagh spends 30 million.';
    const { document, claims } = place(
      text,
      { amount: { quote: '30 million' } },
      { noise: ['Read also: Vidrala spends 30 million'] },
    );
    expect(claims[0]?.amount?.start).toBe(document.lastIndexOf('30 million'));
  });

  it('of another figure takes the place that the claim left', () => {
    const text = 'Ardagh will spend 30 million in Limmen. Its loss was 30 million.';
    const { document, otherMoney } = place(
      text,
      { amount: { quote: '30 million' }, places: [{ quote: 'Limmen' }] },
      { otherMoney: [{ quote: '30 million', role: 'profit' }] },
    );
    expect(otherMoney[0]?.start).toBe(document.lastIndexOf('30 million'));
  });
});
