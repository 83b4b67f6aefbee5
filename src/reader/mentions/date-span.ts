import { classOf, LETTER } from '../../language/index.ts';
import type { ReadDate } from './date.ts';
import { type Civil, dayText, monthText, plusDays, plusMonths, yearText } from './date-calendar.ts';
import type { Quantity } from './number-quantity.ts';
import { type Scan, skipSpace } from './scan-context.ts';

/**
 * A length of time that is tied to the article's day: "over five years", "three months ago", "within two years".
 * Null where the quantity counts no period or nothing ties it.
 */
export function readSpan(scan: Scan, quantity: Quantity): ReadDate | null {
  const { low, raw, lex } = scan;
  const { today } = scan;
  if (today === null || quantity.currency !== null || quantity.high > 100) return null;
  const at = low.charAt(quantity.end) === '-' ? quantity.end + 1 : skipSpace(low, quantity.end);
  const shift = lex.ahead.match(low, raw, at, 'shift');
  const place = shift === null ? at : skipSpace(low, shift.end);
  const period = lex.ahead.match(low, raw, place, 'period');
  if (period === null) return null;
  const unit = String(period.value);
  const count = Math.round(quantity.high);
  const ago = lex.ahead.match(low, raw, skipSpace(low, period.end), 'ago');
  const start = quantity.start;
  const backwards = lex.behind.match(low, start, ['agoBefore']);
  if (backwards !== null || (ago !== null && ago.value === -1)) {
    return point(backwards?.start ?? start, ago?.end ?? period.end, today, unit, -count);
  }
  if (ago !== null) return point(start, ago.end, today, unit, count);
  const tie = lex.behind.match(low, qualifierStart(scan, start), ['over', 'within']);
  const next = lex.behind.match(low, start, ['over']);
  if (tie === null && next === null && shift === null && lex.lang !== 'ja' && lex.lang !== 'ko' && lex.lang !== 'zh')
    return null;
  const from = tie?.start ?? next?.start ?? start;
  const to =
    unit === 'year' || unit === 'decade' || unit === 'term'
      ? yearText(today.year + count * (unit === 'decade' ? 10 : unit === 'term' ? 4 : 1))
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
    end: period.end,
    from: begin,
    to,
    precision: 'span',
    implied: true,
    reasons: ["a length of time, counted from the article's day"],
  };
}

function qualifierStart(scan: Scan, start: number): number {
  return scan.lex.behind.match(scan.low, start, ['about', 'atLeast', 'upTo', 'between'])?.start ?? start;
}

function month(today: Civil, months: number): string {
  const met = plusMonths(today, months);
  return monthText(met.year, met.month);
}

function point(start: number, end: number, today: Civil, unit: string, count: number): ReadDate {
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
