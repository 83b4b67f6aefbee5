import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSourced } from '../../scripts/match-training.ts';
import { breakDown, contributions, factsOf, fold, type PledgeFacts, sumUp } from '../../src/register/index.ts';
import { goldDocuments } from './gold.ts';
import { claimOf, decided, jobs, money, town } from './tell.ts';

const today = '2026-06-01';
const corpus = fold(goldDocuments().flatMap(toSourced), [], { today }).pledges.map(factsOf);
const DIMENSIONS = ['company', 'home', 'country', 'place', 'activity', 'year', 'occasion', 'stage'] as const;

const sumOf = (claims: Parameters<typeof fold>[0], decisions: Parameters<typeof fold>[1] = []) =>
  sumUp(contributions(fold(claims, decisions, { today }).pledges.map(factsOf)));

describe('sums', () => {
  it('break down without remainder: lines + shared + unknown = the whole, by every dimension and for any selection', () => {
    const selections = fc.tuple(fc.subarray(corpus as PledgeFacts[]), fc.constantFrom(...DIMENSIONS), fc.boolean());
    fc.assert(
      fc.property(selections, ([selection, dimension, withCancelled]) => {
        const { lines, shared, unknown, whole } = breakDown(selection, dimension, { withCancelled });
        const all = [...lines.map(({ sums }) => sums), shared, unknown];
        const total = (get: (sums: typeof whole) => number) => all.reduce((sum, next) => sum + get(next), 0);
        for (const figure of ['money', 'jobs'] as const) {
          expect(total(sums => sums[figure].low)).toBeCloseTo(whole[figure].low, 0);
          expect(total(sums => sums[figure].high)).toBeCloseTo(whole[figure].high, 0);
          expect(total(sums => sums[figure].known)).toBe(whole[figure].known);
          expect(total(sums => sums[figure].unknown)).toBe(whole[figure].unknown);
        }
        expect(total(sums => sums.pledges.high)).toBe(whole.pledges.high);
        expect(total(sums => sums.pledges.low)).toBe(whole.pledges.low);
      }),
      { numRuns: 60 },
    );
  });

  it('never have a low end above the high end', () => {
    fc.assert(
      fc.property(fc.subarray(corpus as PledgeFacts[]), selection => {
        const { money: euros, jobs: heads, pledges } = sumUp(contributions(selection));
        expect(euros.low).toBeLessThanOrEqual(euros.high + 1);
        expect(heads.low).toBeLessThanOrEqual(heads.high);
        expect(pledges.low).toBeLessThanOrEqual(pledges.high);
      }),
      { numRuns: 60 },
    );
  });

  it('count a repeat once', () => {
    const repeats = [
      claimOf('a'),
      claimOf('b', { published: '2024-05-14' }),
      claimOf('c', { published: '2025-05-14', previously: true }),
    ];
    expect(sumOf(repeats).money).toMatchObject({ low: 4e8, known: 1 });
  });

  it('add nothing for "up to" at the low end, and the stated figure of an open end at the high one, marked', () => {
    const upTo = claimOf('a', { amount: money(null, { high: 3e8, qualifier: 'upTo' }) });
    expect(sumOf([upTo]).money).toMatchObject({ low: 0, high: 3e8, open: false });
    const more = claimOf('a', { amount: money(3e8, { high: null, qualifier: 'atLeast' }) });
    expect(sumOf([more]).money).toMatchObject({ low: 3e8, high: 3e8, open: true });
  });

  it('count unknown sums as such and never as nothing', () => {
    expect(sumOf([claimOf('a', { amount: null })]).money).toMatchObject({ low: 0, high: 0, known: 0, unknown: 1 });
  });

  it('never add a part to its whole', () => {
    const whole = {
      ...claimOf('a', { amount: money(10e9), places: [town('France', 'FR', { level: 'country' })] }),
      parts: [{ low: 4e8, high: 4e8, currency: 'EUR' }],
    };
    const part = claimOf('a', { id: 'c2' });
    const { pledges } = fold([whole, part], [], { today });
    expect(pledges.map(pledge => pledge.partOf !== null).toSorted()).toEqual([false, true]);
    expect(sumOf([whole, part])).toMatchObject({ money: { low: 10e9, high: 10e9 }, leftOut: { parts: 1 } });
  });

  it('count a part where its whole is not in the selection, or tells no figure', () => {
    const whole = claimOf('a', { amount: null, jobs: jobs(500) });
    const part = claimOf('b', { by: 'Norvik Wire', jobs: jobs(200) });
    const said = decided({ kind: 'part', target: part.id, whole: whole.id }, [part.id], [whole.id]);
    expect(sumOf([whole, part], [said])).toMatchObject({
      money: { low: 4e8, unknown: 1 },
      jobs: { low: 500, high: 500 },
    });
    const alone = fold([whole, part], [said], { today }).pledges.filter(pledge => pledge.partOf !== null);
    expect(sumUp(contributions(alone.map(factsOf))).jobs).toMatchObject({ low: 200 });
  });

  it('count jobs that may overlap once at the low end and apart at the high one: 2,000 and 3,000 are 3,000 to 5,000', () => {
    const country = [town('France', 'FR', { level: 'country' })];
    const invested = claimOf('a', { jobs: jobs(3000), places: country, announcedOn: '2024-05-12' });
    const hiring = claimOf('a', {
      id: 'c2',
      amount: null,
      jobs: jobs(2000),
      places: country,
      previously: true,
      opens: '2024',
    });
    const { pledges } = fold([invested, hiring], [], { today });
    expect(pledges.map(pledge => pledge.doubtful.length)).toEqual([1, 1]);
    expect(pledges[0]?.doubtful[0]?.link.reasons[0]).toContain('overlap');
    expect(sumOf([invested, hiring]).jobs).toMatchObject({ low: 3000, high: 5000 });
    expect(sumOf([invested, hiring]).money).toMatchObject({ low: 4e8, high: 4e8 });
  });

  it('leave out what was cancelled, totals and what is no investment, and say so', () => {
    const gone = claimOf('a', { by: 'Gone Ltd', stage: 'cancelled', places: [town('Brest')] });
    const total = claimOf('b', { type: 'total', investors: [], amount: money(15e9), at: 'Invest Summit 2024' });
    const bought = claimOf('c', { by: 'Buyer Ltd', amount: money(9e7), places: [town('Nice')] });
    const said = decided({ kind: 'not-investment', target: bought.id }, [bought.id]);
    const sums = sumOf([gone, total, bought], [said]);
    expect(sums.money).toMatchObject({ low: 0, high: 0 });
    expect(sums.leftOut).toEqual({ parts: 0, cancelled: 1, totals: 1, notInvestment: 1 });
  });
});
