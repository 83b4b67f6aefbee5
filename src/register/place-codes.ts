import type { ClaimPlace } from '../model/index.ts';
import { gazetteer, isoRegion, type Place } from '../world/index.ts';

/** Public codes of a place; null where unknown. */
export interface PlaceCodes {
  /** ISO 3166-2. */
  readonly region: string | null;
  readonly geonames: number | null;
}

type Named = Pick<ClaimPlace, 'name' | 'country' | 'level' | 'lat' | 'lon'> & { readonly quote?: string };

/** All languages. */
const ANY = 0xffff;
/** Degrees that a place's own coordinates may lie from the gazetteer's (about 30 km). */
const NEAR = 0.3;

const known = new Map<string, Place | null>();

/**
 * The gazetteer's place behind a claim's: of that name (or in the article's own words), country and level, nearest to its coordinates
 * where it has any, else the one of most people. Null for sites, and where the gazetteer does not know it.
 */
export function locate(place: Named): Place | null {
  if (place.level === 'country' || place.level === 'site') return null;
  const key = `${place.country} ${place.level} ${place.lat ?? ''} ${place.lon ?? ''} ${place.name}`;
  let found = known.get(key);
  if (found === undefined) {
    found = look(place, place.name) ?? (place.quote ? look(place, place.quote) : null);
    if (known.size > 50_000) known.clear();
    known.set(key, found);
  }
  return found;
}

function look({ country, level, lat, lon }: Named, words: string): Place | null {
  const { names } = gazetteer();
  const name = names.find(words);
  if (name < 0) return null;
  let best: Place | null = null;
  names.places(name, ANY, index => {
    const place = gazetteer().place(index);
    if (place.country !== country || (place.level === 'region') !== (level === 'region')) return;
    if (lat !== undefined && lon !== undefined && !near(place, lat, lon)) return;
    if (best === null || place.population > best.population) best = place;
  });
  return best;
}

function near({ lat, lon, level }: Place, y: number, x: number): boolean {
  if (lat === null || lon === null || level === 'region') return true;
  return Math.abs(lat - y) <= NEAR && Math.abs(lon - x) <= NEAR / Math.max(0.2, Math.cos((y * Math.PI) / 180));
}

/** The first-level region of a place as GeoNames codes it (`FR.44`); null where unknown. */
export function regionOf(place: Named): string | null {
  return locate(place)?.admin ?? null;
}

/** The public codes of a claim's place; null where there is no place or none is known. */
export function placeCodes(place: Named | undefined): PlaceCodes | null {
  if (!place) return null;
  const found = locate(place);
  if (!found) return null;
  return { region: isoRegion(found.admin), geonames: found.geonamesId };
}
