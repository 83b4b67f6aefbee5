import type { NameWords } from '../../language/index.ts';
import { kindAt, LOWER, UPPER } from './names-letters.ts';
import type { Capital } from './names-runs.ts';
import { isShout, type Segment } from './names-segments.ts';

/** True for a word that the text or the language writes small too. */
export function commonness(text: string, words: NameWords): (word: Capital) => boolean {
  const known = new Map<string, boolean>();
  const always = commonOf(words);
  let small: ((lower: string) => boolean) | undefined;
  return ({ lower }) => {
    if (always(lower)) return true;
    let common = known.get(lower);
    if (common === undefined) {
      small ??= writtenSmall(text);
      common = lower.length > 2 && small(lower);
      known.set(lower, common);
    }
    return common;
  };
}

const kept = new WeakMap<NameWords, Map<string, boolean>>();
const MOST_KEPT = 20_000;

/** Words that are common in a language whatever the text says; answers are kept. */
function commonOf(words: NameWords): (lower: string) => boolean {
  const answers = kept.get(words) ?? new Map<string, boolean>();
  kept.set(words, answers);
  if (answers.size >= MOST_KEPT) answers.clear();
  return lower => {
    let answer = answers.get(lower);
    if (answer === undefined) {
      answer =
        words.starters.has(lower) ||
        words.common.has(lower) ||
        words.notNames.has(lower) ||
        words.determiners.has(lower) ||
        words.saying.has(lower) ||
        words.descriptors.has(lower) ||
        (words.lang === 'de' && GERMAN_NOUN.test(lower));
      answers.set(lower, answer);
    }
    return answer;
  };
}

/** Endings that make a German word a common noun. */
const GERMAN_NOUN =
  /(?:ung|heit|keit|schaft|tion|ismus|werk|fabrik|anlage|stelle|plätz|projekt|programm|jahr|tag|geld|kost|preis|markt|amt|chef|leute|arbeiter|nis|tum|ment|tät|stoff|strom|netz|zentr|halle|speicher|batterie|zelle|industrie|wirtschaft|politik|krise|paket|summe|million|milliarde|räte|rat|riese|bauer|hersteller|konzern|technik|logie|förder|hilfe|steuer|linie|öfen|ofen|bude|boden|fläche|gelände|gebiet|grund|recht|gesetz|antrag|verfahren|beginn|ende|start|schritt|frage|antwort|euro|dollar|prozent|tonne|meter|stunde|woche|monat|mitarbeiter|beschäftigte|angestellte|menschen|job|posten)(?:e|en|n|s|es|er|ern|em|in|innen|um|ums|em)?$/;

/** Beyond this length the small words of a text are gathered once instead of searched one by one. */
const LONG = 20_000;

/** True where a text holds the word written small. */
function writtenSmall(text: string): (lower: string) => boolean {
  if (text.length > LONG) {
    const small = smallWords(text);
    return lower => small.has(lower);
  }
  return lower => {
    for (let at = text.indexOf(lower); at >= 0; at = text.indexOf(lower, at + 1)) {
      const before = kindAt(text, at - 1);
      const after = kindAt(text, at + lower.length);
      if (before === LOWER || before === UPPER || after === LOWER || after === UPPER) continue;
      if (
        !'./@_-'.includes(text.charAt(at - 1) || ' ') &&
        !(text.charAt(at + lower.length) === '.' && kindAt(text, at + lower.length + 1) === LOWER)
      )
        return true;
    }
    return false;
  };
}

function smallWords(text: string): Set<string> {
  const found = new Set<string>();
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const kind = kindAt(text, at);
    if (kind === LOWER) {
      if (start < 0) start = at;
    } else {
      if (start >= 0 && at - start > 2 && kindAt(text, start - 1) !== UPPER) found.add(text.slice(start, at));
      start = -1;
    }
  }
  return found;
}

/** Units, sums, roads, datelines, speaker marks: capitals that name nobody. */
export function isNoName(text: string, segment: Segment, words: NameWords): boolean {
  const word = segment.words[0]?.word ?? '';
  if (words.notNames.has(word.toLowerCase()) || UNITS.test(word)) return true;
  if (!isShout(word) || !segment.initial) return false;
  return DATELINE.test(text.slice(segment.full, segment.full + 40));
}

const UNITS =
  /^(?:[KMGT]?Wh?|[KMGT]Wp|CO2|Rs|Rp|RMB|GNL|LNG|[RNKQHAM]\d+[a-z]*|[A-Z]\d{3,}|\d+[A-Z]{1,2}|km|Mrd|Mio|MoUs?|EVs?|SUVs?|AI|KI|IA|DVD|TV|PDF)$/;
const DATELINE = /^\.?\s?[–—-] |^(?:, [^.\n]{0,30})? ?(?:[–—:]|\([A-Z]{2,}\))|^\. /;
