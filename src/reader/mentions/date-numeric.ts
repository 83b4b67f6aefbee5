import { classOf, DIGIT } from '../../language/index.ts';
import { exists } from './date-calendar.ts';
import { type DateParts, noParts } from './date-shape.ts';
import type { Scan } from './scan-context.ts';

const ISO = /(\d{4})-(\d{2})-(\d{2})(?!\d)/y;
/** Not followed by more figures: 01.02.03.04.05 is a telephone number. */
const DOTTED = /(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d|[./-]\d)/y;

/** A date in figures alone: 2024-05-13, 13.05.2024, 5/13/2024. Month first only in English, and only where it can be. */
export function numericDate(scan: Scan, at: number): DateParts | null {
  if (!mayBeNumeric(scan.low, at)) return null;
  ISO.lastIndex = at;
  const iso = ISO.exec(scan.low);
  if (iso !== null && exists(Number(iso[1]), Number(iso[2]), Number(iso[3]))) {
    return figures(at, at + iso[0].length, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  }
  DOTTED.lastIndex = at;
  const dotted = DOTTED.exec(scan.low);
  if (dotted === null) return dayAndMonth(scan, at);
  const [words, a = '', sign, b = '', y = ''] = dotted;
  // Hyphens stand in numbers of telephones and parts, too.
  if (sign === '-' && !/^$|[\s(]/.test(scan.low.charAt(at - 1))) return null;
  const year = y.length === 2 ? 2000 + Number(y) : Number(y);
  const monthFirst = scan.lex.lang === 'en' && sign === '/';
  const tries = monthFirst
    ? [
        [Number(a), Number(b)],
        [Number(b), Number(a)],
      ]
    : [
        [Number(b), Number(a)],
        [Number(a), Number(b)],
      ];
  for (const [month = 0, day = 0] of tries) {
    if (exists(year, month, day) && year >= 1900 && year < 2100) {
      return figures(at, at + words.length, year, month, day);
    }
  }
  return null;
}

function figures(at: number, end: number, year: number | undefined, month: number, day: number): DateParts {
  const parts = noParts(at);
  parts.end = end;
  parts.year = year;
  parts.month = month;
  parts.day = day;
  parts.count = year === undefined ? 2 : 3;
  return parts;
}

/** A quick look: a date in figures has a hyphen, full stop or stroke behind its first one, two or four digits. */
function mayBeNumeric(low: string, at: number): boolean {
  let end = at;
  while (end < at + 5 && classOf(low.charCodeAt(end)) === DIGIT) end++;
  const sign = low.charCodeAt(end);
  return end > at && (sign === 0x2d || sign === 0x2e || sign === 0x2f);
}

const SLASHED = /(\d{1,2})\/(\d{1,2})(?![\d/%.]\d|[\d%/\p{L}])/uy;

/** Words before a day and month in figures: «il 4/2», «am 3/4». */
const DATED = /(?:^|\s)(?:il|al|dal|le|el|am|vom|em|dia|día|op|on|في|يوم)\s+$/;
/** «28/2-1/3» */
const RANGE = /^\d{1,2}\/\d{1,2}[-–]\d{1,2}\/\d{1,2}(?![\d/])/;

/** "22/04", "(15/1)": day and month without a year, where both have two digits or stand in brackets; no fractions. */
function dayAndMonth(scan: Scan, at: number): DateParts | null {
  SLASHED.lastIndex = at;
  const met = SLASHED.exec(scan.low);
  if (met === null) return null;
  const [words, a = '', b = ''] = met;
  const before = scan.low.charAt(at - 1);
  const told =
    before === '(' || DATED.test(scan.low.slice(Math.max(0, at - 8), at)) || RANGE.test(scan.low.slice(at, at + 11));
  if (!(a.length === 2 && b.length === 2) && !told) return null;
  if (!told && /^,\d/.test(scan.low.slice(at + words.length, at + words.length + 2))) return null;
  if (before === '/' || before === '-' || classOf(scan.low.charCodeAt(at - 1)) === DIGIT) return null;
  const first = scan.lex.lang === 'en';
  const [month, day] = (first && Number(a) <= 12) || Number(b) > 12 ? [Number(a), Number(b)] : [Number(b), Number(a)];
  if (!exists(2024, month, day)) return null;
  return figures(at, at + words.length, undefined, month, day);
}
