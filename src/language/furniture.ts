import { isLanguage, wordsOf } from './words.ts';

/** The words of page furniture of one language: `src/language/<lang>/furniture.json`. */
export interface FurnitureWords {
  /** What a paragraph of furniture begins with ("Read also", «Publicité»). */
  readonly start: readonly string[];
  /** Words that head furniture only where they stand apart, before a colon, a dash or the end ("Listen:", «Promo –»). */
  readonly label: readonly string[];
  /** Phrases that no article needs, wherever in the paragraph they stand ("your e-mail will not be published"). */
  readonly any: readonly string[];
  /** Beginnings of words that speak for furniture without proving it ("newsletter", «gratuit»). */
  readonly weak: readonly string[];
}

/** The furniture words of a language; those of English where it has no folder of its own. */
export function furnitureWords(lang: string): FurnitureWords {
  return wordsOf<FurnitureWords>(isLanguage(lang) ? lang : 'en', 'furniture');
}
