/** The kinds of phrases that are looked for going forward: the keys of the word files, as small numbers. */
export const KIND = {
  small: 0,
  scale: 1,
  short: 2,
  collective: 3,
  halfAfter: 4,
  halfBefore: 5,
  unit: 6,
  and: 7,
  betweenAnd: 8,
  to: 9,
  or: 10,
  list: 11,
  point: 12,
  after: 13,
  currency: 14,
  minor: 15,
  millionsOf: 16,
  joiner: 17,
  noun: 18,
  jobsAfter: 19,
  counter: 20,
  month: 21,
  weekday: 22,
  day: 23,
  period: 24,
  shift: 25,
  part: 26,
  ordinal: 27,
  quarter: 28,
  half: 29,
  season: 30,
  ago: 31,
  byAfter: 32,
  connect: 33,
  rangeTo: 34,
  yearWord: 35,
  decadeEnd: 36,
  marker: 37,
} as const;

/** The name of one of the {@link KIND}s. */
export type Kind = keyof typeof KIND;

/** One meaning of a phrase: what kind of word it is and its value (a number, a code, a name). */
export interface Sense {
  readonly kind: Kind;
  readonly value: number | string;
  /** True where the phrase counts only in capitals, as written (currency codes that are words: ALL, TRY). */
  readonly upper?: boolean;
}

/** A phrase that was met in a text. */
export interface Met {
  readonly end: number;
  readonly value: number | string;
}
