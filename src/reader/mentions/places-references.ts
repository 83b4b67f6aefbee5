import type { PlaceMention } from '../../model/index.ts';
import { gazetteer, type Scene } from '../../world/index.ts';
import type { PlaceLexicon } from './places-lexicon.ts';
import type { Paper } from './places-scene.ts';

const patterns = new Map<string, RegExp | null>();

/**
 * Places told without their name: the paper's own country ("hierzulande", 国内) and the country, region or town that
 * the text speaks of («dans le pays», "in the state"). The country is that of the outlet or, for the latter, of the last
 * place named before; coordinates are those of that place.
 */
export function findReferences(
  text: string,
  lexicon: PlaceLexicon,
  found: readonly PlaceMention[],
  scene: Scene,
  paper: Paper,
): PlaceMention[] {
  const pattern = patternOf(lexicon);
  if (pattern === null) return [];
  const references: PlaceMention[] = [];
  for (const match of text.matchAll(pattern)) {
    if (/[\p{L}-]$/u.test(text.charAt(match.index - 1)) && !/[\u3040-\u9fff\uac00-\ud7a3]/u.test(match[0])) continue;
    const phrase = match[0].toLowerCase();
    const level = lexicon.words.same[phrase] ?? null;
    const span = { start: match.index, end: match.index + match[0].length };
    const mention = level === null ? home(lexicon, scene, paper) : referent(level, span.start, found, scene);
    if (mention) references.push({ ...mention, ...span, kind: 'place', quote: match[0], via: 'description' });
  }
  return references;
}

type Referent = Omit<PlaceMention, 'start' | 'end' | 'quote' | 'kind'>;

/** One pattern for all phrases of a language, whole words only where words have spaces. */
function patternOf(lexicon: PlaceLexicon): RegExp | null {
  let pattern = patterns.get(lexicon.lang);
  if (pattern === undefined) {
    const phrases = [...lexicon.words.home, ...Object.keys(lexicon.words.same)].filter(Boolean);
    const longest = phrases.sort((a, b) => b.length - a.length).map(p => p.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
    const spaced = !/^(?:ja|zh|ko)$/u.test(lexicon.lang);
    // Both capitals are spelled out: matching without regard to case is several times slower.
    const body = longest.flatMap(p => [...new Set([p, p.charAt(0).toUpperCase() + p.slice(1)])]).join('|');
    pattern = body === '' ? null : new RegExp(spaced ? `(?:${body})(?![\\p{L}-])` : `(?:${body})`, 'gu');
    patterns.set(lexicon.lang, pattern);
  }
  return pattern;
}

function home(lexicon: PlaceLexicon, scene: Scene, paper: Paper): Referent | null {
  const code = paper.outletCountry ?? lexicon.country ?? strongest(scene);
  return code === null ? null : countryReferent(code, "the paper's own country");
}

function referent(
  level: 'country' | 'region' | 'city',
  at: number,
  found: readonly PlaceMention[],
  scene: Scene,
): Referent | null {
  if (level === 'country') {
    const last = found.findLast(f => f.end <= at && at - f.end < 400 && f.via !== 'adjective' && f.country !== null);
    const top = strongest(scene);
    const lead = (scene.countries.get(top ?? '') ?? 0) - (scene.countries.get(last?.country ?? '') ?? 0);
    const code = lead > 1 ? top : (last?.country ?? top);
    return code === null ? null : countryReferent(code, 'the country that the text speaks of');
  }
  const last = found.findLast(
    f =>
      f.end <= at &&
      f.level === level &&
      f.via === 'name' &&
      f.country !== null &&
      f.reasons[0] !== 'not in the gazetteer',
  );
  if (last) {
    const { name, country, lat, lon, geonamesId, precision, region } = last;
    return {
      name,
      country,
      level,
      lat,
      lon,
      geonamesId,
      precision,
      region: region ?? null,
      reasons: [`the ${level} named before`],
    };
  }
  if (level === 'city') return null;
  const city = found.findLast(f => f.end <= at && f.region && f.country !== null);
  if (!city?.region) return null;
  return {
    name: city.region,
    country: city.country,
    level,
    lat: null,
    lon: null,
    geonamesId: null,
    precision: null,
    region: city.region,
    reasons: [`the region of ${city.name}`],
  };
}

function strongest(scene: Scene): string | null {
  return [...scene.countries].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function countryReferent(code: string, reason: string): Referent | null {
  const index = gazetteer().country(code);
  if (index === null) return null;
  const place = gazetteer().place(index);
  return {
    name: place.name,
    country: code,
    level: 'country',
    lat: place.lat,
    lon: place.lon,
    geonamesId: null,
    precision: 'country',
    region: null,
    reasons: [reason],
  };
}
