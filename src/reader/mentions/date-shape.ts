import type { Period } from '../../language/index.ts';

/** The parts of one date as they were met, in any order. */
export interface DateParts {
  start: number;
  end: number;
  year: number | undefined;
  month: number | undefined;
  day: number | undefined;
  weekday: number | undefined;
  /** Days from the article's day. */
  offset: number | undefined;
  /** next 1, this 0, last -1 */
  shift: number | undefined;
  period: Period | undefined;
  part: string | undefined;
  ordinal: number | undefined;
  quarter: number | undefined;
  half: number | undefined;
  season: number | undefined;
  decadeEnd: boolean;
  /** True where the year word stands beside the year («année 2025», "2025年"). */
  yearWord: boolean;
  /** True where the day has its own marker («15일», «6日»). */
  dayMarked: boolean;
  weakMonth: boolean;
  weakSeason: boolean;
  /** How many parts were met. */
  count: number;
}

/** No part yet; every date has the same fields, so that reading one is quick. */
export function noParts(at: number): DateParts {
  return {
    start: at,
    end: at,
    year: undefined,
    month: undefined,
    day: undefined,
    weekday: undefined,
    offset: undefined,
    shift: undefined,
    period: undefined,
    part: undefined,
    ordinal: undefined,
    quarter: undefined,
    half: undefined,
    season: undefined,
    decadeEnd: false,
    yearWord: false,
    dayMarked: false,
    weakMonth: false,
    weakSeason: false,
    count: 0,
  };
}
