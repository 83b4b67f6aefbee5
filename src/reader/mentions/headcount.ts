import { BACK, classOf, GLUED, KIND, LETTER, type Lexicon, SeenWords, wordEnd } from '../../language/index.ts';
import type { Quantity } from './number-quantity.ts';
import { type Scan, skipSpace } from './scan-context.ts';

/** What makes a quantity a headcount, and where its words end. */
export interface HeadcountSign {
  readonly start: number;
  readonly end: number;
  readonly reasons: readonly string[];
}

/** How many words may stand between a number and its noun ("1,500 well-paid permanent jobs"). */
const MOST_BETWEEN = 4;
const CONTEXT = 300;

/** The words that make a quantity a headcount; null where nothing does. */
export function headcountOf(scan: Scan, quantity: Quantity): HeadcountSign | null {
  if (
    quantity.currency !== null ||
    !Number.isInteger(quantity.high) ||
    quantity.high < (quantity.first.digits === null ? 2 : 1)
  )
    return null;
  const { low, raw, lex } = scan;
  const { start, end } = quantity;
  const noun = nounAfter(scan, quantity);
  if (noun !== null) {
    if (noun.kind !== 'people' || aboutWork(scan, start, noun.end)) {
      return { start, end: noun.end, reasons: [] };
    }
    return null;
  }
  const after = lex.ahead.match(low, raw, low.charAt(end) === '-' ? end : skipSpace(low, end), KIND.jobsAfter);
  if (after !== null && quantity.high >= 10 && quantity.scale < 1e6)
    return { start, end: after.end, reasons: ['read from the words after the number'] };
  if (counts(scan, end)) return null;
  const before = lex.behind.match(low, qualifierStart(scan, start), BACK.jobsBefore | BACK.jobsVerb);
  if (before === null || quantity.high < 10) return null;
  return { start, end, reasons: [`read from "${raw.slice(before.start, start).trim()}" before the number`] };
}

/** Where the qualifier before a quantity begins, or the quantity itself. */
function qualifierStart(scan: Scan, start: number): number {
  const { lex, low } = scan;
  const met = lex.behind.match(low, start, BACK.about | BACK.atLeast | BACK.upTo | BACK.between);
  let at = met?.start ?? start;
  while (at > 0 && (low.charCodeAt(at - 1) === 32 || low.charAt(at - 1) === ':')) at--;
  return at;
}

/** True where a noun or unit follows that is counted instead. */
function counts(scan: Scan, end: number): boolean {
  const { low, raw, lex } = scan;
  const at = low.charAt(end) === '-' ? end + 1 : skipSpace(low, end);
  if (lex.ahead.match(low, raw, at, KIND.unit) !== null) return true;
  if (classOf(low.charCodeAt(at)) !== LETTER) return false;
  return !wordsOf(lex).at(low, at, wordEnd(low, at)).stop;
}

/** What a word between a number and its noun says. */
interface Between {
  /** Ends as compound nouns of posts do. */
  readonly post: boolean;
  /** Ends a noun group. */
  readonly stop: boolean;
  /** Is counted itself and is not people. */
  readonly other: boolean;
}

const seen = new WeakMap<Lexicon, SeenWords<Between>>();

function wordsOf(lex: Lexicon): SeenWords<Between> {
  let words = seen.get(lex);
  if (words === undefined) {
    words = new SeenWords(word => ({
      post: lex.headcount.suffixes.some(suffix => word.length > suffix.length + 2 && word.endsWith(suffix)),
      stop: lex.stops.has(word),
      other: lex.notPeople.has(word),
    }));
    seen.set(lex, words);
  }
  return words;
}

function nounAfter(scan: Scan, quantity: Quantity): { kind: string; end: number } | null {
  const { low, raw, lex } = scan;
  let at = quantity.end;
  if (classOf(low.charCodeAt(at)) === GLUED || classOf(low.charCodeAt(skipSpace(low, at))) === GLUED) {
    return glued(scan, skipSpace(low, at));
  }
  for (let words = 0; words <= MOST_BETWEEN; words++) {
    const sign = low.charAt(at);
    if (sign === ' ' || sign === '-') at++;
    else if (sign === ',' && words > 0 && low.charAt(at + 1) === ' ') at += 2;
    else return null;
    if (words === 0) {
      const joiner = lex.ahead.match(low, raw, at, KIND.joiner);
      if (joiner !== null && quantity.scale > 1) at = skipSpace(low, joiner.end);
    }
    const noun = lex.ahead.match(low, raw, at, KIND.noun);
    if (noun !== null) return { kind: String(noun.value), end: noun.end };
    if (classOf(low.charCodeAt(at)) !== LETTER) return null;
    const stop = wordEnd(low, at);
    const word = wordsOf(lex).at(low, at, stop);
    if (word.post) return { kind: 'post', end: stop };
    const joins = words > 0 && lex.ahead.match(low, raw, at, KIND.list) !== null;
    if ((word.stop && !joins) || word.other || lex.ahead.match(low, raw, at, KIND.unit) !== null) return null;
    if (lex.ahead.match(low, raw, at, KIND.currency) !== null || lex.ahead.match(low, raw, at, KIND.month) !== null)
      return null;
    at = stop;
    // "5,000 U.S. workers"
    while (low.charAt(at) === '.' && classOf(low.charCodeAt(at - 2)) !== LETTER) {
      at = wordEnd(low, at + 1);
      if (low.charAt(at) !== '.') break;
    }
  }
  return null;
}

/** In scripts without spaces: a counter, then perhaps the noun within a few characters. */
function glued(scan: Scan, at: number): { kind: string; end: number } | null {
  const { low, raw, lex } = scan;
  const counter = lex.ahead.match(low, raw, at, KIND.counter);
  const after = lex.ahead.match(low, raw, counter?.end ?? at, KIND.after);
  const from = after?.end ?? counter?.end ?? at;
  for (let skip = 0; skip <= 8; skip++) {
    const place = from + skip;
    const kind = classOf(low.charCodeAt(place));
    if (kind !== GLUED && kind !== LETTER && low.charCodeAt(place) !== 32) break;
    const noun = lex.ahead.match(low, raw, place, KIND.noun);
    if (noun !== null && (counter !== null || after !== null || skip <= 3))
      return { kind: String(noun.value), end: noun.end };
  }
  if (counter !== null && counter.value === 'direct') return { kind: 'post', end: counter.end };
  return null;
}

function aboutWork(scan: Scan, start: number, end: number): boolean {
  const clause = scan.low.slice(Math.max(0, start - CONTEXT), end + CONTEXT);
  return scan.lex.headcount.context.some(stem => clause.includes(stem));
}
