import { isLanguage, wordsOf } from './words.ts';

/**
 * What a word says about the figure beside it. The same classes in every language, so that what is learnt of one
 * language holds in the others.
 */
export const ROLE_CUES = [
  'invest',
  'pledge',
  'build',
  'announce',
  'revenue',
  'profit',
  'valuation',
  'acquisition',
  'subsidy',
  'loan',
  'fine',
  'round',
  'budget',
  'trade',
  'market',
  'cost',
  'part',
  'total',
  'earlier',
  'more',
  'spent',
  'unit',
  'state',
  'wage',
  'dividend',
  'fund',
  'loss',
  'worth',
  'rival',
  'create',
  'workforce',
  'layoff',
  'indirect',
  'sector',
  'builders',
  'kept',
  'moved',
  'stop',
  'hedge',
] as const;
export type RoleCue = (typeof ROLE_CUES)[number];

/**
 * The words of `src/language/<lang>/roles.json`. `word` stands for itself, `word*` for all words that begin so,
 * `*word` for words that hold it anywhere (compounds); in Chinese, Japanese and Korean every entry may stand anywhere.
 */
export type RoleWords = Readonly<Record<RoleCue, readonly string[]>> & {
  /** What stands beside the old figure of a change ("from 12"): before it, in Japanese, Korean and Turkish after it. */
  readonly from: readonly string[];
  /** What stands beside the new figure of a change ("to 40"). */
  readonly to: readonly string[];
};

/** The cue words of a language; those of English where it has no folder of its own. */
export function roleWords(lang: string): RoleWords {
  return wordsOf<RoleWords>(isLanguage(lang) ? lang : 'en', 'roles');
}
