import { classOf, DIGIT, GLUED, KIND, LETTER } from '../../language/index.ts';
import type { MetCurrency } from './money-currency.ts';
import { readFigure } from './number-words.ts';
import { type Scan, skipSpace } from './scan-context.ts';

/**
 * The minor units after an amount: "3 dollars and 50 cents", «5 euro 50», 五元三角. `value` is their part of the major
 * unit. A number without a name of its own counts only at the end of a clause. Null where there are none.
 */
export function readChange(
  scan: Scan,
  currency: MetCurrency | null,
  end: number,
): { value: number; end: number } | null {
  if (currency === null) return null;
  let value = 0;
  let stop = end;
  for (let units = 0; units < 2; units++) {
    const next = readUnit(scan, stop, units === 0);
    if (next === null) break;
    value += next.value;
    stop = next.end;
    if (!next.named) break;
  }
  return stop === end ? null : { value, end: stop };
}

function readUnit(scan: Scan, end: number, first: boolean): { value: number; end: number; named: boolean } | null {
  const { low, raw, lex } = scan;
  let at = skipSpace(low, end);
  const and = lex.ahead.match(low, raw, at, KIND.list) ?? lex.ahead.match(low, raw, at, KIND.and);
  if (and !== null && low.charAt(at) !== ',') at = skipSpace(low, and.end);
  const kind = classOf(low.charCodeAt(at));
  if (kind !== DIGIT && kind !== LETTER && kind !== GLUED) return null;
  const figure = readFigure(scan, at, false);
  if (figure !== null && figure.scale === 100 && low.slice(at, figure.end).endsWith('cents')) {
    return { value: figure.value / 10_000, end: figure.end, named: true };
  }
  if (figure === null || figure.value >= 100 || figure.scale >= 100 || !Number.isInteger(figure.value)) return null;
  const unit = lex.ahead.match(low, raw, skipSpace(low, figure.end), KIND.minor);
  if (unit !== null) return { value: figure.value * Number(unit.value), end: unit.end, named: true };
  if (!first || !endsClause(low, figure.end)) return null;
  const glued = kind === GLUED || classOf(low.charCodeAt(end - 1)) === GLUED;
  return { value: figure.value / (glued && figure.value < 10 ? 10 : 100), end: figure.end, named: false };
}

function endsClause(low: string, at: number): boolean {
  if (at >= low.length) return true;
  const sign = low.charAt(at);
  if (sign === '.' || sign === ',') return !/\d/.test(low.charAt(at + 1));
  return /[!?;)。！？で]/.test(sign);
}
