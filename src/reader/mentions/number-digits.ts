/** A number in digits: where it ends, and the values that its separators allow. */
export interface Digits {
  readonly end: number;
  readonly value: number;
  /** The value under the other reading of a lone separator before three digits; equals `value` where there is none. */
  readonly other: number;
  /** True where it is written with a group or decimal sign. */
  readonly signs: boolean;
  /** How many digits stand before any decimal sign. */
  readonly width: number;
  /** True where it can only be a plain whole number without separators (a year, a count). */
  readonly plain: boolean;
}

/** How a language (or this document) writes numbers. */
export interface Separators {
  readonly decimal: string;
}

const SPACE = 32;
const APOSTROPHE = 39;
const COMMA = 44;
const DOT = 46;
const SMALL_E = 101;

/** Longer runs are no figures but keys, codes, noise. */
const MOST_DIGITS = 30;
/** "1e40" is no 1. */
const EXPONENT = /^e[+-]?\d/;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/**
 * Reads the number in digits that begins at `at` (a digit). Groups of three (or Indian two) may be set off by
 * comma, dot, apostrophe or a space; a space only between one to three and exactly three digits. Null where it is no
 * number: `1.0.2`, an IP address, a telephone number with dots, `1e40`.
 */
export function readDigits(text: string, at: number, separators: Separators): Digits | null {
  const first = digitsEnd(text, at);
  const after = text.charCodeAt(first);
  if (first - at > MOST_DIGITS || (after === SMALL_E && EXPONENT.test(text.slice(first, first + 3)))) return null;
  const signed = after === COMMA || after === DOT || after === SPACE || after === APOSTROPHE;
  if (!signed || !(isDigit(text.charCodeAt(first + 1)) || (after === SPACE && text.charCodeAt(first + 1) === DOT))) {
    return plain(text, at, first);
  }
  const spaced = spacedDecimal(text, at, first);
  if (spaced !== null) return spaced;
  const groups: number[] = [first - at];
  const signs: number[] = [];
  const ends: number[] = [first];
  let end = first;
  for (;;) {
    const sign = text.charCodeAt(end);
    if (sign !== COMMA && sign !== DOT && sign !== SPACE && sign !== APOSTROPHE) break;
    const next = end + 1;
    if (!isDigit(text.charCodeAt(next))) break;
    const stop = digitsEnd(text, next);
    const size = stop - next;
    if (sign === SPACE || sign === APOSTROPHE) {
      const lead = groups.length === 1 ? (groups[0] ?? 0) <= 3 : true;
      const steady = signs.every(known => known === sign);
      if (size !== 3 || !lead || !steady) break;
    }
    signs.push(sign);
    groups.push(size);
    ends.push(stop);
    end = stop;
    if (groups.length > 12) return null;
  }
  return signs.length === 0 ? plain(text, at, first) : settle(text, at, groups, signs, ends, separators);
}

function plain(text: string, at: number, end: number): Digits {
  const value = wholeValue(text, at, end);
  return { end, value, other: value, signs: false, width: end - at, plain: true };
}

/** The value of a run of digits; counted by hand where it is exact so. */
function wholeValue(text: string, at: number, end: number): number {
  if (end - at > 15) return Number(text.slice(at, end));
  let value = 0;
  for (let i = at; i < end; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}

/** `59 . 2`: a decimal of tokenised text. */
function spacedDecimal(text: string, at: number, end: number): Digits | null {
  if (text.charCodeAt(end) !== SPACE || text.charCodeAt(end + 1) !== DOT || text.charCodeAt(end + 2) !== SPACE)
    return null;
  if (!isDigit(text.charCodeAt(end + 3))) return null;
  const stop = digitsEnd(text, end + 3);
  const value = Number(`${text.slice(at, end)}.${text.slice(end + 3, stop)}`);
  return { end: stop, value, other: value, signs: true, width: end - at, plain: false };
}

function settle(
  text: string,
  at: number,
  groups: readonly number[],
  signs: readonly number[],
  ends: readonly number[],
  separators: Separators,
): Digits | null {
  const last = signs[signs.length - 1] ?? 0;
  const end = ends[ends.length - 1] ?? at;
  const lead = groups[0] ?? 0;
  const decimalSign = separators.decimal.charCodeAt(0);
  const same = signs.every(sign => sign === last);
  if (last === SPACE || last === APOSTROPHE) return whole(text, at, end);
  if (signs.length === 1) {
    const tail = groups[1] ?? 0;
    const asDecimal = decimal(text, at, ends[0] ?? at, end);
    if (tail !== 3 || lead > 3 || text.charCodeAt(at) === 48) return asDecimal;
    const asWhole = whole(text, at, end);
    return last === decimalSign ? { ...asDecimal, other: asWhole.value } : { ...asWhole, other: asDecimal.value };
  }
  if (same) return grouped(groups) ? whole(text, at, end) : shorter(text, at, groups, ends, last, separators);
  const before = signs.slice(0, -1);
  if (before.every(sign => sign === before[0]) && before[0] !== last && grouped(groups.slice(0, -1))) {
    return decimal(text, at, ends[ends.length - 2] ?? at, end);
  }
  return null;
}

/** `3,5,7` or `2.5.` written as a list: only commas may end a number early. */
function shorter(
  text: string,
  at: number,
  groups: readonly number[],
  ends: readonly number[],
  sign: number,
  separators: Separators,
): Digits | null {
  if (sign !== COMMA) return null;
  const value = Number(text.slice(at, ends[0]));
  if ((groups[0] ?? 0) > 3 || separators.decimal === ',') return null;
  return { end: ends[0] ?? at, value, other: value, signs: false, width: groups[0] ?? 0, plain: true };
}

function grouped(groups: readonly number[]): boolean {
  const lead = groups[0] ?? 0;
  if (lead < 1 || lead > 3) return false;
  const tail = groups.slice(1);
  if (tail.every(size => size === 3)) return true;
  return lead <= 2 && tail.at(-1) === 3 && tail.slice(0, -1).every(size => size === 2);
}

function whole(text: string, at: number, end: number): Digits {
  const digits = text.slice(at, end).replace(/\D/g, '');
  const value = Number(digits);
  return { end, value, other: value, signs: true, width: digits.length, plain: false };
}

function decimal(text: string, at: number, sign: number, end: number): Digits {
  const before = text.slice(at, sign).replace(/\D/g, '');
  const value = Number(`${before}.${text.slice(sign + 1, end)}`);
  return { end, value, other: value, signs: true, width: before.length, plain: false };
}
