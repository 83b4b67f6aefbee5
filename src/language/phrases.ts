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

interface Phrase {
  readonly text: string;
  readonly senses: Sense[];
}

/** All phrases that begin with one word (or, in glued scripts, one character), longest first. */
interface Bucket {
  phrases: Phrase[];
  /** True where one of them can begin something worth a closer look. */
  trigger: boolean;
}

/**
 * The phrases of a language with their senses, found by their first word. Matching is on folded lower-case text; a
 * phrase that ends in a letter must end at a word's end, save in glued scripts.
 */
export class Phrases {
  readonly #buckets = new Map<string, Bucket>();
  readonly #byText = new Map<string, Phrase>();
  readonly #triggers: ReadonlySet<string>;

  /** `triggers`: the kinds of sense at which the scan stops. */
  constructor(triggers: readonly string[]) {
    this.#triggers = new Set(triggers);
  }

  /** Adds one sense to a phrase; the first sense of a kind wins. */
  add(text: string, sense: Sense): void {
    let phrase = this.#byText.get(text);
    if (phrase === undefined) {
      phrase = { text, senses: [] };
      this.#byText.set(text, phrase);
      const key = keyAt(text, 0);
      const bucket = this.#buckets.get(key);
      if (bucket === undefined) this.#buckets.set(key, { phrases: [phrase], trigger: false });
      else {
        let place = bucket.phrases.length;
        while (place > 0 && (bucket.phrases[place - 1]?.text.length ?? 0) < text.length) place--;
        bucket.phrases.splice(place, 0, phrase);
      }
    }
    if (phrase.senses.some(known => known.kind === sense.kind)) return;
    phrase.senses.push(sense);
    if (this.#triggers.has(sense.kind)) {
      const bucket = this.#buckets.get(keyAt(text, 0));
      if (bucket !== undefined) bucket.trigger = true;
    }
  }

  /** True where something that begins with this word is worth a look. */
  isTrigger(key: string): boolean {
    return this.#buckets.get(key)?.trigger ?? false;
  }

  /** The longest phrase of this kind at `at`; `raw` is the same text with its capitals. */
  match(low: string, raw: string, at: number, kind: string): Met | null {
    const bucket = this.#buckets.get(keyAt(low, at));
    if (bucket === undefined) return null;
    for (const phrase of bucket.phrases) {
      const sense = senseOf(phrase, kind);
      if (sense === undefined) continue;
      const end = at + phrase.text.length;
      if (!endsWell(low, phrase.text, end) || !low.startsWith(phrase.text, at)) continue;
      if (sense.upper === true && !isUpper(raw, at, end)) continue;
      return { end, value: sense.value };
    }
    return null;
  }

  /** Whether any phrase exists; for tests. */
  get size(): number {
    return this.#byText.size;
  }
}

function senseOf(phrase: Phrase, kind: string): Sense | undefined {
  for (const sense of phrase.senses) if (sense.kind === kind) return sense;
  return undefined;
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
  return CLASSES[low.charCodeAt(at)] === LETTER ? low.slice(at, wordEnd(low, at)) : low.charAt(at);
}
