import { bundledRates, type RateTable } from './table.ts';

/** An amount to be converted at the average rate of a month. */
export interface Conversion {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  /** `YYYY-MM`; a day (`YYYY-MM-DD`) counts as its month. */
  readonly month: string;
  /** ISO 4217 of the currency wanted; the euro where left out. */
  readonly to?: string;
}

/** A converted amount with the rate that it was converted at. */
export interface Converted {
  readonly value: number;
  /** Units of the wanted currency for one unit of the given one. */
  readonly rate: number;
  /** The month whose rate was used, `YYYY-MM`; earlier than the one asked for where `provisional`. */
  readonly month: string;
  /** True where the month asked for is not in the rates yet and the last known one stands in. */
  readonly provisional: boolean;
  /** True where one of the currencies is derived from its fixed rate to the US dollar. */
  readonly pegged: boolean;
}

/**
 * Currencies that the ECB does not quote and that have stood at a fixed rate to the US dollar since before 1999: units
 * of the currency for one dollar.
 */
export const PEGS: Readonly<Record<string, number>> = { AED: 3.6725, SAR: 3.75, QAR: 3.64 };

/**
 * Converts at the monthly average of the ECB's reference rates. Null where there is no rate: an unknown currency, a
 * month before the euro or before the currency was quoted, a gap, a currency whose quotation has ended (the rouble
 * after March 2022, the lira before its redenomination is TRL and never TRY). Nothing is guessed; only a month after
 * the whole table's end takes the last known rate, marked provisional.
 */
export function convert(
  { amount, currency, month, to = 'EUR' }: Conversion,
  table: RateTable = bundledRates(),
): Converted | null {
  const asked = /^\d{4}-(?:0[1-9]|1[0-2])/.exec(month)?.[0];
  if (asked === undefined || !Number.isFinite(amount)) return null;
  const pegged = currency !== to && (Object.hasOwn(PEGS, currency) || Object.hasOwn(PEGS, to));
  if (currency === to) {
    const known = currency === 'EUR' || Object.hasOwn(PEGS, currency) || table.lastOf(currency) !== null;
    return known ? { value: amount, rate: 1, month: asked, provisional: false, pegged: false } : null;
  }
  const provisional = asked > table.last;
  const used = provisional ? table.last : asked;
  const from = perEuro(table, currency, used);
  const into = perEuro(table, to, used);
  if (from === null || into === null) return null;
  const rate = into / from;
  return { value: amount * rate, rate, month: used, provisional, pegged };
}

/** Units of a currency for one euro in a month; null where there is no rate. */
function perEuro(table: RateTable, currency: string, month: string): number | null {
  if (currency === 'EUR') return month >= '1999-01' ? 1 : null;
  const peg = Object.hasOwn(PEGS, currency) ? PEGS[currency] : undefined;
  if (peg === undefined) return table.rate(currency, month);
  const dollar = table.rate('USD', month);
  return dollar === null ? null : dollar * peg;
}

/**
 * The average rate of a month against the euro: units of the currency for one euro, and the month that it is of. Null
 * where there is none; see `convert`.
 */
export function euroRate(
  currency: string,
  month: string,
  table: RateTable = bundledRates(),
): Omit<Converted, 'value'> | null {
  const made = convert({ amount: 1, currency: 'EUR', month, to: currency }, table);
  return made && { rate: made.rate, month: made.month, provisional: made.provisional, pegged: made.pegged };
}
