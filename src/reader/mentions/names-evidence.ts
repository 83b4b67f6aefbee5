import type { NameWords } from '../../language/index.ts';
import {
  classesOf,
  DESCRIPTOR,
  DETERMINER,
  INVESTING,
  LOCATIVE,
  NATIONALITY,
  OFFICE_TITLE,
  OPENS,
  PERSON_TITLE,
  SAYING,
  SOURCE,
  STARTER,
} from './names-classes.ts';
import { DIGIT, kindAt, LOWER, UPPER } from './names-letters.ts';
import { wordsAfter, wordsBefore } from './names-runs.ts';
import { isBody, isShout, type Segment } from './names-segments.ts';

/** What speaks for a name being an organisation's, a person's, a place's, or no name at all. */
export interface Evidence {
  organisation: number;
  person: number;
  place: number;
  /** The same reason may be given twice. */
  readonly reasons: string[];
}

/** What one occurrence in running text says. Weights are in units of "one clear hint". */
export function evidenceOf(
  text: string,
  segment: Segment,
  words: NameWords,
  atPlace: boolean,
  common: boolean,
): Evidence {
  const evidence: Evidence = { organisation: 0, person: 0, place: 0, reasons: [] };
  const add = (kind: 'organisation' | 'person' | 'place', weight: number, reason: string) => {
    evidence[kind] += weight;
    if (weight > 0) evidence.reasons.push(reason);
  };
  weighShape(segment, words, common, add);
  if (!segment.whole || common) {
    weighLeft(text, segment, words, add);
    weighRight(text, segment, words, add);
  }
  if (atPlace) add('place', segment.whole ? 1 : 5, 'is a place in the gazetteer');
  return evidence;
}

type Add = (kind: 'organisation' | 'person' | 'place', weight: number, reason: string) => void;

function weighShape(segment: Segment, words: NameWords, common: boolean, add: Add): void {
  const first = segment.words[0];
  const last = segment.words.at(-1);
  if (!first || !last) return;
  const lastWord = segment.right ? last.word.slice(0, last.word.lastIndexOf('-')) : last.word;
  if (segment.id) add('organisation', !segment.whole ? 2 : common ? 1 : 5, 'is in the company list');
  if (segment.words.length > 1 && words.legalForms.has(lastWord.toLowerCase()))
    add('organisation', 4, `ends in ${lastWord}`);
  if (segment.words.some(word => isBody(word.lower, words)))
    add('organisation', 4, 'carries the word of an office, agency, union, paper or school');
  if (segment.words.some(word => isShout(word.word) && word.word.length >= 2))
    add('organisation', 1.2, 'written in capitals');
  else if (segment.words.some(word => hasInnerCapital(word.word) || /\d/.test(word.word)))
    add('organisation', 1.2, 'has capitals or digits inside a word');
  if (
    segment.words.length >= 2 &&
    segment.words.length <= 4 &&
    words.givenNames.has(first.lower.split('-')[0] ?? '') &&
    !segment.id
  )
    add('person', 3.5, `begins with the given name ${first.word}`);
  if (segment.words.length > 1) add('organisation', 0.4, 'has several words');
  if (segment.words.length > 5) add('organisation', -2, 'is long');
}

/** Languages whose sentences often begin with a verb. */
const DROPS_SUBJECT = new Set(['it', 'es', 'pt', 'pl']);

function weighLeft(text: string, segment: Segment, words: NameWords, add: Add): void {
  const [one = '', two = '', three = ''] = wordsBefore(text, segment.start, 3);
  const pair = `${two} ${one}`;
  const first = classesOf(one, words);
  const second = classesOf(two, words);
  const both = (second & (PERSON_TITLE | OFFICE_TITLE | SOURCE | OPENS)) === 0 ? 0 : classesOf(pair, words);
  const title = segment.titleBefore || (((first | both) & PERSON_TITLE) !== 0 ? one : '');
  const office = words.officeTitles.has(segment.titleBefore) || ((first | both) & OFFICE_TITLE) !== 0;
  if (office) add('person', 3, 'follows the title of an office');
  else if (title) add('person', 3, `follows the title ${title}`);
  const OF = two && OF_WORDS.has(one) && ((second & PERSON_TITLE) !== 0 || words.personTitles.has(`${three} ${two}`));
  if (OF) add('organisation', 3, `follows «${two} ${one}»`);
  if ((first & DESCRIPTOR) !== 0) add('organisation', 3, `follows «${one}»`);
  else if ((first & NATIONALITY) !== 0 && words.lang !== 'id') add('organisation', 2, `follows «${one}»`);
  else if (words.lang !== 'id' && (second & NATIONALITY) !== 0 && (classesOf(three, words) & DESCRIPTOR) !== 0)
    add('organisation', 2.5, `follows «${three} ${two}»`);
  if ((second & DESCRIPTOR) !== 0 && (OF_WORDS.has(one) || (first & NATIONALITY) !== 0))
    add('organisation', 2, `follows «${pair}»`);
  if ((first & SOURCE) !== 0 || (both & SOURCE) !== 0) add('organisation', 1.2, `follows «${one}»`);
  if ((first & LOCATIVE) !== 0 && words.lang !== 'tr') add('place', 1.6, `follows «${one}»`);
  else if (one && !segment.initial)
    add('organisation', words.lang === 'de' ? 0.4 : 0.8, 'written with a capital inside a sentence');
  if (words.lang === 'de' && BARE.has(one)) add('organisation', 0.6, `follows «${one}» without an article`);
  if (
    words.lang === 'de' &&
    ((first & DETERMINER) !== 0 ||
      ARTICLES.has(one) ||
      (/(?:e|en|er|es|em)$/.test(one) &&
        (first & SAYING) === 0 &&
        (first & INVESTING) === 0 &&
        (first & STARTER) === 0))
  )
    add('organisation', (first & DESCRIPTOR) !== 0 ? 0 : -1.2, '');
  if (
    text.charCodeAt(segment.start - 1) === 0x28 &&
    segment.words.length === 1 &&
    isShout(segment.words[0]?.word ?? '')
  )
    add('organisation', 0.8, 'short form in brackets');
}

/** German prepositions after which a name stands without its article. */
const BARE = new Set([
  'von',
  'bei',
  'mit',
  'durch',
  'für',
  'und',
  'an',
  'auch',
  'dass',
  'wie',
  'als',
  'neben',
  'gegen',
  'hat',
  'will',
  'wird',
  'baut',
  'plant',
  'laut',
  'investiert',
  'steckt',
  'hatte',
  'wollte',
  'kündigte',
]);
const OF_WORDS = new Set([
  'of',
  'de',
  'du',
  "d'",
  'd',
  'del',
  'di',
  'do',
  'da',
  'van',
  'von',
  'bei',
  'at',
  'der',
  'dell',
  'della',
  'dari',
]);
const ARTICLES = new Set([
  'im',
  'am',
  'zum',
  'zur',
  'ins',
  'beim',
  'vom',
  'kein',
  'keine',
  'viele',
  'mehr',
  'neue',
  'neuen',
  'neues',
  'neuer',
  'zwei',
  'drei',
  'vier',
  'alle',
  'jede',
  'jeder',
]);

/** A sum right after a name, as lists have it: "Heineken 15.5bn", "Sappi: R3bn", «Mars – 4 millions». */
const SUM_NEXT = /^\s?[:–—(]?\s?(?:US|A|C|R[sp]? ?)?[$€£¥₹]?\d{1,3}(?:[.,]\d|\s?(?:bn|m|mn|mio|mrd|mil|%))/i;

function digitNear(text: string, at: number): boolean {
  for (let i = at; i < at + 9; i++) if (kindAt(text, i) === DIGIT) return true;
  return false;
}

function weighRight(text: string, segment: Segment, words: NameWords, add: Add): void {
  const [one = '', two = '', three = '', four = ''] = wordsAfter(text, segment.full, 4);
  const first = classesOf(one, words);
  const second = classesOf(two, words);
  if (segment.right) add('organisation', 3, `stands in a compound with -${segment.right}`);
  if (segment.titleAfter) {
    if (segment.id || !words.givenNames.has(segment.words[0]?.lower ?? ''))
      add('organisation', 2.5, `stands before «${segment.titleAfter}»`);
  } else if (
    words.lang === 'en' &&
    ((first & PERSON_TITLE) !== 0 || ((first & OPENS) !== 0 && words.personTitles.has(`${one} ${two}`)))
  )
    add('organisation', 2, `stands before «${one}»`);
  if (segment.initial && !segment.titleBefore)
    add(
      'organisation',
      words.lang === 'de' || DROPS_SUBJECT.has(words.lang) ? 0.5 : 0.8,
      'begins a sentence and is no common word',
    );
  if (one === ',') {
    const rest = [two, three, four];
    if (
      rest.some(
        (word, i) =>
          (classesOf(word, words) & (PERSON_TITLE | OFFICE_TITLE)) !== 0 ||
          (i < 2 &&
            (classesOf(word, words) & (PERSON_TITLE | OPENS)) !== 0 &&
            words.personTitles.has(`${word} ${rest[i + 1]}`)),
      )
    )
      add('person', 2, 'is followed by a title');
    else if (
      rest.some(word => (classesOf(word, words) & DESCRIPTOR) !== 0) &&
      (second & (DETERMINER | NATIONALITY | STARTER)) !== 0
    )
      add('organisation', 2, 'is followed by a description');
    return;
  }
  if ((first & SAYING) !== 0 || ((second & SAYING) !== 0 && (first & STARTER) !== 0)) {
    add('organisation', 1, `is followed by «${one}»`);
    add('person', 0.6, `is followed by «${one}»`);
  } else if ((first & INVESTING) !== 0 || ((second & INVESTING) !== 0 && (first & STARTER) !== 0))
    add('organisation', 1.6, `is followed by «${one}»`);
  if (text.charCodeAt(segment.full) === 0x20 && text.charCodeAt(segment.full + 1) === 0x28) {
    const inside = text.slice(segment.full + 2, segment.full + 10);
    if (kindAt(inside, 0) === UPPER && kindAt(inside, 1) !== LOWER)
      add('organisation', 1, 'is followed by a short form in brackets');
  }
  if (digitNear(text, segment.full) && SUM_NEXT.test(text.slice(segment.full, segment.full + 9)))
    add('organisation', 0.8, 'stands before a sum');
  if (words.lang === 'en' && segment.full > segment.end) add('organisation', 0.4, 'stands in the possessive');
}

function hasInnerCapital(word: string): boolean {
  for (let at = 1; at < word.length; at++)
    if (kindAt(word, at) === UPPER && kindAt(word, at - 1) === LOWER) return true;
  return kindAt(word, 0) === LOWER;
}
