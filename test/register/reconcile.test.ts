import { describe, expect, it } from 'vitest';
import type { SourcedClaim } from '../../src/model/index.ts';
import { fold, occasionFrom, reconcile } from '../../src/register/index.ts';
import { claimOf, decided, money, town } from './tell.ts';

const rateOf = (currency: string, month: string) =>
  currency === 'EUR'
    ? { rate: 1, month, provisional: false }
    : { rate: month === '2024-05' ? 1.08 : 1.2, month, provisional: false };

const AT = 'Invest Summit 2024';
const day = { announcedOn: '2024-05-13', published: '2024-05-13', at: AT };

function reconciled(claims: readonly SourcedClaim[], decisions: Parameters<typeof fold>[1] = [], daysBefore?: number) {
  const { pledges } = fold(claims, decisions, { today: '2026-01-01', rateOf });
  const id = 'invest-summit-2024';
  const tied = pledges.filter(({ occasions }) => occasions.includes(id));
  const total = tied.find(({ type }) => type === 'total') ?? null;
  return reconcile({
    occasion: occasionFrom(
      id,
      tied.flatMap(pledge => pledge.claims),
    ),
    total,
    pledges: tied.filter(({ type, partOf }) => type === 'pledge' && partOf === null),
    rateOf,
    ...(daysBefore === undefined ? {} : { daysBefore }),
  });
}

const headline = claimOf('t', {
  ...day,
  type: 'total',
  investors: [],
  places: [],
  activity: 'other',
  amount: money(15e9),
  projects: { value: 56, quote: '56', start: 0, end: 2 },
});
const fresh = claimOf('a', { ...day, by: 'Fresh AG', amount: money(4e9), places: [town('Lyon')] });
const olderFirst = claimOf('b', {
  by: 'Older SA',
  announcedOn: '2023-11-02',
  published: '2023-11-03',
  amount: money(2e9),
  places: [town('Metz')],
  activity: 'pharma',
});
const olderAgain = claimOf('c', {
  by: 'Older SA',
  published: '2024-05-13',
  at: AT,
  previously: true,
  amount: money(2e9),
  places: [town('Metz')],
  activity: 'pharma',
});

describe('the reconciliation of a headline', () => {
  it('adds up: headline = new + previously reported + cuts + not investment + rest', () => {
    const made = reconciled([headline, fresh, olderFirst, olderAgain]);
    expect(made.headline).toEqual({ low: 15e9, high: 15e9, open: false });
    expect(made.new).toMatchObject({ low: 4e9, high: 4e9 });
    expect(made.previouslyReported).toMatchObject({ low: 2e9, high: 2e9 });
    expect(made.rest).toEqual({ low: 9e9, high: 9e9 });
    expect([made.projectsFound, made.projectsClaimed]).toEqual([2, 56]);
    const bars = made.waterfall.filter(({ key }) => key !== 'headline');
    expect(bars.reduce((sum, { value }) => sum + value, 0)).toBe(15e9);
  });

  it('links a repeat to its earlier announcement', () => {
    const line = reconciled([headline, olderFirst, olderAgain]).pledges.find(
      ({ novelty }) => novelty === 'previously-reported',
    );
    expect(line?.earlier?.date).toBe('2023-11-02');
    expect(line?.earlier?.claims).toContain('b#c1');
  });

  it('counts as new what was announced up to fourteen days before; the window can be changed', () => {
    const early = claimOf('e', {
      by: 'Early KK',
      at: AT,
      announcedOn: '2024-05-02',
      published: '2024-05-02',
      amount: money(1e9),
      places: [town('Nice')],
    });
    const more = [headline, fresh, claimOf('f', { ...day, by: 'Third', places: [town('Pau')] }), early];
    expect(reconciled(more).pledges.find(line => line.reason.includes('2024-05-02'))?.novelty).toBe('new');
    expect(reconciled(more, [], 5).pledges.find(line => line.reason.includes('2024-05-02'))?.novelty).toBe(
      'previously-reported',
    );
  });

  it('splits a raise: the increment is new, the rest is older', () => {
    const raised = claimOf('r', {
      ...day,
      by: 'Older SA',
      stage: 'increased',
      previously: true,
      amount: money(3e9),
      places: [town('Metz')],
      activity: 'pharma',
    });
    const made = reconciled(
      [headline, olderFirst, raised],
      [decided({ kind: 'merge', target: 'b#c1', other: 'r#c1' }, ['b#c1'], ['r#c1'])],
    );
    expect(made.new).toMatchObject({ low: 1e9 });
    expect(made.previouslyReported).toMatchObject({ low: 2e9 });
  });

  it("converts everything at the occasion's own month", () => {
    const dollars = claimOf('d', {
      ...day,
      by: 'Dollar Inc',
      amount: money(1.08e9, { currency: 'USD' }),
      places: [town('Brest')],
    });
    expect(reconciled([headline, dollars]).new.low).toBeCloseTo(1e9, 0);
    expect(reconciled([headline, dollars]).month).toBe('2024-05');
  });

  it('takes out what is not investment, and lets the rest be negative', () => {
    const huge = claimOf('h', { ...day, by: 'Huge Plc', amount: money(20e9), places: [town('Lens')] });
    const said = decided({ kind: 'not-investment', target: fresh.id }, [fresh.id]);
    const made = reconciled([headline, fresh, huge], [said]);
    expect(made.notInvestment).toMatchObject({ low: 4e9 });
    expect(made.rest).toEqual({ low: -9e9, high: -9e9 });
  });
});
