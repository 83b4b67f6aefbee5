import {
  type BakedWords,
  bakedDates,
  bakedHeadcount,
  bakedMoney,
  bakedNumbers,
  bakedWords,
  bareNouns,
} from './baked.ts';
import { classOf, LETTER } from './code-units.ts';
import { type DateWords, dateWords } from './dates.ts';
import { type HeadcountWords, headcountWords } from './headcount.ts';
import { type MoneyWords, moneyWords } from './money.ts';
import { type NumberWords, numberWords } from './numbers.ts';
import type { Kind } from './phrase-kinds.ts';
import { Phrases } from './phrases.ts';
import { type BackKind, BackPhrases } from './phrases-back.ts';
import { CODES, SYMBOLS, WORD_CODES } from './symbols.ts';
import { isLanguage } from './words.ts';

/** Everything the figure finders need of one language, ready to match. */
export interface Lexicon {
  readonly lang: string;
  readonly numbers: NumberWords;
  readonly money: MoneyWords;
  readonly headcount: HeadcountWords;
  readonly dates: DateWords;
  /** Phrases found going forward; the kinds are the keys of the word files. */
  readonly ahead: Phrases;
  /** Phrases that end where a figure begins. */
  readonly behind: BackPhrases;
  readonly alone: ReadonlySet<string>;
  readonly vagueScales: ReadonlySet<string>;
  readonly stops: ReadonlySet<string>;
  readonly notPeople: ReadonlySet<string>;
  /** Beginnings of words that show a clause to be about work. */
  readonly workWords: readonly string[];
  readonly weakMonths: ReadonlySet<string>;
  readonly weakSeasons: ReadonlySet<string>;
  /** Currency names that stand before the figure (人民币50元). */
  readonly prefixed: ReadonlyMap<string, string>;
  /** Last code units of all signs and names that stand before a figure. */
  readonly prefixEnds: ReadonlySet<number>;
  /** First three letters of every number word, for words written in one. */
  readonly numeralHeads: ReadonlySet<string>;
}

const TRIGGERS: readonly Kind[] = [
  'small',
  'scale',
  'halfBefore',
  'collective',
  'month',
  'weekday',
  'day',
  'period',
  'shift',
  'part',
  'ordinal',
  'quarter',
  'half',
  'season',
  'decadeEnd',
];

const known = new Map<string, Lexicon>();

/**
 * The lexicon of a language, built when first asked for: its own words and what ICU and CLDR know of it. A language
 * without words of its own has the latter alone; one that nobody knows is read as English.
 */
export function lexiconOf(lang: string): Lexicon {
  const primary = lang.toLowerCase().split(/[-_]/)[0] ?? 'en';
  const name = ALIASES[primary] ?? primary;
  let lexicon = known.get(name);
  if (lexicon === undefined) {
    const baked = bakedWords(name);
    lexicon = !isLanguage(name) && baked === null ? lexiconOf('en') : build(name, baked);
    known.set(name, lexicon);
  }
  return lexicon;
}

/** Codes that are no words of any language and count in small letters too. */
const SMALL_CODES: ReadonlySet<string> = new Set(
  'USD EUR GBP JPY CNY CHF CAD AUD NZD SEK NOK DKK INR KRW RUB BRL MXN PLN ZAR SGD HKD TWD CZK HUF THB IDR MYR AED SAR VND'.split(
    ' ',
  ),
);

const ALIASES: Readonly<Record<string, string>> = { in: 'id', iw: 'he', cmn: 'zh', tl: 'fil' };

function build(lang: string, baked: BakedWords | null): Lexicon {
  const own = isLanguage(lang) ? lang : null;
  const numbers = own !== null || baked === null ? numberWords(own ?? 'en') : bakedNumbers(baked);
  const money = own !== null || baked === null ? moneyWords(own ?? 'en') : bakedMoney(baked);
  const headcount = own !== null ? headcountWords(own) : bakedHeadcount();
  const dates = own !== null || baked === null ? dateWords(own ?? 'en') : bakedDates(baked);
  const ahead = new Phrases(TRIGGERS, numbers.suffixes);
  const behind = new BackPhrases();
  const put = (words: Readonly<Record<string, number | string>>, kind: Kind, inflect = false): void => {
    for (const [word, value] of Object.entries(words)) {
      if (!inflect) {
        ahead.add(word, { kind, value });
        continue;
      }
      ahead.addInflected(word, { kind, value });
      for (const prefix of numbers.prefixes) ahead.add(prefix + word, { kind, value });
    }
  };
  const list = (words: readonly string[], kind: Kind, value: number | string = 1): void => {
    for (const word of words) ahead.add(word, { kind, value });
  };
  const back = (words: readonly string[], kind: BackKind): void => {
    for (const word of words) behind.add(word, kind);
  };
  put(numbers.small, 'small');
  put(numbers.hundreds, 'scale');
  put(numbers.scales, 'scale', true);
  put(numbers.short, 'short');
  put(numbers.collective, 'scale');
  list(Object.keys(numbers.collective), 'collective');
  put(numbers.halfAfter, 'halfAfter');
  put(numbers.halfBefore, 'halfBefore');
  put(numbers.units, 'unit');
  list(numbers.and, 'and');
  list(numbers.betweenAnd, 'betweenAnd');
  list(numbers.to, 'to');
  list(numbers.or, 'or');
  list(numbers.list, 'list');
  list(numbers.point, 'point');
  list(numbers.aboutAfter, 'after', 'about');
  list(numbers.atLeastAfter, 'after', 'atLeast');
  list(numbers.upToAfter, 'after', 'upTo');
  back(numbers.about, 'about');
  back(numbers.atLeast, 'atLeast');
  back(numbers.upTo, 'upTo');
  back(numbers.between, 'between');
  back(numbers.from, 'from');
  back(numbers.vague, 'vague');

  put(money.currencies, 'currency', true);
  if (baked !== null) {
    for (const [code, names] of Object.entries(baked.currencies)) {
      for (const name of names) {
        if (name.length < 2 || name.includes('(')) continue;
        if (!name.includes(' ') && WORD_CODES.has(name.toUpperCase())) continue;
        ahead.add(name, { kind: 'currency', value: code });
      }
    }
    if (own === null) put(bareNouns(baked), 'currency');
  }
  put(money.minor, 'minor', true);
  put(SYMBOLS, 'currency');
  for (const code of CODES) {
    const word = code.toLowerCase();
    ahead.add(word, { kind: 'currency', value: code, upper: !SMALL_CODES.has(code) });
    if (!WORD_CODES.has(code)) ahead.add(`m${word}`, { kind: 'millionsOf', value: code });
  }
  list(money.joiners, 'joiner');
  put(money.millions, 'millionsOf');

  list(headcount.posts, 'noun', 'post');
  list(headcount.workers, 'noun', 'worker');
  list(headcount.people, 'noun', 'people');
  list(headcount.after, 'jobsAfter');
  list(headcount.counters, 'counter', 'direct');
  list(headcount.loose, 'counter', 'loose');
  back(headcount.before, 'jobsBefore');
  back(headcount.verbs, 'jobsVerb');

  put(dates.months, 'month', true);
  put(dates.weekdays, 'weekday', true);
  put(dates.days, 'day');
  put(dates.units, 'period', true);
  list(dates.next, 'shift', 1);
  list(dates.last, 'shift', -1);
  list(dates.this, 'shift', 0);
  put(dates.parts, 'part');
  put(dates.ordinals, 'ordinal');
  put(dates.quarters, 'quarter');
  put(dates.halves, 'half');
  put(dates.seasons, 'season');
  list(dates.agoAfter, 'ago', -1);
  list(dates.laterAfter, 'ago', 1);
  list(dates.byAfter, 'byAfter');
  list(dates.connect, 'connect');
  list(dates.rangeTo, 'rangeTo');
  list(dates.yearWords, 'yearWord');
  list(dates.decadeEnd, 'decadeEnd');
  put(dates.markers, 'marker');
  back(dates.by, 'by');
  back(dates.from, 'fromDate');
  back(dates.since, 'since');
  back(dates.over, 'over');
  back(dates.within, 'within');
  back(dates.agoBefore, 'agoBefore');
  back(dates.rangeFrom, 'rangeFrom');
  back(dates.next, 'next');
  back(dates.last, 'last');
  back(dates.yearWords, 'yearWord');

  const heads = numbers.glued ? [...numeralHeads(numbers)] : [];
  for (const head of heads) ahead.letThrough(head);
  const prefixed = new Map(
    Object.entries(money.currencies).filter(([word]) => word.length <= 6 && classOf(word.charCodeAt(0)) !== LETTER),
  );
  return {
    lang,
    numbers,
    money,
    headcount,
    dates,
    ahead,
    behind,
    alone: new Set([...numbers.alone, ...Object.keys(numbers.collective)]),
    vagueScales: new Set(numbers.vagueScales),
    stops: new Set(numbers.stops),
    notPeople: new Set(headcount.not),
    workWords: [...headcount.context, ...headcount.posts.filter(word => word.length > 3)],
    weakMonths: new Set(dates.weakMonths),
    weakSeasons: new Set(dates.weakSeasons),
    prefixed,
    prefixEnds: new Set([...prefixed.keys(), ...Object.keys(SYMBOLS)].map(word => word.charCodeAt(word.length - 1))),
    numeralHeads: new Set(heads),
  };
}

function* numeralHeads(numbers: NumberWords): Generator<string> {
  for (const word of [
    ...Object.keys(numbers.small),
    ...Object.keys(numbers.hundreds),
    ...Object.keys(numbers.scales),
  ]) {
    yield word.slice(0, 3);
  }
}
