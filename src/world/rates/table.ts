import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../model/index.ts';

/** One currency's monthly rates: units of it for 1 euro, by month in rising order. */
interface Series {
  readonly months: readonly string[];
  readonly rates: readonly number[];
}

/** Monthly rates against the euro. */
export interface RateTable {
  /** The last month of the file, `YYYY-MM`. */
  readonly last: string;
  readonly currencies: readonly string[];
  /** The rate of a month; null where the file has none for it (before, after or in a gap of the currency's series). */
  rate(currency: string, month: string): number | null;
  /** The last month that a currency is quoted in; null for a currency that the file does not hold. */
  lastOf(currency: string): string | null;
}

/**
 * Reads a table of monthly rates: `date,currency,rate` a line (`YYYY-MM`, ISO 4217, units of it for 1 euro).
 * @throws Failure `input-malformed` with the line.
 */
export function parseRates(csv: string, name = 'rates'): RateTable {
  const series = new Map<string, { months: string[]; rates: number[] }>();
  let last = '';
  const lines = csv.split(/\r?\n/);
  const rows: [string, string, number][] = [];
  lines.forEach((line, i) => {
    if (line.trim() === '' || (i === 0 && line.startsWith('date'))) return;
    const [month = '', currency = '', written = ''] = line.split(',');
    const rate = Number(written);
    if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) || !/^[A-Z]{3}$/.test(currency) || !(rate > 0 && rate < Infinity)) {
      throw new Failure(
        'input-malformed',
        `${name}, line ${i + 1}: "${line.slice(0, 60)}" is not YYYY-MM,CURRENCY,rate`,
      );
    }
    rows.push([currency, month, rate]);
    if (month > last) last = month;
  });
  if (rows.length === 0) throw new Failure('input-malformed', `${name}: no rates in it`);
  rows.sort((a, b) => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0));
  for (const [currency, month, rate] of rows) {
    const held = series.get(currency) ?? { months: [], rates: [] };
    held.months.push(month);
    held.rates.push(rate);
    series.set(currency, held);
  }
  return {
    last,
    currencies: [...series.keys()].sort(),
    rate: (currency, month) => find(series.get(currency), month),
    lastOf: currency => series.get(currency)?.months.at(-1) ?? null,
  };
}

function find(series: Series | undefined, month: string): number | null {
  if (series === undefined) return null;
  let low = 0;
  let high = series.months.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = series.months[middle] as string;
    if (at === month) return series.rates[middle] ?? null;
    if (at < month) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

let bundled: RateTable | undefined;

/**
 * The bundled table: monthly means of the euro foreign exchange reference rates of the European Central Bank, 1999 on,
 * worked out for this project (the ECB does not publish them so).
 */
export function bundledRates(): RateTable {
  bundled ??= parseRates(
    readFileSync(new URL('../data/rates-ecb-monthly.csv', import.meta.url), 'utf8'),
    'the bundled rates',
  );
  return bundled;
}

/** Name of the newer rates in a data folder; `pledgebook rates update` writes it. */
export const RATES_FILE = 'rates.csv';

/**
 * The rates of a data folder: what `pledgebook rates update` has put there, else the bundled ones.
 * @throws Failure `input-malformed` where the folder's file is damaged.
 */
export function ratesOf(folder: string): RateTable {
  const file = join(folder, RATES_FILE);
  return existsSync(file) ? parseRates(readFileSync(file, 'utf8'), file) : bundledRates();
}

/** What the rates must be called wherever they are shown. */
export const RATES_SOURCE =
  'European Central Bank, euro foreign exchange reference rates; monthly averages computed by this project';
