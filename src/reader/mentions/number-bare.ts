import { BACK, classOf, LETTER, wordEnd, wordStart } from '../../language/index.ts';
import type { Quantity } from './number-quantity.ts';
import { clauseAround, type Scan } from './scan-context.ts';

/** What the surroundings of a bare number say that it is. */
export type BareVerdict =
  | { readonly kind: 'money'; readonly scale: number; readonly reason: string }
  | { readonly kind: 'headcount'; readonly reason: string };

/** A figure already read, by where it stands. */
export interface KnownFigure {
  readonly start: number;
  readonly end: number;
  /** The scale of money; null for a headcount. */
  readonly scale: number | null;
}

const CLAUSE = 140;
const REACH = 160;
const LEAST_JOBS = 10;
const SEPARATORS = new Set(['/', '|', '–', '—', ';', ':', ',', '(', '\n', '\t', '•', '-']);
const ENDERS = new Set(['/', '|', '–', '—', ';', ',', ')', '\n', '\t', '.', '+']);

/**
 * Decides what a bare number is: where the sentence's last figure was money ("18 billion on top of the 15.7"), its
 * scale goes on; where the sentence speaks of jobs, it is a headcount; so it is in a row of a table of jobs.
 * `last`: the nearest figure before it; null where none.
 */
export function judgeBare(
  scan: Scan,
  quantity: Quantity,
  last: KnownFigure | null,
  aboutJobs: boolean,
): BareVerdict | null {
  const value = quantity.high;
  const whole = Number.isInteger(value) && value >= LEAST_JOBS;
  if (isLabel(scan, quantity)) return null;
  const near =
    last !== null && quantity.start - last.end <= REACH && !scan.low.slice(last.end, quantity.start).includes('\n\n')
      ? last
      : null;
  const between = near === null ? '' : scan.low.slice(near.end, quantity.start);
  if (
    near !== null &&
    near.scale !== null &&
    near.scale >= 1e6 &&
    endsGroup(scan, quantity) &&
    !speaksOfWork(scan, between) &&
    !ahead(scan, quantity)
  ) {
    const most = THOUSANDS_OF_MILLIONS.has(scan.lex.lang) && near.scale === 1e6 ? 1e6 : 1000;
    const grouped = value >= 1000;
    if (
      value > 1 &&
      value < most &&
      (grouped || !isTable(scan, quantity)) &&
      (value >= 10 || !Number.isInteger(value))
    ) {
      return { kind: 'money', scale: near.scale, reason: 'scale and currency from the amount before it' };
    }
  }
  if (!whole) return null;
  if (near !== null && near.scale === null && !between.includes('.')) {
    return { kind: 'headcount', reason: 'a bare number beside a headcount' };
  }
  if (speaksOfWork(scan, clauseAround(scan.low, quantity.start, quantity.end, CLAUSE))) {
    return { kind: 'headcount', reason: 'a bare number in a sentence about jobs' };
  }
  if (near !== null && near.scale === null) return { kind: 'headcount', reason: 'a bare number after a headcount' };
  if (aboutJobs && isTable(scan, quantity) && (value >= 100 || near !== null)) {
    return { kind: 'headcount', reason: 'a bare number in a row of a text about jobs' };
  }
  return null;
}

/** Signs that open a column of a table. */
const COLUMN = /[/|–—:]\s?$/;

/** True where nothing that could be counted follows: the clause ends, or a small word comes. */
function endsGroup(scan: Scan, quantity: Quantity): boolean {
  const { low, lex } = scan;
  if (quantity.first.digits === null || COLUMN.test(low.slice(Math.max(0, quantity.start - 2), quantity.start)))
    return false;
  const sign = low.charAt(quantity.end);
  if (/[.,;:)\n]/.test(sign) || sign === '') return true;
  if (sign !== ' ') return false;
  const at = quantity.end + 1;
  if (/[(–]/.test(low.charAt(at))) return true;
  if (classOf(low.charCodeAt(at)) !== LETTER) return false;
  return lex.stops.has(low.slice(at, wordEnd(low, at)));
}

const THOUSANDS_OF_MILLIONS: ReadonlySet<string> = new Set(['es', 'pt']);

function speaksOfWork(scan: Scan, words: string): boolean {
  return scan.lex.workWords.some(stem => words.includes(stem));
}

function ahead(scan: Scan, quantity: Quantity): boolean {
  const after = scan.low.slice(quantity.end, quantity.end + 60).split(/[.,;\n]/)[0] ?? '';
  return speaksOfWork(scan, after);
}

/** What follows the first digits of a telephone number. */
const PHONE = /^\)?[ -]\d{3}[ -]\d{4}/;

/** "Boeing 787", "COP 28", "No. 5", "A380": a short number that belongs to a name, a list number, a reference. */
function isLabel(scan: Scan, quantity: Quantity): boolean {
  const { low, raw } = scan;
  const digits = quantity.first.digits;
  if (digits === null || digits.signs) return false;
  const before = raw.charAt(quantity.start - 1);
  if (before === '#' || before === '-' || before === '/' || before === '°' || before === '_') return true;
  if (classOf(low.charCodeAt(quantity.start - 1)) === LETTER) return true;
  const after = raw.charAt(quantity.end);
  if (after === '-' || after === '_' || classOf(low.charCodeAt(quantity.end)) === LETTER) return true;
  if (before === '\n' && (after === '.' || after === ')')) return true;
  if (PHONE.test(raw.slice(quantity.end, quantity.end + 12))) return true;
  if (digits.width > 4 || before !== ' ') return false;
  const start = wordStart(raw, quantity.start - 1);
  const first = raw.charAt(start);
  const word = raw.slice(start, quantity.start - 1);
  if (digits.width === 4) return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
  const capital = first !== low.charAt(start);
  const opens = start === 0 || /[.!?\n:]\s?$/.test(raw.slice(Math.max(0, start - 2), start));
  return capital && !opens && start < quantity.start - 1;
}

/** True where separators stand on both sides, as in a row of a table. */
function isTable(scan: Scan, quantity: Quantity): boolean {
  let from = quantity.start - 1;
  while (from >= 0 && scan.low.charCodeAt(from) === 32) from--;
  let to = quantity.end;
  while (to < scan.low.length && scan.low.charCodeAt(to) === 32) to++;
  const opened =
    from < 0 ||
    SEPARATORS.has(scan.low.charAt(from)) ||
    scan.lex.behind.match(scan.low, quantity.start, BACK.about | BACK.atLeast | BACK.upTo) !== null;
  return opened && (to >= scan.low.length || ENDERS.has(scan.low.charAt(to)));
}
