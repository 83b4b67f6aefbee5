import { BACK, classOf, DIGIT, GLUED, KIND, LETTER, lexiconOf, wordEnd } from '../../language/index.ts';
import type { DateMention, HeadcountMention, MoneyMention, NumberMention } from '../../model/index.ts';
import { type ReadDate, readDate } from './date.ts';
import { civilOf } from './date-calendar.ts';
import { gatherParts } from './date-parts.ts';
import { readSpan } from './date-span.ts';
import { joinDates, yearRange } from './date-years.ts';
import { headcountOf } from './headcount.ts';
import { type MoneyDraft, moneyDraft, nameOf, settleMoney } from './money.ts';
import { CurrencyContext, type FigureHints } from './money-context.ts';
import { countsSomething, numbersOf, unitOf } from './number.ts';
import { judgeBare, type KnownFigure } from './number-bare.ts';
import { type Quantity, qualify, readQuantity } from './number-quantity.ts';
import { decimalOf } from './number-separators.ts';
import { type Scan, skipSpace } from './scan-context.ts';
import { fold } from './scan-fold.ts';
import { digitsEnd, isName, nameEnd, opens } from './scan-stops.ts';

/** The figures of one document, each list in reading order. */
export interface Figures {
  readonly money: readonly MoneyMention[];
  readonly headcount: readonly HeadcountMention[];
  readonly number: readonly NumberMention[];
  readonly date: readonly DateMention[];
}

/**
 * Finds money, headcounts, other numbers and dates in one pass. `lang` is BCP 47; a language without words of its own
 * is read by the words of English. Offsets are into `text` as given. Never throws; time is linear in the length.
 */
export function findFigures(text: string, lang: string, hints: FigureHints): Figures {
  const folded = fold(text);
  const lex = lexiconOf(lang);
  const scan: Scan = {
    raw: folded.raw,
    low: folded.low,
    lex,
    separators: { decimal: decimalOf(folded.raw, lex.numbers.decimal) },
    today: civilOf(hints.published),
  };
  const found = new Findings(scan);
  walk(scan, found);
  settleBare(scan, found);
  const explicit = new Set(found.money.flatMap(({ name }) => (name === null ? [] : [name])));
  const money = settleMoney(scan, found.money, new CurrencyContext(scan.low, lex, hints, explicit));
  const { original } = folded;
  const endOf = (end: number): number => original(end - 1) + 1;
  return {
    money: money.map(({ kind, start: from, end: to, low, high, currency, qualifier, reasons }) => {
      const start = original(from);
      const end = endOf(to);
      return { kind, start, end, low, high, currency, qualifier, reasons, quote: text.slice(start, end) };
    }),
    headcount: found.headcount.map(({ kind, start: from, end: to, low, high, qualifier, reasons }) => {
      const start = original(from);
      const end = endOf(to);
      return { kind, start, end, low, high, qualifier, reasons, quote: text.slice(start, end) };
    }),
    number: found.number.map(({ kind, value, unit, start: from, end: to, reasons }) => {
      const start = original(from);
      const end = endOf(to);
      return { kind, value, unit, start, end, reasons, quote: text.slice(start, end) };
    }),
    date: found.date.map(({ start: first, end: last, from, to, precision, implied, reasons }) => {
      const start = original(first);
      const end = endOf(last);
      const quote = text.slice(start, end);
      return { kind: 'date', start, end, from, to, precision, implied, reasons: [...reasons], quote };
    }),
  };
}

class Findings {
  readonly scan: Scan;
  readonly money: MoneyDraft[] = [];
  readonly headcount: Omit<HeadcountMention, 'quote'>[] = [];
  readonly number: Omit<NumberMention, 'quote'>[] = [];
  readonly date: ReadDate[] = [];
  /** Numbers without a unit, kept until the whole text is read. */
  readonly bare: Quantity[] = [];

  constructor(scan: Scan) {
    this.scan = scan;
  }
}

/** Goes over the text once and stops where a digit or a word of the lexicon stands. */
function walk(scan: Scan, found: Findings): void {
  const { low, lex } = scan;
  // Korean has spaces: its words begin after one.
  const inner = lex.lang === 'ko';
  let at = 0;
  while (at < low.length) {
    const kind = classOf(low.charCodeAt(at));
    if (kind === DIGIT) {
      at = Math.max(readAt(scan, found, at), digitsEnd(low, at));
    } else if (kind === LETTER) {
      const end = wordEnd(low, at);
      const from = at;
      at = end;
      if (lex.ahead.mayTrigger(low, from, end)) {
        if (opens(scan, from, end)) at = Math.max(readAt(scan, found, from), end);
      }
      if (isName(scan, at)) at = nameEnd(low, at);
    } else if (
      kind === GLUED &&
      !(inner && classOf(low.charCodeAt(at - 1)) === GLUED) &&
      lex.ahead.opensGlued(low, at)
    ) {
      at = Math.max(readAt(scan, found, at), at + 1);
    } else at++;
  }
}

/** Reads whatever begins at `at`; the position to go on from. */
function readAt(scan: Scan, found: Findings, at: number): number {
  const quantity = mayBeQuantity(scan, at) ? readQuantity(scan, at, found.money.at(-1)?.end ?? 0) : null;
  if (quantity === null) return takeDate(found, readDate(scan, at)) ?? at;
  if (quantity.currency !== null) return takeMoney(scan, found, quantity);
  const minor = lexMinor(scan, quantity);
  if (minor !== null) {
    found.money.push({ ...moneyDraft(scan, quantity, null, []), end: minor, minor: true });
    return minor;
  }
  const year = yearLike(quantity);
  const years = yearRange(scan, quantity);
  if (years !== null) return takeDate(found, years) ?? at;
  const digit = quantity.first.digits !== null;
  if (digit) {
    const date = readDate(scan, at);
    if (date === null && scan.today === null) {
      const parts = gatherParts(scan, at);
      if (parts?.month !== undefined && parts.day !== undefined) return parts.end;
    }
    if (date !== null && date.end >= quantity.end && !(year && countedYear(scan, quantity, date)))
      return takeDate(found, date) ?? at;
  }
  const jobs = headcountOf(scan, quantity);
  if (jobs !== null) {
    const { low, high, qualifier } = qualify(scan, quantity);
    found.headcount.push({
      kind: 'headcount',
      start: jobs.start,
      end: jobs.end,
      low,
      high,
      qualifier,
      reasons: [...jobs.reasons],
    });
    return jobs.end;
  }
  const span = readSpan(scan, quantity, found.date.at(-1) ?? null);
  if (span !== null) return takeDate(found, span) ?? at;
  if (!digit && scan.lex.lang === 'ko' && readDate(scan, at) === null) return quantity.end;
  const shared = shareUnit(scan, found, quantity);
  if (shared !== null) return shared;
  const unit = unitOf(scan, quantity);
  if (unit === null && quantity.scale >= 1e6 && !countsSomething(scan, quantity)) {
    found.money.push(moneyDraft(scan, quantity, null, []));
    return quantity.end;
  }
  if (!digit) {
    const date = readDate(scan, at);
    if (date !== null) return takeDate(found, date) ?? at;
    if (quantity.scale === 1 && unit === null && quantity.high < 100) return quantity.end;
  }
  if (!digit && quantity.high === 1) return quantity.end;
  if (unit === null && !countsSomething(scan, quantity)) {
    found.bare.push(quantity);
    return quantity.end;
  }
  found.number.push(...numbersOf(quantity, unit));
  return unit?.end ?? quantity.end;
}

/** A quick look: false where a word stands at `at` that begins no number. */
function mayBeQuantity({ low, lex }: Scan, at: number): boolean {
  return classOf(low.charCodeAt(at)) === DIGIT || lex.numeralHeads.size > 0 || lex.ahead.mayBeNumeral(low, at);
}

/** Gives the bare numbers their kind by what stands around them; the rest stay numbers. Keeps reading order. */
function settleBare(scan: Scan, found: Findings): void {
  if (found.bare.length === 0) return;
  const figures = [
    ...found.money.map(({ start, end, scale }) => ({ start, end, scale: scale as number | null })),
    ...found.headcount.map(({ start, end }) => ({ start, end, scale: null as number | null })),
  ].sort((a, b) => a.start - b.start);
  const aboutJobs = found.headcount.length > 0 || scan.lex.headcount.posts.some(post => scan.low.includes(post));
  let at = 0;
  let last: KnownFigure | null = null;
  for (const quantity of found.bare) {
    for (let next = figures[at]; next !== undefined && next.start < quantity.start; next = figures[at]) {
      if (last === null || next.end >= last.end) last = next;
      at++;
    }
    const verdict = judgeBare(scan, quantity, last, aboutJobs);
    if (verdict === null) {
      found.number.push(...numbersOf(quantity, null));
    } else if (verdict.kind === 'money') {
      const { low, high } = quantity;
      const scaled = { ...quantity, low: low * verdict.scale, high: high * verdict.scale, scale: verdict.scale };
      found.money.push(moneyDraft(scan, scaled, null, [verdict.reason]));
      last = { start: quantity.start, end: quantity.end, scale: verdict.scale };
    } else {
      const { low, high, qualifier } = qualify(scan, quantity);
      const { start, end } = quantity;
      found.headcount.push({ kind: 'headcount', start, end, low, high, qualifier, reasons: [verdict.reason] });
      last = { start, end, scale: null };
    }
  }
  const byStart = (a: { start: number }, b: { start: number }): number => a.start - b.start;
  found.money.sort(byStart);
  found.headcount.sort(byStart);
  found.number.sort(byStart);
}

/** Where the minor unit ends that a small quantity counts ("50 cents"); null where none follows. */
function lexMinor(scan: Scan, quantity: Quantity): number | null {
  if (quantity.scale > 1 || quantity.second !== null) return null;
  const at = scan.low.charAt(quantity.end) === '-' ? quantity.end + 1 : skipSpace(scan.low, quantity.end);
  const met = scan.lex.ahead.match(scan.low, scan.raw, at, KIND.minor);
  const glued = classOf(scan.low.charCodeAt(at)) === GLUED;
  // 五角大楼 is the Pentagon: in glued scripts only digits count minor units.
  if (glued && quantity.first.digits === null) return null;
  const least = glued ? 1 : 3;
  return met === null || met.end - at < least ? null : met.end;
}

function takeDate(found: Findings, date: ReadDate | null): number | null {
  if (date === null) return null;
  const last = found.date.at(-1);
  if (last !== undefined && last.end > date.start) return date.end;
  const joined = last === undefined ? null : joinDates(found.scan, last, date);
  if (joined !== null) found.date.pop();
  found.date.push(joined ?? date);
  return date.end;
}

function takeMoney(scan: Scan, found: Findings, quantity: Quantity): number {
  found.money.push(moneyDraft(scan, quantity, nameOf(scan, quantity), []));
  return quantity.end;
}

function yearLike(quantity: Quantity): boolean {
  const digits = quantity.first.digits;
  return digits?.plain === true && digits.width === 4 && digits.value >= 1900 && digits.value <= 2100;
}

/** Small words of time before a year. */
const IN = /(^|\s)(in|en|im|nel|del|em|w|since|by|until|ab|bis|dal|desde|depuis|dès|od|do|di|of)\s$/;

/** True where a year-like number directly counts jobs ("2015 jobs"), with no word of time before it. */
function countedYear(scan: Scan, quantity: Quantity, date: ReadDate): boolean {
  if (date.end > quantity.first.end) return false;
  const jobs = headcountOf(scan, quantity);
  if (jobs === null) return false;
  if (IN.test(scan.low.slice(Math.max(0, quantity.start - 6), quantity.start))) return false;
  const noun = scan.lex.ahead.match(scan.low, scan.raw, skipSpace(scan.low, quantity.end), KIND.noun);
  if (noun !== null || quantity.second !== null) return true;
  return scan.lex.behind.match(scan.low, quantity.start, BACK.about | BACK.atLeast) !== null;
}

/** «150 et 60 millions»: a bare figure joined to money by "and" or a comma shares its scale and currency. */
function shareUnit(scan: Scan, found: Findings, quantity: Quantity): number | null {
  const { low, raw, lex } = scan;
  // «1.5亿和6000万欧元»: what stands behind a scale would be taken for what is counted.
  const scaled = quantity.scale >= 1e4 && classOf(low.charCodeAt(quantity.end)) === GLUED;
  if (quantity.second !== null || yearLike(quantity)) return null;
  if (!scaled && (quantity.scale > 1 || quantity.high >= 1000)) return null;
  const link = lex.ahead.match(low, raw, skipSpace(low, quantity.end), KIND.list);
  if (link === null) return null;
  const at = skipSpace(low, link.end);
  if (classOf(low.charCodeAt(at)) !== DIGIT) return null;
  const next = readQuantity(scan, at, quantity.end);
  if (scaled) {
    if (next === null || next.currency === null) return null;
    found.money.push(moneyDraft(scan, quantity, nameOf(scan, next), ['currency from the figure beside it']));
    return quantity.end;
  }
  if (next === null || next.scale < 1e6 || (next.currency === null && countsSomething(scan, next))) return null;
  const all = (next.scale / next.first.scale) * next.first.factor;
  // «5 y 7 mil millones», yet «800 y 2 mil millones».
  const value = quantity.high * (quantity.high * all <= next.high * 10 ? all : next.scale);
  const own: Quantity = { ...quantity, low: value, high: value, scale: next.scale };
  const reasons = ['scale and currency from the figure beside it'];
  found.money.push(moneyDraft(scan, own, nameOf(scan, next), reasons));
  return quantity.end;
}
