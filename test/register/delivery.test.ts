import { describe, expect, it } from 'vitest';
import type { Decision, SourcedClaim } from '../../src/model/index.ts';
import { factsOf, fold, sharesKept, silenceOf, wilson } from '../../src/register/index.ts';
import { claimOf, decided, jobs, town } from './tell.ts';

const evidence = { quote: 'x', url: null, article: null };
const outcome = (claim: string, kind: 'money-spent' | 'jobs-counted' | 'opened', value: number | null) =>
  decided(
    {
      kind: 'outcome',
      target: claim,
      outcome: { kind, value, unit: null, date: '2025-12-01', by: 'Prefecture' },
      evidence,
    },
    [claim],
  );

function verdict(claims: readonly SourcedClaim[], decisions: readonly Decision[] = [], today = '2026-06-01') {
  const [first, ...rest] = claims.map(({ id }) => id);
  const merged = rest.map(other => decided({ kind: 'merge', target: first ?? '', other }, [first ?? ''], [other]));
  const pledge = fold(claims, [...merged, ...decisions], { today }).pledges[0];
  return pledge?.delivery;
}

const promised = claimOf('a', { opens: '2025', jobs: jobs(100) });
const running = claimOf('b', { stage: 'operational', published: '2025-10-10', previously: true });

describe('the verdict on a promise', () => {
  it('is kept with measured figures of at least 90 % of the low promise, money and jobs judged apart', () => {
    const made = verdict(
      [promised, running],
      [outcome('a#c1', 'money-spent', 4.1e8), outcome('a#c1', 'jobs-counted', 91)],
    );
    expect(made).toMatchObject({ verdict: 'kept', money: { verdict: 'kept' }, jobs: { verdict: 'kept' } });
  });

  it('is reduced where one measured figure falls short after the due date', () => {
    const made = verdict(
      [promised, running],
      [outcome('a#c1', 'money-spent', 4.1e8), outcome('a#c1', 'jobs-counted', 60)],
    );
    expect(made).toMatchObject({
      verdict: 'reduced',
      money: { verdict: 'kept' },
      jobs: { verdict: 'short', measured: 60 },
    });
  });

  it('is "opened, figures unverified" without outcomes', () => {
    expect(verdict([promised, running])?.verdict).toBe('opened-unverified');
  });

  it('is not yet due before the end of the promised year, and late after it', () => {
    expect(verdict([promised], [], '2025-12-31')?.verdict).toBe('not-yet-due');
    expect(verdict([promised], [], '2026-01-01')).toMatchObject({ verdict: 'late', pastDue: true });
  });

  it('is not moved by a postponement that is told later', () => {
    const later = claimOf('b', { opens: '2028', stage: 'delayed', published: '2025-10-10', previously: true });
    expect(verdict([promised, later])).toMatchObject({ due: '2025', verdict: 'late' });
  });

  it('is no date promised where none was', () => {
    expect(verdict([claimOf('a')])?.verdict).toBe('no-date');
  });

  it('does not call late a plant that was found open after its due date: the day of opening is not known', () => {
    const found = claimOf('b', { stage: 'operational', published: '2026-03-03', previously: true });
    expect(verdict([promised, found])).toMatchObject({ verdict: 'opened-unverified', opened: null });
  });

  it('is cancelled where it was, as reported until a person looked', () => {
    const gone = claimOf('b', { stage: 'cancelled', published: '2025-10-10', previously: true });
    expect(verdict([promised, gone])).toMatchObject({ verdict: 'cancelled', reported: true });
  });
});

describe('the share kept', () => {
  it('counts only pledges past due, with what is not due and what has no date apart', () => {
    const claims = [
      claimOf('a', { by: 'Kept Co', opens: '2025', places: [town('Lyon')], stage: 'announced' }),
      claimOf('b', { by: 'Late Co', opens: '2025', places: [town('Metz')], activity: 'food' }),
      claimOf('c', { by: 'Later Co', opens: '2030', places: [town('Nice')], activity: 'pharma' }),
      claimOf('d', { by: 'Never Co', places: [town('Pau')], activity: 'retail' }),
    ];
    const kept = [outcome('a#c1', 'money-spent', 4e8), outcome('a#c1', 'opened', null)];
    const facts = fold(claims, kept, { today: '2026-06-01' }).pledges.map(factsOf);
    expect(sharesKept(facts)).toMatchObject({
      byNumber: { kept: 1, of: 2, share: 0.5 },
      byValue: { kept: 4e8, of: 8e8, share: 0.5 },
      notYetDue: 1,
      noDate: 1,
    });
  });

  it("has Wilson's interval: 1 of 10 is 1.8 % to 40.4 % (Newcombe 1998, method 3)", () => {
    const { low, high } = wilson(1, 10);
    expect([low, high].map(value => Math.round(1000 * (value ?? 0)))).toEqual([18, 404]);
  });
});

describe('silence', () => {
  const pledge = fold([promised], [], { today: '2029-01-01' }).pledges[0];
  const months = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `${2024 + Math.floor((5 + at) / 12)}-${String(((5 + at) % 12) + 1).padStart(2, '0')}`,
    );

  it('counts only months in which sources of that country and language were read', () => {
    if (!pledge) throw new Error('no pledge');
    expect(silenceOf(pledge, { months: months(10), sources: 3 }, '2029-01-01')).toMatchObject({
      state: 'heard',
      months: 10,
      since: '2024-05-13',
    });
    expect(silenceOf(pledge, { months: months(24), sources: 3 }, '2029-01-01')).toMatchObject({
      state: 'silent',
      sources: 3,
    });
    expect(silenceOf(pledge, { months: months(48), sources: 3 }, '2029-01-01')).toMatchObject({ state: 'long-silent' });
  });

  it('is never the word for a pledge that came to its end', () => {
    const ended = fold([claimOf('a', { stage: 'cancelled' })], [], { today: '2029-01-01' }).pledges[0];
    expect(ended && silenceOf(ended, { months: months(48), sources: 3 }, '2029-01-01')).toBeNull();
  });
});
