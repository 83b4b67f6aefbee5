import { existsSync, readFileSync } from 'node:fs';
import type { DateWords } from './dates.ts';
import type { HeadcountWords } from './headcount.ts';
import type { MoneyWords } from './money.ts';
import type { NumberWords } from './numbers.ts';

/** `src/language/data/<lang>.json`, baked by `npm run lexicon`. All words folded: lower case, plain spaces. */
export interface BakedWords {
  readonly decimal: string;
  readonly scales: Readonly<Record<string, number>>;
  readonly short: Readonly<Record<string, number>>;
  /** Number words of 0 to 1000, whole. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly months: Readonly<Record<string, number>>;
  readonly weekdays: Readonly<Record<string, number>>;
  /** Names in every plural form, by ISO 4217 code. */
  readonly currencies: Readonly<Record<string, readonly string[]>>;
  /** Bare nouns of currencies and other names that the bake adds by hand (scripts/lexicon-extras.ts). */
  readonly nouns: Readonly<Record<string, string>>;
  readonly minor: Readonly<Record<string, number>>;
  /** The "and" between figures. */
  readonly and: readonly string[];
  /** Names by ISO 3166-1 alpha-2 code. */
  readonly countries: Readonly<Record<string, string>>;
}

/** What ICU and CLDR know of a language; null where they do not know it. */
export function bakedWords(lang: string): BakedWords | null {
  if (!/^[a-z]{2,3}$/.test(lang)) return null;
  const file = new URL(`./data/${lang}.json`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as BakedWords) : null;
}

/** Currencies that share a bare noun, by the name that the article decides; the first two must have it in common. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD'],
  '£': ['GBP', 'EGP', 'SYP'],
  franc: ['CHF', 'RWF', 'BIF'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  Rs: ['INR', 'PKR', 'LKR'],
  peso: ['MXN', 'ARS', 'CLP'],
  dinar: ['KWD', 'DZD', 'TND'],
  dirham: ['AED', 'MAD'],
  riyal: ['SAR', 'QAR'],
};
/** Two currencies of one noun of which only the first is met in news. */
const TWINS: readonly (readonly [string, string])[] = [
  ['KRW', 'KPW'],
  ['RUB', 'BYN'],
  ['CNY', 'CNH'],
  ['UGX', 'KES'],
];

/** A word in more currencies' names than this is an "of" (ro «de»), not the noun of two. */
const MOST_OF_TWINS = 12;

/** The bare nouns of currencies («dollar», «kronor»), derived from the names: what the names of a family have in common. */
export function bareNouns(baked: BakedWords): Record<string, string> {
  const nouns: Record<string, string> = {};
  const namesWith = new Map<string, number>();
  for (const names of Object.values(baked.currencies)) {
    for (const word of new Set(names.flatMap(name => name.split(' '))))
      namesWith.set(word, (namesWith.get(word) ?? 0) + 1);
  }
  const wordsOf = (code: string, most = Number.POSITIVE_INFINITY): Set<string> =>
    new Set(
      (baked.currencies[code] ?? [])
        .flatMap(name => name.split(' '))
        .filter(word => (namesWith.get(word) ?? 0) <= most && !/[()]/.test(word)),
    );
  for (const [name, codes] of Object.entries(FAMILIES)) {
    const sets = codes.map(code => wordsOf(code));
    for (const word of sets[0] ?? []) {
      if (word.length > 2 && sets[1]?.has(word) === true) nouns[word] ??= name;
    }
    for (const word of sets.flatMap(set => [...set])) {
      if (word.length > 2 && sets.filter(set => set.has(word)).length >= 2) nouns[word] ??= name;
    }
  }
  for (const [code, twin] of TWINS) {
    for (const word of wordsOf(code, MOST_OF_TWINS))
      if (word.length > 1 && wordsOf(twin, MOST_OF_TWINS).has(word)) nouns[word] ??= code;
  }
  return nouns;
}

/** Number words of a language without a folder of its own: all whole, nothing but what CLDR spells. */
export function bakedNumbers(baked: BakedWords): NumberWords {
  const small: Record<string, number> = {};
  const hundreds: Record<string, number> = {};
  for (const [word, value] of Object.entries(baked.numbers)) {
    if (value < 100 || (value < 1000 && value % 100 !== 0)) small[word] = value;
    else if (value < 1000) small[word] = value;
  }
  for (const [word, value] of Object.entries(baked.numbers)) {
    const bare = word.replace(/^\S+ (?=\S)/, '');
    if (value === 100) hundreds[bare] = 100;
  }
  const none: readonly string[] = [];
  return {
    decimal: baked.decimal,
    small,
    hundreds,
    scales: baked.scales,
    short: { ...baked.short, k: 1e3, bn: 1e9 },
    alone: none,
    vagueScales: none,
    collective: {},
    glued: false,
    and: none,
    halfAfter: {},
    halfBefore: {},
    vague: none,
    about: none,
    aboutAfter: none,
    atLeast: none,
    atLeastAfter: none,
    upTo: none,
    upToAfter: none,
    between: none,
    betweenAnd: none,
    from: none,
    to: ['-', '–'],
    or: none,
    list: [',', ...baked.and],
    stops: none,
    change: none,
    point: none,
    units: { '%': '%', mw: 'MW', gw: 'GW', gwh: 'GWh', km: 'km', kg: 'kg' },
    prefixes: none,
    suffixes: none,
  };
}

/** Money words of a language without a folder of its own. */
export function bakedMoney(baked: BakedWords): MoneyWords {
  return { currencies: baked.nouns, millions: {}, joiners: ['-'], minor: baked.minor, default: 'USD', lead: [] };
}

/** Headcount words of a language without a folder: none, so nothing is read as a headcount. */
export function bakedHeadcount(): HeadcountWords {
  const none: readonly string[] = [];
  return {
    posts: none,
    workers: none,
    people: none,
    context: none,
    suffixes: none,
    before: none,
    verbs: none,
    after: none,
    counters: none,
    loose: none,
    not: none,
  };
}

/** Date words of a language without a folder: months and weekdays. */
export function bakedDates(baked: BakedWords): DateWords {
  const none: readonly string[] = [];
  const short = Object.keys(baked.months).filter(word => word.length <= 3);
  return {
    months: baked.months,
    weakMonths: short,
    weekdays: baked.weekdays,
    days: {},
    units: {},
    next: none,
    last: none,
    this: none,
    parts: {},
    ordinals: {},
    quarters: { q1: 1, q2: 2, q3: 3, q4: 4 },
    halves: { h1: 1, h2: 2 },
    seasons: {},
    weakSeasons: none,
    by: none,
    from: none,
    since: none,
    over: none,
    within: none,
    agoBefore: none,
    agoAfter: none,
    laterAfter: none,
    byAfter: none,
    rangeFrom: none,
    rangeTo: ['-', '–'],
    connect: [',', '.', '-'],
    yearWords: none,
    decadeEnd: none,
    markers: {},
    future: none,
  };
}
