import { classOf, DIGIT, KIND, LETTER, wordStart } from '../../language/index.ts';
import { currencyBefore, mayFollowCurrency } from './money-currency.ts';
import { readGluedWord } from './number-glued.ts';
import type { Scan } from './scan-context.ts';

/** True where the word begins something worth a look: a number word followed by what it may count, a part of a date. */
export function opens(scan: Scan, at: number, end: number): boolean {
  const { low, lex } = scan;
  if (lex.ahead.opensAt(low, at)) return !lex.ahead.isLoneOne(low, at, end) || mayFollowCurrency(scan, at);
  return lex.numeralHeads.size > 0 && readGluedWord(lex, low.slice(at, end)) !== null;
}

/** Past the digits at `at`; a run with dots that is no number (an address, a version) is passed whole. */
export function digitsEnd(low: string, at: number): number {
  let end = at;
  for (;;) {
    while (classOf(low.charCodeAt(end)) === DIGIT) end++;
    if (low.charAt(end) !== '.' || classOf(low.charCodeAt(end + 1)) !== DIGIT) return end;
    end++;
  }
}

/** True where the digits at `at` are glued to Latin letters that are no currency: "A380", "B2B", "Q3". */
export function isName(scan: Scan, at: number): boolean {
  const { low, raw, lex } = scan;
  if (classOf(low.charCodeAt(at)) !== DIGIT) return false;
  const last = low.charCodeAt(at - 1);
  if (last >= 0x250 || classOf(last) !== LETTER) return false;
  const start = wordStart(low, at);
  const word = raw.slice(start, at);
  if (at - start > 4) return true;
  if (word === 'R' || word === 'N') return currencyBefore(scan, at, 0) === null;
  return !lex.ahead.isWord(low.slice(start, at), word, KIND.currency) && !/^M[A-Z]{3}$/.test(word);
}

/** Past the letters and digits of a name. */
export function nameEnd(low: string, at: number): number {
  let end = at;
  for (;;) {
    const kind = classOf(low.charCodeAt(end));
    if (kind !== DIGIT && kind !== LETTER) return end;
    end++;
  }
}
