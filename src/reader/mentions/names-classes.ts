import type { NameWords } from '../../language/index.ts';

/** What a lower-case word beside a name may be; bits of one number. */
export const PERSON_TITLE = 1;
export const OFFICE_TITLE = 2;
/** A noun that stands for a company. */
export const DESCRIPTOR = 4;
export const NATIONALITY = 8;
export const SOURCE = 16;
export const LOCATIVE = 32;
export const DETERMINER = 64;
export const SAYING = 128;
export const INVESTING = 256;
export const STARTER = 512;
/** The first word of a title or source of several words. */
export const OPENS = 1024;

const kept = new WeakMap<NameWords, Map<string, number>>();
const MOST_KEPT = 20_000;

/** All that a lower-case word or phrase is: one look-up instead of one for each list; answers are kept. */
export function classesOf(word: string, words: NameWords): number {
  let known = kept.get(words);
  if (known === undefined) {
    known = new Map();
    kept.set(words, known);
  }
  let classes = known.get(word);
  if (classes === undefined) {
    classes = gather(word, words);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(word, classes);
  }
  return classes;
}

function gather(word: string, words: NameWords): number {
  return (
    (words.personTitles.has(word) ? PERSON_TITLE : 0) |
    (words.officeTitles.has(word) ? OFFICE_TITLE : 0) |
    (isDescriptor(word, words) ? DESCRIPTOR : 0) |
    (words.nationalities.has(word) ? NATIONALITY : 0) |
    (words.sources.has(word) ? SOURCE : 0) |
    (words.locatives.has(word) ? LOCATIVE : 0) |
    (words.determiners.has(word) ? DETERMINER : 0) |
    (words.saying.has(word) ? SAYING : 0) |
    (words.investing.has(word) ? INVESTING : 0) |
    (words.starters.has(word) ? STARTER : 0) |
    (words.titles.opens(word) || words.sources.opens(word) ? OPENS : 0)
  );
}

/** True for a noun that stands for a company ("automaker", «géant», `Halbleiterhersteller`), lower case. */
function isDescriptor(lower: string, words: NameWords): boolean {
  if (!lower) return false;
  if (words.descriptors.has(lower)) return true;
  for (const ending of words.raw.descriptorEndings)
    if (lower.length > ending.length + 2 && lower.endsWith(ending)) return true;
  return lower.endsWith('s') && words.lang === 'en' && words.descriptors.has(lower.slice(0, -1));
}
