import type { GoldDocument } from './gold.ts';

/** Which fold each document is held out in, and what ties run across folds all the same. */
export interface Folds {
  readonly count: number;
  readonly seed: number;
  /** Fold (0 to count - 1) by document id. */
  readonly of: Readonly<Record<string, number>>;
  /** Investor families that stand in more than one fold: keeping them together would make one fold of half the corpus. */
  readonly straddling: readonly string[];
}

/**
 * Parts documents into folds that can be held out in turn. Documents that share a pledge always stay together.
 * Documents that share an investor family do too, rarest family first, as long as the tied group is no larger than a
 * fold: round-ups tie the most frequent investors into one group of half the corpus, which could not be held out; those
 * families are named in `straddling`. Groups are dealt out largest first to the emptiest fold, order seeded.
 */
export function makeFolds(documents: readonly GoldDocument[], count = 10, seed = 1): Folds {
  const ties = new Ties(documents.map(document => document.id));
  const families = new Map<string, Set<string>>();
  for (const document of documents) {
    for (const claim of document.claims) {
      ties.join(document.id, `pledge ${claim.pledge}`);
      for (const investor of claim.investors) {
        const family = familyOf(investor.name);
        if (family) families.set(family, (families.get(family) ?? new Set()).add(document.id));
      }
    }
  }
  const limit = Math.ceil(documents.length / count);
  const order = [...families].sort(([a, x], [b, y]) => x.size - y.size || (a < b ? -1 : 1));
  for (const [, ids] of order) {
    const roots = new Set([...ids].map(id => ties.root(id)));
    let size = 0;
    for (const root of roots) size += ties.size(root);
    const [first, ...rest] = [...ids];
    if (size <= limit && first !== undefined) for (const id of rest) ties.join(first, id);
  }
  const of = dealOut(documents, ties, count, seed);
  const straddling = order.filter(([, ids]) => new Set([...ids].map(id => of[id])).size > 1).map(([name]) => name);
  return { count, seed, of, straddling: straddling.sort() };
}

/** A company's name without marks, case, legal forms and punctuation: what ties articles of one investor. */
export function familyOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(
      /\b(inc|corp|corporation|co|company|ltd|limited|llc|plc|sa|sas|se|ag|gmbh|kg|nv|bv|spa|srl|group|groupe)\b/g,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

function dealOut(documents: readonly GoldDocument[], ties: Ties, count: number, seed: number): Record<string, number> {
  const groups = new Map<string, string[]>();
  for (const { id } of documents) {
    const root = ties.root(id);
    const group = groups.get(root);
    if (group) group.push(id);
    else groups.set(root, [id]);
  }
  const shuffled = [...groups.values()]
    .map(ids => ({ ids, key: scramble(ids.toSorted().join(' '), seed) }))
    .sort((a, b) => b.ids.length - a.ids.length || a.key - b.key);
  const sizes = new Array<number>(count).fill(0);
  const of: Record<string, number> = {};
  for (const { ids } of shuffled) {
    const fold = sizes.indexOf(Math.min(...sizes));
    sizes[fold] = (sizes[fold] ?? 0) + ids.length;
    for (const id of ids) of[id] = fold;
  }
  return Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A seeded number for a text (FNV-1a), so that the order of groups depends on nothing but them and the seed. */
function scramble(text: string, seed: number): number {
  let hash = (2166136261 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619) >>> 0;
  return hash;
}

/** Things tied to each other, directly or through others. */
class Ties {
  readonly #parent = new Map<string, string>();
  readonly #documents = new Map<string, number>();

  constructor(documents: readonly string[]) {
    for (const id of documents) this.#documents.set(id, 1);
  }

  root(x: string): string {
    let at = x;
    for (let up = this.#parent.get(at); up !== undefined; up = this.#parent.get(at)) at = up;
    return at;
  }

  /** How many documents hang on a root. */
  size(root: string): number {
    return this.#documents.get(root) ?? 0;
  }

  join(a: string, b: string): void {
    const x = this.root(a);
    const y = this.root(b);
    if (x === y) return;
    this.#parent.set(y, x);
    this.#documents.set(x, this.size(x) + this.size(y));
  }
}
