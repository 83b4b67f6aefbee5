import { BACK, KIND } from '../../language/index.ts';
import type { ReadDate } from './date.ts';
import { yearText } from './date-calendar.ts';
import type { Quantity } from './number-quantity.ts';
import type { Figure } from './number-words.ts';
import { type Scan, skipSpace } from './scan-context.ts';

/** Two years that bound a period: "from 2025 to 2028", «2025-2030», "2027 or 2028". Null where they count something. */
export function yearRange(scan: Scan, quantity: Quantity): ReadDate | null {
  const { low, raw, lex } = scan;
  let from = year(quantity.first);
  let to = quantity.second === null ? null : year(quantity.second);
  let end = quantity.end;
  if (from !== null && quantity.second === null && quantity.first.digits?.width === 4) {
    const link = lex.ahead.match(low, raw, skipSpace(low, quantity.end), KIND.rangeTo);
    if (link === null || lex.behind.match(low, quantity.start, BACK.rangeFrom | BACK.between) === null) return null;
    const at = skipSpace(low, link.end);
    const met = /^(\d{4})(?![\d.,%])/.exec(low.slice(at, at + 6));
    if (met === null) return null;
    to = Number(met[1]);
    if (to <= from || to > 2100) return null;
    end = at + 4;
  } else if (quantity.second?.digits?.width === 2 && from !== null) {
    from = from >= 1990 ? from : null;
    to = from === null ? null : Math.floor(from / 100) * 100 + quantity.second.value;
  }
  if (from === null || to === null || to <= from) return null;
  if (lex.ahead.match(low, raw, skipSpace(low, end), KIND.noun) !== null) return null;
  const marker = lex.ahead.match(low, raw, skipSpace(low, end), KIND.marker);
  if (marker?.value === 'year') end = marker.end;
  return {
    start: quantity.start,
    end,
    from: yearText(from),
    to: yearText(to),
    precision: 'span',
    implied: false,
    reasons: [],
  };
}

function year(figure: Figure): number | null {
  const { digits } = figure;
  if (digits === null || !digits.plain || digits.width !== 4) return null;
  return digits.value >= 1900 && digits.value <= 2100 ? digits.value : null;
}

/** "from March to May 2026", «12. Januar bis 22. Januar»: two dates joined by a word of range are one period; else null. */
export function joinDates(scan: Scan, first: ReadDate, second: ReadDate): ReadDate | null {
  const { low, raw, lex } = scan;
  const link = lex.ahead.match(low, raw, skipSpace(low, first.end), KIND.rangeTo);
  if (link === null || skipSpace(low, link.end) < second.start - ARTICLE || link.end > second.start) return null;
  const begin = first.from ?? first.to;
  const end = second.to ?? second.from;
  if (begin === null || end === null) return null;
  const dash = /[-–/]/.test(low.charAt(link.end - 1));
  const spaced = lex.lang !== 'ja' && lex.lang !== 'zh' && lex.lang !== 'ko';
  if (
    !dash &&
    spaced &&
    lex.behind.match(low, first.start, BACK.rangeFrom | BACK.between | BACK.by | BACK.fromDate) === null
  )
    return null;
  let from = begin;
  if (first.implied && !second.implied && begin.length >= 7) from = end.slice(0, 4) + begin.slice(4);
  if (from > end && first.implied && second.implied) from = `${Number(end.slice(0, 4)) - 1}${begin.slice(4)}`;
  if (from.slice(0, end.length) > end) return null;
  return {
    start: first.start,
    end: second.end,
    from,
    to: end,
    precision: 'span',
    implied: first.implied || second.implied,
    reasons: [...first.reasons, ...second.reasons],
  };
}

/** An article may stand between the word of range and the second date («bis zum 22. Mai»). */
const ARTICLE = 5;
