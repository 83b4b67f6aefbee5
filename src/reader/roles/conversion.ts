import { convert } from '../../world/index.ts';
import type { Figure, RoleContext } from './context.ts';

/** What may stand between an amount and its conversion: an opening bracket or comma, and a short word of hedging. */
const OPENS = /^\s*(?:[([（［,、，]|[–—-]\s)\s*(?:\p{L}{1,10}\.?\s){0,2}$/u;
/** How far an article's own rate may be off the month's average: papers round, and use the rate of another day. */
const OFF = 0.15;

/**
 * True where a figure says the amount just before it in another currency: it opens right after it, and the two are one
 * value at the month's rate. Where there is no rate for the pair, an opening bracket alone decides.
 */
export function isConversion({ document, money }: RoleContext, figure: Figure): boolean {
  if (figure.mention.kind !== 'money' || figure.currency === null) return false;
  const before = money[money.indexOf(figure) - 1];
  if (before === undefined || before.currency === null || before.currency === figure.currency) return false;
  const between = document.text.slice(before.end, figure.start);
  if (between.length > 24 || !OPENS.test(between)) return false;
  const same = convert({
    amount: before.value,
    currency: before.currency,
    month: document.published ?? '',
    to: figure.currency,
  });
  if (same === null) return /[([（［]/.test(between);
  return Math.abs(same.value / figure.value - 1) <= OFF;
}
