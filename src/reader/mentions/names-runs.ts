import { SeenWords } from '../../language/index.ts';
import { foldCompanyName, longestNameFrom } from '../../world/index.ts';
import { DIGIT, isApostrophe, isSpace, kindAt, LOWER, OTHER, UNCASED, UPPER } from './names-letters.ts';

/** A word that begins with a capital (or holds one: `iFood`, `3M`). `end` leaves out a possessive or case ending. */
export interface Capital {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly lower: string;
  /** Where the word with its ending stops (`Orlen's`, `BYD'nin`). */
  readonly full: number;
  /** The most words a listed company's name has that begins with this word; 0 where none begins so. */
  readonly listed: number;
  /** True for a sum glued to its currency's letter: `R22`, `N320m`. */
  readonly sum: boolean;
}

/** What a word is wherever it stands. */
type Known = Pick<Capital, 'word' | 'lower' | 'listed' | 'sum'>;

const SUM = /^(?:[RNK]|R[sp]|SAR|AED|US)\d[\d.,]*(?:bn|m|mn|k)?$/;

const known = new SeenWords<Known>(word => {
  const folded = foldCompanyName(word);
  const space = folded.indexOf(' ');
  const listed = longestNameFrom(space < 0 ? folded : folded.slice(0, space));
  return { word, lower: word.toLowerCase(), listed, sum: SUM.test(word) };
});
const lower = new SeenWords(word => word.toLowerCase());

/** Capitalised words that stand side by side, nothing but a space or a hyphen between them. */
export interface Run {
  readonly words: readonly Capital[];
  /** True where the first word begins a sentence, so that its capital says nothing. */
  readonly initial: boolean;
}

const ELISIONS = new Set([
  'l',
  'd',
  'qu',
  'dell',
  'nell',
  'all',
  'sull',
  'dall',
  'un',
  'quest',
  's',
  'n',
  'j',
  'c',
  'm',
  't',
  'jusqu',
  'lorsqu',
  'puisqu',
  'aujourd',
]);

/** All runs of capitalised words between two offsets, in order. */
export function runsOf(text: string, from: number, to: number): Run[] {
  const runs: Run[] = [];
  let words: Capital[] = [];
  let initial = false;
  let fresh = true;
  let at = from;
  while (at < to) {
    const kind = kindAt(text, at);
    if (kind === OTHER) {
      const code = text.charCodeAt(at);
      if (words.length > 0 && !isSpace(code) && code !== 0x26) {
        runs.push({ words, initial });
        words = [];
      }
      if (isBreak(text, code, at)) fresh = true;
      at++;
      continue;
    }
    const start = at;
    at = wordEnd(text, at, to);
    const capital = capitalOf(text, start, at);
    if (!capital) {
      if (words.length > 0) {
        runs.push({ words, initial });
        words = [];
      }
      fresh = false;
      continue;
    }
    if (words.length === 0) initial = fresh && capital.start === start;
    else if (capital.start !== start) {
      runs.push({ words, initial });
      words = [];
      initial = false;
    }
    words.push(capital);
    fresh = false;
    if (capital.full !== capital.end) {
      runs.push({ words, initial });
      words = [];
    }
  }
  if (words.length > 0) runs.push({ words, initial });
  return runs;
}

/** Where a sentence may begin after this character. */
function isBreak(text: string, code: number, at: number): boolean {
  switch (code) {
    case 0x0a:
    case 0x21:
    case 0x3f:
    case 0x3a:
    case 0xbf:
    case 0xa1:
    case 0x2022:
    case 0xab:
    case 0x201c:
    case 0x201e:
      return true;
    case 0x2e:
      return !(kindAt(text, at - 1) === UPPER && kindAt(text, at - 2) !== UPPER && kindAt(text, at - 2) !== LOWER);
    case 0x22:
      return true;
    case 0x2d:
    case 0x2013:
    case 0x2014:
      return text.charCodeAt(at + 1) === 0x20 && (at === 0 || text.charCodeAt(at - 1) === 0x0a || code !== 0x2d);
    default:
      return false;
  }
}

function wordEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const kind = kindAt(text, at);
    if (kind === UNCASED && at > from && kindAt(text, from) !== UNCASED) return at;
    if (kind !== OTHER) {
      at++;
      continue;
    }
    const code = text.charCodeAt(at);
    const next = kindAt(text, at + 1);
    const joined =
      (isApostrophe(code) && (next === LOWER || next === UPPER)) ||
      ((code === 0x2d || code === 0x2011) && next !== OTHER && next !== UNCASED) ||
      (code === 0x2e && isInitials(text, from, at) && (next === UPPER || next === LOWER)) ||
      (code === 0x26 && next === UPPER && kindAt(text, at - 1) === UPPER);
    if (!joined) break;
    at++;
  }
  if (
    at < to &&
    text.charCodeAt(at) === 0x2e &&
    (isInitials(text, from, at) ||
      (at - from < 5 && kindAt(text, from) === UPPER && ABBREVIATED.has(text.slice(from, at))))
  )
    return at + 1;
  return at;
}

const ABBREVIATED = new Set([
  'Gov',
  'Sen',
  'Rep',
  'Mr',
  'Mrs',
  'Ms',
  'Dr',
  'St',
  'Lt',
  'Prof',
  'Sr',
  'Sra',
  'Co',
  'Corp',
  'Inc',
  'Ltd',
  'Tbk',
]);

/** `U.S`, `S.p.A`, `C.C`: single letters with dots up to here. */
function isInitials(text: string, from: number, dot: number): boolean {
  const last = text.charCodeAt(dot - 2);
  return kindAt(text, from) === UPPER && (dot - from === 1 || last === 0x2e);
}

function capitalOf(text: string, start: number, full: number): Capital | null {
  let from = start;
  const first = kindAt(text, start);
  if (first === UNCASED) return null;
  for (let at = start; at < full && at < start + 7; at++)
    if (isApostrophe(text.charCodeAt(at))) {
      if (ELISIONS.has(text.slice(start, at).toLowerCase()) && at + 1 < full) from = at + 1;
      break;
    }
  const kind = kindAt(text, from);
  if (kind === LOWER && !(kindAt(text, from + 1) === UPPER && full - from > 3)) return null;
  if (kind === DIGIT && !hasCapital(text, from, full)) return null;
  let end = full;
  for (let at = from + 1; at < full; at++) {
    const code = text.charCodeAt(at);
    if (isApostrophe(code) && (kindAt(text, at + 1) === LOWER || at + 2 === full) && at - from > 1) {
      end = at;
      break;
    }
    if (
      (code === 0x2d || code === 0x2011) &&
      kindAt(text, at + 1) === LOWER &&
      kindAt(text, at - 1) !== DIGIT &&
      BASED.test(text.slice(at + 1, full))
    ) {
      end = at;
      break;
    }
  }
  const { word, lower, listed, sum } = known.at(text, from, end);
  return { start: from, end, word, lower, full, listed, sum };
}

const BASED = /^(?:based|led|owned|backed|made|born|style|built|listed|eigen|area|era|funded)$/;

function hasCapital(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const kind = kindAt(text, at);
    if (kind === OTHER) return false;
    if (kind === UPPER && kindAt(text, at + 1) !== OTHER) return at + 1 < to;
  }
  return false;
}

/** Up to `count` lower-case words before an offset, nearest first; '' where punctuation stands between. */
export function wordsBefore(text: string, start: number, count: number): string[] {
  const found: string[] = [];
  let at = start - 1;
  while (found.length < count) {
    while (at >= 0 && (isSpace(text.charCodeAt(at)) || isQuote(text.charCodeAt(at)))) at--;
    if (at < 0) break;
    let from = at;
    if (isApostrophe(text.charCodeAt(from))) from--;
    while (from >= 0 && (kindAt(text, from) !== OTHER || text.charCodeAt(from) === 0x2d)) from--;
    if (from === at) break;
    found.push(lower.at(text, from + 1, at + 1));
    at = from;
  }
  while (found.length < count) found.push('');
  return found;
}

/** Up to `count` lower-case words after an offset; a comma stops the list unless it comes first, where `','` is the first word. */
export function wordsAfter(text: string, end: number, count: number): string[] {
  const found: string[] = [];
  let at = end;
  while (found.length < count && at < text.length) {
    while (isSpace(text.charCodeAt(at)) || isQuote(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) === 0x2c && found.length === 0) {
      found.push(',');
      at++;
      continue;
    }
    let to = at;
    while (
      to < text.length &&
      (kindAt(text, to) !== OTHER || text.charCodeAt(to) === 0x2d || isApostrophe(text.charCodeAt(to)))
    )
      to++;
    if (to === at) break;
    found.push(lower.at(text, at, to));
    at = to;
  }
  while (found.length < count) found.push('');
  return found;
}

function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x201c || code === 0x201d || code === 0xab || code === 0xbb || code === 0x201e;
}
