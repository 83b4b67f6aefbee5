import { classOf, DIGIT, KIND } from '../../language/index.ts';
import { readDigits } from './number-digits.ts';
import type { Sum } from './number-sum.ts';
import { type Scan, skipSpace } from './scan-context.ts';

/** «5 miliardi e 58 milioni»: after a great scale and "and", digits with a smaller scale (Romance languages). */
export function smallerFollows(scan: Scan, end: number, sum: Sum): boolean {
  const { low, raw, lex } = scan;
  if (sum.lastScale < 1e9 || sum.lastScale === Number.POSITIVE_INFINITY || !['it', 'es', 'pt'].includes(lex.lang))
    return false;
  if (low.charCodeAt(end) !== 32 || classOf(low.charCodeAt(end + 1)) !== DIGIT) return false;
  const read = readDigits(low, end + 1, scan.separators);
  const scale = read === null ? null : lex.ahead.match(low, raw, skipSpace(low, read.end), KIND.scale);
  return scale !== null && Number(scale.value) < sum.lastScale && Number(scale.value) >= 1e6;
}

/** "one point five", «tre virgola due»: digits spoken after the decimal sign; where they end, or null. */
export function readPoint(scan: Scan, end: number, sum: Sum): number | null {
  const { low, raw, lex } = scan;
  if (sum.current === null || !Number.isInteger(sum.current)) return null;
  const point = lex.ahead.match(low, raw, skipSpace(low, end), KIND.point);
  if (point === null) return null;
  let at = point.end;
  let text = '';
  for (;;) {
    const digit = lex.ahead.match(low, raw, skipSpace(low, at), KIND.small);
    if (digit === null || Number(digit.value) > 99) break;
    text += String(digit.value);
    at = digit.end;
    if (Number(digit.value) > 9) break;
  }
  if (text === '') return null;
  sum.set(Number(`${sum.current}.${text}`));
  return at;
}
