import { BACK } from '../../language/index.ts';
import type { ReadDate } from './date.ts';
import type { DateParts } from './date-shape.ts';
import { point } from './date-span.ts';
import type { Scan } from './scan-context.ts';

/** The dual: «شهرين» is two months. */
const DUAL = /(?:ين|ان)$/;

/**
 * An Arabic period of time without a number, one or in the dual two: «قبل شهر», «منذ عامين», «خلال عام», «بعد سنتين». Null
 * where no word of time stands before it, or it has the article.
 */
export function readLonePeriod(scan: Scan, parts: DateParts): ReadDate | null {
  const { low, lex, today } = scan;
  if (today === null || parts.count !== 1 || parts.period === undefined) return null;
  const word = low.slice(parts.start, parts.end);
  if (word.startsWith('ال')) return null;
  const count = DUAL.test(word) ? 2 : 1;
  const tie = lex.behind.match(low, parts.start, BACK.agoBefore | BACK.within);
  if (tie === null) return null;
  return point(tie.start, parts.end, today, parts.period, tie.kind === 'agoBefore' ? -count : count);
}
