import { type NameWords, nameWords } from '../../language/index.ts';
import type { Span } from '../../model/index.ts';
import { kindAt, OTHER, UPPER } from '../mentions/names-letters.ts';
import { wordsAfter, wordsBefore } from '../mentions/names-runs.ts';

/** What a description stands for: a firm, an office or state, or a person by title. */
export type DescribedKind = 'company' | 'government' | 'person';

/** Words that stand for somebody who is named elsewhere: "the automaker", «le géant américain», `同社`, "the state", «la maire». */
export interface Description extends Span {
  readonly kind: DescribedKind;
  /** The noun that tells the kind, lower case; '' for a bare nationality («le japonais»). */
  readonly noun: string;
}

/** All descriptions of a text in reading order; one that goes straight over into a name is left to the name. */
export function descriptionsOf(text: string, lang: string): Description[] {
  const words = nameWords(lang);
  if (words.lang === 'ja' || words.lang === 'zh' || words.lang === 'ko' || words.lang === 'ar')
    return unspaced(text, words);
  return spaced(text, words);
}

/** A word of the text. */
interface Token extends Span {
  readonly lower: string;
  readonly capital: boolean;
}

/** What words stand for, by language, kept once asked. */
const kinds = new Map<string, Map<string, DescribedKind | null>>();
const MOST_KEPT = 20_000;

function spaced(text: string, words: NameWords): Description[] {
  const found: Description[] = [];
  const known = kinds.get(words.lang) ?? new Map<string, DescribedKind | null>();
  kinds.set(words.lang, known);
  if (known.size > MOST_KEPT) known.clear();
  for (let at = 0; at < text.length; at++) {
    if (kindAt(text, at) === OTHER) continue;
    const start = at;
    while (at < text.length && (kindAt(text, at) !== OTHER || text.charCodeAt(at) === 0x2d)) at++;
    if (at - start < 3) continue;
    const word = text.slice(start, at);
    let kind = known.get(word);
    if (kind === undefined) {
      kind = kindOf(word, words);
      known.set(word, kind);
    }
    if (kind === null || (word.length < 4 && words.lang !== 'tr')) continue;
    const description = phraseAround(
      text,
      { start, end: at, lower: word.toLowerCase(), capital: kindAt(text, start) === UPPER },
      kind,
      words,
    );
    if (!description || (found.at(-1)?.end ?? 0) > description.start) continue;
    found.push(description);
    at = Math.max(at, description.end);
  }
  return found;
}

/** The whole phrase about a noun, from its determiner to a nationality after it; null where it is none. */
function phraseAround(text: string, noun: Token, kind: DescribedKind, words: NameWords): Description | null {
  const bare = words.nationalities.has(noun.lower) && !words.descriptors.has(noun.lower);
  if (bare && !standsAlone(text, noun.end, words)) return null;
  const start = openerBefore(text, noun, words, kind);
  if (start < 0) return null;
  let { end } = noun;
  const [next = ''] = wordsAfter(text, end, 1);
  if (next !== ',' && words.nationalities.has(next) && kindAt(text, end + 1) !== UPPER) end += next.length + 1;
  if (words.lang !== 'de' && text.charAt(end) === ' ' && kindAt(text, end + 1) === UPPER) return null;
  return { start, end, kind, noun: bare ? '' : noun.lower };
}

/** True where no noun follows a nationality, so that it stands for somebody by itself («le japonais a ajouté»). */
function standsAlone(text: string, end: number, words: NameWords): boolean {
  const [next = ''] = wordsAfter(text, end, 1);
  return (
    next === '' ||
    next === ',' ||
    words.saying.has(next) ||
    words.investing.has(next) ||
    (words.starters.has(next) && kindAt(text, end + 1) !== UPPER)
  );
}

function kindOf(word: string, words: NameWords): DescribedKind | null {
  const lower = word.toLowerCase();
  if (words.descriptors.has(lower) || endsLike(lower, words)) return 'company';
  if (lower !== word && words.lang !== 'de') return null;
  if (words.governmentWords.has(lower) || words.agencyWords.has(lower)) return 'government';
  if (words.officeTitles.has(lower) || words.personTitles.has(lower)) return 'person';
  if (words.nationalities.has(lower)) return 'company';
  return null;
}

function endsLike(lower: string, words: NameWords): boolean {
  for (const ending of words.raw.descriptorEndings)
    if (lower.length > ending.length + 2 && lower.endsWith(ending)) return true;
  return false;
}

/** Articles that bring somebody new in. */
const INDEFINITE = new Set([
  'a',
  'an',
  'any',
  'un',
  'une',
  'ein',
  'eine',
  'einen',
  'einem',
  'einer',
  'um',
  'uma',
  'una',
  'bir',
  'no',
  'every',
  'each',
]);

/** Where the phrase begins, at its determiner; -1 where none opens it. */
function openerBefore(text: string, noun: Token, words: NameWords, kind: DescribedKind): number {
  const bare = words.lang === 'pl' || words.lang === 'tr' || words.lang === 'id';
  const before = wordsBefore(text, noun.start, 4);
  if (bare && kind === 'company' && !words.nationalities.has(noun.lower))
    return before[0] && words.nationalities.has(before[0]) ? text.lastIndexOf(' ', noun.start - 2) + 1 : noun.start;
  for (let back = 0; back < 4; back++) {
    const word = before[back];
    if (!word || INDEFINITE.has(word)) return -1;
    if (words.determiners.has(word)) return wordStart(text, noun.start, back + 1);
    if (words.determiners.has(`${word}'`)) return wordStart(text, noun.start, back + 1);
    if (back > 0 && (words.saying.has(word) || words.investing.has(word))) return -1;
  }
  return -1;
}

/** Where the word stands that is `count` words before an offset. */
function wordStart(text: string, offset: number, count: number): number {
  let at = offset;
  for (let left = count; left > 0; left--) {
    at--;
    while (at > 0 && kindAt(text, at) === OTHER) at--;
    while (at > 0 && (kindAt(text, at - 1) !== OTHER || text.charCodeAt(at - 1) === 0x2d)) at--;
  }
  return at;
}

const unspacedPatterns = new Map<string, RegExp>();

function unspaced(text: string, words: NameWords): Description[] {
  let pattern = unspacedPatterns.get(words.lang);
  if (!pattern) {
    const either = (list: readonly string[]) => list.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
    const nation = either(words.raw.nationalities);
    const noun = either(words.raw.descriptors);
    pattern =
      words.lang === 'ar'
        ? new RegExp(`(?<![\\u0621-\\u064a])[وبلف]?(?:${noun})(?: (?:${nation}))?(?![\\u0621-\\u064a])`, 'gu')
        : words.lang === 'ko'
          ? new RegExp(
              `(?<![가-힣])(?:(?:이|그|해당|동) )?(?:(?:${nation}) ?)?(?:${noun})(?=[^가-힣]|[은는이가을를의와과도에]|에서)`,
              'gu',
            )
          : new RegExp(`(?:${nation})?(?:の)?(?:${noun})`, 'gu');
    unspacedPatterns.set(words.lang, pattern);
  }
  const found: Description[] = [];
  for (const match of text.matchAll(pattern))
    found.push({ start: match.index, end: match.index + match[0].length, kind: 'company', noun: match[0] });
  return found;
}
