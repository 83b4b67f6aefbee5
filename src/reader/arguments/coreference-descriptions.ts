import { type NameWords, nameWords } from '../../language/index.ts';
import type { Span } from '../../model/index.ts';

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

const WORD = /[\p{L}\p{N}][\p{L}\p{N}-]*['’]?|[^\s\p{L}\p{N}]/gu;

interface Token extends Span {
  readonly lower: string;
  readonly capital: boolean;
}

function spaced(text: string, words: NameWords): Description[] {
  const found: Description[] = [];
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const end = match.index + word.length;
    const first = word.charCodeAt(0);
    tokens.push({
      start: match.index,
      end,
      lower: word.toLowerCase(),
      capital: first !== word.toLowerCase().charCodeAt(0),
    });
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.lower.length < 4 && token.lower !== 'dev') continue;
    const kind = kindOf(token, words);
    if (!kind) continue;
    const opener = openerBefore(tokens, i, words, kind);
    if (opener < 0) continue;
    const last = closerAfter(tokens, i, words);
    const after = tokens[last + 1];
    if (after?.capital && words.lang !== 'de' && text.slice(tokens[last]?.end, after.start) === ' ') continue;
    const start = (tokens[opener] as Token).start;
    const noun = words.nationalities.has(token.lower) ? '' : token.lower;
    const before = found.at(-1);
    if (before && before.end > start) continue;
    found.push({ start, end: (tokens[last] as Token).end, kind, noun });
  }
  return found;
}

function kindOf(token: Token, words: NameWords): DescribedKind | null {
  const { lower } = token;
  if (words.descriptors.has(lower) || endsLike(lower, words)) return 'company';
  if (token.capital && words.lang !== 'de') return null;
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

/** Index of the determiner that opens the phrase; -1 where none does. */
function openerBefore(tokens: readonly Token[], noun: number, words: NameWords, kind: DescribedKind): number {
  const bare = words.lang === 'pl' || words.lang === 'tr' || words.lang === 'id';
  if (bare && kind === 'company' && !words.nationalities.has((tokens[noun] as Token).lower)) {
    const before = tokens[noun - 1];
    return before && words.nationalities.has(before.lower) ? noun - 1 : noun;
  }
  for (let back = 1; back <= 4; back++) {
    const token = tokens[noun - back];
    if (!token || /^[^\p{L}\p{N}]/u.test(token.lower)) return -1;
    if (INDEFINITE.has(token.lower)) return -1;
    if (words.determiners.has(token.lower)) return noun - back;
    if (back > 1 && (words.saying.has(token.lower) || words.investing.has(token.lower))) return -1;
  }
  return -1;
}

/** Takes a nationality after the noun in («le géant américain», "el gigante estadounidense"). */
function closerAfter(tokens: readonly Token[], noun: number, words: NameWords): number {
  const next = tokens[noun + 1];
  return next && !next.capital && words.nationalities.has(next.lower) ? noun + 1 : noun;
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
