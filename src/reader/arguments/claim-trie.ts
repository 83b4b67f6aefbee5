import { foldUnit, isWordUnit } from '../cues.ts';

/** Phrases met in a text, in reading order: class numbers with where they stand. */
export interface PhraseHits {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly classes: Int32Array;
}

/** How entries may stand in a text: between spaces, anywhere, or as Arabic writes them. */
export type Script = 'spaced' | 'unspaced' | 'arabic';

/** How words of a language stand in its texts. */
export function scriptOf(lang: string): Script {
  if (lang === 'ja' || lang === 'zh' || lang === 'ko') return 'unspaced';
  return lang === 'ar' ? 'arabic' : 'spaced';
}

const BLANK = 32;
const ARABIC_PREFIXES = 'وفبلكاس';
const FOLDED = Uint16Array.from({ length: 65536 }, (_, code) => {
  const folded = foldUnit(code);
  return folded === 45 ? BLANK : folded;
});
const WORD = Uint8Array.from({ length: 65536 }, (_, code) => (isWordUnit(code) ? 1 : 0));

interface Entry {
  /** Folded words with stars where letters may follow. */
  readonly text: string;
  readonly cls: number;
}

/** One tree of phrases; a star node skips the rest of the word. */
class Tree {
  readonly #letters: Uint16Array;
  readonly #width: number;
  #next: Int32Array;
  readonly #skip: number[] = [0];
  readonly #whole: number[][] = [[]];
  readonly #stem: number[][] = [[]];

  constructor(entries: readonly Entry[], letters: Uint16Array, width: number) {
    this.#letters = letters;
    this.#width = width;
    const rows: Int32Array[] = [new Int32Array(width)];
    const fresh = () => {
      rows.push(new Int32Array(width));
      this.#skip.push(0);
      this.#whole.push([]);
      this.#stem.push([]);
      return rows.length - 1;
    };
    for (const { text, cls } of entries) {
      let node = 0;
      for (let i = 0; i < text.length; i++) {
        const last = i === text.length - 1;
        if (text[i] === '*') {
          if (last) this.#stem[node]?.push(cls);
          else {
            if (this.#skip[node] === 0) this.#skip[node] = fresh();
            node = this.#skip[node] as number;
          }
          continue;
        }
        const row = rows[node] as Int32Array;
        const letter = letters[text.charCodeAt(i)] as number;
        if (row[letter] === 0) row[letter] = fresh();
        node = row[letter] as number;
        if (last) this.#whole[node]?.push(cls);
      }
    }
    this.#next = new Int32Array(rows.length * width);
    for (const [node, row] of rows.entries()) this.#next.set(row, node * width);
  }

  /** Adds all phrases that begin at `from` to `found` (start, end, class). */
  walk(text: string, from: number, start: number, found: number[], root = 0): void {
    let node = root;
    for (let at = from; ; at++) {
      const stem = this.#stem[node] as readonly number[];
      if (stem.length > 0 && at > from) for (const cls of stem) found.push(start, at, cls);
      const code = text.charCodeAt(at);
      const inWord = at < text.length && WORD[code] === 1;
      const whole = this.#whole[node] as readonly number[];
      if (whole.length > 0 && !inWord) for (const cls of whole) found.push(start, at, cls);
      const skip = this.#skip[node] as number;
      if (skip !== 0) {
        let rest = at;
        while (rest < text.length && WORD[text.charCodeAt(rest)] === 1) rest++;
        this.walk(text, rest, start, found, skip);
      }
      if (at >= text.length) return;
      const letter = this.#letters[FOLDED[code] as number] as number;
      if (letter === 0) return;
      node = this.#next[node * this.#width + letter] as number;
      if (node === 0) return;
    }
  }
}

/** Phrase lists made into one scan, linear in the length of the text. */
export class PhraseScan {
  readonly classes: readonly string[];
  readonly #script: Script;
  readonly #starting: Tree;
  readonly #inner: Tree | null;

  /** `lists`: the entries of each class, stars as `claimWords` says. */
  constructor(lists: ReadonlyMap<string, readonly string[]>, script: Script) {
    this.classes = [...lists.keys()];
    this.#script = script;
    const starting: Entry[] = [];
    const inner: Entry[] = [];
    for (const [cls, entries] of [...lists.values()].entries()) {
      for (const entry of entries) {
        const anywhere = script === 'unspaced' || entry.startsWith('*');
        const text = folded(entry.replace(/^\*/, ''));
        const open = script === 'unspaced' || (script === 'arabic' && text.length > 3);
        if (text) (anywhere ? inner : starting).push({ text: open && !text.endsWith('*') ? `${text}*` : text, cls });
      }
    }
    const letters = new Uint16Array(65536);
    let width = 1;
    for (const { text } of [...starting, ...inner]) {
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (letters[code] === 0 && text[i] !== '*') letters[code] = width++;
      }
    }
    this.#starting = new Tree(starting, letters, width);
    this.#inner = inner.length > 0 ? new Tree(inner, letters, width) : null;
  }

  /** All phrases in `text`. */
  scan(text: string): PhraseHits {
    const found: number[] = [];
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const word = WORD[text.charCodeAt(at)] as number;
      if (word === 1) {
        if (before === 0) {
          this.#starting.walk(text, at, at, found);
          if (this.#script === 'arabic') this.#behindPrefixes(text, at, found);
        }
        if (this.#inner !== null) this.#inner.walk(text, at, at, found);
      }
      before = word;
    }
    return hitsOf(found);
  }

  #behindPrefixes(text: string, start: number, found: number[]): void {
    for (let at = start; at < start + 4 && ARABIC_PREFIXES.includes(text.charAt(at)); at++) {
      this.#starting.walk(text, at + 1, start, found);
    }
  }
}

function folded(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(FOLDED[text.charCodeAt(i)] as number);
  return out.replace(/ +/g, ' ').trim();
}

function hitsOf(found: readonly number[]): PhraseHits {
  const count = found.length / 3;
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  const classes = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    starts[i] = found[3 * i] as number;
    ends[i] = found[3 * i + 1] as number;
    classes[i] = found[3 * i + 2] as number;
  }
  return { count, starts, ends, classes };
}
