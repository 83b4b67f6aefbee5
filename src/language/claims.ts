import { isLanguage, wordsOf } from './words.ts';

/** The groups of `claims.json` whose words fall into named classes. */
export interface ClaimWords {
  /** Words of a line of business, by activity; `other` has none. */
  readonly activity: Readonly<Record<string, readonly string[]>>;
  /** `new` site, `expansion` of an existing one. */
  readonly form: Readonly<Record<string, readonly string[]>>;
  /** Words that tell where a commitment stands, by stage: those that seldom mean anything else. */
  readonly stage: Readonly<Record<string, readonly string[]>>;
  /** Words that may tell a stage, by stage; `undone` what was to be, `spent` money already gone. */
  readonly hint: Readonly<Record<string, readonly string[]>>;
  /** Words that say that something was said before: by saying so, by counting back, or that it is news of `now`. */
  readonly earlier: Readonly<Record<string, readonly string[]>>;
  /** What a date is the date of (`open`, `complete`, `begin`, `spend`, `hire`) and how it is tied (`by`, `over`). */
  readonly horizon: Readonly<Record<string, readonly string[]>>;
  /** Heads of names of occasions: `summit`, `visit`, `programme`. */
  readonly occasion: Readonly<Record<string, readonly string[]>>;
  /** What a total counts. */
  readonly projects: readonly string[];
  readonly negation: readonly string[];
  /** Words that put what is said in doubt or in the future. */
  readonly maybe: readonly string[];
}

/**
 * The words of `src/language/<lang>/claims.json`; those of English where the language has no folder. `word` stands for
 * itself, `word*` for all words that begin so, `*word` for all that end so or hold it; a star may stand at any word of
 * a phrase, and ` * ` for one word. In Chinese, Japanese and Korean every entry may stand anywhere, in Arabic behind
 * the letters that are written onto a word and before its endings.
 */
export function claimWords(lang: string): ClaimWords {
  return wordsOf<ClaimWords>(isLanguage(lang) ? lang : 'en', 'claims');
}

/** The entries by class, `group:class` or `group` alone, in a fixed order. */
export function claimCueLists(words: ClaimWords): Map<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  for (const group of ['activity', 'form', 'stage', 'hint', 'earlier', 'horizon', 'occasion'] as const) {
    for (const [name, entries] of Object.entries(words[group])) lists.set(`${group}:${name}`, entries);
  }
  for (const group of ['projects', 'negation', 'maybe'] as const) lists.set(group, words[group]);
  return lists;
}

/** Occasions that go by the name of their town, or by another name in another language. */
const USUAL_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(davos|foro de davos|ダボス会議|达沃斯|達沃斯|다보스|دافوس)$/iu, 'World Economic Forum'],
  [
    /^(forum économique mondial|foro económico mundial|forum economico mondiale|fórum económico mundial)$/iu,
    'World Economic Forum',
  ],
  [
    /^(fórum econômico mundial|weltwirtschaftsforum|世界経済フォーラム|世界经济论坛|世界經濟論壇|세계경제포럼)$/iu,
    'World Economic Forum',
  ],
  [/^(conferencia matutina|mañanera)$/iu, 'Mañanera'],
];

/** The usual name of an occasion: one name for what goes by several, a visit by its visitor ("Trump state visit"). */
export function usualOccasionName(name: string): string {
  for (const [pattern, usual] of USUAL_NAMES) if (pattern.test(name)) return usual;
  return name
    .replace(/^(?:President|Prime Minister|Chancellor|King|Queen) (?=\p{Lu})/u, '')
    .replace(/(\p{L})['’]s (?=\p{L})/gu, '$1 ');
}
