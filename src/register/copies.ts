import type { SourcedClaim } from '../model/index.ts';

/** The text that a claim was read in, as evidence: articles that are near-copies of one (a syndicated report) are one text. */
export function textOf({ copyOf, article }: Pick<SourcedClaim, 'copyOf' | 'article'>): string {
  return copyOf ?? article;
}

/** The texts behind some claims, copies once; in the order of the claims. */
export function textsBehind(claims: readonly SourcedClaim[]): string[] {
  return [...new Set(claims.map(textOf))];
}

/**
 * The sources behind some claims: outlets, or addresses where no outlet is known. A text that several carry counts for the one that had it
 * first (among equals, the one of the lowest claim id), however many follow.
 */
export function sourcesBehind(claims: readonly SourcedClaim[]): string[] {
  const first = new Map<string, SourcedClaim>();
  for (const claim of claims) {
    const there = first.get(textOf(claim));
    if (!there || earlier(claim, there)) first.set(textOf(claim), claim);
  }
  return [...new Set([...first.values()].map(({ outlet, url, article }) => outlet ?? url ?? article))];
}

function earlier(a: SourcedClaim, b: SourcedClaim): boolean {
  const [x, y] = [a.published ?? '9999', b.published ?? '9999'];
  return x < y || (x === y && a.id < b.id);
}
