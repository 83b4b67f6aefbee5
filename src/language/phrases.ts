/** Classes of code units that the scan tells apart. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Scripts written without spaces between words (Han, kana, Hangul, Thai): a phrase may begin and end anywhere. */
export const GLUED = 3;
export const SPACE = 4;
/** Signs that open or close an amount: currency signs, percent. */
export const SIGN = 5;

const CLASSES = buildClasses();

function buildClasses(): Uint8Array {
  const table = new Uint8Array(65536);
  const letter = /\p{L}|\p{M}/u;
  for (let code = 0; code < 0x3000; code++) {
    if (letter.test(String.fromCharCode(code))) table[code] = LETTER;
  }
  for (let code = 0x3005; code <= 0x30ff; code++) table[code] = GLUED;
  for (const code of [0x3008, 0x3009, 0x300a, 0x300b, 0x300c, 0x300d, 0x300e, 0x300f, 0x3010, 0x3011, 0x301c, 0x30fb]) {
    table[code] = OTHER;
  }
  for (let code = 0x3400; code <= 0x9fff; code++) table[code] = GLUED;
  for (let code = 0xac00; code <= 0xd7a3; code++) table[code] = GLUED;
  for (let code = 0x0e01; code <= 0x0e4e; code++) table[code] = GLUED;
  for (let code = 0xfb50; code <= 0xfefc; code++) table[code] = LETTER;
  table[0x0e3f] = SIGN;
  for (let code = 0x30; code <= 0x39; code++) table[code] = DIGIT;
  for (const sign of '$€£¥₩₹₽₺₴₦₱₫₪฿₡₲₵₸₼₾₭₮៛৳﷼%‰¢₿') table[sign.charCodeAt(0)] = SIGN;
  table[0x20] = SPACE;
  table[0x09] = SPACE;
  return table;
}

/** The class of one code unit of folded text. */
export function classOf(code: number): number {
  return CLASSES[code] ?? OTHER;
}

/** The end of the run of letters that begins at `at`. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && CLASSES[text.charCodeAt(end)] === LETTER) end++;
  return end;
}

/** The start of the run of letters that ends at `end`. */
export function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && CLASSES[text.charCodeAt(start - 1)] === LETTER) start--;
  return start;
}

/** One meaning of a phrase: what kind of word it is and its value (a number, a code, a name). */
export interface Sense {
  readonly kind: string;
  readonly value: number | string;
  /** True where the phrase counts only in capitals, as written (currency codes that are words: ALL, TRY). */
  readonly upper?: boolean;
}

/** A phrase that was met in a text. */
export interface Met {
  readonly end: number;
  readonly value: number | string;
}

const DATE_PARTS: ReadonlySet<string> = new Set([
  'month',
  'weekday',
  'day',
  'season',
  'part',
  'period',
  'shift',
  'quarter',
  'half',
  'ordinal',
  'yearWord',
  'decadeEnd',
]);
const AFTER_SHIFT: ReadonlySet<string> = new Set(['period', 'marker', 'month', 'yearWord', 'season', 'weekday']);
const AFTER_NUMERAL: ReadonlySet<string> = new Set([
  'small',
  'scale',
  'period',
  'marker',
  'currency',
  'minor',
  'halfAfter',
]);

interface Phrase {
  readonly text: string;
  readonly sense: Sense;
}

/** All phrases that begin with one word (or, in glued scripts, one character). */
interface Bucket {
  /** By kind of sense, longest first. */
  readonly kinds: Map<string, Phrase[]>;
  /** True where one of them can begin something worth a closer look. */
  trigger: boolean;
  /** True where one of them can be a part of a date. */
  date: boolean;
}

/**
 * The phrases of a language with their senses, found by their first word. Matching is on folded lower-case text; a
 * phrase that ends in a letter must end at a word's end, save in glued scripts.
 */
export class Phrases {
  /** By first word, in spaced scripts. */
  readonly #buckets = new Map<string, Bucket>();
  /** By first code unit, for everything else. */
  readonly #byCode = new Map<number, Bucket>();
  /** 1: something begins with this unit; 2: a number word of one character; 3: a word like «next» of one character. */
  readonly #triggerCodes = new Uint8Array(65536);
  /** Units with which a period follows «next», «last», «this» of one character. */
  readonly #afterShift = new Uint8Array(65536);
  /** Units with which a numeral, a period of time or a currency begins. */
  readonly #afterNumeral = new Uint8Array(65536);
  readonly #triggers: ReadonlySet<string>;
  readonly #pairs = new Uint8Array(65536);
  /** The bucket of the last look-up: a finder asks for many kinds at one place. */
  #lastText = '';
  #lastAt = -1;
  #lastBucket: Bucket | undefined;

  /** `triggers`: the kinds of sense at which the scan stops. */
  constructor(triggers: readonly string[]) {
    this.#triggers = new Set(triggers);
  }

  /** Adds one sense to a phrase; the first sense of a kind wins. */
  add(text: string, sense: Sense): void {
    let bucket = this.#bucketAt(text, 0);
    if (bucket === undefined) {
      bucket = { kinds: new Map(), trigger: false, date: false };
      if (CLASSES[text.charCodeAt(0)] === LETTER) this.#buckets.set(keyAt(text, 0), bucket);
      else this.#byCode.set(text.charCodeAt(0), bucket);
    }
    if (DATE_PARTS.has(sense.kind)) bucket.date = true;
    if (this.#triggers.has(sense.kind)) {
      bucket.trigger = true;
      this.letThrough(keyAt(text, 0));
      const code = text.charCodeAt(0);
      const short = text.length === 1 && CLASSES[code] === GLUED;
      // A lone sign of time («中», «末») only follows a date.
      const rank = !short ? 1 : sense.kind === 'small' ? 2 : sense.kind === 'shift' ? 3 : sense.kind === 'part' ? 0 : 1;
      if (rank > 0 && this.#triggerCodes[code] !== 1) this.#triggerCodes[code] = rank;
    }
    if (AFTER_NUMERAL.has(sense.kind)) this.#afterNumeral[text.charCodeAt(0)] = 1;
    if (AFTER_SHIFT.has(sense.kind)) this.#afterShift[text.charCodeAt(0)] = 1;
    const phrases = bucket.kinds.get(sense.kind);
    if (phrases === undefined) {
      bucket.kinds.set(sense.kind, [{ text, sense }]);
      return;
    }
    let place = phrases.length;
    for (; place > 0; place--) {
      const before = phrases[place - 1];
      if (before === undefined || before.text.length > text.length) break;
      if (before.text === text) return;
    }
    while (phrases[place]?.text.length === text.length) place++;
    phrases.splice(place, 0, { text, sense });
  }

  /** True where something that begins with this word is worth a look. */
  isTrigger(key: string): boolean {
    return this.#buckets.get(key)?.trigger ?? false;
  }

  /** Lets words that begin with these two letters through {@link mayTrigger}. */
  letThrough(word: string): void {
    this.#pairs[pairOf(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0)] = 1;
  }

  /** A quick look at the first two letters of the word at `at`: false where no trigger begins so. */
  mayTrigger(low: string, at: number, end: number): boolean {
    return this.#pairs[pairOf(low.charCodeAt(at), end - at > 1 ? low.charCodeAt(at + 1) : 0)] === 1;
  }

  /**
   * The same for a script without spaces: a lone number word counts only where a numeral, a period or a currency can
   * begin right after it («三年», not «一个»).
   */
  isTriggerAt(low: string, at: number): boolean {
    const trigger = this.#triggerCodes[low.charCodeAt(at)] ?? 0;
    if (trigger < 2) return trigger === 1;
    const next = low.charCodeAt(at + 1);
    if (trigger === 3) return this.#afterShift[next] === 1 || CLASSES[next] === DIGIT;
    return this.#afterNumeral[next === 32 ? low.charCodeAt(at + 2) : next] === 1;
  }

  #bucketAt(low: string, at: number): Bucket | undefined {
    const code = low.charCodeAt(at);
    return CLASSES[code] === LETTER ? this.#buckets.get(keyAt(low, at)) : this.#byCode.get(code);
  }

  /** A quick look: false where no part of a date begins at `at`. */
  mayBeDate(low: string, at: number): boolean {
    return this.#at(low, at)?.date ?? false;
  }

  #at(low: string, at: number): Bucket | undefined {
    if (at !== this.#lastAt || low !== this.#lastText) {
      this.#lastBucket = this.#bucketAt(low, at);
      this.#lastAt = at;
      this.#lastText = low;
    }
    return this.#lastBucket;
  }

  /** The longest phrase of this kind at `at`; `raw` is the same text with its capitals. */
  match(low: string, raw: string, at: number, kind: string): Met | null {
    const phrases = this.#at(low, at)?.kinds.get(kind);
    if (phrases === undefined) return null;
    for (const { text, sense } of phrases) {
      const end = at + text.length;
      if (!endsWell(low, text, end) || !low.startsWith(text, at)) continue;
      if (sense.upper === true && !isUpper(raw, at, end)) continue;
      return { end, value: sense.value };
    }
    return null;
  }
}

function pairOf(first: number, second: number): number {
  return (first ^ (second << 7)) & 0xffff;
}

function isUpper(raw: string, start: number, end: number): boolean {
  const word = raw.slice(start, end);
  return word === word.toUpperCase();
}

function endsWell(low: string, phrase: string, end: number): boolean {
  if (end >= low.length) return end === low.length;
  if (CLASSES[phrase.charCodeAt(phrase.length - 1)] !== LETTER) return true;
  return CLASSES[low.charCodeAt(end)] !== LETTER;
}

/** The bucket key at a position: a whole word of a spaced script, else one character. */
export function keyAt(low: string, at: number): string {
  if (CLASSES[low.charCodeAt(at)] !== LETTER) return low.charAt(at);
  const most = Math.min(low.length, at + LONGEST_WORD);
  let end = at + 1;
  while (end < most && CLASSES[low.charCodeAt(end)] === LETTER) end++;
  return low.slice(at, end);
}

/** No word of a lexicon is longer: longer runs of letters are cut here, so that a look-up takes bounded time. */
const LONGEST_WORD = 48;
