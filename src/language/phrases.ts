import { CLASSES, DIGIT, GLUED, LETTER } from './code-units.ts';
import { Endings } from './endings.ts';
import { type Bucket, insert, keyAt, keyEnd, opener, type Phrase, PRIME, put, SEED, stands } from './phrase-buckets.ts';
import { KIND, type Kind, type Met, type Sense } from './phrase-kinds.ts';

/** What can begin a number in words. */
const NUMERALS: ReadonlySet<Kind> = new Set<Kind>(['small', 'scale', 'halfBefore']);
const DATE_PARTS: ReadonlySet<Kind> = new Set<Kind>([
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
const AFTER_SHIFT: ReadonlySet<Kind> = new Set<Kind>(['period', 'marker', 'month', 'yearWord', 'season', 'weekday']);
const AFTER_NUMERAL: ReadonlySet<Kind> = new Set<Kind>([
  'small',
  'scale',
  'period',
  'marker',
  'currency',
  'minor',
  'halfAfter',
]);

/** Places whose buckets are remembered; finders ask for many kinds at one place and come back to it. */
const REMEMBERED = 1024;

/**
 * The phrases of a language with their senses, found by their first word. Matching is on folded lower-case text; a
 * phrase that ends in a letter must end at a word's end, save in glued scripts. No text is sliced to look a word up.
 */
export class Phrases {
  /** Buckets by the hash of their first word, in spaced scripts; open addressing. */
  #table: (Bucket | null)[] = new Array(1024).fill(null);
  #held = 0;
  /** By first code unit, for everything else. */
  readonly #byCode = new Map<number, Bucket>();
  readonly #hasCode = new Uint8Array(65536);
  /** 1: something begins with this unit; 2: a number word of one character; 3: a word like «next» of one character. */
  readonly #triggerCodes = new Uint8Array(65536);
  /** Units with which a period follows «next», «last», «this» of one character. */
  readonly #afterShift = new Uint8Array(65536);
  /** Units with which a numeral, a period of time or a currency begins. */
  readonly #afterNumeral = new Uint8Array(65536);
  readonly #triggers: ReadonlySet<Kind>;
  readonly #pairs = new Uint8Array(65536);
  readonly #endings: Endings | null;
  /** The first two letters of the words that take endings. */
  readonly #stems = new Uint8Array(65536);
  /** The buckets of the places of the last text, by place modulo {@link REMEMBERED}. */
  #text = '';
  #turn = 1;
  readonly #turns = new Int32Array(REMEMBERED);
  readonly #places = new Int32Array(REMEMBERED);
  readonly #buckets: (Bucket | null)[] = new Array(REMEMBERED).fill(null);

  /** `triggers`: the kinds of sense at which the scan stops; `endings`: what the language glues to its words. */
  constructor(triggers: readonly Kind[], endings: readonly string[] = []) {
    this.#triggers = new Set(triggers);
    this.#endings = endings.length === 0 ? null : new Endings(endings);
  }

  /** Adds one sense to a phrase and to all its forms with endings, which are made when a text first has them. */
  addInflected(text: string, sense: Sense): void {
    this.add(text, sense);
    if (this.#endings === null) return;
    const bucket = this.#find(text, 0, keyAt(text, 0).length);
    bucket?.inflected.push({ text, sense, worded: true });
    this.#stems[pairOf(text.charCodeAt(0), text.charCodeAt(1))] = 1;
    if (text.length === 1)
      for (const ending of this.#endings.all) this.#stems[pairOf(text.charCodeAt(0), ending.charCodeAt(0))] = 1;
    if (text.length === 1) for (const ending of this.#endings.all) this.letThrough(text + ending);
  }

  /** Adds one sense to a phrase; the first sense of a kind wins. */
  add(text: string, sense: Sense): void {
    const bucket = this.#find(text, 0, keyEnd(text, 0)) ?? this.#newBucket(text);
    const first = text.charCodeAt(0);
    if (DATE_PARTS.has(sense.kind)) bucket.date = true;
    if (NUMERALS.has(sense.kind)) bucket.numeral = true;
    if (this.#triggers.has(sense.kind)) {
      bucket.trigger = true;
      this.letThrough(bucket.key);
      const short = text.length === 1 && CLASSES[first | 0] === GLUED;
      // A lone sign of time («中», «末») only follows a date.
      const rank = !short ? 1 : sense.kind === 'small' ? 2 : sense.kind === 'shift' ? 3 : sense.kind === 'part' ? 0 : 1;
      if (rank > 0 && this.#triggerCodes[first] !== 1) this.#triggerCodes[first] = rank;
    }
    if (AFTER_NUMERAL.has(sense.kind)) this.#afterNumeral[first] = 1;
    if (AFTER_SHIFT.has(sense.kind)) this.#afterShift[first] = 1;
    const phrase = { text, sense, worded: CLASSES[text.charCodeAt(text.length - 1) | 0] === LETTER };
    const kind = KIND[sense.kind];
    let phrases = bucket.kinds[kind];
    if (phrases === undefined) {
      phrases = [];
      bucket.kinds[kind] = phrases;
    }
    if (!insert(phrases, phrase)) return;
    if (this.#triggers.has(sense.kind) || sense.kind === 'yearWord') insert(bucket.openers, phrase);
  }

  /** How many first words of spaced scripts there are, forms with endings only as far as they were met. */
  get size(): number {
    return this.#held;
  }

  #newBucket(text: string): Bucket {
    const key = keyAt(text, 0);
    const bucket: Bucket = {
      key,
      kinds: new Array<Phrase[] | undefined>(KINDS),
      openers: [],
      trigger: false,
      date: false,
      numeral: false,
      inflected: [],
      whole: false,
    };
    if (CLASSES[text.charCodeAt(0) | 0] === LETTER) {
      this.#held++;
      if (this.#held * 3 > this.#table.length) this.#grow();
      put(this.#table, bucket);
    } else {
      this.#byCode.set(text.charCodeAt(0), bucket);
      this.#hasCode[text.charCodeAt(0)] = 1;
    }
    // What was remembered of places may be wrong now.
    this.#turn++;
    return bucket;
  }

  #grow(): void {
    const table = new Array<Bucket | null>(this.#table.length * 4).fill(null);
    for (const bucket of this.#table) if (bucket !== null) put(table, bucket);
    this.#table = table;
  }

  /** Lets words that begin with these two letters through {@link mayTrigger}. */
  letThrough(word: string): void {
    this.#pairs[pairOf(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0)] = 1;
  }

  /** A quick look at the first two letters of the word at `at`: false where no trigger begins so. */
  mayTrigger(low: string, at: number, end: number): boolean {
    return this.#pairs[pairOf(low.charCodeAt(at), end - at > 1 ? low.charCodeAt(at + 1) : 0)] === 1;
  }

  /** True where a phrase stands at `at` that can begin a figure or a date: not just its first word ("the" of "the year"). */
  opensAt(low: string, at: number): boolean {
    const bucket = this.#at(low, at);
    return bucket?.trigger === true && opener(bucket, low, at) !== null;
  }

  /**
   * The same for a script without spaces: a lone number word counts only where a numeral, a period or a currency can
   * begin right after it («三年», not «一个»).
   */
  opensGlued(low: string, at: number): boolean {
    const trigger = this.#triggerCodes[low.charCodeAt(at) | 0] ?? 0;
    if (trigger === 0) return false;
    if (trigger === 2) {
      const next = low.charCodeAt(at + 1);
      if (this.#afterNumeral[(next === 32 ? low.charCodeAt(at + 2) : next) | 0] !== 1) return false;
    } else if (trigger === 3) {
      const next = low.charCodeAt(at + 1);
      if (this.#afterShift[next | 0] !== 1 && CLASSES[next | 0] !== DIGIT) return false;
    }
    const bucket = this.#at(low, at);
    return bucket !== null && opener(bucket, low, at) !== null;
  }

  /** True where the word before `end` is but the number one («un», "a"), and the word behind it is in no phrase. */
  isLoneOne(low: string, at: number, end: number): boolean {
    if (low.charCodeAt(end) !== 32 || CLASSES[low.charCodeAt(end + 1) | 0] !== LETTER) return false;
    const bucket = this.#at(low, at);
    if (bucket === null || !bucket.numeral || bucket.key.length !== end - at) return false;
    const longest = opener(bucket, low, at);
    if (longest === null || longest.text.length > end - at) return false;
    for (const { text, sense } of bucket.openers) {
      if (text.length === longest.text.length && (sense.kind !== 'small' || sense.value !== 1)) return false;
    }
    return this.#at(low, end + 1) === null;
  }

  /** A quick look: false where no number in words begins at `at` by a word of its own. */
  mayBeNumeral(low: string, at: number): boolean {
    return this.#at(low, at)?.numeral ?? false;
  }

  /** A quick look: false where no part of a date begins at `at`. */
  mayBeDate(low: string, at: number): boolean {
    return this.#at(low, at)?.date ?? false;
  }

  #bucketAt(low: string, at: number): Bucket | null {
    const end = keyEnd(low, at);
    const bucket = this.#find(low, at, end);
    if (this.#endings === null || bucket?.whole === true) return bucket;
    return this.#inflect(low, at, end, bucket, this.#endings);
  }

  /** Makes the forms with endings that begin with the word between two offsets; its bucket, or null where there is none. */
  #inflect(low: string, at: number, end: number, known: Bucket | null, endings: Endings): Bucket | null {
    if (known === null && this.#stems[pairOf(low.charCodeAt(at), end - at > 1 ? low.charCodeAt(at + 1) : 0)] !== 1)
      return null;
    for (const start of endings.startsIn(low, at, end)) {
      const stem = this.#find(low, at, start);
      for (const { text, sense } of stem?.inflected ?? []) {
        if (text.length === start - at) this.add(low.slice(at, end), sense);
      }
    }
    const bucket = known ?? this.#find(low, at, end);
    if (bucket === null) return null;
    bucket.whole = true;
    for (const { text, sense } of bucket.inflected) {
      if (text.length > bucket.key.length) for (const ending of endings.all) this.add(text + ending, sense);
    }
    return bucket;
  }

  #find(low: string, at: number, end: number): Bucket | null {
    const code = low.charCodeAt(at);
    if (CLASSES[code | 0] !== LETTER) return this.#hasCode[code | 0] === 1 ? (this.#byCode.get(code) ?? null) : null;
    let hash = SEED;
    for (let i = at; i < end; i++) hash = Math.imul(hash ^ low.charCodeAt(i), PRIME);
    const wrap = this.#table.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & wrap; ; slot = (slot + 1) & wrap) {
      const bucket = this.#table[slot];
      if (bucket === null || bucket === undefined) return null;
      if (bucket.key.length === end - at && low.startsWith(bucket.key, at)) return bucket;
    }
  }

  #at(low: string, at: number): Bucket | null {
    if (low !== this.#text) this.#turn++;
    const slot = at & (REMEMBERED - 1);
    if (this.#places[slot] === at && this.#turns[slot] === this.#turn) return this.#buckets[slot] ?? null;
    const bucket = this.#bucketAt(low, at);
    // Kept even where it is equal: the same object compares at once, an equal one unit by unit.
    this.#text = low;
    this.#places[slot] = at;
    this.#turns[slot] = this.#turn;
    this.#buckets[slot] = bucket;
    return bucket;
  }

  /** The longest phrase of this kind (one of {@link KIND}) at `at`; `raw` is the same text with its capitals. */
  match(low: string, raw: string, at: number, kind: number): Met | null {
    const bucket = this.#at(low, at);
    if (bucket === null) return null;
    const phrases = bucket.kinds[kind];
    if (phrases === undefined) return null;
    for (const phrase of phrases) {
      if (!stands(phrase, bucket, low, at)) continue;
      const { sense } = phrase;
      const end = at + phrase.text.length;
      if (sense.upper === true && !isUpper(raw, at, end)) continue;
      return { end, value: sense.value };
    }
    return null;
  }

  /** True where a whole word, apart from any text, has a sense of this kind. */
  isWord(low: string, raw: string, kind: number): boolean {
    const bucket = low === '' ? null : this.#bucketAt(low, 0);
    const phrase = bucket?.kinds[kind]?.find(({ text }) => text === low);
    return phrase !== undefined && (phrase.sense.upper !== true || isUpper(raw, 0, raw.length));
  }
}

function pairOf(first: number, second: number): number {
  return (first ^ (second << 7)) & 0xffff;
}

function isUpper(raw: string, start: number, end: number): boolean {
  const word = raw.slice(start, end);
  return word === word.toUpperCase();
}

const KINDS = Object.keys(KIND).length;
