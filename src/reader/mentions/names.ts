import { inOnePiece, type NameWords, nameWords } from '../../language/index.ts';
import { overlaps, type Span } from '../../model/index.ts';
import { arabicNames } from './names-arabic.ts';
import { hanNames } from './names-han.ts';
import { hangulNames } from './names-hangul.ts';
import { latinNames } from './names-latin.ts';
import type { FoundName, FoundOrganisation, FoundPerson } from './names-type.ts';

/** The organisations and people of a text, each in reading order, no two overlapping. */
export interface Names {
  readonly organisation: readonly FoundOrganisation[];
  readonly person: readonly FoundPerson[];
}

export interface NameOptions {
  /** Spans already known to name places: a name that is nothing but one of them is a place. */
  readonly places?: readonly Span[];
  /** False to find names without the company list (how unknown names fare). */
  readonly list?: boolean;
}

/**
 * Names of organisations and people in running text. `lang` is a BCP 47 primary language; one without a folder of
 * words is read with the English ones. Offsets are into `given`. Never throws.
 */
export function findNames(given: string, lang: string, options: NameOptions = {}): Names {
  const text = inOnePiece(given);
  const words = nameWords(lang);
  const lookup = { list: options.list ?? true };
  const places = options.places ?? [];
  const found = latinNames(text, words, lookup, places);
  if (words.lang === 'ja' || words.lang === 'zh') found.push(...hanNames(text, words, lookup, places));
  else if (words.lang === 'ko') found.push(...hangulNames(text, words, lookup, places));
  else if (words.lang === 'ar') found.push(...arabicNames(text, words, lookup, places));
  const kept = apart(found).map(name => withoutNationality(text, name, words));
  return {
    organisation: kept.filter(name => name.kind === 'organisation'),
    person: kept.filter(name => name.kind === 'person'),
  };
}

/** Languages that call a firm by where it is from with a noun: «l'Américain Circ», «el Español CAF». */
const NATIONALITY_FIRST: ReadonlySet<string> = new Set(['fr', 'es', 'it', 'pt']);

/** The name alone where a nationality stands before it with a capital; a listed firm keeps its whole name. */
function withoutNationality(text: string, name: FoundName, words: NameWords): FoundName {
  if (name.kind !== 'organisation' || name.id !== null || !NATIONALITY_FIRST.has(words.lang)) return name;
  const [, first, rest] = /^(\p{L}+)\s+(\p{Lu}.*)$/su.exec(name.quote) ?? [];
  if (!first || !rest || !words.nationalities.has(first.toLowerCase())) return name;
  const start = name.end - rest.length;
  return { ...name, name: rest, quote: text.slice(start, name.end), start };
}

/** Keeps the longer of two names that overlap. */
function apart(found: readonly FoundName[]): FoundName[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: FoundName[] = [];
  for (const name of sorted) {
    const last = kept.at(-1);
    if (!last || !overlaps(last, name)) kept.push(name);
    else if (name.end - name.start > last.end - last.start) kept[kept.length - 1] = name;
  }
  return kept;
}
