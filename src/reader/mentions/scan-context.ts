import type { Lexicon } from '../../language/index.ts';
import type { Civil } from './date-calendar.ts';
import type { Separators } from './number-digits.ts';

/** What the finders share while they go over one text. Positions are into the folded text. */
export interface Scan {
  readonly raw: string;
  readonly low: string;
  readonly lex: Lexicon;
  readonly separators: Separators;
  /** The article's day; null where unknown. */
  readonly today: Civil | null;
}

/** The position after one or two spaces (or none). */
export function skipSpace(low: string, at: number): number {
  if (low.charCodeAt(at) !== 32) return at;
  return low.charCodeAt(at + 1) === 32 ? at + 2 : at + 1;
}

/** The start and end of the stretch around a span in which its sentence lies: cut at sentence ends and `reach` units. */
export function clauseAround(low: string, start: number, end: number, reach: number): string {
  let from = start;
  while (from > 0 && start - from < reach && !isBreak(low, from - 1)) from--;
  let to = end;
  while (to < low.length && to - end < reach && !isBreak(low, to)) to++;
  return low.slice(from, to);
}

function isBreak(low: string, at: number): boolean {
  const unit = low.charCodeAt(at);
  if (unit === 0x0a || unit === 0x3002 || unit === 0x21 || unit === 0x3f || unit === 0x61f) return true;
  if (unit !== 0x2e || low.charCodeAt(at + 1) !== 32) return false;
  const next = low.charCodeAt(at + 2);
  return !(next >= 48 && next <= 57);
}
