import { BACK, classOf, KIND, LETTER } from '../../language/index.ts';
import type { ReadDate } from './date.ts';
import { type Civil, dayText, monthText, plusDays, plusMonths, yearText } from './date-calendar.ts';
import type { Quantity } from './number-quantity.ts';
import { type Scan, skipSpace } from './scan-context.ts';

/**
 * A length of time that is tied to the article's day: "over five years", "three months ago", "within two years".
 * `last` is the date before it: "three years later" counts from there. Null where the quantity counts no period or nothing ties it.
 */
export function readSpan(scan: Scan, quantity: Quantity, last: ReadDate | null): ReadDate | null {
  const { low, raw, lex } = scan;
  const { today } = scan;
  if (today === null || quantity.currency !== null || quantity.high > 100) return null;
  const at = low.charAt(quantity.end) === '-' ? quantity.end + 1 : skipSpace(low, quantity.end);
  const shift = lex.ahead.match(low, raw, at, KIND.shift);
  const place = shift === null ? at : skipSpace(low, shift.end);
  const period = lex.ahead.match(low, raw, place, KIND.period);
  if (period === null) return null;
  const unit = String(period.value);
  const count = Math.round(quantity.high);
  const ago = lex.ahead.match(low, raw, skipSpace(low, period.end), KIND.ago);
  const start = quantity.start;
  const backwards = lex.behind.match(low, start, BACK.agoBefore);
  if (backwards !== null || (ago !== null && ago.value === -1)) {
    return point(backwards?.start ?? start, ago?.end ?? period.end, today, unit, -count);
  }
  if (ago !== null) return afterwards(start, ago.end, last, today, unit, count);
  const moved = lex.behind.match(low, start, BACK.next | BACK.last);
  const outer = moved?.start ?? qualifierStart(scan, start);
  // Italian «tra due anni»: the word of "between" is also that of "within".
  const tie = lex.behind.match(low, outer, BACK.over | BACK.within) ?? lex.behind.match(low, start, BACK.within);
  const later = shift ?? lex.ahead.match(low, raw, skipSpace(low, period.end), KIND.shift);
  if (tie === null && moved === null && later === null && !mayStandAlone(low, quantity, unit, period.end)) return null;
  const from = tie?.start ?? moved?.start ?? start;
  const end = later !== null && later.end > period.end ? later.end : period.end;
  const anchor =
    unit === 'year' || LENGTHS[unit] !== undefined ? ANCHOR.exec(low.slice(period.end, period.end + 24)) : null;
  if (anchor !== null) {
    const year = Number(anchor[1]);
    const years = count * (LENGTHS[unit] ?? 1);
    return {
      start: from,
      end: period.end + anchor[0].length,
      from: yearText(year),
      to: yearText(year + years),
      precision: 'span',
      implied: false,
      reasons: ['a length of time from the year named'],
    };
  }
  const reasons =
    tie === null && moved === null && later === null
      ? ["a length of time that nothing ties: counted from the article's day"]
      : ["a length of time, counted from the article's day"];
  if (moved?.kind === 'last' || later?.value === -1) {
    const began = point(from, end, today, unit, -count);
    return {
      ...began,
      to: began.from?.length === 4 ? yearText(today.year) : monthText(today.year, today.month),
      precision: 'span',
      reasons,
    };
  }
  const to =
    unit === 'year' || LENGTHS[unit] !== undefined
      ? yearText(today.year + count * (LENGTHS[unit] ?? 1))
      : unit === 'month'
        ? month(today, count)
        : unit === 'quarter'
          ? month(today, count * 3)
          : unit === 'half'
            ? month(today, count * 6)
            : dayText(plusDays(today, count * (unit === 'week' ? 7 : unit === 'fortnight' ? 14 : 1)));
  const begin =
    to.length === 4 ? yearText(today.year) : to.length === 7 ? monthText(today.year, today.month) : dayText(today);
  return {
    start: classOf(low.charCodeAt(from)) === LETTER ? from : start,
    end,
    from: begin,
    to,
    precision: 'span',
    implied: true,
    reasons,
  };
}

/** Years in a longer period. */
const LENGTHS: Readonly<Record<string, number>> = { decade: 10, lustrum: 5, triennium: 3, term: 4, century: 100 };

/** "five years", "a decade", "18 months" with nothing before them; not ages and not one year. */
function mayStandAlone(low: string, quantity: Quantity, unit: string, end: number): boolean {
  if (low.charAt(end) === '-' || low.charAt(quantity.end) === '-') return false;
  if (unit === 'decade') return true;
  if (unit === 'year') return quantity.high >= 2 && quantity.high <= 40;
  return unit === 'month' && quantity.high >= 6 && quantity.high <= 60;
}

function qualifierStart(scan: Scan, start: number): number {
  return scan.lex.behind.match(scan.low, start, BACK.about | BACK.atLeast | BACK.upTo | BACK.between)?.start ?? start;
}

function month(today: Civil, months: number): string {
  const met = plusMonths(today, months);
  return monthText(met.year, met.month);
}

/** "three years later": from the last date told, where it stands near; else from the article's day. */
function afterwards(
  start: number,
  end: number,
  last: ReadDate | null,
  today: Civil,
  unit: string,
  count: number,
): ReadDate {
  const base = last === null || start - last.end > NEAR ? null : (last.to ?? last.from);
  const [year = 0, month = 1, day = 1] = (base ?? dayText(today)).split('-').map(Number);
  const found = point(start, end, { year, month, day }, unit, count);
  if (base === null) return found;
  const reasons = ['counted from the date before it'];
  const text = base.length === 4 && unit === 'year' ? yearText(year + count) : found.to;
  return {
    ...found,
    from: text,
    to: text,
    precision: text?.length === 4 ? 'year' : found.precision,
    implied: true,
    reasons,
  };
}

/** How far back "later" may look for the date that it counts from. */
const NEAR = 200;
/** "over five years from 2021". */
const ANCHOR = /^,? (?:in|from|en|em|nel|im|ab|dès|desde|dal|depuis|since|starting in|von|vanaf|od) (\d{4})(?![\d.,%])/;

/** The day, month or year so many periods from a day. */
export function point(start: number, end: number, today: Civil, unit: string, count: number): ReadDate {
  const reasons = ["counted from the article's day"];
  if (unit === 'day' || unit === 'week' || unit === 'fortnight' || unit === 'weekend') {
    const day = dayText(plusDays(today, count * (unit === 'day' ? 1 : unit === 'fortnight' ? 14 : 7)));
    return { start, end, from: day, to: day, precision: 'day', implied: true, reasons };
  }
  const months =
    count * (unit === 'month' ? 1 : unit === 'quarter' ? 3 : unit === 'half' ? 6 : unit === 'decade' ? 120 : 12);
  const text = unit === 'decade' ? yearText(today.year + count * 10) : month(today, months);
  return { start, end, from: text, to: text, precision: text.length === 4 ? 'year' : 'month', implied: true, reasons };
}
