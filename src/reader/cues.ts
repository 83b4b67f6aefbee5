/** Words of known classes met in a text: one scan a document, shared by every model that looks at words. */

/** Where cue words stand, in reading order; `classes[i]` indexes the class list that the lexicon was made from. */
export interface CueHits {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly classes: Uint8Array;
}

/** How the entries of a word list may stand in a text. */
export type CueScript = 'spaced' | 'unspaced' | 'arabic';

const FOLD = buildFold();
const LETTER = buildLetters();

/**
 * One code unit as the scan sees it: small, without Latin accents, Arabic letters in their plain form, apostrophes and
 * spaces of one kind. Always one unit for one unit, so that offsets stay.
 */
export function foldUnit(code: number): number {
  return FOLD[code] as number;
}

/** True where the code unit is a letter or digit, so that a word goes on. */
export function isWordUnit(code: number): boolean {
  return LETTER[code] === 1;
}

function buildFold(): Uint16Array {
  const table = Uint16Array.from({ length: 65536 }, (_, code) => code);
  for (let code = 0x41; code < 0x2000; code++) {
    const unit = String.fromCharCode(code).toLowerCase();
    const plain = unit.normalize('NFD').replace(/\p{M}/gu, '');
    const to = plain.length === 1 ? plain : unit;
    if (to.length === 1) table[code] = to.charCodeAt(0);
  }
  const set = (from: string, to: string) => {
    for (const unit of from) table[unit.charCodeAt(0)] = to.charCodeAt(0);
  };
  set('İıI', 'i');
  set('łŁ', 'l');
  set('øØ', 'o');
  set('đĐ', 'd');
  set('’‘ʼ＇`´', "'");
  set('\u00a0\u202f\u2009\u3000\t\n\r', ' ');
  set('أإآٱ', 'ا');
  set('ى', 'ي');
  set('ة', 'ه');
  set('‐‑–—', '-');
  return table;
}

function buildLetters(): Uint8Array {
  const table = new Uint8Array(65536);
  const word = /[\p{L}\p{N}\p{M}]/u;
  for (let code = 0x30; code < 0x10000; code++) {
    if (code < 0xd800 || code > 0xdfff) table[code] = word.test(String.fromCharCode(code)) ? 1 : 0;
  }
  return table;
}

/** A tree of words over a small alphabet: `next[node * width + letter]` is the next node, 0 where there is none. */
interface Trie {
  readonly width: number;
  readonly next: Int32Array;
  /** Class + 1 of a word that ends here and must end a word of the text; 0 where none. */
  readonly whole: Uint8Array;
  /** Class + 1 of a beginning that ends here. */
  readonly stem: Uint8Array;
}

/** Word lists made into one scan. A word that stands in several classes is met once for each. */
export class Cues {
  readonly #script: CueScript;
  readonly #letters = new Uint16Array(65536);
  readonly #starting: readonly Trie[];
  readonly #inner: readonly Trie[];

  /** `lists`: the words of each class, in the order of the class numbers; stars as in `RoleWords`. */
  constructor(lists: readonly (readonly string[])[], script: CueScript) {
    this.#script = script;
    const starting: Entry[] = [];
    const inner: Entry[] = [];
    for (const [cls, words] of lists.entries()) {
      for (const word of words) {
        const anywhere = script === 'unspaced' || word.startsWith('*');
        const stem = script === 'unspaced' || word.endsWith('*');
        const text = foldText(word.replace(/^\*|\*$/g, ''));
        if (text) (anywhere ? inner : starting).push({ text, cls, stem });
      }
    }
    let width = 1;
    for (const { text } of [...starting, ...inner]) {
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (this.#letters[code] === 0) this.#letters[code] = width++;
      }
    }
    this.#starting = layers(starting).map(entries => buildTrie(entries, this.#letters, width));
    this.#inner = layers(inner).map(entries => buildTrie(entries, this.#letters, width));
  }

  /** All hits in `text`; of two words of one class at one place the longer. Linear in the length of the text. */
  scan(text: string): CueHits {
    const found: number[] = [];
    const length = text.length;
    let before = 0;
    for (let at = 0; at < length; at++) {
      const word = LETTER[text.charCodeAt(at)] as number;
      if (word === 1) {
        if (before === 0) for (const trie of this.#starting) this.#walk(trie, text, at, at, found);
        if (before === 0 && this.#script === 'arabic') this.#afterPrefixes(text, at, found);
        for (const trie of this.#inner) this.#walk(trie, text, at, at, found);
      }
      before = word;
    }
    return hitsOf(found);
  }

  #walk(trie: Trie, text: string, from: number, start: number, found: number[]): void {
    const { next, whole, stem, width } = trie;
    let node = 0;
    let best = -1;
    let end = 0;
    for (let at = from; at < text.length; at++) {
      const letter = this.#letters[FOLD[text.charCodeAt(at)] as number] as number;
      if (letter === 0) break;
      node = next[node * width + letter] as number;
      if (node === 0) break;
      if (stem[node] !== 0) {
        best = (stem[node] as number) - 1;
        end = at + 1;
      } else if (whole[node] !== 0 && LETTER[text.charCodeAt(at + 1)] !== 1) {
        best = (whole[node] as number) - 1;
        end = at + 1;
      }
    }
    if (best >= 0) found.push(start, end, best);
  }

  /** Arabic writes "and", "with", "to", "the" onto the word: looks behind them too. */
  #afterPrefixes(text: string, start: number, found: number[]): void {
    for (let at = start; at < start + 4 && ARABIC_PREFIXES.includes(text.charAt(at)); at++) {
      for (const trie of this.#starting) this.#walk(trie, text, at + 1, start, found);
    }
  }
}

const ARABIC_PREFIXES = 'وفبلكا';

interface Entry {
  readonly text: string;
  readonly cls: number;
  readonly stem: boolean;
}

/** Entries dealt out so that no layer holds one text twice: a trie keeps one class a word. */
function layers(entries: readonly Entry[]): Entry[][] {
  const dealt: Map<string, Entry>[] = [];
  for (const entry of entries) {
    let layer = dealt.find(one => !one.has(entry.text));
    if (layer === undefined) {
      layer = new Map();
      dealt.push(layer);
    }
    layer.set(entry.text, entry);
  }
  return dealt.map(layer => [...layer.values()]);
}

function buildTrie(entries: readonly Entry[], letters: Uint16Array, width: number): Trie {
  const rows: Int32Array[] = [new Int32Array(width)];
  const whole: number[] = [0];
  const stem: number[] = [0];
  for (const { text, cls, stem: isStem } of entries) {
    let node = 0;
    for (let i = 0; i < text.length; i++) {
      const letter = letters[text.charCodeAt(i)] as number;
      const row = rows[node] as Int32Array;
      if (row[letter] === 0) {
        row[letter] = rows.length;
        rows.push(new Int32Array(width));
        whole.push(0);
        stem.push(0);
      }
      node = row[letter] as number;
    }
    (isStem ? stem : whole)[node] = cls + 1;
  }
  const next = new Int32Array(rows.length * width);
  for (const [node, row] of rows.entries()) next.set(row, node * width);
  return { width, next, whole: Uint8Array.from(whole), stem: Uint8Array.from(stem) };
}

function foldText(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(FOLD[text.charCodeAt(i)] as number);
  return out;
}

function hitsOf(found: readonly number[]): CueHits {
  const count = found.length / 3;
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  const classes = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    starts[i] = found[3 * i] as number;
    ends[i] = found[3 * i + 1] as number;
    classes[i] = found[3 * i + 2] as number;
  }
  return { count, starts, ends, classes };
}

/** How words of a language stand in its texts. */
export function cueScript(lang: string): CueScript {
  if (lang === 'ja' || lang === 'zh' || lang === 'ko') return 'unspaced';
  return lang === 'ar' ? 'arabic' : 'spaced';
}
