import { describe, expect, it } from 'vitest';
import type { Pledge, SourcedClaim } from '../../src/model/index.ts';
import { fold } from '../../src/register/index.ts';
import { claimOf, decided, jobs, money } from './tell.ts';

/** The one pledge that these claims are, held together by an editor so that matching does not matter here. */
function pledgeOf(claims: readonly SourcedClaim[], today = '2026-06-01'): Pledge {
  const [first, ...rest] = claims.map(({ id }) => id);
  const merged = rest.map(other => decided({ kind: 'merge', target: first ?? '', other }, [first ?? ''], [other]));
  const { pledges } = fold(claims, merged, { today });
  expect(pledges).toHaveLength(1);
  return pledges[0] as Pledge;
}

const raises = [
  claimOf('a', { amount: money(12e9), announcedOn: '2020-05-15', published: '2020-05-15' }),
  claimOf('b', {
    amount: money(40e9),
    announcedOn: '2022-12-06',
    published: '2022-12-06',
    stage: 'increased',
    previously: true,
  }),
  claimOf('c', {
    amount: money(65e9),
    announcedOn: '2024-04-08',
    published: '2024-04-08',
    stage: 'increased',
    previously: true,
  }),
  claimOf('d', {
    amount: money(165e9),
    announcedOn: '2025-03-03',
    published: '2025-03-04',
    stage: 'increased',
    previously: true,
  }),
];

describe('the amount in force', () => {
  it('is that of the latest commitment: 12, 40, 65 and 165 billion make 165', () => {
    const pledge = pledgeOf(raises);
    expect(pledge.amount).toMatchObject({ low: 165e9, high: 165e9 });
    const steps = pledge.history.filter(event => event.amount).map(event => [event.kind, event.amount?.low]);
    expect(steps).toEqual([
      ['announcement', 12e9],
      ['raise', 40e9],
      ['raise', 65e9],
      ['raise', 165e9],
    ]);
  });

  it('is not changed by a later recap of an old figure', () => {
    const recap = claimOf('e', { amount: money(40e9), published: '2026-01-10', stage: 'underway', previously: true });
    expect(pledgeOf([...raises, recap]).amount).toMatchObject({ low: 165e9, high: 165e9 });
  });

  it('is not changed by an old figure that the register had never seen, told late and without a date', () => {
    const recap = claimOf('e', { amount: money(20e9), published: '2026-01-10', stage: 'underway', previously: true });
    expect(pledgeOf([...raises, recap]).amount).toMatchObject({ low: 165e9 });
  });

  it('does not depend on the order in which articles arrive: 2018 after 2025', () => {
    const reversed = pledgeOf(raises.toReversed());
    expect(reversed.amount).toMatchObject({ low: 165e9 });
    expect(reversed.announced).toBe('2020-05-15');
  });

  it('follows a cut', () => {
    const cut = claimOf('e', {
      amount: money(100e9),
      announcedOn: '2026-02',
      published: '2026-02-11',
      stage: 'reduced',
      previously: true,
    });
    const pledge = pledgeOf([...raises, cut]);
    expect(pledge.amount).toMatchObject({ low: 100e9 });
    expect(pledge.history.filter(event => event.amount).at(-1)?.kind).toBe('cut');
  });

  it('widens where sources rival over one event', () => {
    const rivals = [
      claimOf('a', { amount: money(7e8) }),
      claimOf('b', { amount: money(8.5e8), published: '2024-05-14' }),
    ];
    expect(pledgeOf(rivals).amount).toMatchObject({ low: 7e8, high: 8.5e8, qualifier: 'between' });
  });

  it('takes "more than 5 billion" and 5.2 billion for one figure', () => {
    const like = [
      claimOf('a', { amount: money(5.2e9), announcedOn: '2023-05-12', published: '2023-05-12' }),
      claimOf('b', {
        amount: money(5e9, { high: null, qualifier: 'atLeast' }),
        published: '2026-02-11',
        stage: 'underway',
        previously: true,
      }),
    ];
    expect(pledgeOf(like).amount).toMatchObject({ low: 5.2e9, high: 5.2e9 });
  });

  it('keeps jobs apart from money and construction jobs out of both', () => {
    const built = [claimOf('a', { jobs: jobs(3000, { kind: 'construction' }) }), claimOf('b', { jobs: jobs(120) })];
    expect(pledgeOf(built).jobs).toMatchObject({ low: 120, high: 120 });
  });
});

describe('where a pledge stands', () => {
  it('is not taken back by a passing mention of its announcement', () => {
    const claims = [
      claimOf('a', { announcedOn: '2022-02', published: '2022-02-03' }),
      claimOf('b', { stage: 'underway', published: '2024-10-25', previously: true }),
      claimOf('c', { stage: 'announced', published: '2025-05-16', previously: true }),
    ];
    expect(pledgeOf(claims).stage).toBe('underway');
  });

  it('says "reported" of a bad word that only the machine read, and no more once a person looked', () => {
    const claims = [claimOf('a'), claimOf('b', { stage: 'cancelled', published: '2025-05-16', previously: true })];
    expect(pledgeOf(claims)).toMatchObject({ stage: 'cancelled', stageReported: true });
    const ids = claims.map(({ id }) => id);
    const said = [
      decided({ kind: 'merge', target: 'a#c1', other: 'b#c1' }, ['a#c1'], ['b#c1']),
      decided({ kind: 'checked', target: 'b#c1', slot: 'stage' }, ['b#c1']),
    ];
    expect(ids).toHaveLength(2);
    expect(fold(claims, said, { today: '2026-01-01' }).pledges[0]).toMatchObject({
      stage: 'cancelled',
      stageReported: false,
    });
  });

  it('is not changed for the worse by one article of no known outlet', () => {
    const claims = [claimOf('a'), claimOf('b', { stage: 'cancelled', published: '2025-05-16', outlet: null })];
    expect(pledgeOf(claims).stage).toBe('announced');
  });

  it('is not moved by one article of an unknown outlet at all, but by two', () => {
    const opened = (article: string) =>
      claimOf(article, { stage: 'operational', published: '2025-05-16', outlet: null, previously: true });
    expect(pledgeOf([claimOf('a'), opened('b')]).stage).toBe('announced');
    expect(pledgeOf([claimOf('a'), opened('b'), opened('c')]).stage).toBe('operational');
    expect(pledgeOf([opened('b')]).stage).toBe('operational');
  });
});
