import type { Decision, MatchLink, Pledge, SourcedClaim } from '../model/index.ts';
import { buildPledge, namingClaim } from './build.ts';
import { constraintsOf } from './constraints.ts';
import { judge, standing } from './decided.ts';
import { EURO_ONLY, type RateOf } from './euros.ts';
import { pledgeIdOf } from './ids.ts';
import { BlockIndex } from './matching/candidates.ts';
import { groupsOf, spanning } from './matching/groups.ts';
import { linkOf, type Tie, tieBetween } from './matching/link.ts';
import { sizeOf, type Traits, traitsOf } from './matching/traits.ts';
import { type PartLink, partsBetween } from './parts.ts';
import { type Relation, relate, type Stub } from './relate.ts';

/** What a fold needs beside the two logs. */
export interface FoldOptions {
  /** The as-of day, `YYYY-MM-DD`: on it delivery is judged. */
  readonly today: string;
  readonly rateOf?: RateOf;
}

/** Everything derived from claims and decisions. Pledges in order of id. */
export interface Register {
  readonly pledges: readonly Pledge[];
}

/** The Register as a pure function of claims and decisions: the order of either does not matter. */
export function fold(claims: readonly SourcedClaim[], decisions: readonly Decision[], options: FoldOptions): Register {
  const { ties, parts } = tiesAmong(claims.map(traitsOf));
  const said = standing(decisions);
  const kept = keptClaims(claims, said);
  const byId = new Map(kept.map(claim => [claim.id, claim]));
  const held = ties.filter(({ a, b }) => byId.has(a) && byId.has(b));
  const groups = groupsOf([...byId.keys()], held, constraintsOf(said)).map(ids =>
    ids.flatMap(id => byId.get(id) ?? []),
  );
  const traits = (id: string) => traitsOf(byId.get(id) as SourcedClaim);
  const relations = relate(groups.map(stubOf), held, parts, said);
  const at = new Map(groups.flatMap((group, index) => group.map(({ id }) => [id, index] as const)));
  const inside = Map.groupBy(held, ({ a, b }) => (at.get(a) === at.get(b) ? at.get(a) : undefined));
  const about = decisionsByGroup(said, at);
  const pledges = groups.map((group, index) => {
    const pledge = foldGroup(
      { claims: group, ties: inside.get(index) ?? [], decisions: about.get(index) ?? [] },
      options,
    );
    return related(pledge, relations.get(pledge.id), traits);
  });
  return { pledges: pledges.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** All ties and part links among claims that are held at once. */
export function tiesAmong(claims: readonly Traits[]): { ties: Tie[]; parts: PartLink[] } {
  const index = new BlockIndex();
  const ties: Tie[] = [];
  const parts: PartLink[] = [];
  const compare = (x: Traits, y: Traits) => {
    const tie = tieBetween(x, y);
    if (tie) ties.push(tie);
    parts.push(...partsBetween(x, y));
  };
  for (const claim of claims) {
    for (const other of index.like(claim).values()) compare(claim, other);
    index.add(claim);
  }
  for (const own of Map.groupBy(claims, claim => claim.article).values()) {
    own.forEach((claim, at) => {
      for (const other of own.slice(at + 1)) compare(claim, other);
    });
  }
  return { ties, parts };
}

/** The claims that no standing decision throws out. */
export function keptClaims(claims: readonly SourcedClaim[], said: readonly Decision[]): SourcedClaim[] {
  const rejected = rejectedBy(said);
  return rejected.size === 0 ? [...claims] : claims.filter(({ id }) => !rejected.has(id));
}

/** Claims that editors said are none: the last word on each counts. */
export function rejectedBy(said: readonly Decision[]): Set<string> {
  const rejected = new Set<string>();
  for (const { body, claims } of said) {
    if (body.kind === 'reject') for (const id of claims) rejected.add(id);
    if (body.kind === 'accept') for (const id of claims) rejected.delete(id);
  }
  return rejected;
}

/** Claims that tell one commitment, with what ties them and the standing decisions about any of them. */
export interface Group {
  readonly claims: readonly SourcedClaim[];
  readonly ties: readonly Tie[];
  readonly decisions: readonly Decision[];
}

/** The pledge that a group of claims makes, as it stands alone. */
export function foldGroup({ claims, ties, decisions }: Group, { today, rateOf = EURO_ONLY }: FoldOptions): Pledge {
  const ids = claims.map(({ id }) => id);
  const byId = new Map(claims.map(claim => [claim.id, claim]));
  const own = new Set(ids);
  const must = constraintsOf(decisions).must.filter(([a, b]) => own.has(a) && own.has(b));
  const decided = must.map(([a, b]): Tie => ({ a, b, probability: 1, overlap: false }));
  const pairs = new Set(must.map(pair => pair.join(' ')));
  const held = spanning(ids, [...decided, ...ties.filter(({ a, b }) => !pairs.has(`${a} ${b}`))]);
  const links = held.map((tie): MatchLink => {
    if (pairs.has(`${tie.a} ${tie.b}`))
      return { ...tie, certainty: 'certain', reasons: ['an editor merged them'], decided: true };
    return linkOf(tie, traitsOf(byId.get(tie.a) as SourcedClaim), traitsOf(byId.get(tie.b) as SourcedClaim));
  });
  return buildPledge({ members: judge(claims, decisions), links, decisions, today, rateOf });
}

/** What of a group tells how its pledge stands to others. */
export function stubOf(claims: readonly SourcedClaim[]): Stub {
  return {
    id: pledgeIdOf(namingClaim(claims).id),
    claims: claims.map(({ id }) => id),
    articles: new Set(claims.map(({ article }) => article)),
    size: Math.max(...claims.map(claim => sizeOf(traitsOf(claim)))),
  };
}

/** A pledge with how it stands to others. */
export function related(pledge: Pledge, relation: Relation | undefined, traits: (claim: string) => Traits): Pledge {
  if (!relation) return pledge;
  const { partOf, parts, doubtful } = relation;
  return {
    ...pledge,
    partOf,
    parts: [...parts],
    doubtful: doubtful.map(({ pledge: other, tie }) => ({
      pledge: other,
      link: { ...linkOf(tie, traits(tie.a), traits(tie.b)), certainty: 'doubtful' as const },
    })),
  };
}

/** Decisions by the group that any of their claims stands in. */
export function decisionsByGroup(
  decisions: readonly Decision[],
  at: ReadonlyMap<string, number>,
): Map<number, Decision[]> {
  const groups = new Map<number, Decision[]>();
  for (const decision of decisions) {
    for (const index of new Set(decision.claims.flatMap(id => at.get(id) ?? []))) {
      const there = groups.get(index);
      if (there) there.push(decision);
      else groups.set(index, [decision]);
    }
  }
  return groups;
}
