import { type Language, wordsOf } from './words.ts';

/** A length of time that dates are counted in; `term` is an office's term of four or five years. */
export type Period =
  | 'day'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'lustrum'
  | 'triennium'
  | 'century'
  | 'term';

/** `src/language/<lang>/dates.json`: the parts of dates. */
export interface DateWords {
  readonly months: Readonly<Record<string, number>>;
  /** Month words that are something else too: they need a day or a year beside them, or a capital and a preposition. */
  readonly weakMonths: readonly string[];
  /** Monday is 1. */
  readonly weekdays: Readonly<Record<string, number>>;
  /** Days counted from the article's day. */
  readonly days: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<string, Period>>;
  readonly next: readonly string[];
  readonly last: readonly string[];
  readonly this: readonly string[];
  /** `start`, `mid`, `end` of what follows; `yearstart`, `yearmid`, `yearend` of a year. */
  readonly parts: Readonly<Record<string, string>>;
  /** `-1` is the last of its row. */
  readonly ordinals: Readonly<Record<string, number>>;
  readonly quarters: Readonly<Record<string, number>>;
  readonly halves: Readonly<Record<string, number>>;
  /** Spring is 1; 5 is the return from the summer holidays. */
  readonly seasons: Readonly<Record<string, number>>;
  readonly weakSeasons: readonly string[];
  readonly by: readonly string[];
  readonly from: readonly string[];
  readonly since: readonly string[];
  /** Words before a length of time that the money or work takes. */
  readonly over: readonly string[];
  readonly within: readonly string[];
  readonly agoBefore: readonly string[];
  readonly agoAfter: readonly string[];
  readonly laterAfter: readonly string[];
  /** Words after a date that make it the last day: まで, 까지, kadar. */
  readonly byAfter: readonly string[];
  readonly rangeFrom: readonly string[];
  readonly rangeTo: readonly string[];
  /** What may stand between the parts of one date. */
  readonly connect: readonly string[];
  readonly yearWords: readonly string[];
  readonly decadeEnd: readonly string[];
  /** What follows a figure and says what it is (年 year, 月 month, 日 day). */
  readonly markers: Readonly<Record<string, string>>;
  /** Words that set a month without a year into the future. */
  readonly future: readonly string[];
}

/** The date words of one language. */
export function dateWords(lang: Language): DateWords {
  return wordsOf<DateWords>(lang, 'dates');
}
