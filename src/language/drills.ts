import { type Language, wordsOf } from './words.ts';

/**
 * Sentences that show how a language tells what a figure is: "of which {part:€200 million} goes to the first phase".
 * Invented, without names or facts; models train on them beside the corpus, nothing is scored on them.
 */
export interface Drills {
  readonly sentences: readonly string[];
}

/** The drill sentences of a language, `src/language/<lang>/drills.json`. */
export function drillsOf(lang: Language): Drills {
  return wordsOf<Drills>(lang, 'drills');
}
