import type { Decision } from '../model/index.ts';
import { constraintsOf } from './constraints.ts';
import type { Tie } from './matching/link.ts';
import type { PartLink } from './parts.ts';

/** What of a pledge tells how it stands to others. */
export interface Stub {
  readonly id: string;
  /** Claim ids. */
  readonly claims: readonly string[];
  readonly articles: ReadonlySet<string>;
  /** The largest sum that a claim of it tells, in euros at one month's rate for all; 0 where none. */
  readonly size: number;
}

/** How a pledge stands to others. */
export interface Relation {
  readonly partOf: string | null;
  readonly parts: readonly string[];
  /** Pledges that may be the same commitment, with the likeliest tie of each; in order of id. */
  readonly doubtful: readonly { readonly pledge: string; readonly tie: Tie }[];
}

/** Which pledge is a part of which, both ways, by pledge id. */
export interface Wholes {
  readonly wholeOf: ReadonlyMap<string, string>;
  readonly partsOf: ReadonlyMap<string, readonly string[]>;
}

/**
 * How pledges stand to others: which is a part of which, and which may be one. Of a pledge it needs those that any tie or part link joins to it,
 * and the wholes of these; `stubs` may hold more. Nothing further away changes the answer.
 */
export function relate(
  stubs: readonly Stub[],
  ties: readonly Tie[],
  parts: readonly PartLink[],
  decisions: readonly Decision[],
): Map<string, Relation> {
  const of = byClaim(stubs);
  const apart = pairsApart(decisions, claim => of.get(claim)?.id);
  return relationsAmong(stubs, wholesAmong(stubs, parts, decisions), ties, apart);
}

/** Pairs of pledges that an editor split and did not merge later, each as one word. */
export function pairsApart(
  decisions: readonly Decision[],
  pledgeOf: (claim: string) => string | undefined,
): ReadonlySet<string> {
  return new Set(constraintsOf(decisions).cannot.map(([a, b]) => pairOf(pledgeOf(a), pledgeOf(b))));
}

/** {@link relate}, where it is known what is a part of what and which pairs are apart. */
export function relationsAmong(
  stubs: readonly Stub[],
  { wholeOf, partsOf }: Wholes,
  ties: readonly Tie[],
  apart: ReadonlySet<string>,
): Map<string, Relation> {
  const doubts = doubtsAmong(byClaim(stubs), wholeOf, ties, apart);
  return new Map(
    stubs.map(({ id }) => [
      id,
      {
        partOf: wholeOf.get(id) ?? null,
        parts: partsOf.get(id) ?? [],
        doubtful: [...(doubts.get(id) ?? [])]
          .map(([pledge, tie]) => ({ pledge, tie }))
          .sort((a, b) => (a.pledge < b.pledge ? -1 : 1)),
      },
    ]),
  );
}

function byClaim(stubs: readonly Stub[]): Map<string, Stub> {
  return new Map(stubs.flatMap(stub => stub.claims.map(claim => [claim, stub] as const)));
}

/**
 * The whole of each part: what an editor said last, else the first link in order of claims to a pledge that tells a larger sum (so that
 * no chain of parts comes back to itself), unless an editor said it the other way round.
 */
export function wholesAmong(
  stubs: readonly Stub[],
  parts: readonly PartLink[],
  decisions: readonly Decision[],
): Wholes {
  const of = byClaim(stubs);
  const wholeOf = new Map<string, string>();
  for (const { body, claims, others } of decisions.toReversed()) {
    if (body.kind !== 'part') continue;
    const [part, whole] = [of.get(claims[0] ?? ''), of.get(others[0] ?? '')];
    if (!part || !whole || part === whole || wholeOf.has(part.id) || wholeOf.get(whole.id) === part.id) continue;
    wholeOf.set(part.id, whole.id);
  }
  const decided = new Map(wholeOf);
  const above = (a: Stub, b: Stub) => (a.size !== b.size ? a.size > b.size : a.id > b.id);
  for (const link of parts.toSorted((a, b) => (a.part + a.whole < b.part + b.whole ? -1 : 1))) {
    const [part, whole] = [of.get(link.part), of.get(link.whole)];
    if (!part || !whole || part === whole || wholeOf.has(part.id)) continue;
    if (above(whole, part) && decided.get(whole.id) !== part.id) wholeOf.set(part.id, whole.id);
  }
  const partsOf = Map.groupBy([...wholeOf.keys()].sort(), part => wholeOf.get(part) ?? '');
  return { wholeOf, partsOf };
}

/** Which pledges may be one: the likeliest tie of each pair, both ways. */
function doubtsAmong(
  of: ReadonlyMap<string, Stub>,
  wholeOf: ReadonlyMap<string, string>,
  ties: readonly Tie[],
  apart: ReadonlySet<string>,
): Map<string, Map<string, Tie>> {
  const doubts = new Map<string, Map<string, Tie>>();
  for (const tie of ties) {
    const [a, b] = [of.get(tie.a), of.get(tie.b)];
    if (!a || !b || a === b || apart.has(pairOf(a.id, b.id))) continue;
    if (!tie.overlap && toldApart(a, b, wholeOf)) continue;
    for (const [x, y] of [
      [a.id, b.id],
      [b.id, a.id],
    ] as const) {
      const own = doubts.get(x) ?? new Map<string, Tie>();
      doubts.set(x, own);
      const there = own.get(y);
      if (!there || likelier(tie, there)) own.set(y, tie);
    }
  }
  return doubts;
}

function likelier(a: Tie, b: Tie): boolean {
  if (a.probability !== b.probability) return a.probability > b.probability;
  return a.a + a.b < b.a + b.b;
}

function pairOf(a: string | undefined, b: string | undefined): string {
  return (a ?? '') < (b ?? '') ? `${a} ${b}` : `${b} ${a}`;
}

/** An article that tells both as two projects, or one as a part of the other, leaves no doubt that they are two. */
function toldApart(a: Stub, b: Stub, wholeOf: ReadonlyMap<string, string>): boolean {
  if (wholeOf.get(a.id) === b.id || wholeOf.get(b.id) === a.id) return true;
  for (const article of a.articles) if (b.articles.has(article)) return true;
  return false;
}
