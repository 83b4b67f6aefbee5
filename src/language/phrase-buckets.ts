import { classOf, LETTER } from './code-units.ts';
import type { Sense } from './phrase-kinds.ts';

/** A phrase with one of its senses. */
export interface Phrase {
  readonly text: string;
  readonly sense: Sense;
  /** True where it ends in a letter of a spaced script, so that no letter may follow. */
  readonly worded: boolean;
}

/** All phrases that begin with one word (or, in glued scripts, one character). */
export interface Bucket {
  readonly key: string;
  /** By number of kind, longest first. */
  readonly kinds: (Phrase[] | undefined)[];
  /** Those that can begin a figure or a date, longest first. */
  readonly openers: Phrase[];
  /** True where one of them can begin something worth a closer look. */
  trigger: boolean;
  /** True where one of them can be a part of a date. */
  date: boolean;
  /** True where one of them can begin a number in words. */
  numeral: boolean;
  /** What takes the language's endings: the key itself, or a phrase of several words that begins with it. */
  readonly inflected: Phrase[];
  /** True where all its forms with endings are in; they are made when the bucket is first asked for. */
  whole: boolean;
}

/** Keeps the list longest first, in the order of adding among equals; false where the words are in it already. */
export function insert(phrases: Phrase[], phrase: Phrase): boolean {
  const { length } = phrase.text;
  let place = phrases.length;
  for (; place > 0; place--) {
    const before = phrases[place - 1];
    if (before === undefined || before.text.length > length) break;
    if (before.text === phrase.text && before.sense.kind === phrase.sense.kind) return false;
  }
  while (phrases[place]?.text.length === length) place++;
  phrases.splice(place, 0, phrase);
  return true;
}

/** Puts a bucket where the hash of its key points, or into the next free slot. */
export function put(table: (Bucket | null)[], bucket: Bucket): void {
  let hash = SEED;
  for (let i = 0; i < bucket.key.length; i++) hash = Math.imul(hash ^ bucket.key.charCodeAt(i), PRIME);
  const wrap = table.length - 1;
  let slot = (hash ^ (hash >>> 15)) & wrap;
  while (table[slot] !== null) slot = (slot + 1) & wrap;
  table[slot] = bucket;
}

/** FNV-1a. */
export const SEED = 0x811c9dc5;
export const PRIME = 0x01000193;

/** The longest phrase at `at` that can begin a figure or a date. */
export function opener(bucket: Bucket, low: string, at: number): Phrase | null {
  for (const phrase of bucket.openers) if (stands(phrase, bucket, low, at)) return phrase;
  return null;
}

/** True where the phrase stands at `at`, of which its bucket's key is known to stand there. */
export function stands({ text, worded }: Phrase, { key }: Bucket, low: string, at: number): boolean {
  const end = at + text.length;
  if (end > low.length || (worded && classOf(low.charCodeAt(end)) === LETTER)) return false;
  return text.length === key.length || low.startsWith(text, at);
}

/** The bucket key at a position: a whole word of a spaced script, else one character. */
export function keyAt(low: string, at: number): string {
  return low.slice(at, keyEnd(low, at));
}

/** Where the key ends that {@link keyAt} cuts out. */
export function keyEnd(low: string, at: number): number {
  let end = at + 1;
  if (classOf(low.charCodeAt(at)) !== LETTER) return end;
  const most = Math.min(low.length, at + LONGEST_WORD);
  while (end < most && classOf(low.charCodeAt(end)) === LETTER) end++;
  return end;
}

/** No word of a lexicon is longer: longer runs of letters are cut here, so that a look-up takes bounded time. */
const LONGEST_WORD = 48;
