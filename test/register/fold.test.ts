import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSourced } from '../../scripts/match-training.ts';
import { fold } from '../../src/register/index.ts';
import { goldDocuments } from './gold.ts';

const today = '2026-06-01';
const claims = goldDocuments().flatMap(toSourced);

describe('the fold', () => {
  it('puts every claim into exactly one pledge', () => {
    const { pledges } = fold(claims, [], { today });
    const held = pledges.flatMap(pledge => pledge.claims.map(({ id }) => id));
    expect(held.toSorted()).toEqual(claims.map(({ id }) => id).toSorted());
  });

  it('does not care in which order claims come', () => {
    const expected = fold(claims, [], { today });
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), keys => {
        const shuffled = claims
          .map(claim => ({ claim, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ claim }) => claim);
        expect(fold(shuffled, [], { today })).toEqual(expected);
      }),
      { numRuns: 4 },
    );
  });

  it('never merges two claims of one article by itself', () => {
    for (const pledge of fold(claims, [], { today }).pledges) {
      expect(new Set(pledge.claims.map(({ article }) => article)).size).toBe(pledge.claims.length);
    }
  });

  it('gives every link its reasons', () => {
    const links = fold(claims, [], { today }).pledges.flatMap(pledge => pledge.links);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter(link => link.reasons.length === 0)).toEqual([]);
  });
});
