import { inOnePiece } from '../../language/index.ts';
import type { PlaceMention } from '../../model/index.ts';
import { choose, gazetteer, type Place, type Scene, type Verdict } from '../../world/index.ts';
import { areaAround, describePart } from './places-describe.ts';
import { weighSpot } from './places-evidence.ts';
import { type PlaceLexicon, placeLexicon } from './places-lexicon.ts';
import { LIST } from './places-lists.ts';
import { findReferences } from './places-references.ts';
import { linkBeside, type Paper, sceneOf, strayFrame, type Weighed } from './places-scene.ts';
import { type Spot, spotPlaces } from './places-spots.ts';
import { findUnlisted } from './places-unlisted.ts';

/** What is known beside the text. */
export interface PlaceContext extends Paper {
  /** `YYYY-MM-DD`; not used yet, all finders take it. */
  readonly published?: string | null;
}

/**
 * Finds the places that a text names: countries, regions, towns, sites, and adjectives and demonyms of them, in
 * reading order, none overlapping. Offsets are into `given`. What the context leaves open is null: the coordinates of
 * "eastern France", the country of a town that several countries have.
 */
export function findPlaces(given: string, lang: string, context: PlaceContext = {}): PlaceMention[] {
  const text = inOnePiece(given);
  const lexicon = placeLexicon(lang);
  const { spots, loose } = spotPlaces(text, lexicon);
  const beside = linkBeside(text, spots, lexicon);
  const styles = lineStyles(text);
  const weighed = spots.map((spot, i): Weighed => {
    const evidence = weighSpot(text, spot, lexicon, { titleCase: styles(spot.start) });
    const held = beside[i] ?? [];
    if (held.length === 0) return { spot, evidence, beside: held };
    const reasons = [...evidence.reasons, 'its region or country stands beside it'];
    return { spot, evidence: { ...evidence, score: evidence.score + 3, reasons }, beside: held };
  });
  const settled = agree(listed(text, weighed));
  const scene = sceneOf(text, settled, lexicon, context);
  const found: PlaceMention[] = [];
  settled.forEach((item, i) => {
    const frame = strayFrame(text, spots, i);
    const mention = frame === null ? resolve(text, item, scene, lexicon) : framed(text, item.spot, frame);
    if (mention) found.push(mention);
  });
  found.push(...findUnlisted(text, lexicon, loose, found, scene));
  found.push(...findReferences(text, lexicon, found, scene, context));
  return tidy(found);
}

/** A name in a list with a sure place ("Haguenau, Biesheim et Kunheim") is likelier a place. */
function listed(text: string, weighed: readonly Weighed[]): Weighed[] {
  let last: Weighed | null = null;
  return weighed.map(item => {
    const previous: Weighed | null = last;
    const gap = previous === null ? '' : text.slice(previous.spot.end, item.spot.start);
    let now = item;
    if (previous !== null && previous.evidence.score > 1 && previous.spot.via === 'name' && LIST.test(gap)) {
      const reasons = [...item.evidence.reasons, 'stands in a list of places'];
      now = { ...item, evidence: { ...item.evidence, score: item.evidence.score + 1.7, reasons } };
    }
    last = now;
    return now;
  });
}

/** A name that is surely a place once is one everywhere in the text; one that is surely none once is doubted. */
function agree(weighed: readonly Weighed[]): Weighed[] {
  const best = new Map<string, number>();
  const worst = new Map<string, number>();
  for (const { spot, evidence } of weighed) {
    best.set(spot.key, Math.max(best.get(spot.key) ?? -9, evidence.score));
    worst.set(spot.key, Math.min(worst.get(spot.key) ?? 9, evidence.score));
  }
  return weighed.map(item => {
    const { spot, evidence } = item;
    const top = best.get(spot.key) ?? 0;
    const low = worst.get(spot.key) ?? 0;
    if (top > 2.5 && evidence.score < top) {
      return {
        ...item,
        evidence: {
          ...evidence,
          score: evidence.score + 1.8,
          reasons: [...evidence.reasons, 'a place elsewhere in the text'],
        },
      };
    }
    if (low < -2.5 && top < 2.5 && spot.via === 'name')
      return { ...item, evidence: { ...evidence, score: evidence.score - 1 } };
    return item;
  });
}

function resolve(text: string, item: Weighed, scene: Scene, lexicon: PlaceLexicon): PlaceMention | null {
  const { spot, evidence } = item;
  const chosen = choose(
    gazetteer(),
    { name: spot.key, places: spot.places, beside: item.beside, wanted: evidence.kind },
    scene,
  );
  if (chosen === null) return null;
  const { best, open } = chosen;
  const small = best.place.level === 'city' && best.place.population < 100_000;
  const score = evidence.score + sceneBonus(best, scene, small);
  if (score <= 0) return null;
  const area = areaAround(text, spot, best.place, lexicon);
  if (area) return area;
  const part =
    spot.via === 'name' || best.place.level !== 'country' ? describePart(text, spot, best.place, lexicon) : null;
  if (part) return part;
  return mentionOf(text, spot, best, open, evidence.reasons);
}

/** A town of which only the region or country behind its name is known. */
function framed(text: string, spot: Spot, frame: number): PlaceMention {
  const outer = gazetteer().place(frame);
  const quote = text.slice(spot.start, spot.end);
  return {
    kind: 'place',
    start: spot.start,
    end: spot.end,
    quote,
    name: quote,
    country: outer.country,
    level: 'city',
    lat: null,
    lon: null,
    geonamesId: null,
    precision: null,
    reasons: ['not in the gazetteer', `${outer.name} stands beside it, and no listed place of the name lies in it`],
    via: 'name',
    region: outer.level === 'region' ? regionName(outer) : null,
  };
}

/** A small town is likelier where its country is the scene, and a foreign village of a common name unlikely. */
function sceneBonus(best: Verdict, scene: Scene, small: boolean): number {
  if (!small) return 0;
  const here = scene.countries.get(best.place.country) ?? 0;
  return here >= 1 ? 0.8 : here > 0 ? 0.3 : -0.9;
}

function mentionOf(
  text: string,
  spot: Spot,
  best: Verdict,
  open: readonly Verdict[],
  cues: readonly string[],
): PlaceMention {
  const { place } = best;
  const quote = text.slice(spot.start, spot.end);
  const kind = spot.via === 'adjective' ? [`adjective or demonym of ${place.name}`] : [];
  const rivals = open.map(v => `${v.place.name} (${v.place.admin ?? v.place.country})`);
  const doubt = rivals.length > 0 ? [`could also be ${rivals.slice(0, 3).join(', ')}`] : [];
  const settled = rivals.length === 0;
  const country = open.every(v => v.place.country === place.country) ? place.country : null;
  return {
    kind: 'place',
    start: spot.start,
    end: spot.end,
    quote,
    name: place.name,
    country,
    level: place.level,
    lat: settled ? place.lat : null,
    lon: settled ? place.lon : null,
    geonamesId: settled ? place.geonamesId : null,
    precision: settled && place.lat !== null ? precisionOf(place) : null,
    reasons: [...kind, ...best.reasons, ...cues, ...doubt],
    via: spot.via,
    region: settled ? regionName(place) : null,
  };
}

function precisionOf(place: Place): PlaceMention['precision'] {
  return place.level;
}

/** The name of the first-level region that a place lies in; null for countries and where unknown. */
export function regionName(place: Place): string | null {
  if (place.admin === null || place.level === 'country') return null;
  const index = gazetteer().region(place.admin);
  return index === null ? null : gazetteer().place(index).name;
}

/** Tells of each position whether its line is written In Title Case, or all in capitals. */
function lineStyles(text: string): (at: number) => boolean {
  const first = text.indexOf('\n') < 0 ? text.length : text.indexOf('\n');
  const words = text.slice(0, Math.min(first, 300)).match(/\p{L}[\p{L}’']{3,}/gu) ?? [];
  const capital = words.filter(w => /^\p{Lu}/u.test(w)).length;
  const titleCase = first < 300 && words.length > 2 && capital / words.length > 0.75;
  return at => titleCase && at <= first;
}

function tidy(found: PlaceMention[]): PlaceMention[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PlaceMention[] = [];
  for (const mention of found) {
    const last = kept.at(-1);
    if (!last || mention.start >= last.end) kept.push(mention);
    else if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention;
  }
  return kept;
}
