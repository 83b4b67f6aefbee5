import { classOf, GLUED, KIND, LETTER, wordEnd } from '../../language/index.ts';
import type { NumberMention } from '../../model/index.ts';
import type { Quantity } from './number-quantity.ts';
import { type Scan, skipSpace } from './scan-context.ts';

/** The unit that a quantity measures or counts, and where its words end; null where the text names none that is known. */
export function unitOf(scan: Scan, quantity: Quantity): { unit: string; end: number } | null {
  const { low, raw, lex } = scan;
  const at = low.charAt(quantity.end) === '-' ? quantity.end + 1 : skipSpace(low, quantity.end);
  const met = lex.ahead.match(low, raw, at, KIND.unit);
  if (met !== null) return { unit: String(met.value), end: met.end };
  const joiner = quantity.scale > 1 ? lex.ahead.match(low, raw, at, KIND.joiner) : null;
  if (joiner === null) return null;
  const later = lex.ahead.match(low, raw, skipSpace(low, joiner.end), KIND.unit);
  return later === null ? null : { unit: String(later.value), end: later.end };
}

/** True where a plain word follows that the number counts ("15 million people"): no stop word, no end of the clause. */
export function countsSomething(scan: Scan, quantity: Quantity): boolean {
  const { low, raw, lex } = scan;
  let at = low.charAt(quantity.end) === '-' ? quantity.end + 1 : skipSpace(low, quantity.end);
  const joiner = lex.ahead.match(low, raw, at, KIND.joiner);
  if (joiner !== null && quantity.scale > 1 && OF.has(low.slice(at, joiner.end))) {
    at = skipSpace(low, joiner.end);
    if (classOf(low.charCodeAt(at)) !== LETTER) return false;
    return !lex.stops.has(low.slice(at, wordEnd(low, at)));
  }
  const kind = classOf(low.charCodeAt(at));
  if (kind === GLUED) return at === quantity.end;
  if (kind !== LETTER) return false;
  let word = low.slice(at, wordEnd(low, at));
  if (MORE.has(word)) {
    at = skipSpace(low, wordEnd(low, at));
    if (classOf(low.charCodeAt(at)) !== LETTER) return false;
    word = low.slice(at, wordEnd(low, at));
    if (LATER.has(word)) return false;
  }
  if (lex.stops.has(word)) return false;
  if (lex.money.lead.some(stem => word.startsWith(stem))) return false;
  if (lex.lang === 'de' && raw.charAt(at) === low.charAt(at)) return false;
  return NOUN_FIRST.has(lex.lang);
}

/** Words after a number that are counted themselves by none: «500 more». */
const MORE: ReadonlySet<string> = new Set([
  'more',
  'further',
  'extra',
  'others',
  'other',
  'later',
  'weitere',
  'weiteren',
  'lagi',
  'kolejnych',
  'daha',
]);
const LATER: ReadonlySet<string> = new Set(['later', 'there', 'elsewhere', 'afterwards', 'later.', 'eventually']);

/** Joiners that lead to what is counted, beside those that lead to a currency alone. */
const OF: ReadonlySet<string> = new Set(["d'", 'de', 'di', 'of', 'の', '의']);

/** Languages whose counted noun follows a scale without a joiner. */
const NOUN_FIRST: ReadonlySet<string> = new Set(['en', 'de', 'nl', 'tr', 'id', 'pl', 'ar', 'sv']);

/** One number mention a figure of the quantity, positions in the folded text. */
export function numbersOf(
  quantity: Quantity,
  unit: { unit: string; end: number } | null,
): Omit<NumberMention, 'quote'>[] {
  const name = unit?.unit ?? null;
  const last = quantity.second ?? quantity.first;
  const end = unit?.end ?? last.end;
  const mentions: Omit<NumberMention, 'quote'>[] = [];
  if (quantity.second !== null) {
    mentions.push({
      kind: 'number',
      value: quantity.low,
      unit: name,
      start: quantity.first.start,
      end: quantity.first.end,
      reasons: [],
    });
  }
  mentions.push({ kind: 'number', value: quantity.high, unit: name, start: last.start, end, reasons: [] });
  return mentions;
}
