import { nameWords } from '../../language/index.ts';
import { gazetteer } from '../../world/index.ts';
import { placeLexicon } from './places-lexicon.ts';
import { clearPlace } from './places-scene.ts';
import { spotPlaces } from './places-spots.ts';

const kept = new Map<string, string | null>();
const MOST_KEPT = 2000;

/**
 * The country of an outlet (ISO 3166-1 alpha-2), from the end of its address ("lavoz.com.ar") or the places in its name
 * («Le Soir de Tunis», "El Norte de Monterrey"); null where neither tells, or the places are of several countries.
 */
export function countryOfOutlet(outlet: string | null, lang: string): string | null {
  if (outlet === null || outlet === '') return null;
  const key = `${lang}\n${outlet}`;
  let country = kept.get(key);
  if (country === undefined) {
    country = ofAddress(outlet) ?? ofName(outlet, lang);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, country);
  }
  return country;
}

/** Ends of addresses that any firm may buy. */
const ANYWHERE: ReadonlySet<string> = new Set(['ai', 'cc', 'co', 'eu', 'fm', 'gg', 'io', 'ly', 'me', 'tv', 'ws']);

function ofAddress(outlet: string): string | null {
  const end = /^[^\s]+\.([a-z]{2})(?:[/:]|$)/i.exec(outlet)?.[1]?.toLowerCase();
  if (end === undefined || ANYWHERE.has(end)) return null;
  const code = end === 'uk' ? 'GB' : end.toUpperCase();
  return gazetteer().country(code) === null ? null : code;
}

/** A town or region must be well known: many a paper has a word in its name that some village bears. */
const LEAST_PEOPLE = 200_000;

function ofName(outlet: string, lang: string): string | null {
  const places = gazetteer();
  const { common } = nameWords(lang);
  const countries = new Set<string>();
  for (const spot of spotPlaces(outlet, placeLexicon(lang)).spots) {
    const place = clearPlace(spot);
    if (place === null || common.has(spot.key)) continue;
    if (places.levelOf(place) !== 'country' && places.populationOf(place) < LEAST_PEOPLE) continue;
    countries.add(places.countryOf(place));
  }
  const [country = null] = countries;
  return countries.size === 1 ? country : null;
}
