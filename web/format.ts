import type { PageLang } from '../src/server/index.ts';
import { dateFormat, numberFormat } from './intl.ts';
import type { Texts } from './texts/index.ts';
import type { Plural } from './texts/words/en.ts';

/** A range in plain units; null on a side that is open. */
interface Range {
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier?: string;
}

const LOCALES: Readonly<Record<PageLang, string>> = { en: 'en-GB', fr: 'fr', de: 'de', es: 'es' };

/** How a language writes figures, dates, countries and lists. */
export interface Formats {
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  /** Short, for tables: `€4.2bn`, `4,2 Md €`. */
  readonly moneyShort: (value: number, currency: string) => string;
  /** A range of money with its qualifier, short or long; null where both ends are open. */
  readonly money: (range: Range, currency: string, long?: boolean) => string | null;
  /** A range of plain numbers with its qualifier; null where both ends are open. */
  readonly numbers: (range: Range) => string | null;
  /** `1 job`, `3,000 jobs`. */
  readonly count: (value: number, words: Plural) => string;
  readonly plural: (value: number, words: Plural) => string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, written out. */
  readonly date: (date: string) => string;
  readonly dateShort: (date: string) => string;
  readonly country: (code: string) => string;
  readonly languageName: (code: string) => string;
  readonly list: (items: readonly string[]) => string;
}

/** A figure with the scale word of its language. */
function compact(locale: string, value: number, options: Intl.NumberFormatOptions): string {
  return numberFormat(locale, {
    notation: 'compact',
    maximumSignificantDigits: 4,
    ...options,
  }).format(value);
}

function currencyName(locale: string, currency: string): string {
  try {
    const parts = numberFormat(locale, { style: 'currency', currency, currencyDisplay: 'name' }).formatToParts(1e6);
    return parts.find(part => part.type === 'currency')?.value ?? currency;
  } catch {
    return currency;
  }
}

function moneyLong(lang: PageLang, t: Texts, value: number, currency: string): string {
  const locale = LOCALES[lang];
  if (lang === 'en') {
    const [symbol] = compact(locale, 1, { style: 'currency', currency }).split(/[\d.,]/);
    const figure = compact(locale, value, { compactDisplay: 'long' });
    return /[A-Z]{3}$/.test(symbol?.trim() ?? '') ? `${symbol?.trim()} ${figure}` : `${symbol}${figure}`;
  }
  const figure = compact(locale, value, { compactDisplay: 'long' });
  const name = t.currencies[currency] ?? currencyName(locale, currency);
  if (value < 1e6 || lang === 'de') return `${figure} ${name}`;
  return lang === 'fr' && /^[aeiouyàâéèêîôû]/i.test(name) ? `${figure} d’${name}` : `${figure} de ${name}`;
}

function moneyShort(lang: PageLang, value: number, currency: string): string {
  const locale = LOCALES[lang];
  if (lang === 'fr' && Math.abs(value) >= 1e12) {
    const symbol = compact(locale, 1, { style: 'currency', currency }).replace(/[\d\s\u202f\u00a0]/g, '');
    return `${numberFormat(locale, { maximumFractionDigits: 0 }).format(value / 1e9)}\u00a0Md\u00a0${symbol}`;
  }
  return compact(locale, value, { style: 'currency', currency });
}

/** `€284–388bn`: the unit once. */
function shortRange(locale: string, low: number, high: number, currency: string): string {
  const options = { style: 'currency', currency, notation: 'compact', maximumSignificantDigits: 3 } as const;
  return numberFormat(locale, options).formatRange(low, high);
}

function written(
  t: Texts,
  { low, high, qualifier }: Range,
  write: (value: number) => string,
  both: (low: number, high: number) => string,
): string | null {
  if (low === null) return high === null ? null : t.upTo(write(high));
  if (high === null) return t.atLeast(write(low));
  if (low === 0 && high > 0) return t.upTo(write(high));
  if (low !== high) return both(low, high);
  return qualifier === 'about' ? t.about(write(low)) : write(low);
}

function writeDate(locale: string, date: string, month: 'long' | 'short'): string {
  const [year, monthOf, day] = date.split('-').map(Number);
  if (!year || Number.isNaN(year)) return date;
  if (!monthOf) return String(year);
  const at = new Date(Date.UTC(year, monthOf - 1, day ?? 1));
  if (Number.isNaN(at.getTime())) return date;
  return dateFormat(locale, {
    year: 'numeric',
    month,
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(at);
}

export function formatsOf(lang: PageLang, t: Texts): Formats {
  const locale = LOCALES[lang];
  const rules = new Intl.PluralRules(locale);
  const numbers = numberFormat(locale);
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const percents = numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const plural = (value: number, words: Plural): string => {
    const rule = rules.select(value);
    return rule === 'one' ? words.one : rule === 'many' ? words.many : words.other;
  };
  const named = (names: Intl.DisplayNames, code: string): string => {
    try {
      return names.of(code) ?? code;
    } catch {
      return code;
    }
  };
  return {
    number: value => numbers.format(value),
    percent: share => percents.format(share),
    moneyShort: (value, currency) => moneyShort(lang, value, currency),
    money: (range, currency, long = false) => {
      const write = (value: number): string =>
        long ? moneyLong(lang, t, value, currency) : moneyShort(lang, value, currency);
      return written(t, range, write, (low, high) =>
        long || high >= 1e12 ? t.range(write(low), write(high)) : shortRange(locale, low, high, currency),
      );
    },
    numbers: range =>
      written(
        t,
        range,
        value => numbers.format(value),
        (low, high) => numbers.formatRange(low, high),
      ),
    count: (value, words) => `${numbers.format(value)}\u00a0${plural(value, words)}`,
    plural,
    date: date => writeDate(locale, date, 'long'),
    dateShort: date => writeDate(locale, date, 'short'),
    country: code => named(countries, code),
    languageName: code => named(languages, code),
    list: items => lists.format(items),
  };
}
