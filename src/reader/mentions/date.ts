import { BACK, KIND } from '../../language/index.ts';
import type { DateMention } from '../../model/index.ts';
import { type Civil, dayText, exists, monthText, plusDays, plusMonths, weekdayOf, yearText } from './date-calendar.ts';
import { readLonePeriod } from './date-lone.ts';
import { numericDate } from './date-numeric.ts';
import { gatherParts } from './date-parts.ts';
import type { DateParts } from './date-shape.ts';
import { type Scan, skipSpace } from './scan-context.ts';

/** A date as read, positions in the folded text. */
export interface ReadDate {
  readonly start: number;
  readonly end: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: DateMention['precision'];
  readonly implied: boolean;
  readonly reasons: readonly string[];
}

type Resolved = Omit<ReadDate, 'start' | 'end'>;

/** Reads the date or period that begins at `at`; null where there is none. */
export function readDate(scan: Scan, at: number): ReadDate | null {
  const parts = numericDate(scan, at) ?? gatherParts(scan, at);
  if (parts === null) return null;
  const resolved = resolve(scan, parts);
  if (resolved === null) return scan.lex.lang === 'ar' ? readLonePeriod(scan, parts) : null;
  const { from, to, precision, implied, reasons } = resolved;
  return opened(scan, { start: parts.start, end: parts.end, from, to, precision, implied, reasons });
}

/** "by 2027" (2027年まで) has no beginning, "from 2026" no end. */
function opened(scan: Scan, date: ReadDate): ReadDate {
  const met = scan.lex.behind.match(scan.low, date.start, BACK.by | BACK.fromDate | BACK.since);
  if (met === null) {
    const after = scan.lex.ahead.match(scan.low, scan.raw, skipSpace(scan.low, date.end), KIND.byAfter);
    if (after === null || date.precision === 'day') return date;
    const reasons = [...date.reasons, `"${scan.raw.slice(date.end, after.end).trim()}" leaves it open`];
    return { ...date, from: null, reasons };
  }
  const reasons = [...date.reasons, `"${scan.raw.slice(met.start, date.start).trim()}" leaves it open`];
  return met.kind === 'by' ? { ...date, from: null, reasons } : { ...date, to: null, reasons };
}

function single(
  text: string,
  precision: DateMention['precision'],
  implied: boolean,
  reasons: readonly string[] = [],
): Resolved {
  return { from: text, to: text, precision, implied, reasons };
}

function resolve(scan: Scan, parts: DateParts): Resolved | null {
  const { today } = scan;
  if (parts.offset !== undefined) {
    return today === null
      ? null
      : single(dayText(plusDays(today, parts.offset)), 'day', true, ["counted from the article's day"]);
  }
  if (parts.decadeEnd === true) {
    return today === null
      ? null
      : single(yearText(Math.floor(today.year / 10) * 10 + 10), 'year', true, ['the end of the decade']);
  }
  const year = parts.year ?? shiftedYear(parts, today);
  if (parts.month !== undefined && parts.day === undefined && (parts.ordinal ?? 0) > 0) parts.day = parts.ordinal;
  if (parts.month !== undefined) return ofMonth(scan, parts, year, today);
  if (parts.dayMarked === true && today !== null) return ofDay(parts, today);
  if (parts.weekday !== undefined) return today === null ? null : ofWeekday(parts, today);
  const implied = parts.year === undefined;
  // «前三季度»: all quarters up to the third.
  if (parts.quarter !== undefined && scan.lex.lang === 'zh' && scan.low.charAt(parts.start) === '前') {
    const upTo = ofRow(year, today, 1, parts.quarter * 3, 'quarter', implied);
    return upTo === null ? null : { ...upTo, precision: 'span' };
  }
  if (parts.quarter !== undefined) return ofRow(year, today, (parts.quarter - 1) * 3 + 1, 3, 'quarter', implied);
  if (parts.half !== undefined) return ofRow(year, today, (parts.half - 1) * 6 + 1, 6, 'half', implied);
  if (parts.season !== undefined) {
    if (year === null && parts.shift === undefined) {
      if (parts.weakSeason === true || today === null) return null;
    }
    return ofSeason(parts.season, year, today, implied, parts.shift);
  }
  if (
    year !== null &&
    (parts.year !== undefined || parts.period === 'year' || parts.part?.startsWith('year') === true)
  ) {
    const reasons = parts.part === undefined ? [] : [`${parts.part} of the year`];
    return single(yearText(year), 'year', implied, reasons);
  }
  if (parts.part?.startsWith('year') === true && today !== null) return single(yearText(today.year), 'year', true);
  if (parts.shift !== undefined && parts.period !== undefined && today !== null) return ofPeriod(parts, today);
  if (
    parts.part !== undefined &&
    (parts.period === 'year' || parts.yearWord === true) &&
    today !== null &&
    parts.count >= 2
  ) {
    return single(yearText(today.year), 'year', true, ["the article's year"]);
  }
  return null;
}

/** The year that "next", "this" or "last" points to; null where no such word stands with a year, month or season. */
function shiftedYear(parts: DateParts, today: Civil | null): number | null {
  if (today === null || parts.shift === undefined) return null;
  // «akhir tahun depan», 来年末: the year's end is one word.
  if (parts.period === 'year' || parts.part?.startsWith('year') === true) return today.year + parts.shift;
  return null;
}

function ofMonth(scan: Scan, parts: DateParts, year: number | null, today: Civil | null): Resolved | null {
  const month = parts.month ?? 1;
  const implied = parts.year === undefined;
  if (parts.weakMonth === true && parts.day === undefined && year === null && !weakMonthCounts(scan, parts))
    return null;
  let of = year;
  if (of === null) {
    if (today === null) return null;
    of = nearYear(parts, month, today, scan);
  }
  if (parts.day !== undefined) {
    if (!exists(of, month, parts.day)) return null;
    return single(
      dayText({ year: of, month, day: parts.day }),
      'day',
      implied,
      implied ? ["year from the article's day"] : [],
    );
  }
  return single(monthText(of, month), 'month', implied, implied ? ["year from the article's day"] : []);
}

/** A month without a year is the last one, unless "next" or a word like "by" points ahead. */
function nearYear(parts: DateParts, month: number, today: Civil, scan: Scan): number {
  const ahead =
    parts.shift === 1 ||
    (parts.shift === undefined && scan.lex.behind.match(scan.low, parts.start, BACK.by | BACK.fromDate) !== null);
  const later = month > today.month || (month === today.month && (parts.day ?? 0) > today.day);
  if (ahead) return later ? today.year : today.year + 1;
  if (parts.shift === 0) return today.year;
  if (parts.shift === -1) return month >= today.month ? today.year - 1 : today.year;
  return later ? today.year - 1 : today.year;
}

/** "may", "march", «sept»: a month only in capitals (where the language writes months so) after a word like "in". */
function weakMonthCounts(scan: Scan, parts: DateParts): boolean {
  const unit = scan.raw.charAt(parts.start);
  const capital = unit !== scan.low.charAt(parts.start);
  if (scan.lex.lang !== 'en' && scan.lex.lang !== 'de')
    return /\b(en|de|a|w|in|di)\s$/.test(scan.low.slice(Math.max(0, parts.start - 4), parts.start));
  return (
    capital &&
    /\b(in|of|since|by|until|last|this|from|im|seit|bis)\s$/.test(
      scan.low.slice(Math.max(0, parts.start - 7), parts.start),
    )
  );
}

function ofWeekday(parts: DateParts, today: Civil): Resolved {
  const back = (weekdayOf(today) - (parts.weekday ?? 1) + 7) % 7;
  let days = -back;
  if (parts.shift === 1) days = back === 0 ? 7 : 7 - back;
  if (parts.shift === -1 && back === 0) days = -7;
  return single(dayText(plusDays(today, days)), 'day', true, ["weekday counted from the article's day"]);
}

/** «15일», «6日» alone: that day of the article's month, or of the month before where it has not come yet. */
function ofDay(parts: DateParts, today: Civil): Resolved | null {
  const day = parts.day ?? 1;
  const shift = parts.shift !== undefined && parts.period === 'month' ? parts.shift : day > today.day ? -1 : 0;
  const { year, month } = plusMonths(today, shift);
  if (!exists(year, month, day)) return null;
  return single(dayText({ year, month, day }), 'day', true, ["month from the article's day"]);
}

function ofRow(
  year: number | null,
  today: Civil | null,
  month: number,
  length: number,
  precision: 'quarter' | 'half',
  implied: boolean,
): Resolved | null {
  const of = year ?? today?.year ?? null;
  if (of === null) return null;
  return {
    from: monthText(of, month),
    to: monthText(of, month + length - 1),
    precision,
    implied,
    reasons: implied ? ["year from the article's day"] : [],
  };
}

const SEASON_MONTHS = [0, 3, 6, 9, 12, 9];

function ofSeason(
  season: number,
  year: number | null,
  today: Civil | null,
  implied: boolean,
  shift: number | undefined,
): Resolved | null {
  const month = SEASON_MONTHS[season] ?? 3;
  let of = year;
  if (of === null) {
    if (today === null) return null;
    of = today.year;
    if (shift === -1 && month >= today.month) of--;
    if (shift === 1 && month <= today.month) of++;
  }
  const last = season === 5 ? { year: of, month: 10 } : plusMonths({ year: of, month, day: 1 }, 2);
  return {
    from: monthText(of, month),
    to: monthText(last.year, last.month),
    precision: 'season',
    implied,
    reasons: [],
  };
}

function ofPeriod(parts: DateParts, today: Civil): Resolved | null {
  const shift = parts.shift ?? 0;
  const reasons = ["counted from the article's day"];
  switch (parts.period) {
    case 'month': {
      const { year, month } = plusMonths(today, shift);
      return single(monthText(year, month), 'month', true, reasons);
    }
    case 'week': {
      const monday = plusDays(today, 1 - weekdayOf(today) + shift * 7);
      return { from: dayText(monday), to: dayText(plusDays(monday, 6)), precision: 'span', implied: true, reasons };
    }
    case 'weekend': {
      const saturday = plusDays(today, 6 - weekdayOf(today) + (shift === -1 ? -7 : 0));
      return { from: dayText(saturday), to: dayText(plusDays(saturday, 1)), precision: 'span', implied: true, reasons };
    }
    case 'quarter': {
      const start = plusMonths({ ...today, month: Math.floor((today.month - 1) / 3) * 3 + 1 }, shift * 3);
      return {
        from: monthText(start.year, start.month),
        to: monthText(start.year, start.month + 2),
        precision: 'quarter',
        implied: true,
        reasons,
      };
    }
    case 'half': {
      const start = plusMonths({ ...today, month: today.month > 6 ? 7 : 1 }, shift * 6);
      return {
        from: monthText(start.year, start.month),
        to: monthText(start.year, start.month + 5),
        precision: 'half',
        implied: true,
        reasons,
      };
    }
    case 'decade': {
      if (shift === 1) {
        return { from: yearText(today.year), to: yearText(today.year + 10), precision: 'span', implied: true, reasons };
      }
      const start = Math.floor(today.year / 10) * 10 + shift * 10;
      return { from: yearText(start), to: yearText(start + 9), precision: 'span', implied: true, reasons };
    }
    case 'year':
      return single(yearText(today.year + shift), 'year', true, reasons);
    default:
      return null;
  }
}
