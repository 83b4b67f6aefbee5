/** How alike two texts must be to count as copies of one: share of the words of the shorter one, in runs of four. */
export const COPY = 0.6;
const RUN = 4;
const HASHES = 64;
const BANDS = 16;

/** A text's fingerprint: which other texts may be its copies, and how alike they are. */
export interface Fingerprint {
  /** The smallest values of many hash functions over the runs of words (MinHash). */
  readonly mins: Uint32Array;
  /** Hashes of all runs of words, sorted. */
  readonly runs: Uint32Array;
}

const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

/** Fingerprints a text by its runs of four words (of four signs in scripts without spaces). */
export function fingerprint(text: string): Fingerprint {
  const words = (DENSE.test(text) ? text.match(/\p{L}|\p{N}+/gu) : text.toLowerCase().match(/[\p{L}\p{N}]+/gu)) ?? [];
  const runs = new Set<number>();
  for (let at = 0; at + Math.min(RUN, words.length) <= words.length && words.length > 0; at += 1) {
    runs.add(hash(words.slice(at, at + RUN).join(' ')));
  }
  const mins = new Uint32Array(HASHES).fill(0xffffffff);
  for (const run of runs) {
    for (let row = 0; row < HASHES; row += 1) {
      const value = mix(run, row);
      if (value < (mins[row] as number)) mins[row] = value;
    }
  }
  return { mins, runs: Uint32Array.from(runs).sort() };
}

/** A fingerprint's bands: texts that share one of them may be copies. Empty for a text without words. */
export function bandsOf({ mins, runs }: Fingerprint): string[] {
  if (runs.length === 0) return [];
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = mins.subarray((band * HASHES) / BANDS, ((band + 1) * HASHES) / BANDS);
    return `${band}:${rows.join(',')}`;
  });
}

/** Share of the shorter text's runs that the longer one has, 0 to 1: a copy that was cut short still scores high. */
export function likeness(one: Fingerprint, other: Fingerprint): number {
  const [short, long] = one.runs.length <= other.runs.length ? [one.runs, other.runs] : [other.runs, one.runs];
  if (short.length === 0) return 0;
  let shared = 0;
  let at = 0;
  for (const run of short) {
    while (at < long.length && (long[at] as number) < run) at += 1;
    if (long[at] === run) shared += 1;
  }
  return shared / short.length;
}

/**
 * Groups near-copies: each list holds the keys of texts that carry the same report, in the order given; a text without
 * a copy is a list of its own. Candidates are found by bands of the MinHash, so that the work grows with the number of
 * texts and not with its square.
 */
export function groupCopies(texts: readonly { readonly key: string; readonly text: string }[]): string[][] {
  const prints = texts.map(({ text }) => fingerprint(text));
  const leader = texts.map((_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (leader[root] !== root) root = leader[root] as number;
    leader[at] = root;
    return root;
  };
  const buckets = new Map<string, number[]>();
  prints.forEach((print, at) => {
    for (const bucket of bandsOf(print)) {
      const others = buckets.get(bucket);
      if (others === undefined) {
        buckets.set(bucket, [at]);
        continue;
      }
      for (const other of others) {
        if (find(other) !== find(at) && likeness(prints[other] as Fingerprint, prints[at] as Fingerprint) >= COPY) {
          leader[Math.max(find(at), find(other))] = Math.min(find(at), find(other));
        }
      }
      if (others.length < 50) others.push(at);
    }
  });
  const groups = new Map<number, string[]>();
  texts.forEach(({ key }, at) => {
    const root = find(at);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [key]);
    else group.push(key);
  });
  return [...groups.values()];
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** Row `row` of a family of hash functions (a multiply-and-shift mixer, seeded). */
function mix(value: number, row: number): number {
  let mixed = (value ^ Math.imul(row + 1, 0x9e3779b1)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
