import { type Language, wordsOf } from './words.ts';

/** `src/language/<lang>/numbers.json`: number words, scales, units and the words around numbers. All lower case. */
export interface NumberWords {
  /** The decimal sign, `,` or `.`. */
  readonly decimal: string;
  /** Words for 0 to 99 that combine by adding. */
  readonly small: Readonly<Record<string, number>>;
  /** Words that multiply what stands before them: hundreds, and tens where they do. */
  readonly hundreds: Readonly<Record<string, number>>;
  /** Full words for thousands and more. */
  readonly scales: Readonly<Record<string, number>>;
  /** Short forms that count only directly after digits (bn, Md, Mio.). */
  readonly short: Readonly<Record<string, number>>;
  /** Scales and hundreds that may stand for one of themselves («mille», "tausend"). */
  readonly alone: readonly string[];
  /** Scale words that without a number before them name no figure ("millions"). */
  readonly vagueScales: readonly string[];
  /** Nouns of a round number («centaine»): always `about`. */
  readonly collective: Readonly<Record<string, number>>;
  /** True where number words are written in one word («zweitausend»). */
  readonly glued: boolean;
  /** The "and" inside number words. */
  readonly and: readonly string[];
  /** Halves after a scale or number («et demi»), as a fraction of it. */
  readonly halfAfter: Readonly<Record<string, number>>;
  /** Halves before a scale ("half a", «anderthalb»). */
  readonly halfBefore: Readonly<Record<string, number>>;
  /** Words that make a number word vague («plusieurs»). */
  readonly vague: readonly string[];
  readonly about: readonly string[];
  readonly aboutAfter: readonly string[];
  readonly atLeast: readonly string[];
  readonly atLeastAfter: readonly string[];
  readonly upTo: readonly string[];
  readonly upToAfter: readonly string[];
  /** The word that opens a range of two figures, and the one between them. */
  readonly between: readonly string[];
  readonly betweenAnd: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** "two or three". */
  readonly or: readonly string[];
  /** What joins figures that share a unit. */
  readonly list: readonly string[];
  /** Words that end a noun group: after them no noun of the number is looked for. */
  readonly stops: readonly string[];
  /** Verbs of change: after them «from 5 to 10» is no range. */
  readonly change: readonly string[];
  /** The decimal sign as a word. */
  readonly point: readonly string[];
  /** What numbers measure or count, by its words. */
  readonly units: Readonly<Record<string, string>>;
  /** Letters glued before any word (Arabic). */
  readonly prefixes: readonly string[];
  /** Letters glued after currency, scale and month words (Turkish). */
  readonly suffixes: readonly string[];
}

/** The number words of one language. */
export function numberWords(lang: Language): NumberWords {
  return wordsOf<NumberWords>(lang, 'numbers');
}
