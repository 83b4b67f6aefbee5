import type { Period } from '../../language/index.ts';
import { classOf, DIGIT, GLUED, KIND, LETTER, wordEnd } from '../../language/index.ts';
import { type DateParts, noParts } from './date-shape.ts';
import { type Scan, skipSpace } from './scan-context.ts';

/** Gathers the parts of the date that begins at `at`; null where no part stands there. */
export function gatherParts(scan: Scan, at: number): DateParts | null {
  const parts = noParts(at);
  let pos = at;
  for (;;) {
    const end = takePart(scan, parts, pos);
    if (end === null) break;
    parts.end = end;
    parts.count++;
    // A quarter or half with its year is whole: what follows in a list is another date.
    if (parts.year !== undefined && (parts.quarter ?? parts.half) !== undefined) break;
    const next = nextPart(scan, end);
    if (next === null) break;
    pos = next;
  }
  return parts.count > 0 ? parts : null;
}

/** Takes one part at `pos` into a free slot; the position after it, or null. */
function takePart(scan: Scan, parts: DateParts, pos: number): number | null {
  const { low, raw, lex } = scan;
  const kind = classOf(low.charCodeAt(pos));
  if (kind === DIGIT) return takeDigits(scan, parts, pos);
  const { ahead } = lex;
  if ((kind !== LETTER && kind !== GLUED) || !ahead.mayBeDate(low, pos)) return null;
  const day = ahead.match(low, raw, pos, KIND.day);
  if (day !== null && parts.count === 0) {
    parts.offset = Number(day.value);
    return day.end;
  }
  const decade = ahead.match(low, raw, pos, KIND.decadeEnd);
  if (decade !== null && parts.count === 0) {
    parts.decadeEnd = true;
    return decade.end;
  }
  const row = parts.quarter !== undefined || parts.half !== undefined;
  const quarter = ahead.match(low, raw, pos, KIND.quarter);
  if (quarter !== null && !row) {
    parts.quarter = Number(quarter.value);
    return quarter.end;
  }
  const half = ahead.match(low, raw, pos, KIND.half);
  if (half !== null && !row) {
    parts.half = Number(half.value);
    return half.end;
  }
  const month = ahead.match(low, raw, pos, KIND.month);
  // "H2 2026, October 2025" are two dates: nothing finer joins a quarter or a half.
  // "next year, October 2015": the month has a year of its own.
  const apart =
    month !== null &&
    parts.shift !== undefined &&
    parts.period === 'year' &&
    YEAR_NEXT.test(low.slice(month.end, month.end + 7));
  if (apart) return null;
  if (month !== null && parts.month === undefined && !row) {
    const word = low.slice(pos, month.end);
    parts.month = Number(month.value);
    if (lex.weakMonths.has(word)) parts.weakMonth = true;
    return low.charAt(month.end) === '.' && word.length <= 4 ? month.end + 1 : month.end;
  }
  const weekday = ahead.match(low, raw, pos, KIND.weekday);
  if (weekday !== null && parts.weekday === undefined && !row) {
    parts.weekday = Number(weekday.value);
    return weekday.end;
  }
  const season = ahead.match(low, raw, pos, KIND.season);
  if (season !== null && parts.season === undefined && !row) {
    parts.season = Number(season.value);
    if (lex.weakSeasons.has(low.slice(pos, season.end))) parts.weakSeason = true;
    return season.end;
  }
  const part = ahead.match(low, raw, pos, KIND.part);
  if (part !== null && part.value === 'mid' && (parts.ordinal === 1 || parts.ordinal === 2)) {
    // Polish «w drugiej połowie»: the middle with an ordinal is a half.
    settleOrdinal(parts, 'half');
    return part.end;
  }
  if (part !== null && parts.part === undefined) {
    parts.part = String(part.value);
    return part.end;
  }
  const shift = ahead.match(low, raw, pos, KIND.shift);
  if (shift !== null && parts.shift === undefined && (parts.year === undefined || kind !== GLUED)) {
    parts.shift = Number(shift.value);
    return shift.end;
  }
  const ordinal = ahead.match(low, raw, pos, KIND.ordinal);
  if (ordinal !== null && parts.ordinal === undefined && parts.day === undefined) {
    const word = raw.slice(pos, ordinal.end);
    // Polish "i" is "and": Roman numerals stand in capitals.
    if (/^[iv]/.test(word) && /^[iv]+$/i.test(word)) return null;
    parts.ordinal = Number(ordinal.value);
    // «kuartal III», «الربع الثالث»: the ordinal after its period.
    if (parts.period === 'quarter' || parts.period === 'half') settleOrdinal(parts, parts.period);
    return ordinal.end;
  }
  const period = ahead.match(low, raw, pos, KIND.period);
  if (period !== null && takePeriod(parts, String(period.value) as Period)) return period.end;
  const word = ahead.match(low, raw, pos, KIND.yearWord);
  if (word !== null && !parts.yearWord) {
    parts.yearWord = true;
    return word.end;
  }
  return null;
}

/** `half` and `quarter` periods name which one by an ordinal; another period may follow ("third quarter of next year"). */
function takePeriod(parts: DateParts, period: Period): boolean {
  if (parts.period === undefined) {
    parts.period = period;
    if (parts.ordinal !== undefined && (period === 'quarter' || period === 'half')) settleOrdinal(parts, period);
    return true;
  }
  return false;
}

function settleOrdinal(parts: DateParts, period: 'quarter' | 'half'): void {
  const most = period === 'quarter' ? 4 : 2;
  const which = parts.ordinal === -1 ? most : (parts.ordinal ?? 1);
  if (which > most) return;
  parts[period] = which;
  parts.period = undefined;
  parts.ordinal = undefined;
}

function takeDigits(scan: Scan, parts: DateParts, pos: number): number | null {
  const { low, raw, lex } = scan;
  let end = pos;
  while (classOf(low.charCodeAt(end)) === DIGIT) end++;
  const size = end - pos;
  let value = 0;
  if (size > 4) value = Number(low.slice(pos, end));
  else for (let i = pos; i < end; i++) value = value * 10 + low.charCodeAt(i) - 48;
  const ordinal = lex.ahead.match(low, raw, pos, KIND.ordinal);
  if (size === 4 && value >= 1900 && value <= 2100 && parts.year === undefined) {
    if (parts.shift !== undefined) return null;
    if (goesOn(low, end)) return null;
    const after = lex.ahead.match(low, raw, skipSpace(low, end), KIND.marker);
    if (after !== null) return takeMarked(parts, String(after.value), value, size) ? after.end : null;
    if (MARKED.has(lex.lang) && classOf(low.charCodeAt(skipSpace(low, end))) === GLUED) return null;
    parts.year = value;
    return end;
  }
  const marker = lex.ahead.match(low, raw, skipSpace(low, end), KIND.marker);
  if (marker !== null) return takeMarked(parts, String(marker.value), value, size) ? marker.end : null;
  if (size > 2 || value < 1 || value > 31 || parts.day !== undefined) return null;
  // «Quartal 3 2025», «Semester 2/2026».
  if ((parts.period === 'quarter' || parts.period === 'half') && parts.ordinal === undefined) {
    if (value > (parts.period === 'quarter' ? 4 : 2) || !/^[ /]\d{4}(?!\d)/.test(low.slice(end, end + 6))) return null;
    parts.ordinal = value;
    settleOrdinal(parts, parts.period);
    return end;
  }
  const after = ordinalEnd(scan, end);
  const month = lex.ahead.match(low, raw, monthStart(scan, after), KIND.month);
  const near = parts.month !== undefined && parts.quarter === undefined && parts.half === undefined;
  if (month === null && !near) {
    const which = lex.ahead.match(low, raw, skipSpace(low, after), KIND.period);
    if ((after > end || ordinal !== null) && which !== null && (which.value === 'quarter' || which.value === 'half')) {
      parts.ordinal = value;
      return after;
    }
    // «يوم 27», «el día 27»
    if (
      parts.count === 0 &&
      after === end &&
      DAY_BEFORE.test(low.slice(Math.max(0, pos - 6), pos)) &&
      dayMayFollow(scan, end)
    ) {
      parts.day = value;
      parts.dayMarked = true;
      return end;
    }
    return null;
  }
  if (near && month === null && !dayMayFollow(scan, after)) return null;
  parts.day = value;
  return after;
}

/** The word for day before its number. */
const DAY_BEFORE = /(?:^|\s)(?:يوم|día|dia)\s+$/;

const YEAR_NEXT = /^,? (?:19|20)\d\d/;

/** Languages in which a year has its marker (年, 년). */
const MARKED: ReadonlySet<string> = new Set(['ja', 'zh', 'ko']);

function takeMarked(parts: DateParts, marker: string, value: number, size: number): boolean {
  // «3日、2023年から»: a year after a lone day begins another date.
  const lone = parts.day !== undefined && parts.month === undefined;
  if (marker === 'year' && parts.year === undefined && !lone && (size === 4 || size === 2)) {
    parts.year = size === 2 ? 2000 + value : value;
    parts.yearWord = true;
    return true;
  }
  if (marker === 'month' && parts.month === undefined && value >= 1 && value <= 12) {
    parts.month = value;
    return true;
  }
  if (marker === 'day' && parts.day === undefined && value >= 1 && value <= 31) {
    parts.day = value;
    parts.dayMarked = true;
    return true;
  }
  if (marker === 'quarter' && parts.quarter === undefined && value >= 1 && value <= 4) {
    parts.quarter = value;
    return true;
  }
  return false;
}

/** After "May 13": not "May 13 percent", "May 13,000", "May 3 million". */
function dayMayFollow(scan: Scan, end: number): boolean {
  const { low, raw, lex } = scan;
  if (goesOn(low, end)) return false;
  const at = skipSpace(low, end);
  return lex.ahead.match(low, raw, at, KIND.scale) === null && lex.ahead.match(low, raw, at, KIND.unit) === null;
}

/** True where a number goes on ("13,000") or is a percentage. */
function goesOn(low: string, end: number): boolean {
  const sign = low.charCodeAt(end);
  if (sign === 0x25) return true;
  return (sign === 0x2e || sign === 0x2c) && classOf(low.charCodeAt(end + 1)) === DIGIT;
}

function ordinalEnd(scan: Scan, end: number): number {
  const { low } = scan;
  const unit = low.charAt(end);
  if (unit === '.' && low.charAt(end + 1) === ' ') return end + 1;
  if (unit === 'º' || unit === 'ª' || unit === '°') return end + 1;
  if (classOf(low.charCodeAt(end)) !== LETTER) return end;
  const stop = wordEnd(low, end);
  if (stop - end > 3) return end;
  return ['st', 'nd', 'rd', 'th', 'er', 're', 'e', 'ème', 'o', 'a', 'te', 'ten', 'de', 'ste'].includes(
    low.slice(end, stop),
  )
    ? stop
    : end;
}

function monthStart(scan: Scan, at: number): number {
  const { low, raw, lex } = scan;
  const spaced = low.charAt(at) === '-' ? at + 1 : skipSpace(low, at);
  const connect = lex.ahead.match(low, raw, spaced, KIND.connect);
  return connect === null ? spaced : skipSpace(low, connect.end);
}

/** Where the next part may begin: after a space and at most two small words. */
function nextPart(scan: Scan, end: number): number | null {
  const { low, raw, lex } = scan;
  let at = skipSpace(low, end);
  for (let words = 0; words < 3; words++) {
    if (startsPart(scan, at)) return at;
    const connect = lex.ahead.match(low, raw, at, KIND.connect);
    if (connect === null) return null;
    at = skipSpace(low, connect.end);
  }
  return startsPart(scan, at) ? at : null;
}

function startsPart(scan: Scan, at: number): boolean {
  const { low, raw, lex } = scan;
  const kind = classOf(low.charCodeAt(at));
  if (kind === DIGIT) return true;
  if ((kind !== LETTER && kind !== GLUED) || !lex.ahead.mayBeDate(low, at)) return false;
  for (const part of PARTS) if (lex.ahead.match(low, raw, at, part) !== null) return true;
  return false;
}

/** What a further part of a date may be. */
const PARTS: readonly number[] = [
  KIND.month,
  KIND.weekday,
  KIND.season,
  KIND.part,
  KIND.period,
  KIND.shift,
  KIND.quarter,
  KIND.half,
  KIND.ordinal,
  KIND.yearWord,
];
