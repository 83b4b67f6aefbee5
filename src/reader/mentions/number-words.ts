import { classOf, DIGIT, GLUED, KIND, LETTER, wordEnd } from '../../language/index.ts';
import { type Digits, readDigits } from './number-digits.ts';
import { readGluedWord } from './number-glued.ts';
import { readPoint, smallerFollows } from './number-spoken.ts';
import { Sum } from './number-sum.ts';
import { type Scan, skipSpace } from './scan-context.ts';

/** One figure in digits, words or both, with its scale: "1.5 billion", «trois mille», "38억7000만". */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The greatest scale word in it; 1 where there is none. */
  readonly scale: number;
  /** What all its scale words multiply its digits by: 1e9 of «7 mil millones»; `scale` where it is more than digits and scales. */
  readonly factor: number;
  /** Its digits where it is nothing but digits; else null. */
  readonly digits: Digits | null;
  /** True where it has a collective or a half that makes it round. */
  readonly round: boolean;
  /** What a lone separator before three digits would make of it if it were read the other way; else `value`. */
  readonly other: number;
}

/**
 * Reads the figure that begins at `at`: digits, number words, scales, halves. `money`: a currency sign stands before
 * it, so that one-letter scales count. Null where no figure begins there.
 */
export function readFigure(scan: Scan, at: number, money: boolean): Figure | null {
  const { low, raw, lex } = scan;
  const sum = new Sum();
  let pos = at;
  let end = at;
  let digits: Digits | null = null;
  let pieces = 0;
  let round = false;
  let afterDigits = false;
  let tens = false;
  let other = Number.NaN;
  let scales = 0;
  for (;;) {
    const kind = classOf(low.charCodeAt(pos));
    if (kind === DIGIT) {
      if (afterDigits) break;
      if (
        !sum.empty &&
        !(sum.lastScale < Number.POSITIVE_INFINITY && (mayFollow(scan, end, pos, sum) || pos > end + 1))
      )
        break;
      const read = readDigits(low, pos, scan.separators);
      if (read === null) break;
      if (!sum.empty && (read.value >= sum.lastScale || sum.current !== null)) break;
      if (pieces === 0) digits = read;
      sum.set(read.value);
      if (pieces === 0) other = read.other;
      end = read.end;
      afterDigits = true;
    } else if (kind === LETTER || kind === GLUED) {
      const step = readWord(scan, sum, pos, afterDigits, money, end, tens, digits);
      if (step === null) break;
      end = step.end;
      round ||= step.round;
      tens = step.tens;
      if (step.scale) {
        other *= step.factor;
        scales++;
        afterDigits = false;
      }
    } else break;
    pieces++;
    const decimals = afterDigits ? null : readPoint(scan, end, sum);
    if (decimals !== null) end = decimals;
    const next = nextPiece(scan, end, tens || !afterDigits, sum, round);
    if (next === null) break;
    pos = next;
  }
  if (pieces === 0) return null;
  const after = lex.ahead.match(low, raw, skipSpace(low, end), KIND.halfAfter);
  const again = after === null ? null : lex.ahead.match(low, raw, skipSpace(low, after.end), KIND.scale);
  if (after !== null && (sum.top > 1 ? again === null : !afterDigits || again !== null)) {
    sum.half(Number(after.value));
    end = after.end;
    const scale = lex.ahead.match(low, raw, skipSpace(low, end), KIND.scale);
    if (scale !== null && sum.top === 1 && sum.scale(Number(scale.value))) end = scale.end;
  }
  const value = sum.value;
  return {
    start: at,
    end,
    value,
    scale: sum.top,
    factor: digits !== null && digits.value > 0 && scales === pieces - 1 ? value / digits.value : sum.top,
    digits: pieces === 1 ? digits : null,
    round,
    other: Number.isNaN(other) || digits === null || digits.other === digits.value ? value : other,
  };
}

/** Digits after a scale: "3조 2000억", «mil 200»; in spaced scripts only where a thousand goes before. */
function mayFollow(scan: Scan, end: number, pos: number, sum: Sum): boolean {
  if (classOf(scan.low.charCodeAt(end - 1)) === GLUED) return pos - end <= 1;
  return (
    sum.top === 1000 &&
    sum.lastScale === 1000 &&
    pos === end + 1 &&
    /^\d{3}(?![\d.,])/.test(scan.low.slice(pos, pos + 4))
  );
}

interface Step {
  readonly end: number;
  readonly round: boolean;
  readonly tens: boolean;
  readonly scale: boolean;
  readonly factor: number;
}

function readWord(
  scan: Scan,
  sum: Sum,
  pos: number,
  afterDigits: boolean,
  money: boolean,
  before: number,
  tens: boolean,
  digits: Digits | null,
): Step | null {
  const { low, raw, lex } = scan;
  if (afterDigits) {
    const short = lex.ahead.match(low, raw, pos, KIND.short);
    const long = lex.ahead.match(low, raw, pos, KIND.scale);
    if (short !== null && (long === null || short.end > long.end) && shortCounts(scan, pos, short.end, before, money)) {
      return sum.scale(Number(short.value)) ? step(short.end, Number(short.value), false) : null;
    }
    if (long === null) return null;
    if (Number(long.value) < 1000 && digits !== null && classOf(low.charCodeAt(pos)) === LETTER) return null;
    return sum.scale(Number(long.value))
      ? step(long.end, Number(long.value), lex.ahead.match(low, raw, pos, KIND.collective) !== null)
      : null;
  }
  const half = sum.empty ? lex.ahead.match(low, raw, pos, KIND.halfBefore) : null;
  if (half !== null) {
    const at = /[ -]/.test(low.charAt(half.end)) ? half.end + 1 : half.end;
    const scale = lex.ahead.match(low, raw, at, KIND.scale);
    if (scale !== null) {
      sum.set(Number(half.value));
      sum.scale(Number(scale.value));
      return step(scale.end, Number(scale.value), false);
    }
  }
  const brief = sum.empty ? null : lex.ahead.match(low, raw, pos, KIND.short);
  // «1,5 mil M€»
  const glued =
    sum.lastScale === 1000 &&
    low.startsWith('mil ', pos - 4) &&
    shortCounts(scan, pos, brief?.end ?? pos, before, money);
  if (brief !== null && (brief.end - pos > 1 || glued) && sum.scale(Number(brief.value)))
    return step(brief.end, Number(brief.value), false);
  const scale = lex.ahead.match(low, raw, pos, KIND.scale);
  const small = lex.ahead.match(low, raw, pos, KIND.small);
  if (scale !== null && (small === null || scale.end >= small.end)) {
    const word = low.slice(pos, scale.end);
    if (sum.empty && !lex.alone.has(word)) return null;
    if (!sum.empty && lex.vagueScales.has(word) && sum.value === 0) return null;
    if (!sum.scale(Number(scale.value))) return null;
    return step(scale.end, Number(scale.value), lex.ahead.match(low, raw, pos, KIND.collective) !== null);
  }
  if (small !== null) {
    const glued = classOf(low.charCodeAt(pos)) === GLUED;
    if (!sum.empty && !glued && (counted(digits, sum) || (Number(small.value) === 1 && sum.top >= 1000))) return null;
    const value = joined(sum.current, Number(small.value), glued, tens);
    if (value === null) return null;
    if (sum.current === null && sum.lastScale <= Number(small.value)) return null;
    sum.set(value);
    return { end: small.end, round: false, tens: value >= 20 && value % 10 === 0, scale: false, factor: 1 };
  }
  if (lex.numeralHeads.size > 0 && sum.current === null) {
    const stop = wordEnd(low, pos);
    const value = readGluedWord(lex, low.slice(pos, stop));
    if (value !== null && value < sum.lastScale) {
      sum.set(value);
      return { end: stop, round: false, tens: false, scale: false, factor: 1 };
    }
  }
  return null;
}

/** True where the figure began in digits and has its scale: «500 million sixteen» are two figures. */
function counted(digits: Digits | null, sum: Sum): boolean {
  return digits !== null && sum.top > 1;
}

function step(end: number, factor: number, round: boolean): Step {
  return { end, round, tens: false, scale: true, factor };
}

/** What a small number makes of the one before it: twenty-five, quatre-vingt-onze, 二五; null where it cannot join. */
function joined(current: number | null, value: number, glued: boolean, tens: boolean): number | null {
  if (current === null) return value;
  if (current === 10 && value >= 7 && value <= 9 && !glued) return 10 + value;
  if (current >= 100 && current % 100 === 0 && value > 0 && value < 100) return current + value;
  if (glued) return value < 10 && current < 1e6 ? current * 10 + value : null;
  if (tens && current >= 20 && current % 10 === 0 && value > 0 && value < 10) return current + value;
  if ((current === 60 || current === 80) && value >= 10 && value < 20) return current + value;
  if (current >= 1 && current < 10 && value >= 20 && value % 10 === 0) return current * 100 + value;
  if ((current === 19 || current === 20) && value >= 10) return current * 100 + value;
  return null;
}

/** A one-letter scale counts beside a currency, or in capitals glued to its digits. */
function shortCounts(scan: Scan, pos: number, end: number, before: number, money: boolean): boolean {
  if (end - pos > 1 || classOf(scan.low.charCodeAt(pos)) === GLUED) return true;
  if (money) return true;
  const spaced = skipSpace(scan.low, end);
  // «2 M d'euros», «3 mil M de euros»
  const joiner = scan.lex.ahead.match(scan.low, scan.raw, spaced, KIND.joiner);
  const at = joiner === null ? spaced : skipSpace(scan.low, joiner.end);
  const currency = scan.lex.ahead.match(scan.low, scan.raw, at, KIND.currency);
  if (currency !== null) return true;
  const unit = scan.raw.charAt(pos);
  if (pos !== before) return false;
  if (unit === 'M' || unit === 'B' || unit === 'k' || unit === 'K') return true;
  return (
    unit === 'm' && scan.lex.lang === 'en' && /[$€£]|\dbn|\dm\b/.test(scan.low.slice(Math.max(0, pos - 250), before))
  );
}

/** Where the next piece of a figure may begin: glued, after a space or hyphen, or after the "and" inside numbers. */
function nextPiece(scan: Scan, end: number, afterWord: boolean, sum: Sum, round: boolean): number | null {
  const { low, raw, lex } = scan;
  const sign = low.charCodeAt(end);
  const kind = classOf(sign);
  if (kind === LETTER || kind === GLUED || kind === DIGIT) return end;
  if (sign !== 32 && sign !== 45) return null;
  const at = sign === 32 ? skipSpace(low, end) : end + 1;
  if (!afterWord || sign === 45) return at;
  if (round) {
    const of = lex.ahead.match(low, raw, at, KIND.joiner);
    const scale = of === null ? null : lex.ahead.match(low, raw, skipSpace(low, of.end), KIND.scale);
    if (of !== null && scale !== null && Number(scale.value) >= 1e6) return skipSpace(low, of.end);
  }
  const and = lex.ahead.match(low, raw, at, KIND.and);
  if (and !== null && smallerFollows(scan, and.end, sum)) return and.end + 1;
  if (and === null || low.charCodeAt(and.end) !== 32) return at;
  const small = lex.ahead.match(low, raw, and.end + 1, KIND.small);
  if (small === null) return at;
  const words = lex.ahead.match(low, raw, skipSpace(low, small.end), KIND.scale);
  const apart = words !== null && Number(words.value) > 100 && !leads(sum, Number(words.value));
  return apart ? at : and.end + 1;
}

/** True where what is counted so far and what comes after "and" belong under one scale: "two hundred and fifty thousand". */
function leads(sum: Sum, scale: number): boolean {
  const { current } = sum;
  return current === null ? sum.lastScale < scale : current >= 20 && current % 10 === 0;
}
