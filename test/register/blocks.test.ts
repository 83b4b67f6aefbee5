import { describe, expect, it } from 'vitest';
import { toSourced } from '../../scripts/match-training.ts';
import { blocksOf, comparable, packTraits, type Traits, traitsOf, unpackTraits } from '../../src/register/index.ts';
import { goldDocuments } from './gold.ts';
import { claimOf, jobs, money, town } from './tell.ts';

function meet(a: Traits, b: Traits): boolean {
  const sides = new Map(blocksOf(a).map(({ key, side }) => [key, side]));
  return (
    comparable(a, b) &&
    blocksOf(b).some(({ key, side }) => sides.has(key) && !(sides.get(key) === 'waits' && side === 'waits'))
  );
}

const meeting = (a: Parameters<typeof claimOf>[1], b: Parameters<typeof claimOf>[1]) =>
  meet(traitsOf(claimOf('a', a)), traitsOf(claimOf('b', b)));

describe('the blocks of a claim', () => {
  it('bring together nearly all claims of the corpus that tell one commitment', () => {
    const slugs = new Map<string, Traits[]>();
    for (const document of goldDocuments()) {
      toSourced(document).forEach((claim, at) => {
        const slug = document.claims[at]?.pledge ?? '';
        slugs.set(slug, [...(slugs.get(slug) ?? []), traitsOf(claim)]);
      });
    }
    const pairs = [...slugs.values()].flatMap(own =>
      own.flatMap((a, at) => own.slice(at + 1).map(b => [a, b] as const)),
    );
    const apart = pairs.filter(([a, b]) => a.article !== b.article && !meet(a, b));
    expect(pairs.length).toBeGreaterThan(300);
    expect(apart.length / pairs.length).toBeLessThan(0.01);
  });

  it('keep apart what has only the investor and the country in common', () => {
    const other = { amount: money(9e7), places: [town('Nice')], published: '2019-01-09' };
    expect(meeting({}, other)).toBe(false);
    expect(meeting({}, { ...other, amount: money(4.1e8) })).toBe(true);
    expect(meeting({}, { ...other, places: [town('Dunkirk')] })).toBe(true);
    expect(meeting({}, { ...other, published: '2024-05-20' })).toBe(true);
  });

  it('bring a raise to what it may raise, and leave two plain reports apart', () => {
    const raised = { amount: money(9e8), places: [town('Nice')], published: '2019-01-09', stage: 'increased' as const };
    expect(meeting({}, raised)).toBe(true);
    expect(meeting({}, { ...raised, stage: 'underway' })).toBe(false);
  });

  it('ask two things in common of different investors, and the same activity', () => {
    const other = { by: 'Beta Holding', published: '2019-01-09' };
    expect(meeting({}, other)).toBe(true);
    expect(meeting({}, { ...other, activity: 'food' })).toBe(false);
    expect(meeting({}, { ...other, amount: money(9e7) })).toBe(false);
    expect(meeting({ jobs: jobs(350) }, { ...other, amount: null, jobs: jobs(350) })).toBe(true);
  });

  it('never bring two countries together', () => {
    expect(meeting({}, { places: [town('Dunkirk', 'US')] })).toBe(false);
    expect(meeting({}, { places: [] })).toBe(true);
  });
});

describe('traits', () => {
  it('come out of the store as they went in', () => {
    const all = goldDocuments().flatMap(toSourced).map(traitsOf);
    for (const traits of all) expect(unpackTraits(traits.id, traits.article, packTraits(traits))).toEqual(traits);
  });
});
