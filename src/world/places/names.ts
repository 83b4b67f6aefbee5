import { CLASS, classOf, foldOf, HASH_SEED, hashEnd, hashStep } from './fold.ts';

const PREFIX = 0x40000000;
const INDEX = 0x3fffffff;

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
  readonly #keys: Uint32Array;
  readonly #values: Uint32Array;
  readonly #wrap: number;

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
    this.#keys = new Uint32Array(slots);
    this.#values = new Uint32Array(slots);
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
  at(text: string, start: number): NameHit[] {
    const hits: NameHit[] = [];
    let hash = HASH_SEED;
    let gap = false;
    let end = start;
    const limit = Math.min(text.length, start + 60);
    for (let i = start; i < limit; i++) {
      const code = text.charCodeAt(i);
      const kind = classOf[code] ?? 0;
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
      hash = hashStep(hash, foldOf[code] ?? 0);
      end = i + 1;
      if (kind >= CLASS.han && kind !== CLASS.uncased) {
        const name = this.#find(hash, text, start, end, 0);
        if (name >= 0) hits.push({ start, end, name });
        if (this.#find(hash, text, start, end, PREFIX) < 0) return hits;
      } else {
        const next = classOf[text.charCodeAt(i + 1)] ?? 0;
        if (i + 1 >= text.length || next <= CLASS.ignored || next >= CLASS.han !== kind >= CLASS.han) {
          const name = this.#find(hash, text, start, end, 0);
          if (name >= 0) hits.push({ start, end, name });
        }
      }
    }
    return hits;
  }

  /** The name that a whole string is; -1 where it is none. */
  find(name: string): number {
    const hits = this.at(name, 0);
    const last = hits.at(-1);
    return last && last.end === name.length ? last.name : -1;
  }

  #insert(name: number): void {
    const from = this.#starts[name] ?? 0;
    const to = this.#starts[name + 1] ?? 0;
    let hash = HASH_SEED;
    let gap = false;
    for (let i = from; i < to; i++) {
      const code = this.#text.charCodeAt(i);
      const folded = foldOf[code] ?? 0;
      if (folded === 0) continue;
      if (folded === 0x20) {
        gap = true;
        continue;
      }
      if (gap) {
        this.#put(hash, PREFIX);
        hash = hashStep(hash, 0x20);
        gap = false;
      }
      hash = hashStep(hash, folded);
      const kind = classOf[code] ?? 0;
      if (kind >= CLASS.han && kind !== CLASS.uncased && i + 1 < to) this.#put(hash, PREFIX);
    }
    this.#put(hash, name + 1);
  }

  #put(hash: number, value: number): void {
    const key = hashEnd(hash);
    for (let slot = key & this.#wrap; ; slot = (slot + 1) & this.#wrap) {
      const held = this.#keys[slot] ?? 0;
      const was = this.#values[slot] ?? 0;
      if (held === 0) {
        this.#keys[slot] = key;
        this.#values[slot] = value;
        return;
      }
      if (held !== key) continue;
      if (value === PREFIX) {
        this.#values[slot] = was | PREFIX;
        return;
      }
      if ((was & INDEX) === 0) {
        this.#values[slot] = was | value;
        return;
      }
      if (this.#sameFold((was & INDEX) - 1, value - 1)) return;
    }
  }

  /** The name behind a hash, or (with `PREFIX`) 0 where longer names begin so; -1 where there is none. */
  #find(hash: number, text: string, start: number, end: number, want: number): number {
    const key = hashEnd(hash);
    for (let slot = key & this.#wrap; ; slot = (slot + 1) & this.#wrap) {
      const held = this.#keys[slot] ?? 0;
      if (held === 0) return -1;
      if (held !== key) continue;
      const value = this.#values[slot] ?? 0;
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
    while (i < aEnd && foldOf[a.charCodeAt(i)] === 0) i++;
    while (j < bEnd && foldOf[b.charCodeAt(j)] === 0) j++;
    const x = foldOf[a.charCodeAt(i)];
    const y = foldOf[b.charCodeAt(j)];
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
  const f = foldOf[s.charCodeAt(i)] ?? 0;
  return f === 0 || f === 0x20;
}

function atEnd(s: string, i: number, end: number): boolean {
  while (i < end && skips(s, i)) i++;
  return i >= end;
}
