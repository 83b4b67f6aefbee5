/**
 * `npm run lexicon`: bakes what Node's `Intl` (ICU, CLDR) and CLDR's spelled-out numbers know of every language to
 * `src/language/data/<lang>.json`: separators, scales, currency names in all plural forms, months, weekdays, country
 * names, number words. The output depends only on the Node and cldr-rbnf versions, which the first line names.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { EXTRAS } from './lexicon-extras.ts';
import { numberWordsOf } from './lexicon-numbers.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Numbers that between them call up every plural form. */
const PLURALS = [0, 1, 2, 3, 5, 11, 21, 100, 1e6, 1.5];
const folder = new URL('../src/language/data/', import.meta.url);

function languages(): string[] {
  const codes = [...LETTERS].flatMap(a => [...LETTERS].flatMap(b => [a + b, ...[...LETTERS].map(c => a + b + c)]));
  const known = Intl.NumberFormat.supportedLocalesOf(codes).filter(code => new Intl.Locale(code).language === code);
  return known.filter(code => new Intl.NumberFormat(code).resolvedOptions().locale.startsWith(code)).sort();
}

/** Folded as the scan folds: small letters, plain spaces and apostrophes, no invisible marks. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/[\u00ad\u200b-\u200f\u061c\u0640]/g, '')
    .trim();
}

function currenciesOf(lang: string): Record<string, string[]> {
  const names: Record<string, string[]> = {};
  for (const currency of [
    ...Intl.supportedValuesOf('currency'),
    'DEM',
    'FRF',
    'ITL',
    'ESP',
    'NLG',
    'BEF',
    'ATS',
    'FIM',
    'PTE',
    'GRD',
    'IEP',
    'LUF',
    'HRK',
  ]) {
    const format = new Intl.NumberFormat(lang, { style: 'currency', currency, currencyDisplay: 'name' });
    const whole = new Intl.NumberFormat(lang, {
      style: 'currency',
      currency,
      currencyDisplay: 'name',
      maximumFractionDigits: 0,
    });
    const forms = new Set<string>();
    for (const value of PLURALS) {
      for (const one of [format, whole]) {
        const name = folded(
          one
            .formatToParts(value)
            .filter(part => part.type === 'currency')
            .map(part => part.value)
            .join(' '),
        );
        if (name !== '' && name !== currency.toLowerCase()) forms.add(name);
      }
    }
    if (forms.size > 0) names[currency] = [...forms];
  }
  return names;
}

function scalesOf(lang: string, display: 'long' | 'short'): Record<string, number> {
  const scales: Record<string, number> = {};
  const format = new Intl.NumberFormat(lang, {
    notation: 'compact',
    compactDisplay: display,
    numberingSystem: 'latn',
    maximumFractionDigits: 1,
    useGrouping: false,
  });
  for (let power = 3; power <= 14; power++) {
    for (const count of [1, 2, 3, 5, 1.5]) {
      const parts = format.formatToParts(count * 10 ** power);
      const word = folded(
        parts
          .filter(part => part.type === 'compact')
          .map(part => part.value)
          .join(''),
      );
      const digits = parts
        .filter(part => part.type === 'integer' || part.type === 'decimal' || part.type === 'fraction')
        .map(part => (part.type === 'decimal' ? '.' : part.value))
        .join('');
      if (word !== '' && digits !== '')
        scales[word] ??= Number(((count * 10 ** power) / Number(digits)).toPrecision(6));
    }
  }
  return scales;
}

function calendarOf(lang: string): { months: Record<string, number>; weekdays: Record<string, number> } {
  const months: Record<string, number> = {};
  const weekdays: Record<string, number> = {};
  const put = (
    words: Record<string, number>,
    options: Intl.DateTimeFormatOptions,
    date: Date,
    type: string,
    value: number,
  ): void => {
    const format = new Intl.DateTimeFormat(lang, {
      ...options,
      timeZone: 'UTC',
      calendar: 'gregory',
      numberingSystem: 'latn',
    });
    const word = folded(
      format
        .formatToParts(date)
        .filter(part => part.type === type)
        .map(part => part.value)
        .join(''),
    );
    if (word !== '' && !/^\d/.test(word)) words[word.replace(/\.$/, '')] ??= value;
  };
  for (let month = 0; month < 12; month++) {
    const date = new Date(Date.UTC(2024, month, 15));
    for (const form of ['long', 'short'] as const) {
      put(months, { month: form }, date, 'month', month + 1);
      put(months, { month: form, day: 'numeric' }, date, 'month', month + 1);
    }
  }
  for (let day = 1; day <= 7; day++) {
    const date = new Date(Date.UTC(2024, 0, day));
    for (const form of ['long', 'short'] as const) put(weekdays, { weekday: form }, date, 'weekday', day);
  }
  return { months, weekdays };
}

function countriesOf(lang: string): Record<string, string> {
  const names = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' });
  const countries: Record<string, string> = {};
  for (const a of LETTERS.toUpperCase()) {
    for (const b of LETTERS.toUpperCase()) {
      const name = names.of(a + b);
      if (name !== undefined && !['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'].includes(a + b))
        countries[a + b] = folded(name);
    }
  }
  return countries;
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
let size = 0;
const all = languages();
for (const lang of all) {
  const parts = new Intl.NumberFormat(lang, { numberingSystem: 'latn' }).formatToParts(1234567.8);
  const entry = {
    _: `Baked by npm run lexicon from ICU ${process.versions.icu} (CLDR ${process.versions.cldr}) and cldr-rbnf; do not edit.`,
    decimal: parts.find(part => part.type === 'decimal')?.value ?? '.',
    scales: { ...EXTRAS[lang]?.scales, ...scalesOf(lang, 'long') },
    short: { ...EXTRAS[lang]?.short, ...scalesOf(lang, 'short') },
    and: EXTRAS[lang]?.and ?? [],
    nouns: EXTRAS[lang]?.nouns ?? {},
    minor: EXTRAS[lang]?.minor ?? {},
    numbers: numberWordsOf(lang),
    ...calendarOf(lang),
    currencies: currenciesOf(lang),
    countries: countriesOf(lang),
  };
  const text = `${JSON.stringify(entry)}\n`;
  size += text.length;
  writeFileSync(new URL(`${lang}.json`, folder), text);
}
console.log(`${all.length} languages, ${(size / 1e6).toFixed(1)} million characters`);
