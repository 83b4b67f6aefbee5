import type { GoldDocument } from './gold.ts';

/** Which fold each document is held out in. */
export interface Folds {
  readonly count: number;
  readonly seed: number;
  /** Fold (0 to count - 1) by document id. */
  readonly of: Readonly<Record<string, number>>;
}

/**
 * Parts documents into folds that can be held out in turn. A fold is made of whole connected components: documents that
 * share a pledge or an investor family, directly or through others, are always held out together. Components are dealt
 * out largest first to the emptiest fold, order seeded; the largest one may be a fold of its own and far larger than the
 * others (round-ups tie the most frequent investors), so a score over it is one of a reader trained on the smaller rest.
 */
export function makeFolds(documents: readonly GoldDocument[], count = 10, seed = 1): Folds {
  const ties = new Ties();
  for (const document of documents) {
    for (const claim of document.claims) {
      ties.join(document.id, `pledge ${claim.pledge}`);
      for (const investor of claim.investors) {
        const family = familyOf(investor.name);
        if (family) ties.join(document.id, `family ${family}`);
      }
    }
  }
  return { count, seed, of: dealOut(documents, ties, count, seed) };
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

  root(x: string): string {
    let at = x;
    for (let up = this.#parent.get(at); up !== undefined; up = this.#parent.get(at)) at = up;
    return at;
  }

  join(a: string, b: string): void {
    const x = this.root(a);
    const y = this.root(b);
    if (x !== y) this.#parent.set(y, x);
  }
}
