import { BACK, classOf, DIGIT, GLUED, KIND, LETTER, SIGN, WORD_CODES } from '../../language/index.ts';
import type { Qualifier } from '../../model/index.ts';
import { currencyAfter, currencyBefore, type MetCurrency } from './money-currency.ts';
import { readChange } from './money-minor.ts';
import { type Figure, readFigure } from './number-words.ts';
import { type Scan, skipSpace } from './scan-context.ts';

/** One or two figures that name one quantity, with the currency beside them and how they are qualified. */
export interface Quantity {
  /** Where its words begin, a currency sign before the figure included. */
  readonly start: number;
  readonly end: number;
  readonly figureStart: number;
  /** Where the last figure ends, before any currency. */
  readonly figureEnd: number;
  readonly first: Figure;
  /** The second figure of a range; null where there is one figure. */
  readonly second: Figure | null;
  readonly low: number;
  readonly high: number;
  readonly scale: number;
  readonly currency: MetCurrency | null;
}

/** Reads the quantity whose first figure begins at `at`; null where none does. */
export function readQuantity(scan: Scan, at: number, floor = 0): Quantity | null {
  const before = currencyBefore(scan, at, floor);
  const first = readFigure(scan, at, before !== null);
  if (first === null) return null;
  // 数百億, «mehrere hundert Millionen»: several of them is no figure.
  if (first.digits === null && first.scale >= 1000 && isSeveral(scan, at)) return null;
  const after = currencyAfter(scan, first, before !== null);
  if (first.scale === 1 && before !== null && isWord(before)) return bare(at, first);
  const start = before?.start ?? at;
  const range = readSecond(scan, start, first, after?.end ?? first.end, before !== null);
  if (range === null) {
    const scaled = (after?.scale ?? 1) * (before?.scale ?? 1);
    const change = first.scale * scaled === 1 ? readChange(scan, after ?? before, after?.end ?? first.end) : null;
    if (change !== null) {
      const value = Number((first.value + change.value).toFixed(4));
      return {
        start,
        end: change.end,
        figureStart: at,
        figureEnd: first.end,
        first,
        second: null,
        low: value,
        high: value,
        scale: 1,
        currency: prefer(before, after),
      };
    }
    return {
      start,
      end: after?.end ?? first.end,
      figureStart: at,
      figureEnd: first.end,
      first,
      second: null,
      low: first.value * scaled,
      high: first.value * scaled,
      scale: first.scale * scaled,
      currency: prefer(before, after),
    };
  }
  const { second, before: sign } = range;
  const last = currencyAfter(scan, second, sign !== null || before !== null);
  const scaled = last?.scale ?? 1;
  const high = second.value * scaled;
  const low = first.value * sharedScale(first, second, scaled, high);
  return {
    start,
    end: last?.end ?? second.end,
    figureStart: at,
    figureEnd: second.end,
    first,
    second,
    low,
    high,
    scale: Math.max(first.scale, second.scale * scaled),
    currency: prefer(before, prefer(after, prefer(sign, last))),
  };
}

function isSeveral({ low, lex }: Scan, at: number): boolean {
  return classOf(low.charCodeAt(at)) !== DIGIT && lex.behind.match(low, at, BACK.vague) !== null;
}

/** What the first figure of a range shares of the second one's scales: all of them if it stays below it, else the greatest, else none. */
function sharedScale(first: Figure, second: Figure, scaled: number, high: number): number {
  if (first.scale >= second.scale * scaled || (first.scale > 1 && first.value * 1000 >= high)) return 1;
  return [second.factor, second.scale].map(scale => scale * scaled).find(scale => first.value * scale <= high) ?? 1;
}

/** Of two currency marks of one amount the one that says more: `$10 US dollars` is in US dollars. */
function prefer(a: MetCurrency | null, b: MetCurrency | null): MetCurrency | null {
  if (a === null) return b;
  if (b === null) return a;
  // «$500 millones de pesos»
  if (a.name === '$' && b.name !== '$') return b;
  return a.name.length === 3 && a.name === a.name.toUpperCase() ? a : b.name.length === 3 ? b : a;
}

function readSecond(
  scan: Scan,
  start: number,
  first: Figure,
  end: number,
  money: boolean,
): { second: Figure; before: MetCurrency | null } | null {
  const { low } = scan;
  const spaced = skipSpace(low, end);
  if (low.charAt(spaced) === '-' && first.digits === null && first.scale === 1) return null;
  const link = linkAt(scan, start, spaced);
  if (link === null) return null;
  let at = skipSpace(low, link.end);
  let before = signAt(scan, at);
  if (before !== null) at = skipSpace(low, before.end);
  else if (low.charAt(at) === '$') before = null;
  const kind = classOf(low.charCodeAt(at));
  if (kind !== DIGIT && kind !== LETTER && kind !== GLUED) return null;
  const second = readFigure(scan, at, money || before !== null);
  if (second === null) return null;
  const shared = first.scale === 1 && second.scale > 1 ? first.value * second.scale : first.value;
  if (second.value <= Math.min(shared, first.value) || (second.value < shared && second.value <= first.value))
    return null;
  if (first.scale === 1 && shared > second.value && first.value * 1000 < second.value) return null;
  if (rises(scan, start, money && before !== null && first.scale > 1)) return null;
  return { second, before };
}

/** What leads from the first figure of a range to the second: a word of range, or the "and" of "between". */
function linkAt({ low, raw, lex }: Scan, start: number, at: number): { readonly end: number } | null {
  const link = lex.ahead.match(low, raw, at, KIND.to) ?? lex.ahead.match(low, raw, at, KIND.or);
  if (link !== null) return link;
  const and = lex.ahead.match(low, raw, at, KIND.betweenAnd);
  return and === null || lex.behind.match(low, start, BACK.between) === null ? null : and;
}

/** "raised from $1 billion to $3 billion" is a change, not a range: two whole amounts after "from", or a verb of change. */
function rises(scan: Scan, start: number, whole: boolean): boolean {
  const { low, lex } = scan;
  const from = lex.behind.match(low, start, BACK.from);
  if (from === null) return false;
  if (whole) return true;
  const before = low.slice(Math.max(0, from.start - 50), from.start);
  return lex.numbers.change.some(verb => before.includes(verb));
}

/** A currency sign or code that stands at `at`, before a figure. */
function signAt(scan: Scan, at: number): MetCurrency | null {
  const kind = classOf(scan.low.charCodeAt(at));
  if (kind !== SIGN && kind !== LETTER) return null;
  const met = scan.lex.ahead.match(scan.low, scan.raw, at, KIND.currency);
  if (met === null || classOf(scan.low.charCodeAt(skipSpace(scan.low, met.end))) !== DIGIT) return null;
  return { name: String(met.value), start: at, end: met.end, scale: 1, minor: 1 };
}

/** How the words around a quantity qualify it, and its bounds: null on a side that is open. */
export function qualify(
  scan: Scan,
  quantity: Quantity,
): { low: number | null; high: number | null; qualifier: Qualifier; end: number } {
  const { low, raw, lex } = scan;
  if (quantity.second !== null) {
    return { low: quantity.low, high: quantity.high, qualifier: 'between', end: quantity.end };
  }
  const value = quantity.high;
  let qualifier: Qualifier = quantity.first.round ? 'about' : 'exact';
  const before = lex.behind.match(low, quantity.start, BACK.atLeast | BACK.upTo | BACK.about | BACK.vague);
  if (before !== null && before.kind !== 'vague') qualifier = before.kind as Qualifier;
  let end = quantity.end;
  if (before === null || before.kind === 'vague') {
    const after =
      lex.ahead.match(low, raw, skipSpace(low, quantity.end), KIND.after) ??
      lex.ahead.match(low, raw, skipSpace(low, quantity.figureEnd), KIND.after);
    if (after !== null) {
      qualifier = after.value as Qualifier;
      if (after.end > end && classOf(low.charCodeAt(after.end - 1)) === GLUED) end = Math.max(end, quantity.end);
    }
  }
  if (qualifier === 'atLeast') return { low: value, high: null, qualifier, end };
  if (qualifier === 'upTo') return { low: null, high: value, qualifier, end };
  return { low: value, high: value, qualifier, end };
}

/** "ALL 5", "TOP 10": a code that is a word counts only before a sum with a scale. */
function isWord(met: MetCurrency): boolean {
  return WORD_CODES.has(met.name) && met.end - met.start === 3;
}

function bare(at: number, first: Figure): Quantity {
  const { end, value, scale } = first;
  return {
    start: at,
    end,
    figureStart: at,
    figureEnd: end,
    first,
    second: null,
    low: value,
    high: value,
    scale,
    currency: null,
  };
}
