import { CLASS, classOf, foldPlaceName } from '../../world/index.ts';
import type { PlaceLexicon } from './places-lexicon.ts';
import { type Spot, wordEnd } from './places-spot.ts';

/** An adjective or demonym in small letters: «dunkerquoise», «sud-coréen». */
export function smallAdjective(text: string, start: number, end: number, lexicon: PlaceLexicon): Spot | null {
  let stop = end;
  if (text.charCodeAt(end) === 0x2d && /\p{Ll}/u.test(text.charAt(end + 1))) {
    const whole = foldWord(text, start, wordEnd(text, end + 1));
    const places = lexicon.adjectives.get(whole);
    if (places) stop = wordEnd(text, end + 1);
  }
  const key = foldWord(text, start, stop);
  const places = lexicon.adjectives.get(key);
  return places ? { start, end: stop, key, via: 'adjective', places, inflected: false } : null;
}

/** `foldPlaceName` of one word without accents in it, fast: most words are plain ASCII. */
function foldWord(text: string, start: number, end: number): string {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x61 || code > 0x7a) return foldPlaceName(text.slice(start, end));
  }
  return text.slice(start, end);
}

/** What a word with a capital is as an adjective. */
interface Adjective {
  readonly key: string;
  readonly places: readonly number[] | null;
  /** True where an adjective of two words begins so. */
  readonly pair: boolean;
}

/** Words with a capital already looked up, by lexicon. */
const capitals = new WeakMap<PlaceLexicon, Map<string, Adjective>>();
const MOST_KEPT = 20_000;

function capitalWord(word: string, lexicon: PlaceLexicon): Adjective {
  let known = capitals.get(lexicon);
  if (known === undefined || known.size >= MOST_KEPT) {
    known = new Map();
    capitals.set(lexicon, known);
  }
  let adjective = known.get(word);
  if (adjective === undefined) {
    const key = foldPlaceName(word);
    adjective = { key, places: lexicon.adjectives.get(key) ?? null, pair: lexicon.pairs.has(word.toLowerCase()) };
    known.set(word, adjective);
  }
  return adjective;
}

/** An adjective or demonym with a capital, of one word or two: "Bavarian", "South Korean". */
export function capitalAdjective(text: string, start: number, lexicon: PlaceLexicon): Spot | null {
  const first = wordEnd(text, start);
  const word = capitalWord(text.slice(start, first), lexicon);
  let end = first;
  const next = text.charCodeAt(first);
  // A second word counts only where the first one begins an adjective of two ("South Korean").
  if (word.pair && (next === 0x20 || next === 0x2d) && /^\p{L}/u.test(text.slice(first + 1, first + 3)))
    end = wordEnd(text, first + 1);
  // "U.S." is written with full stops.
  if (next === 0x2e && (text.startsWith('U.S.', start) || text.startsWith('U.K.', start))) end = start + 4;
  if (end !== first) {
    const key = foldPlaceName(text.slice(start, end));
    const places = lexicon.adjectives.get(key);
    if (places) return { start, end, key, via: 'adjective', places, inflected: false };
  }
  const { key, places } = word;
  return places === null ? null : { start, end: first, key, via: 'adjective', places, inflected: false };
}

/** An Arabic adjective of a country in any of its forms. */
export function arabicAdjective(text: string, start: number, lexicon: PlaceLexicon): Spot | null {
  const end = wordEndUncased(text, start);
  if (end - start < 4) return null;
  const written = text.slice(start, end);
  const held = arabicWords.get(written);
  const found = held === undefined ? lookUpArabic(written, lexicon) : held;
  if (held === undefined && arabicWords.size < 50_000) arabicWords.set(written, found);
  return found && { start, end, key: found.key, via: 'adjective', places: found.places, inflected: false };
}

/** Arabic words already looked up: folding them is dear and most are seen again. */
const arabicWords = new Map<string, { readonly key: string; readonly places: readonly number[] } | null>();

function lookUpArabic(written: string, lexicon: PlaceLexicon): { key: string; places: readonly number[] } | null {
  const bare = foldPlaceName(written).replace(/^(?:ال|لل)/u, '');
  for (const key of [bare, bare.replace(/(?:ه|ون|ين|ات|ا)$/u, '')]) {
    const places = key.length > 2 ? lexicon.adjectives.get(key) : undefined;
    if (places) return { key, places };
  }
  return null;
}

function wordEndUncased(text: string, start: number): number {
  let i = start;
  for (; i < text.length; i++) {
    const kind = classOf[text.charCodeAt(i)] ?? 0;
    if (kind !== CLASS.uncased && kind !== CLASS.ignored) break;
  }
  return i;
}
