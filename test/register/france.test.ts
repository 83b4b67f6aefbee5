import { describe, expect, it } from 'vitest';
import type { Pledge } from '../../src/model/index.ts';
import { fold, occasionFrom, reconcile } from '../../src/register/index.ts';
import { sourcedClaims } from '../../src/store/index.ts';
import { goldDocuments, goldReading } from './gold.ts';

// Written down by hand from the gold labels of corpus/france and corpus/french-2, before the register was run on them; the differences that
// were found then stand in docs/method.md.

const documents = goldDocuments('france', 'french-2').filter(({ claims }) =>
  claims.some(
    ({ places, occasion }) =>
      places.some(({ country }) => country === 'FR') || occasion?.name.startsWith('Choose France'),
  ),
);
const claims = documents.flatMap(document => {
  const { id, outlet, url, title, published, sample } = document.article;
  const recorded = `${published}T12:00:00.000Z`;
  return sourcedClaims([goldReading(document)], { article: id, outlet, url, title, published, recorded, sample });
});
const rateOf = (currency: string, month: string) => {
  const rate = { EUR: 1, USD: 1.08 }[currency];
  return rate === undefined ? null : { rate, month, provisional: false };
};
const { pledges } = fold(claims, [], { today: '2026-06-01', rateOf });

function pledgeOf(company: string, place?: string, low?: number): Pledge {
  const found = pledges.filter(
    ({ type, investors, places, amount }) =>
      type === 'pledge' &&
      investors.some(({ name }) => name.includes(company)) &&
      (place === undefined || places.some(({ name }) => name.includes(place))) &&
      (low === undefined || amount?.low === low),
  );
  expect(
    found.map(({ id, investors, places, amount }) => [
      id,
      investors[0]?.name,
      places.map(({ name }) => name),
      amount?.low,
    ]),
  ).toHaveLength(1);
  return found[0] as Pledge;
}

function occasionPage(id: string) {
  const tied = pledges.filter(({ occasions }) => occasions.includes(id));
  const ids = new Set(tied.map(pledge => pledge.id));
  const total = tied.filter(({ type }) => type === 'total').sort((a, b) => b.articles - a.articles)[0] ?? null;
  const wholes = tied.filter(({ type, partOf }) => type === 'pledge' && (partOf === null || !ids.has(partOf)));
  return {
    total,
    made: reconcile({
      occasion: occasionFrom(
        id,
        tied.flatMap(pledge => pledge.claims),
      ),
      total,
      pledges: wholes,
      rateOf,
    }),
  };
}

describe('ten French pledges', () => {
  it('Microsoft: 4 billion for data centres in 2024, told by ten articles in five languages', () => {
    expect(pledgeOf('Microsoft', 'Marseille')).toMatchObject({ amount: { low: 4e9, high: 4e9 }, stage: 'announced' });
  });

  it('Microsoft at Petit-Landau: 2 billion, a part of the four', () => {
    const whole = pledgeOf('Microsoft', 'Marseille');
    const site = pledges.find(
      ({ investors, amount, countries }) =>
        investors[0]?.name === 'Microsoft' && countries.includes('FR') && amount?.low === 2e9,
    );
    expect(site?.partOf).toBe(whole.id);
  });

  it('Amazon: at least 1.2 billion and 3,000 jobs in 2024', () => {
    expect(pledgeOf('Amazon', undefined, 1.2e9)).toMatchObject({ amount: { low: 1.2e9 }, jobs: { low: 3000 } });
  });

  it('Pfizer: three promises of 2022, 2023 and 2024 stay three', () => {
    const three = pledges.filter(
      ({ investors, countries }) =>
        investors[0]?.name === 'Pfizer' && (countries.includes('FR') || countries.length === 0),
    );
    expect(three.map(({ amount }) => amount?.low).toSorted()).toEqual([500e6, 500e6, 520e6]);
  });

  it('AstraZeneca at Dunkirk: 388 million dollars and 365 million euros are one sum', () => {
    const { amount } = pledgeOf('AstraZeneca', 'Dunkerque');
    expect(amount?.euros?.low).toBeGreaterThan(355e6);
    expect(amount?.euros?.high).toBeLessThan(366e6);
  });

  it('Lilium: cancelled, as reported', () => {
    expect(pledgeOf('Lilium')).toMatchObject({ stage: 'cancelled', stageReported: true });
  });

  it('ProLogium at Dunkirk: 5.2 billion of 2023; underway in 2026 after a delay', () => {
    expect(pledgeOf('ProLogium', 'Dunkerque')).toMatchObject({
      amount: { low: 5.2e9 },
      announced: '2023-05-12',
      stage: 'underway',
    });
  });

  it('AESC at Douai: 2 billion of 2021, cut to 1.3 billion and 1,200 jobs', () => {
    expect(pledgeOf('AESC', 'Douai')).toMatchObject({ stage: 'reduced', jobs: { low: 1200 }, amount: { low: 1.3e9 } });
  });

  it('Toyota at Onnaing: 300 million of 2018, operating', () => {
    expect(pledgeOf('Toyota', 'Onnaing', 3e8)).toMatchObject({
      amount: { low: 3e8 },
      stage: 'operational',
      announced: '2018-01-22',
    });
  });

  it('Verkor: 2.5 billion for Bourbourg in 2022, opened in 2025', () => {
    expect(pledgeOf('Verkor')).toMatchObject({ amount: { low: 2.5e9 }, stage: 'operational', jobs: { high: 1200 } });
  });
});

describe('two headlines', () => {
  it('Choose France 2024: 15 billion and 56 projects told; 9.8 to 10.2 billion and 14 projects found, all new', () => {
    const { total, made } = occasionPage('choose-france-2024');
    expect(total).toMatchObject({ projects: 56, amount: { low: 15e9 } });
    expect(made.projectsFound).toBe(14);
    expect(made.new.low / 1e9).toBeCloseTo(9.77, 1);
    expect(made.new.high / 1e9).toBeLessThanOrEqual(10.2);
    expect(made.previouslyReported.high).toBe(0);
    expect((made.rest?.low ?? 0) / 1e9).toBeGreaterThan(4.7);
    expect((made.rest?.high ?? 0) / 1e9).toBeLessThan(5.3);
  });

  it('Choose France 2025, Grand Est: 840 million and 7 projects told; the 7 found make 843 million, so the rest is 3 below nothing', () => {
    const { total, made } = occasionPage('choose-france-2025');
    expect(total).toMatchObject({ amount: { low: 840e6 } });
    expect([made.projectsFound, made.projectsClaimed]).toEqual([7, 7]);
    expect(made.new.low / 1e6).toBeCloseTo(843, 0);
    expect((made.rest?.low ?? 0) / 1e6).toBeCloseTo(-3, 0);
  });
});
