import { describe, expect, it } from 'vitest';
import type { Pledge, SourcedClaim } from '../../src/model/index.ts';
import { contributions, factsOf, fold, sumUp } from '../../src/register/index.ts';
import { claimOf, decided } from './tell.ts';

function pledgeOf(claims: readonly SourcedClaim[]): Pledge {
  const [first, ...rest] = claims.map(({ id }) => id);
  const merged = rest.map(other => decided({ kind: 'merge', target: first ?? '', other }, [first ?? ''], [other]));
  const { pledges } = fold(claims, merged, { today: '2026-06-01' });
  expect(pledges).toHaveLength(1);
  return pledges[0] as Pledge;
}

const copied = (claim: SourcedClaim, copyOf = 'a'): SourcedClaim => ({ ...claim, copyOf });
const evidence = ({ articles, sources }: Pledge) => ({ articles, sources });

describe('copies of one text', () => {
  const carried = [
    claimOf('a', { outlet: 'Agence du Port' }),
    copied(claimOf('b', { outlet: 'La Voix des Dunes' })),
    copied(claimOf('c', { outlet: 'The Dyke', published: '2024-05-14' })),
  ];

  it('are one article and one source, however many outlets carry them', () => {
    expect(evidence(pledgeOf(carried))).toEqual({ articles: 1, sources: 1 });
    expect(pledgeOf(carried).claims).toHaveLength(3);
  });

  it('count beside what an outlet wrote itself, which counts for that outlet once', () => {
    const own = claimOf('d', { outlet: 'The Dyke', published: '2024-06-01' });
    expect(evidence(pledgeOf([...carried, own]))).toEqual({ articles: 2, sources: 2 });
    const again = claimOf('e', { outlet: 'Agence du Port', published: '2024-06-02' });
    expect(evidence(pledgeOf([...carried, again]))).toEqual({ articles: 2, sources: 1 });
  });

  it('are one text also where the article that leads them tells nothing of the pledge', () => {
    expect(evidence(pledgeOf(carried.slice(1)))).toEqual({ articles: 1, sources: 1 });
  });

  it('stand once behind a sum', () => {
    const summed = sumUp(contributions([factsOf(pledgeOf(carried))]));
    expect([summed.articles, summed.sources]).toEqual([1, 1]);
  });

  it('change a stage no more than one article does where nobody knows their outlets', () => {
    const opened = (article: string, outlet: string | null = null) =>
      claimOf(article, { stage: 'operational', published: '2025-05-16', outlet, previously: true });
    expect(pledgeOf([claimOf('x'), opened('b'), opened('c')]).stage).toBe('operational');
    expect(pledgeOf([claimOf('x'), opened('b'), copied(opened('c'), 'b')]).stage).toBe('announced');
    expect(pledgeOf([claimOf('x'), opened('b'), copied(opened('c', 'The Dyke'), 'b')]).stage).toBe('operational');
  });
});
