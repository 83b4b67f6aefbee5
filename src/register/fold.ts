import type { Decision, MatchLink, Pledge, SourcedClaim } from '../model/index.ts';
import { buildPledge } from './build.ts';
import { judge, standing } from './decided.ts';
import { EURO_ONLY, type RateOf } from './euros.ts';
import { BlockIndex } from './matching/candidates.ts';
import { type Constraints, cluster, components } from './matching/cluster.ts';
import { linkBetween } from './matching/link.ts';
import { type PartLink, partBetween } from './parts.ts';

/** What a fold needs beside the two logs. */
export interface FoldOptions {
  /** The as-of day, `YYYY-MM-DD`: on it delivery is judged. */
  readonly today: string;
  readonly rateOf?: RateOf;
}

/** Claims that hang together, with what ties them: the smallest thing that must be folded at once. */
export interface Component {
  readonly claims: readonly SourcedClaim[];
  readonly links: readonly MatchLink[];
  readonly parts: readonly PartLink[];
  /** Decisions about any of the claims; also those that were taken back. */
  readonly decisions: readonly Decision[];
}

/** Everything derived from claims and decisions. Pledges in order of id. */
export interface Register {
  readonly pledges: readonly Pledge[];
}

/** The Register as a pure function of claims and decisions: the order of either does not matter. */
export function fold(claims: readonly SourcedClaim[], decisions: readonly Decision[], options: FoldOptions): Register {
  const { links, parts } = tiesAmong(claims);
  const ids = claims.map(claim => claim.id);
  const byId = new Map(claims.map(claim => [claim.id, claim]));
  const groups = components(ids, [
    ...links.map(({ a, b }) => [a, b] as const),
    ...parts.map(({ part, whole }) => [part, whole] as const),
    ...decidedTies(decisions),
  ]);
  const pledges = groups.flatMap(group => {
    const own = new Set(group);
    return foldComponent(
      {
        claims: group.flatMap(id => byId.get(id) ?? []),
        links: links.filter(({ a }) => own.has(a)),
        parts: parts.filter(({ part }) => own.has(part)),
        decisions: decisions.filter(({ claims: about, others }) => [...about, ...others].some(id => own.has(id))),
      },
      options,
    );
  });
  return { pledges: pledges.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** All links and parts among claims that are held at once. */
export function tiesAmong(claims: readonly SourcedClaim[]): { links: MatchLink[]; parts: PartLink[] } {
  const index = new BlockIndex();
  const links: MatchLink[] = [];
  const parts: PartLink[] = [];
  for (const claim of claims) {
    for (const other of index.like(claim)) {
      const link = linkBetween(claim, other);
      if (link) links.push(link);
      parts.push(...partsOf(claim, other));
    }
    index.add(claim);
  }
  const byArticle = Map.groupBy(claims, claim => claim.article);
  for (const own of byArticle.values()) {
    own.forEach((claim, at) => {
      for (const other of own.slice(at + 1)) {
        parts.push(...partsOf(claim, other));
        const link = linkBetween(claim, other);
        if (link) links.push(link);
      }
    });
  }
  return { links, parts };
}

/** The part links between two claims, either way. */
export function partsOf(a: SourcedClaim, b: SourcedClaim): PartLink[] {
  return [partBetween(a, b), partBetween(b, a)].filter(part => part !== null);
}

/** Claims that a decision ties, whatever the machine says of them: also taken-back ones, which then tie nothing in the fold. */
export function decidedTies(decisions: readonly Decision[]): (readonly [string, string])[] {
  return decisions.flatMap(({ claims, others }) => {
    const all = [...claims, ...others];
    return all.slice(1).map(other => [all[0] as string, other] as const);
  });
}

/** Folds one component. */
export function foldComponent(component: Component, { today, rateOf = EURO_ONLY }: FoldOptions): Pledge[] {
  const decisions = standing(component.decisions);
  const judged = judge(component.claims, decisions);
  const ids = judged.map(({ sourced }) => sourced.id);
  const constraints = constraintsOf(decisions);
  const links = decidedLinks(component.links, constraints);
  const groups = cluster(ids, links, constraints);
  const of = new Map(groups.flatMap((group, at) => group.map(id => [id, at] as const)));
  const byId = new Map(judged.map(one => [one.sourced.id, one]));
  const inside = Map.groupBy(links, ({ a, b }) => (of.get(a) === of.get(b) ? of.get(a) : undefined));
  const pledges = groups.map((group, at) =>
    buildPledge({
      members: group.flatMap(id => byId.get(id) ?? []),
      links: inside.get(at) ?? [],
      decisions: decisions.filter(({ claims }) => claims.some(id => of.get(id) === at)),
      today,
      rateOf,
    }),
  );
  const tied = withParts(pledges, of, component.parts, decisions);
  return withDoubts(tied, of, links, constraints);
}

function constraintsOf(decisions: readonly Decision[]): Constraints {
  const must: [string, string][] = [];
  const cannot: [string, string][] = [];
  for (const { body, claims, others } of decisions) {
    if (body.kind !== 'merge' && body.kind !== 'split') continue;
    const list = body.kind === 'merge' ? must : cannot;
    for (const a of claims) for (const b of others) list.push([a, b]);
  }
  const last = (pair: readonly [string, string]) => lastSaid(decisions, pair);
  return {
    must: must.filter(pair => last(pair) === 'merge'),
    cannot: cannot.filter(pair => last(pair) === 'split'),
  };
}

/** Of a merge and a split of one pair, the later stands. */
function lastSaid(decisions: readonly Decision[], [a, b]: readonly [string, string]): string | null {
  const about = decisions.findLast(
    ({ body, claims, others }) =>
      (body.kind === 'merge' || body.kind === 'split') &&
      ((claims.includes(a) && others.includes(b)) || (claims.includes(b) && others.includes(a))),
  );
  return about?.body.kind ?? null;
}

/** Editors' merges as links: certain, and their own reason. */
function decidedLinks(links: readonly MatchLink[], { must }: Constraints): MatchLink[] {
  const made = must.map(([x, y]): MatchLink => {
    const [a, b] = x < y ? [x, y] : [y, x];
    return {
      a,
      b,
      probability: 1,
      certainty: 'certain',
      reasons: ['an editor merged them'],
      decided: true,
      overlap: false,
    };
  });
  const known = new Set(made.map(({ a, b }) => `${a} ${b}`));
  return [...made, ...links.filter(({ a, b }) => !known.has(`${a} ${b}`))];
}

/** Ties parts to wholes between pledges. A pledge is part of one whole: the smallest that claims it, editors first. */
function withParts(
  pledges: readonly Pledge[],
  of: ReadonlyMap<string, number>,
  machine: readonly PartLink[],
  decisions: readonly Decision[],
): Pledge[] {
  const wholeOf = new Map<number, number>();
  const tie = (part: string, whole: string) => {
    const a = of.get(part);
    const b = of.get(whole);
    if (a === undefined || b === undefined || a === b || wholeOf.has(a)) return;
    for (let at: number | undefined = b; at !== undefined; at = wholeOf.get(at)) if (at === a) return;
    wholeOf.set(a, b);
  };
  for (const { body, claims, others } of decisions.toReversed()) {
    if (body.kind === 'part') for (const part of claims) for (const whole of others) tie(part, whole);
  }
  for (const { part, whole } of machine.toSorted((a, b) => (a.part + a.whole < b.part + b.whole ? -1 : 1)))
    tie(part, whole);
  return pledges.map((pledge, at) => {
    const whole = wholeOf.get(at);
    const parts = [...wholeOf].filter(([, of]) => of === at).flatMap(([part]) => pledges[part]?.id ?? []);
    return { ...pledge, partOf: whole === undefined ? null : (pledges[whole]?.id ?? null), parts: parts.sort() };
  });
}

/** Notes on each pledge which others may be the same commitment: the likeliest link of each pair. */
function withDoubts(
  pledges: readonly Pledge[],
  of: ReadonlyMap<string, number>,
  links: readonly MatchLink[],
  { cannot }: Constraints,
): Pledge[] {
  const apart = new Set(cannot.flatMap(([a, b]) => [`${of.get(a)} ${of.get(b)}`, `${of.get(b)} ${of.get(a)}`]));
  const doubts = new Map<number, Map<number, MatchLink>>();
  for (const link of links) {
    const a = of.get(link.a);
    const b = of.get(link.b);
    if (
      a === undefined ||
      b === undefined ||
      a === b ||
      (!link.overlap && link.probability < DOUBT_FROM) ||
      apart.has(`${a} ${b}`)
    )
      continue;
    if (!link.overlap && toldApart(pledges[a], pledges[b])) continue;
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const own = doubts.get(x) ?? new Map<number, MatchLink>();
      doubts.set(x, own);
      const there = own.get(y);
      if (
        !there ||
        there.probability < link.probability ||
        (there.probability === link.probability && link.a + link.b < there.a + there.b)
      )
        own.set(y, link);
    }
  }
  return pledges.map((pledge, at) => ({
    ...pledge,
    doubtful: [...(doubts.get(at) ?? [])]
      .flatMap(([other, link]) =>
        pledges[other] ? [{ pledge: pledges[other].id, link: { ...link, certainty: 'doubtful' as const } }] : [],
      )
      .sort((a, b) => (a.pledge < b.pledge ? -1 : 1)),
  }));
}

/** An article that tells both as two projects, or one as a part of the other, leaves no doubt that they are two. */
function toldApart(a: Pledge | undefined, b: Pledge | undefined): boolean {
  if (!a || !b) return false;
  if (a.partOf === b.id || b.partOf === a.id) return true;
  const articles = new Set(a.claims.map(({ article }) => article));
  return b.claims.some(({ article }) => articles.has(article));
}

/** Two pledges that a link ties at least this strongly are shown as possibly one. */
const DOUBT_FROM = 0.12;
