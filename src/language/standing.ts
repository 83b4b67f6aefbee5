import { isLanguage, wordsOf } from './words.ts';

/** What tells that a figure is not, or no longer, the one in force. */
export const STANDING_CUES = ['instead', 'first', 'since', 'span', 'effect', 'rumour'] as const;
export type StandingCue = (typeof STANDING_CUES)[number];

/**
 * The words of `src/language/<lang>/standing.json`, stars as in `RoleWords`: `instead` names the figure that does not
 * hold ("rather than"), `first` what was said at first, `since` opens a count from a year on, `span` a stretch of past
 * years or money already gone, `effect` what an economy gains, `rumour` who else had a figure.
 */
export type StandingWords = Readonly<Record<StandingCue, readonly string[]>>;

/** The words of a language; those of English where it has no folder of its own. */
export function standingWords(lang: string): StandingWords {
  return wordsOf<StandingWords>(isLanguage(lang) ? lang : 'en', 'standing');
}
