import type { PlaceMention } from '../../model/index.ts';
import { foldPlaceName, gazetteer, type Place } from '../../world/index.ts';
import { joined, type Neighbour, wordAfter, wordBefore } from './places-cues.ts';
import { passArticles } from './places-evidence.ts';
import type { PlaceLexicon } from './places-lexicon.ts';
import type { Spot } from './places-spots.ts';

/**
 * A part of a country or region told by its direction («l'est de la France», "northern Ohio", "im Osten
 * Deutschlands", "Fransa'nın doğusu"): one mention of level region, its coordinates left open. Null where no
 * direction stands beside the name.
 */
export function describePart(text: string, spot: Spot, place: Place, lexicon: PlaceLexicon): PlaceMention | null {
  if (place.level !== 'country' && place.level !== 'region') return null;
  const before = wordBefore(text, spot.start);
  const passed = passArticles(text, before, lexicon);
  let start = spot.start;
  let end = spot.end;
  let direction = directionOf(before, lexicon);
  if (direction && before) start = before.start;
  else if (passed && joined(passed.gap) && lexicon.of.has(passed.word)) {
    const part = wordBefore(text, passed.start);
    direction = directionOf(part, lexicon);
    if (direction && part) start = part.start;
  }
  if (!direction) {
    const after = wordAfter(text, spot.end);
    const tail = after && (after.gap === '' || /^[\s'’]*$/u.test(after.gap)) ? after : null;
    direction = directionOf(tail, lexicon) ?? directionInside(text, spot.end, lexicon);
    if (direction && tail && directionOf(tail, lexicon)) end = tail.end;
    else if (!direction && tail && lexicon.lang === 'tr') {
      const second = wordAfter(text, tail.end);
      direction = directionOf(second, lexicon);
      if (direction && second) end = second.end;
    }
  }
  if (!direction) return null;
  // "North Carolina", "South Africa" are names of their own; the longest name has won before this is asked.
  return {
    kind: 'place',
    start,
    end,
    quote: text.slice(start, end),
    name: `${direction} ${place.name}`,
    country: place.country,
    level: 'region',
    lat: null,
    lon: null,
    geonamesId: null,
    precision: null,
    reasons: [`a part of ${place.name}; where exactly is left open`],
    via: 'description',
    region: place.level === 'region' ? place.name : null,
  };
}

/**
 * The area around a town, told by a word for regions and the town's adjective («la région lyonnaise», «regione
 * milanese»): one mention of level region; the town's coordinates are its middle, its borders are nobody's. Null where
 * the adjective stands alone or is that of a region.
 */
export function areaAround(text: string, spot: Spot, place: Place, lexicon: PlaceLexicon): PlaceMention | null {
  if (spot.via !== 'adjective' || place.level !== 'city') return null;
  const before = wordBefore(text, spot.start);
  if (before === null || before.gap !== ' ' || !lexicon.regions.has(before.word)) return null;
  const region = place.admin === null ? null : gazetteer().region(place.admin);
  return {
    kind: 'place',
    start: before.start,
    end: spot.end,
    quote: text.slice(before.start, spot.end),
    name: place.name,
    country: place.country,
    level: 'region',
    lat: place.lat,
    lon: place.lon,
    geonamesId: null,
    precision: 'region',
    reasons: [`the area around ${place.name}; its borders are left open`],
    via: 'description',
    region: region === null ? null : gazetteer().place(region).name,
  };
}

function directionOf(word: Neighbour | null, lexicon: PlaceLexicon): string | null {
  if (word === null || !/^[\s'’-]*$/u.test(word.gap)) return null;
  return lexicon.directions.get(word.word) ?? null;
}

/** Chinese, Japanese and Korean write the direction without a space: 法国东部. */
function directionInside(text: string, at: number, lexicon: PlaceLexicon): string | null {
  if (!/[\u3400-\u9fff\uac00-\ud7a3]/u.test(text.charAt(at))) return null;
  for (const length of [3, 2]) {
    const direction = lexicon.directions.get(foldPlaceName(text.slice(at, at + length)));
    if (direction) return direction;
  }
  return null;
}
