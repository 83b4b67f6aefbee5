import type { Converted } from '../model/index.ts';
import type { Range } from './ranges.ts';

/** The average rate of a month: units of a currency for one euro. */
export interface MonthRate {
  readonly rate: number;
  /** `YYYY-MM` of the rate used. */
  readonly month: string;
  /** True where the month asked for has no rate and another month's stands in. */
  readonly provisional: boolean;
}

/** Looks up a rate; null where none is known for the currency. */
export type RateOf = (currency: string, month: string) => MonthRate | null;

/** Where nothing is known but the euro itself. */
export const EURO_ONLY: RateOf = (currency, month) =>
  currency === 'EUR' ? { rate: 1, month, provisional: false } : null;

/** A range of money in euros at the month's average rate; null where no rate is known. */
export function inEuros(
  amount: Range & { readonly currency: string },
  month: string,
  rateOf: RateOf,
): Converted | null {
  const found = rateOf(amount.currency, month);
  if (!found) return null;
  const convert = (value: number | null) => (value === null ? null : value / found.rate);
  return { low: convert(amount.low), high: convert(amount.high), currency: 'EUR', ...found };
}
