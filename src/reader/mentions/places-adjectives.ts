import { SeenWords } from '../../language/index.ts';
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
const capitals = new WeakMap<PlaceLexicon, SeenWords<Adjective>>();

function capitalWords(lexicon: PlaceLexicon): SeenWords<Adjective> {
  let known = capitals.get(lexicon);
  if (known === undefined) {
    known = new SeenWords(word => {
      const key = foldPlaceName(word);
      return { key, places: lexicon.adjectives.get(key) ?? null, pair: lexicon.pairs.has(word.toLowerCase()) };
    });
    capitals.set(lexicon, known);
  }
  return known;
}

/** An adjective or demonym with a capital, of one word or two: "Bavarian", "South Korean". */
export function capitalAdjective(text: string, start: number, lexicon: PlaceLexicon): Spot | null {
  const first = wordEnd(text, start);
  const word = capitalWords(lexicon).at(text, start, first);
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
  const found = arabicWords(lexicon).at(text, start, end);
  return found && { start, end, key: found.key, via: 'adjective', places: found.places, inflected: false };
}

interface ArabicWord {
  readonly key: string;
  readonly places: readonly number[];
}

/** Arabic words already looked up, by lexicon: folding them is dear. */
const arabic = new WeakMap<PlaceLexicon, SeenWords<ArabicWord | null>>();

function arabicWords(lexicon: PlaceLexicon): SeenWords<ArabicWord | null> {
  let known = arabic.get(lexicon);
  if (known === undefined) {
    known = new SeenWords(word => lookUpArabic(word, lexicon));
    arabic.set(lexicon, known);
  }
  return known;
}

function lookUpArabic(written: string, lexicon: PlaceLexicon): ArabicWord | null {
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
    const kind = classOf[text.charCodeAt(i) | 0] ?? 0;
    if (kind !== CLASS.uncased && kind !== CLASS.ignored) break;
  }
  return i;
}
