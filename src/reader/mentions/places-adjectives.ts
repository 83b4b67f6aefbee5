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

/** An adjective or demonym with a capital, of one word or two: "Bavarian", "South Korean". */
export function capitalAdjective(text: string, start: number, lexicon: PlaceLexicon): Spot | null {
  const first = wordEnd(text, start);
  let end = first;
  if (/^[ -]\p{L}/u.test(text.slice(first, first + 3))) end = wordEnd(text, first + 1);
  // "U.S." is written with full stops.
  if (text.startsWith('U.S.', start) || text.startsWith('U.K.', start)) end = start + 4;
  for (const stop of end === first ? [first] : [end, first]) {
    // A second word counts only where the first one begins an adjective of two ("South Korean").
    if (stop !== first && text.charCodeAt(first) !== 0x2e && !lexicon.pairs.has(text.slice(start, first).toLowerCase()))
      continue;
    const key = foldPlaceName(text.slice(start, stop));
    const places = lexicon.adjectives.get(key);
    if (places) return { start, end: stop, key, via: 'adjective', places, inflected: false };
  }
  return null;
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
