import { articleOf } from '../ids.ts';
import type { Tie } from './link.ts';
import { Queue } from './queue.ts';

/** What editors said about which claims belong together. */
export interface Constraints {
  /** Pairs of claims that are the same commitment. */
  readonly must: readonly (readonly [string, string])[];
  /** Pairs that are not. */
  readonly cannot: readonly (readonly [string, string])[];
}

/** Merging stops below this mean probability; chosen out of fold by `scripts/match-train.ts`. */
export const MERGE_FROM = 0.3;

/**
 * Parts the claims of a component into commitments. Editors' must-links come first; then the likeliest pair of groups
 * is merged again and again, by the mean of the pairs' probabilities (a pair without a link counts 0). Two claims of one
 * article are never merged by the machine: an article that tells a project twice makes one claim. The result depends on
 * nothing but the arguments.
 */
export function cluster(
  claims: readonly string[],
  links: readonly Tie[],
  constraints: Constraints,
  mergeFrom: number = MERGE_FROM,
): string[][] {
  const groups = new Groups(claims, links, constraints, mergeFrom);
  groups.mergeAll();
  return groups.all();
}

interface Group {
  readonly members: string[];
  /** Sum of pair probabilities to another group, by that group's key. */
  readonly sums: Map<string, number>;
}

/** A pair of groups as it stood when it was put into the queue; stale where either has changed since. */
interface Candidate {
  readonly mean: number;
  readonly a: string;
  readonly b: string;
  readonly sizes: number;
}

/** Groups of claims under average linkage, kept sparse: only linked pairs are ever looked at, the likeliest first. */
class Groups {
  readonly #groups = new Map<string, Group>();
  readonly #of = new Map<string, string>();
  readonly #cannot: Constraints['cannot'];
  readonly #must: ReadonlySet<string>;
  readonly #queue: Queue<Candidate>;
  readonly #mergeFrom: number;

  constructor(claims: readonly string[], links: readonly Tie[], constraints: Constraints, mergeFrom: number) {
    this.#mergeFrom = mergeFrom;
    this.#queue = new Queue(before);
    for (const claim of claims.toSorted()) {
      this.#groups.set(claim, { members: [claim], sums: new Map() });
      this.#of.set(claim, claim);
    }
    this.#cannot = constraints.cannot;
    this.#must = new Set(constraints.must.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
    for (const link of links) if (!link.overlap) this.#add(link.a, link.b, link.probability);
    for (const [a, b] of constraints.must) {
      const x = this.#of.get(a);
      const y = this.#of.get(b);
      if (x !== undefined && y !== undefined && x !== y) this.#merge(...order(x, y));
    }
    for (const [key, { sums }] of this.#groups)
      for (const other of sums.keys()) if (key < other) this.#offer(key, other);
  }

  #add(a: string, b: string, probability: number): void {
    const x = this.#groups.get(a);
    const y = this.#groups.get(b);
    if (!x || !y) return;
    x.sums.set(b, probability);
    y.sums.set(a, probability);
  }

  #offer(key: string, other: string): void {
    const [a, b] = order(key, other);
    const x = this.#groups.get(a);
    const y = this.#groups.get(b);
    if (!x || !y) return;
    const mean = (x.sums.get(b) ?? 0) / (x.members.length * y.members.length);
    if (mean >= this.#mergeFrom) this.#queue.push({ mean, a, b, sizes: x.members.length + y.members.length });
  }

  /** Merges the likeliest pair until none is likely enough. Two groups that clash once clash for ever. */
  mergeAll(): void {
    for (let next = this.#queue.pop(); next; next = this.#queue.pop()) {
      const x = this.#groups.get(next.a);
      const y = this.#groups.get(next.b);
      if (!x || !y || x.members.length + y.members.length !== next.sizes || !this.#mayMerge(x, y)) continue;
      this.#merge(next.a, next.b);
      for (const other of x.sums.keys()) this.#offer(next.a, other);
    }
  }

  #mayMerge(a: Group, b: Group): boolean {
    const articles = new Map(a.members.map(claim => [articleOf(claim), claim]));
    const clash = b.members.some(claim => {
      const there = articles.get(articleOf(claim));
      return there !== undefined && !this.#must.has(`${there} ${claim}`);
    });
    if (clash) return false;
    const left = new Set(a.members);
    const right = new Set(b.members);
    return !this.#cannot.some(([x, y]) => (left.has(x) && right.has(y)) || (left.has(y) && right.has(x)));
  }

  /** Puts the second group into the first. */
  #merge(key: string, other: string): void {
    const into = this.#groups.get(key);
    const from = this.#groups.get(other);
    if (!into || !from) return;
    this.#groups.delete(other);
    into.sums.delete(other);
    for (const [third, sum] of from.sums) {
      const neighbour = this.#groups.get(third);
      if (third === key || !neighbour) continue;
      neighbour.sums.delete(other);
      const joined = (into.sums.get(third) ?? 0) + sum;
      into.sums.set(third, joined);
      neighbour.sums.set(key, joined);
    }
    into.members.push(...from.members);
    for (const claim of from.members) this.#of.set(claim, key);
  }

  all(): string[][] {
    return [...this.#groups.values()].map(({ members }) => members.toSorted());
  }
}

const order = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);

/** The likelier pair first; among equals the one of lower names, so that nothing hangs on the order of arrival. */
function before(x: Candidate, y: Candidate): boolean {
  if (x.mean !== y.mean) return x.mean > y.mean;
  return x.a !== y.a ? x.a < y.a : x.b < y.b;
}
