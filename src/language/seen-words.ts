/** How many words are kept before the table begins anew. */
const MOST_KEPT = 16_384;
const SLOTS = MOST_KEPT * 2;
/** FNV-1a. */
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * What is known of each word met, worked out when it is first met. The words of a text recur; here a word is found by
 * its code units where they stand, so that asking cuts no string and computes no string's hash.
 */
export class SeenWords<T> {
  readonly #make: (word: string) => T;
  readonly #hashes = new Int32Array(SLOTS);
  #words: (string | undefined)[] = new Array(SLOTS).fill(undefined);
  #values: (T | undefined)[] = new Array(SLOTS).fill(undefined);
  #held = 0;

  /** `make` works out what is to be known of a word; it must depend on nothing but the word. */
  constructor(make: (word: string) => T) {
    this.#make = make;
  }

  /** What is known of the word between two offsets of a text. */
  at(text: string, start: number, end: number): T {
    let hash = SEED;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (;;) {
      const word = this.#words[slot];
      if (word === undefined) break;
      if (this.#hashes[slot] === hash && isAt(word, text, start, end)) return this.#values[slot] as T;
      slot = (slot + 1) & (SLOTS - 1);
    }
    const word = copyOf(text, start, end);
    const value = this.#make(word);
    if (this.#held >= MOST_KEPT) {
      this.#words = new Array(SLOTS).fill(undefined);
      this.#values = new Array(SLOTS).fill(undefined);
      this.#held = 0;
      slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    }
    this.#words[slot] = word;
    this.#values[slot] = value;
    this.#hashes[slot] = hash;
    this.#held++;
    return value;
  }
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  const { length } = word;
  if (length !== end - start) return false;
  for (let i = 0; i < length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** A string of its own: a slice would keep the whole text in memory. */
function copyOf(text: string, start: number, end: number): string {
  if (end - start > 200) return text.slice(start, end);
  const units: number[] = [];
  for (let i = start; i < end; i++) units.push(text.charCodeAt(i));
  return String.fromCharCode(...units);
}
