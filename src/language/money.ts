import { type Language, wordsOf } from './words.ts';

/** `src/language/<lang>/money.json`: currency names as news writes them. */
export interface MoneyWords {
  /** Name to ISO 4217 code, or to a shared name that the article decides: `$ £ kr Rs franc peso dinar dirham riyal lira`. */
  readonly currencies: Readonly<Record<string, string>>;
  /** Short words for millions of a currency (`mdd`). */
  readonly millions: Readonly<Record<string, string>>;
  /** What stands between an amount and its currency. */
  readonly joiners: readonly string[];
  /** Minor units, as a part of the major one. */
  readonly minor: Readonly<Record<string, number>>;
  /** The currency of a bare amount where the article names none, ISO 4217. */
  readonly default: string;
  /** Words near which a figure without currency is money; word beginnings. */
  readonly lead: readonly string[];
}

/** The money words of one language. */
export function moneyWords(lang: Language): MoneyWords {
  return wordsOf<MoneyWords>(lang, 'money');
}
