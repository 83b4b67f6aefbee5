import { type Language, wordsOf } from './words.ts';

/** `src/language/<lang>/headcount.json`: nouns of posts and people at work. */
export interface HeadcountWords {
  readonly posts: readonly string[];
  readonly workers: readonly string[];
  /** Nouns of people in general; they count where the sentence speaks of work. */
  readonly people: readonly string[];
  /** Beginnings of words that make a sentence one about work. */
  readonly context: readonly string[];
  /** Ends of compound nouns of posts and workers («-arbeitsplätze»). */
  readonly suffixes: readonly string[];
  /** Words directly before a bare number that make it a headcount ("workforce of"). */
  readonly before: readonly string[];
  /** Verbs whose bare number is a headcount ("employs 1,200"). */
  readonly verbs: readonly string[];
  /** Words directly after a bare number that make it a headcount ("-strong"). */
  readonly after: readonly string[];
  /** Counters of people or posts that follow a number without a space (人, 명). */
  readonly counters: readonly string[];
  /** Counters of things in general: a noun of posts or workers must follow (个, 개). */
  readonly loose: readonly string[];
  /** Nouns that are counted but are not people: they end the search for a noun. */
  readonly not: readonly string[];
}

/** The headcount words of one language. */
export function headcountWords(lang: Language): HeadcountWords {
  return wordsOf<HeadcountWords>(lang, 'headcount');
}
