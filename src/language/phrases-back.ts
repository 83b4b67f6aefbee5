import { classOf, LETTER, wordStart } from './code-units.ts';

/** The kinds of phrases that are looked for to the left of a position, as bits: join them with `|`. */
export const BACK = {
  about: 1,
  atLeast: 2,
  upTo: 4,
  between: 8,
  from: 16,
  vague: 32,
  jobsBefore: 64,
  jobsVerb: 128,
  by: 256,
  fromDate: 512,
  since: 1024,
  over: 2048,
  within: 4096,
  agoBefore: 8192,
  rangeFrom: 16384,
  next: 32768,
  last: 65536,
  yearWord: 131072,
} as const;

/** The name of one of the {@link BACK} kinds. */
export type BackKind = keyof typeof BACK;

interface Phrase {
  readonly text: string;
  readonly kind: BackKind;
  readonly bit: number;
  /** True where it begins with a letter, so that no letter may stand before it. */
  readonly worded: boolean;
}

/** All phrases that end with one word, longest first. */
interface Bucket {
  readonly key: string;
  readonly phrases: Phrase[];
  /** The kinds of all of them. */
  bits: number;
}

/** Places whose buckets are remembered. */
const REMEMBERED = 256;

/** Phrases that are looked for to the left of a position, by their last word; longest first. */
export class BackPhrases {
  /** By the hash of their last word; buckets of one hash stand in a row. */
  readonly #buckets = new Map<number, Bucket[]>();
  /** By last code unit, for everything that is no letter of a spaced script. */
  readonly #byCode = new Map<number, Bucket>();
  readonly #hasCode = new Uint8Array(65536);
  #text = '';
  #turn = 1;
  readonly #turns = new Int32Array(REMEMBERED);
  readonly #places = new Int32Array(REMEMBERED);
  readonly #found: (Bucket | null)[] = new Array(REMEMBERED).fill(null);

  /** Adds a phrase; the same words may be of several kinds. */
  add(text: string, kind: BackKind): void {
    const bucket = this.#look(text, text.length) ?? this.#newBucket(text);
    const { phrases } = bucket;
    let place = phrases.length;
    while (place > 0 && (phrases[place - 1]?.text.length ?? 0) < text.length) place--;
    phrases.splice(place, 0, { text, kind, bit: BACK[kind], worded: classOf(text.charCodeAt(0)) === LETTER });
    bucket.bits |= BACK[kind];
  }

  #newBucket(text: string): Bucket {
    const { length } = text;
    const start = wordStart(text, length);
    const bucket: Bucket = { key: start < length ? text.slice(start) : text.charAt(length - 1), phrases: [], bits: 0 };
    if (start < length) {
      const hash = hashOf(text, start, length);
      const row = this.#buckets.get(hash);
      if (row === undefined) this.#buckets.set(hash, [bucket]);
      else row.push(bucket);
    } else {
      this.#byCode.set(text.charCodeAt(length - 1), bucket);
      this.#hasCode[text.charCodeAt(length - 1)] = 1;
    }
    // What was remembered of places may be wrong now.
    this.#turn++;
    return bucket;
  }

  #look(low: string, end: number): Bucket | null {
    const last = low.charCodeAt(end - 1);
    if (classOf(last) !== LETTER) return this.#hasCode[last | 0] === 1 ? (this.#byCode.get(last) ?? null) : null;
    const start = wordStart(low, end);
    const row = this.#buckets.get(hashOf(low, start, end));
    if (row === undefined) return null;
    for (const bucket of row) {
      if (bucket.key.length === end - start && low.startsWith(bucket.key, start)) return bucket;
    }
    return null;
  }

  #before(low: string, at: number): Bucket | null {
    if (low !== this.#text) this.#turn++;
    const slot = at & (REMEMBERED - 1);
    if (this.#places[slot] === at && this.#turns[slot] === this.#turn) return this.#found[slot] ?? null;
    const bucket = this.#look(low, at);
    // Kept even where it is equal: the same object compares at once, an equal one unit by unit.
    this.#text = low;
    this.#places[slot] = at;
    this.#turns[slot] = this.#turn;
    this.#found[slot] = bucket;
    return bucket;
  }

  /**
   * The start of the longest phrase of one of these kinds ({@link BACK} bits) that ends at `end` (spaces before `end`
   * are skipped), with its kind.
   */
  match(low: string, end: number, bits: number): { start: number; kind: BackKind } | null {
    let at = end;
    while (at > 0 && low.charCodeAt(at - 1) === 32) at--;
    if (at === 0) return null;
    const bucket = this.#before(low, at);
    if (bucket === null || (bucket.bits & bits) === 0) return null;
    for (const { text, kind, bit, worded } of bucket.phrases) {
      const start = at - text.length;
      if (start < 0 || (bit & bits) === 0 || !low.startsWith(text, start)) continue;
      if (start > 0 && worded && classOf(low.charCodeAt(start - 1)) === LETTER) continue;
      return { start, kind };
    }
    return null;
  }
}

/** FNV-1a, as a small integer. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >> 2;
}
