import { type NameWords, SeenWords } from '../../language/index.ts';
import { companyFolded, companyNamed, foldCompanyName, longestNameFrom } from '../../world/index.ts';
import { calendarOf } from './names-calendar.ts';
import { ANOTHER, COMPOUND } from './names-compounds.ts';
import { isSpace } from './names-letters.ts';
import type { Capital, Run } from './names-runs.ts';

/** A part of a run that may be one name. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** End with a possessive or case ending (`Orlen's`). */
  readonly full: number;
  readonly words: readonly Capital[];
  /** Its words folded: what makes two segments one name. */
  readonly key: string;
  /** The listed company that it is or begins with; null where none. */
  readonly id: string | null;
  /** True where the whole of it is listed, false where only its first words are ("Toyota" of "Toyota Georgetown"). */
  readonly whole: boolean;
  /** A capitalised title directly before or after it, lower case; '' where none. */
  readonly titleBefore: string;
  readonly titleAfter: string;
  /** True where its first word begins a sentence. */
  readonly initial: boolean;
  /** True where it is the left half of a compound (`Infineon-Chef`); `right` is the other half, lower case. */
  readonly right: string;
}

/** What a finder may look up; switched off to see how names are found that no list knows. */
export interface Lookup {
  readonly list: boolean;
}

/** Glues runs over small words where the name goes on ("Bank of America", «Ministère de l'Économie»). */
export function joinRuns(text: string, runs: readonly Run[], words: NameWords, lookup: Lookup): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const left = before?.words.at(-1);
    const right = run.words[0];
    if (
      before &&
      left &&
      right &&
      left.end === left.full &&
      right.start - left.end <= 9 &&
      goesOn(text, before, run, words, lookup)
    )
      joined[joined.length - 1] = { words: [...before.words, ...run.words], initial: before.initial };
    else joined.push(run);
  }
  return joined;
}

function goesOn(text: string, before: Run, run: Run, words: NameWords, lookup: Lookup): boolean {
  const left = before.words.at(-1);
  const right = run.words[0];
  if (!left || !right) return false;
  const gap = text.slice(left.end, right.start).trim().toLowerCase();
  if (
    gap === '' ||
    !gap
      .split(/[\s]+/)
      .every(
        word =>
          words.connectors.has(word) ||
          PARTICLES.has(word) ||
          /^[ld]['’]$/.test(word) ||
          /^(?:de|del|dell|di) ?l?['’]$/.test(word),
      )
  )
    return false;
  const first = before.words[0];
  if (!first) return false;
  if (before.words.some(word => isBody(word.lower, words)))
    return gap !== 'and' && gap !== 'et' && gap !== 'und' && gap !== 'y' && gap !== 'e';
  if (PARTICLES.has(gap))
    return words.givenNames.has(left.lower) || (before.words.length > 1 && words.givenNames.has(first.lower));
  if (!lookup.list || longestNameFrom(foldCompanyName(first.word)) < 3) return false;
  return (
    companyNamed(text.slice(first.start, run.words.at(-1)?.end)) !== null ||
    companyNamed(text.slice(first.start, right.end)) !== null
  );
}

const PARTICLES = new Set([
  'van',
  'von',
  'der',
  'den',
  'de',
  'da',
  'dos',
  'do',
  'di',
  'bin',
  'ibn',
  'al',
  'el',
  'la',
  'del',
  'van der',
  'van den',
  'von der',
  'de la',
  'ter',
  'ten',
  'du',
  'le',
]);

/** True for a word that heads the name of an office, agency, union, paper or school. */
export function isBody(lower: string, words: NameWords): boolean {
  return words.bodies.has(lower);
}

/** Cuts a run into the parts that may be names: at titles, at listed companies, at words that begin sentences. */
export function segmentsOf(
  text: string,
  run: Run,
  words: NameWords,
  lookup: Lookup,
  isCommon: (word: Capital) => boolean,
): Segment[] {
  const found: Segment[] = [];
  let title = '';
  let part: Capital[] = [];
  let partInitial = false;
  const calendar = calendarOf(words.lang);
  const close = (after: string) => {
    const segment = segmentOf(text, part, partInitial, title, after, words, lookup);
    if (segment) found.push(segment);
    part = [];
    title = '';
  };
  for (let i = 0; i < run.words.length; i++) {
    const word = run.words[i];
    if (!word) break;
    const first = run.initial && i === 0;
    const listed = lookup.list ? listedAt(run.words, i) : 0;
    if (listed > 1 || (listed === 1 && part.length === 0 && !(first && isCommon(word)))) {
      if (part.length > 0 && listed > 1) close('');
      if (part.length === 0) partInitial = first;
      part.push(...run.words.slice(i, i + listed));
      i += listed - 1;
      continue;
    }
    if (word.sum || calendar.has(word.lower)) {
      if (part.length > 0) close('');
      title = '';
      continue;
    }
    const tail = hyphenTitle(word, words);
    if (tail) {
      if (part.length > 0) close('');
      partInitial = first;
      part.push(word);
      close('');
      title = tail;
      continue;
    }
    const titled = isSurname(part, run.words[i + 1], words) ? null : titleAt(run.words, i, words);
    if (titled) {
      if (part.length > 0) close(titled.phrase);
      title = titled.phrase;
      i += titled.length - 1;
      continue;
    }
    const skippable = first || words.lang === 'de' || words.determiners.has(word.lower);
    if (part.length === 0 && skippable && isCommon(word) && !isShout(word.word)) continue;
    if (part.length === 0) partInitial = first;
    part.push(word);
  }
  if (part.length > 0) close('');
  return found;
}

/** The title that ends a compound ("Infineon-Chef"), lower case; '' where none does. */
function hyphenTitle(word: Capital, words: NameWords): string {
  const hyphen = word.word.lastIndexOf('-');
  if (hyphen < 1 || (words.lang !== 'de' && words.lang !== 'nl')) return '';
  const tail = word.lower.slice(hyphen + 1);
  return words.personTitles.has(tail) || words.officeTitles.has(tail) ? tail : '';
}

/** True where a given name stands before and no capital follows: "Bruno Le Maire" holds no mayor. */
function isSurname(part: readonly Capital[], next: Capital | undefined, words: NameWords): boolean {
  return part.length > 0 && part.length < 4 && !next && words.givenNames.has(part[0]?.lower ?? '');
}

/** `BASF`, `G42`: written wholly in capitals and digits. */
export function isShout(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

function listedAt(words: readonly Capital[], from: number): number {
  const first = words[from];
  if (!first) return 0;
  for (let count = Math.min(first.listed, words.length - from); count > 0; count--) {
    const phrase = words
      .slice(from, from + count)
      .map(word => word.word)
      .join(' ');
    if (companyNamed(phrase)) return count;
  }
  return 0;
}

function titleAt(words: readonly Capital[], from: number, lists: NameWords): { phrase: string; length: number } | null {
  const lower = words[from]?.lower ?? '';
  if (lists.titles.opens(lower))
    for (let count = Math.min(3, words.length - from); count > 1; count--) {
      const phrase = words
        .slice(from, from + count)
        .map(word => word.lower)
        .join(' ');
      if (lists.titles.has(phrase)) return { phrase, length: count };
    }
  return lists.titles.has(lower) ? { phrase: lower, length: 1 } : null;
}

/** Names as written: folded, and the listed company that they are. */
const spellings = new SeenWords(name => {
  const key = foldCompanyName(name);
  return { key, company: companyFolded(key) };
});

function segmentOf(
  text: string,
  part: readonly Capital[],
  initial: boolean,
  titleBefore: string,
  titleAfter: string,
  words: NameWords,
  lookup: Lookup,
): Segment | null {
  const first = part[0];
  const last = part.at(-1);
  if (!first || !last) return null;
  let end = last.end;
  let right = '';
  const hyphen = last.word.lastIndexOf('-');
  if (hyphen > 1) {
    const tail = last.word.slice(hyphen + 1).toLowerCase();
    if (
      words.personTitles.has(tail) ||
      words.officeTitles.has(tail) ||
      words.descriptors.has(tail) ||
      words.descriptorEndings.has(tail) ||
      COMPOUND[words.lang]?.test(tail)
    ) {
      right = tail;
      end = last.start + hyphen;
    }
  }
  while (end > first.start && isSpace(text.charCodeAt(end - 1))) end--;
  const { key, company } = spellings.at(text, first.start, end);
  const whole = lookup.list ? company : null;
  const id = whole ?? (lookup.list ? companyOfStart(part, words) : null);
  return {
    start: first.start,
    end,
    full: right ? end : last.full,
    words: part,
    key,
    id,
    whole: whole !== null,
    titleBefore,
    titleAfter,
    initial,
    right,
  };
}

/** The company that the first words name, unless they are a given name. */
function companyOfStart(part: readonly Capital[], words: NameWords): string | null {
  const count = listedAt(part, 0);
  // "Ford Foundation" is not Ford.
  if (part.slice(count).some(({ lower }) => ANOTHER.has(lower))) return null;
  if (count === 0 || (count === 1 && words.givenNames.has(part[0]?.lower ?? ''))) return null;
  return companyNamed(
    part
      .slice(0, count)
      .map(word => word.word)
      .join(' '),
  );
}
