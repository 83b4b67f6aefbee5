import { SeenWords } from '../../language/index.ts';
import { CLASS, classOf, foldPlaceName, gazetteer, type NameHit } from '../../world/index.ts';
import { arabicAdjective, capitalAdjective, smallAdjective } from './places-adjectives.ts';
import { arabicStarts, baseForms, koreanEnd } from './places-inflect.ts';
import type { PlaceLexicon } from './places-lexicon.ts';
import { type Spot, wordEnd } from './places-spot.ts';

export type { Spot } from './places-spot.ts';

/** What one pass over a text finds. */
export interface Spotted {
  readonly spots: readonly Spot[];
  /** Starts of capitalised words that begin no known name. */
  readonly loose: readonly number[];
}

/** Finds every stretch that the gazetteer or the adjectives know, longest first, none overlapping. One pass. */
export function spotPlaces(text: string, lexicon: PlaceLexicon): Spotted {
  const spots: Spot[] = [];
  const loose: number[] = [];
  let before: number = CLASS.break;
  for (let i = 0; i < text.length; i++) {
    const kind = classOf[text.charCodeAt(i) | 0] ?? 0;
    const starts = kind >= CLASS.lower && startsName(kind, before, text, i);
    before = kind === CLASS.ignored ? before : kind;
    if (!starts) continue;
    let spot: Spot | null = null;
    if (kind === CLASS.lower) {
      const end = wordEnd(text, i);
      if (end - i > 2 && lexicon.mayBeginSmall(text, i, end)) spot = smallSpot(text, i, end, lexicon);
      if (spot === null) {
        i = end - 1;
        before = CLASS.lower;
        continue;
      }
    } else if (kind !== CLASS.digit) spot = spotAt(text, i, kind, lexicon);
    if (spot !== null) {
      spots.push(spot);
      i = spot.end - 1;
      before = classOf[text.charCodeAt(i) | 0] ?? 0;
    } else if (kind === CLASS.upper) {
      loose.push(i);
      i = wordEnd(text, i) - 1;
      before = CLASS.lower;
    }
  }
  return { spots, loose };
}

function startsName(kind: number, before: number, text: string, i: number): boolean {
  if (kind === CLASS.han) return true;
  if (kind === CLASS.kana) {
    const code = text.charCodeAt(i);
    if (code < 0x30a1) return false;
    return before !== CLASS.kana || text.charCodeAt(i - 1) < 0x30a1;
  }
  if (kind === CLASS.hangul) return before !== CLASS.hangul && before !== CLASS.upper && before !== CLASS.lower;
  if (before === CLASS.separator && kind === CLASS.upper && isHyphen(text.charCodeAt(i - 1))) {
    return !/\p{L}/u.test(text.charAt(i - 2));
  }
  if (kind === CLASS.uncased) return before !== CLASS.uncased;
  return before <= CLASS.ignored || before >= CLASS.han;
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

/** Adjectives in small letters, and the few names that begin with one («région parisienne», «golfo San Matías»). */
function smallSpot(text: string, start: number, end: number, lexicon: PlaceLexicon): Spot | null {
  if (lexicon.smallBeginnings.has(text.slice(start, end))) {
    const names = gazetteer().names;
    for (const hit of names.at(text, start).toReversed()) {
      const written = writtenAt(text, hit.start, hit.end, lexicon.mask);
      const places = candidatesOf(hit.name, written, lexicon.mask, true);
      if (places.length > 0) return { start, end: hit.end, key: written.key, via: 'name', places, inflected: false };
    }
  }
  return lexicon.smallAdjectives && end - start > 3 ? smallAdjective(text, start, end, lexicon) : null;
}

function spotAt(text: string, start: number, kind: number, lexicon: PlaceLexicon): Spot | null {
  const names = gazetteer().names;
  if (kind === CLASS.upper) {
    const named = longest(text, names.at(text, start), lexicon);
    const adjective = capitalAdjective(text, start, lexicon);
    if (named && adjective && (named.end < adjective.end || (named.end === adjective.end && !isBig(named))))
      return adjective;
    if (named && goesOn(text, named)) return null;
    return named ?? adjective ?? inflected(text, start, lexicon);
  }
  if (kind === CLASS.uncased) {
    for (const from of arabicStarts(text, start)) {
      const named = longest(text, names.at(text, from), lexicon);
      if (named) return named;
      const adjective = arabicAdjective(text, from, lexicon);
      if (adjective) return adjective;
    }
    return null;
  }
  const hits = names.at(text, start);
  const fitting =
    kind === CLASS.hangul ? hits.filter(h => koreanEnd(text, h.end)) : hits.filter(h => katakanaEnds(text, h.end));
  const named = longest(text, fitting, lexicon);
  return named && kind === CLASS.han ? withKind(text, named) : named;
}

/**
 * True where a small place's name goes on («Corsier-sur-Vevey», "La Puebla de Híjar", "Illiers-Combray"): the whole is
 * another place, which the lists lack.
 */
function goesOn(text: string, spot: Spot): boolean {
  const next = text.charCodeAt(spot.end);
  if (next !== 0x20 && !isHyphen(next)) return false;
  const rest = text.slice(spot.end, spot.end + 12);
  if (/^[-‐‑](?:sur|sous|le|la|les|de|du|des|en|lès|lez|aux|au|d|l)[-‐‑'’]\p{L}/u.test(rest)) return true;
  if (isBig(spot)) return false;
  return (
    /^[-‐‑]\p{Lu}/u.test(rest) ||
    (!spot.inflected &&
      / de$|^(?:la|el|los|las|san|santa|villanueva|puebla) /u.test(spot.key) &&
      /^ (?:de|del) (?:la )?\p{Lu}/u.test(rest))
  );
}

/** A Chinese or Japanese town's name with the word for its kind that the list leaves out: 謝爾曼市, 北九州市. */
function withKind(text: string, spot: Spot): Spot {
  const next = text.charAt(spot.end);
  return /[市縣县區区省州町村]/u.test(next) &&
    !/[市縣县區区省州町村長长]/u.test(text.charAt(spot.end + 1)) &&
    !spot.key.endsWith(next)
    ? { ...spot, end: spot.end + 1 }
    : spot;
}

function isBig(spot: Spot): boolean {
  const places = gazetteer();
  return spot.places.some(p => places.levelOf(p) === 'country' || places.populationOf(p) > 100_000);
}

function katakanaEnds(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  const next = text.charCodeAt(end);
  return !(last >= 0x30a1 && last <= 0x30fc && next >= 0x30a1 && next <= 0x30fc);
}

function longest(text: string, hits: readonly NameHit[], lexicon: PlaceLexicon, inflected = false): Spot | null {
  for (let i = hits.length - 1; i >= 0; i--) {
    const hit = hits[i];
    if (!hit) continue;
    const written = writtenAt(text, hit.start, hit.end, lexicon.mask);
    const places = candidatesOf(hit.name, written, lexicon.mask);
    if (places.length > 0) {
      return { start: hit.start, end: hit.end, key: written.key, via: 'name', places, inflected };
    }
  }
  return null;
}

/** A stretch as written, with its folded form and the places of the names that it may be. */
interface Written {
  readonly text: string;
  readonly key: string;
  /** By name; those whose names begin with a small letter by the name's complement. */
  readonly places: Map<number, readonly number[]>;
}

/** Stretches already looked up, by mask of languages. */
const writtens = new Map<number, SeenWords<Written>>();

function writtenAt(text: string, start: number, end: number, mask: number): Written {
  let seen = writtens.get(mask);
  if (seen === undefined) {
    seen = new SeenWords(word => ({ text: word, key: foldPlaceName(word), places: new Map() }));
    writtens.set(mask, seen);
  }
  return seen.at(text, start, end);
}

/** The places of a name; those that are spelled with the text's accents alone, where there are such. */
function candidatesOf(name: number, { text, places }: Written, mask: number, small = false): readonly number[] {
  const key = small ? ~name : name;
  let found = places.get(key);
  if (found === undefined) {
    found = lookUp(name, text, mask, small);
    places.set(key, found);
  }
  return found;
}

function lookUp(name: number, written: string, mask: number, small: boolean): readonly number[] {
  const table = gazetteer().names;
  const exact: number[] = [];
  const all: number[] = [];
  const lower = written.toLowerCase();
  table.places(name, mask, (place, spelling) => {
    if (all.length >= 200) return;
    if (small && !/^\p{Ll}/u.test(table.text(spelling))) return;
    if (!all.includes(place)) all.push(place);
    if (table.text(spelling).toLowerCase() === lower && !exact.includes(place)) exact.push(place);
  });
  const capitals = written === written.toUpperCase();
  if (exact.length > 0 && !capitals) return exact;
  // A letter with an accent that the name lacks is another word: "Nähe" is not Nahe.
  return !capitals && /[\u00c0-\u024f]/u.test(written) && !written.includes(' ') && !small ? [] : all;
}

/** Polish cases, German genitives: the first dictionary form that the gazetteer knows, of one word or two. */
function inflected(text: string, start: number, lexicon: PlaceLexicon): Spot | null {
  const names = gazetteer().names;
  const end = wordEnd(text, start);
  const word = text.slice(start, end);
  const bases = baseForms(lexicon.lang, word);
  if (bases.length === 0) return null;
  if (lexicon.lang === 'pl' && /^ \p{Lu}/u.test(text.slice(end, end + 2))) {
    const stop = wordEnd(text, end + 1);
    const second = text.slice(end + 1, stop);
    for (const a of [word, ...bases]) {
      for (const b of [second, ...baseForms('pl', second)]) {
        const found = known(`${a} ${b}`, start, stop, lexicon);
        if (found) return found;
      }
    }
  }
  let best: Spot | null = null;
  let most = -1;
  for (const base of bases) {
    const name = names.find(base);
    if (name < 0) continue;
    const spot = known(base, start, end, lexicon);
    if (!spot) continue;
    const people = Math.max(...spot.places.map(p => weightOf(p, lexicon)));
    if (people > most) {
      most = people;
      best = spot;
    }
  }
  return best;
}

function weightOf(place: number, lexicon: PlaceLexicon): number {
  const places = gazetteer();
  return places.populationOf(place) * (places.countryOf(place) === lexicon.country ? 30 : 1);
}

function known(name: string, start: number, end: number, lexicon: PlaceLexicon): Spot | null {
  const index = gazetteer().names.find(name);
  if (index < 0) return null;
  const written = writtenAt(name, 0, name.length, lexicon.mask);
  const places = candidatesOf(index, written, lexicon.mask);
  return places.length > 0 ? { start, end, key: written.key, via: 'name', places, inflected: true } : null;
}
