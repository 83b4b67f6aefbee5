import { inOnePiece } from '../../language/index.ts';
import { CLASS, classOf, foldOf, HASH_SEED, hashEnd, hashStep } from './fold.ts';

const PREFIX = 0x40000000;
const INDEX = 0x3fffffff;

const WORDS_WRAP = (1 << 20) - 1;
const PAIRS_WRAP = (1 << 19) - 1;
const NONE: readonly NameHit[] = [];

function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 13;
}

function joined(hits: readonly NameHit[], hit: NameHit): readonly NameHit[] {
  return hits.length === 0 ? [hit] : [...hits, hit];
}

/** A name that the text holds at a position. */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  /** The first of the names that fold alike; `NameTable.places` takes it. */
  readonly name: number;
}

/**
 * All place names behind one hash table, keyed by the folded name. Names that fold alike stand side by side, so a
 * name is the run of strings from its first one on. The beginnings of longer names are keyed too, so that a scan knows
 * when to stop: looking up costs one step a character.
 */
export class NameTable {
  readonly #text: string;
  readonly #starts: Uint32Array;
  readonly #postings: Uint32Array;
  readonly #places: Uint32Array;
  readonly #masks: Uint16Array;
  /** Hash and value side by side, so that a look-up touches one line of memory. */
  readonly #slots: Uint32Array;
  readonly #wrap: number;
  /** One bit for the hash of each first word; most words of a text begin no name, and this table stays in the cache. */
  readonly #words = new Int32Array((WORDS_WRAP + 1) >> 5);
  /** One bit for the first two units of each name in a script without spaces; `#singles` for names of one unit. */
  readonly #pairs = new Int32Array((PAIRS_WRAP + 1) >> 5);
  readonly #singles = new Uint8Array(65536);

  constructor(text: string, lengths: Uint8Array, counts: Uint16Array, places: Uint32Array, masks: Uint16Array) {
    const n = lengths.length;
    this.#text = text;
    this.#places = places;
    this.#masks = masks;
    this.#starts = new Uint32Array(n + 1);
    this.#postings = new Uint32Array(n + 1);
    for (let i = 0; i < n; i++) {
      this.#starts[i + 1] = (this.#starts[i] ?? 0) + (lengths[i] ?? 0);
      this.#postings[i + 1] = (this.#postings[i] ?? 0) + (counts[i] ?? 0);
    }
    let slots = 1 << 10;
    while (slots < n * 3) slots <<= 1;
    this.#wrap = slots - 1;
    this.#slots = new Uint32Array(slots * 2);
    for (let i = 0; i < n; i++) this.#insert(i);
  }

  /** How many names there are. */
  get size(): number {
    return this.#starts.length - 1;
  }

  /** A name as it is written. */
  text(name: number): string {
    return this.#text.slice(this.#starts[name] ?? 0, this.#starts[name + 1] ?? 0);
  }

  /** Names that begin with a small letter («région parisienne»), by their first word: rare, so looked for apart. */
  smallBeginnings(): ReadonlySet<string> {
    const words = new Set<string>();
    for (let i = 0; i < this.size; i++) {
      if (classOf[this.#text.charCodeAt(this.#starts[i] ?? 0)] !== CLASS.lower) continue;
      words.add(/^\p{Ll}+/u.exec(this.text(i))?.[0] ?? '');
    }
    return words;
  }

  /** Calls `visit` with each place that bears the name in one of the languages of `mask`. */
  places(name: number, mask: number, visit: (place: number, written: number) => void): void {
    for (let i = name; i < this.size && (i === name || this.#sameFold(i, name)); i++) {
      for (let p = this.#postings[i] ?? 0; p < (this.#postings[i + 1] ?? 0); p++) {
        if (((this.#masks[p] ?? 0) & mask) !== 0) visit(this.#places[p] ?? 0, i);
      }
    }
  }

  /**
   * All names that begin exactly at `start`, shortest first; at most eight words long. In scripts with spaces a name
   * ends at a word's end; in those without it may end anywhere.
   */
  at(text: string, start: number): readonly NameHit[] {
    let hits = NONE;
    let hash = HASH_SEED;
    let first = true;
    let gap = false;
    let end = start;
    const limit = Math.min(text.length, start + 60);
    for (let i = start; i < limit; i++) {
      const code = text.charCodeAt(i);
      const kind = classOf[code | 0] ?? 0;
      if (kind === CLASS.break) break;
      if (kind === CLASS.ignored) continue;
      if (kind === CLASS.separator) {
        gap = true;
        continue;
      }
      if (gap) {
        if (this.#find(hash, text, start, end, PREFIX) < 0) return hits;
        hash = hashStep(hash, 0x20);
        gap = false;
      }
      hash = hashStep(hash, foldOf[code | 0] ?? 0);
      end = i + 1;
      if (kind >= CLASS.han && kind !== CLASS.uncased) {
        if (i === start && !this.#mayBeginGlued(text, i)) return hits;
        const name = this.#find(hash, text, start, end, 0);
        if (name >= 0) hits = joined(hits, { start, end, name });
        if (this.#find(hash, text, start, end, PREFIX) < 0) return hits;
      } else {
        const next = classOf[text.charCodeAt(i + 1) | 0] ?? 0;
        if (i + 1 >= text.length || next <= CLASS.ignored || next >= CLASS.han !== kind >= CLASS.han) {
          if (first && (i + 1 >= text.length || next <= CLASS.separator)) {
            if (!this.#mayBegin(hash)) return hits;
            first = false;
          }
          const name = this.#find(hash, text, start, end, 0);
          if (name >= 0) hits = joined(hits, { start, end, name });
        }
      }
    }
    return hits;
  }

  /** The name that a whole string is; -1 where it is none. */
  find(name: string): number {
    const hits = this.at(inOnePiece(name), 0);
    const last = hits.at(-1);
    return last && last.end === name.length ? last.name : -1;
  }

  /** A quick look: false where no name begins with a word of this hash. */
  #mayBegin(hash: number): boolean {
    const bit = hashEnd(hash) & WORDS_WRAP;
    return ((this.#words[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  /** The same for a script without spaces, by the first two units. */
  #mayBeginGlued(text: string, at: number): boolean {
    const first = foldOf[text.charCodeAt(at) | 0] ?? 0;
    if (this.#singles[first] === 1) return true;
    const code = text.charCodeAt(at + 1);
    if (classOf[code | 0] === CLASS.ignored) return true;
    const bit = pairOf(first, foldOf[code | 0] ?? 0);
    return ((this.#pairs[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  #noteGlued(from: number, to: number): void {
    let first = 0;
    for (let i = from; i < to; i++) {
      const code = this.#text.charCodeAt(i);
      const folded = foldOf[code | 0] ?? 0;
      if (folded === 0) continue;
      if (first === 0) {
        if ((classOf[code | 0] ?? 0) < CLASS.han) return;
        first = folded;
      } else {
        const bit = pairOf(first, folded);
        this.#pairs[bit >> 5] = (this.#pairs[bit >> 5] ?? 0) | (1 << (bit & 31));
        return;
      }
    }
    this.#singles[first] = 1;
  }

  #noteWord(hash: number): void {
    const bit = hashEnd(hash) & WORDS_WRAP;
    this.#words[bit >> 5] = (this.#words[bit >> 5] ?? 0) | (1 << (bit & 31));
  }

  #insert(name: number): void {
    const from = this.#starts[name] ?? 0;
    const to = this.#starts[name + 1] ?? 0;
    let hash = HASH_SEED;
    let gap = false;
    let first = true;
    if ((classOf[this.#text.charCodeAt(from) | 0] ?? 0) >= CLASS.han || foldOf[this.#text.charCodeAt(from) | 0] === 0)
      this.#noteGlued(from, to);
    for (let i = from; i < to; i++) {
      const code = this.#text.charCodeAt(i);
      const folded = foldOf[code | 0] ?? 0;
      if (folded === 0) continue;
      if (folded === 0x20) {
        gap = true;
        continue;
      }
      if (gap) {
        if (first) this.#noteWord(hash);
        first = false;
        this.#put(hash, PREFIX);
        hash = hashStep(hash, 0x20);
        gap = false;
      }
      hash = hashStep(hash, folded);
      const kind = classOf[code | 0] ?? 0;
      if (kind >= CLASS.han && kind !== CLASS.uncased && i + 1 < to) this.#put(hash, PREFIX);
    }
    if (first) this.#noteWord(hash);
    this.#put(hash, name + 1);
  }

  #put(hash: number, value: number): void {
    const key = hashEnd(hash);
    for (let slot = key & this.#wrap; ; slot = (slot + 1) & this.#wrap) {
      const held = this.#slots[slot * 2] ?? 0;
      const was = this.#slots[slot * 2 + 1] ?? 0;
      if (held === 0) {
        this.#slots[slot * 2] = key;
        this.#slots[slot * 2 + 1] = value;
        return;
      }
      if (held !== key) continue;
      if (value === PREFIX) {
        this.#slots[slot * 2 + 1] = was | PREFIX;
        return;
      }
      if ((was & INDEX) === 0) {
        this.#slots[slot * 2 + 1] = was | value;
        return;
      }
      if (this.#sameFold((was & INDEX) - 1, value - 1)) return;
    }
  }

  /** The name behind a hash, or (with `PREFIX`) 0 where longer names begin so; -1 where there is none. */
  #find(hash: number, text: string, start: number, end: number, want: number): number {
    const key = hashEnd(hash);
    for (let slot = key & this.#wrap; ; slot = (slot + 1) & this.#wrap) {
      const held = this.#slots[slot * 2] ?? 0;
      if (held === 0) return -1;
      if (held !== key) continue;
      const value = this.#slots[slot * 2 + 1] ?? 0;
      if (want === PREFIX) {
        if ((value & PREFIX) !== 0) return 0;
        continue;
      }
      const name = (value & INDEX) - 1;
      if (name >= 0 && this.#reads(name, text, start, end)) return name;
    }
  }

  #reads(name: number, text: string, start: number, end: number): boolean {
    const stop = this.#starts[name + 1] ?? 0;
    return sameFolded(this.#text, this.#starts[name] ?? 0, stop, text, start, end);
  }

  #sameFold(a: number, b: number): boolean {
    const s = this.#starts;
    return sameFolded(this.#text, s[a] ?? 0, s[a + 1] ?? 0, this.#text, s[b] ?? 0, s[b + 1] ?? 0);
  }
}

/** True where two stretches fold to the same name; runs of separators count as one, ignored units not at all. */
function sameFolded(a: string, i: number, aEnd: number, b: string, j: number, bEnd: number): boolean {
  for (;;) {
    while (i < aEnd && foldOf[a.charCodeAt(i) | 0] === 0) i++;
    while (j < bEnd && foldOf[b.charCodeAt(j) | 0] === 0) j++;
    const x = foldOf[a.charCodeAt(i) | 0];
    const y = foldOf[b.charCodeAt(j) | 0];
    if (i >= aEnd || j >= bEnd) return atEnd(a, i, aEnd) && atEnd(b, j, bEnd);
    if (x !== y) return false;
    i++;
    j++;
    if (x === 0x20) {
      while (i < aEnd && skips(a, i)) i++;
      while (j < bEnd && skips(b, j)) j++;
    }
  }
}

function skips(s: string, i: number): boolean {
  const f = foldOf[s.charCodeAt(i) | 0] ?? 0;
  return f === 0 || f === 0x20;
}

function atEnd(s: string, i: number, end: number): boolean {
  while (i < end && skips(s, i)) i++;
  return i >= end;
}
