import type { Decision } from '../model/index.ts';
import type { Constraints } from './matching/cluster.ts';

/** Editors' merges and splits as constraints on pairs of claims; of a merge and a split of one pair, the later stands. */
export function constraintsOf(decisions: readonly Decision[]): Constraints {
  const said = new Map<string, { readonly pair: readonly [string, string]; readonly kind: string }>();
  for (const { body, claims, others } of decisions) {
    if (body.kind !== 'merge' && body.kind !== 'split') continue;
    for (const a of claims) {
      for (const b of others) {
        const pair: readonly [string, string] = a < b ? [a, b] : [b, a];
        said.set(pair.join(' '), { pair, kind: body.kind });
      }
    }
  }
  const of = (kind: string) => [...said.values()].filter(one => one.kind === kind).map(({ pair }) => pair);
  return { must: of('merge'), cannot: of('split') };
}

/** Claims that editors' merges tie, whether they stand or were taken back. */
export function mergedBy(decisions: readonly Decision[]): (readonly [string, string])[] {
  return decisions.flatMap(({ body, claims, others }) =>
    body.kind === 'merge' ? claims.flatMap(a => others.map(b => [a, b] as const)) : [],
  );
}
