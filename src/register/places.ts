import type { ClaimPlace, PlaceRef } from '../model/index.ts';
import { foldName } from './names.ts';
import { locate } from './place-codes.ts';

/**
 * A claim's place as pledges name it. A place of the gazetteer has its international name in the id, so that 도널드슨빌 and
 * Donaldsonville are one.
 */
export function placeRef(place: ClaimPlace): PlaceRef {
  const found = locate(place);
  const own = foldName(found?.name ?? place.name).replace(/\s+/g, '-');
  return {
    id: place.level === 'country' ? place.country : `${place.country}:${own}`,
    name: found && !LATIN.test(place.name) ? found.name : place.name,
    country: place.country,
    level: place.level,
    region: found?.admin ?? null,
    lat: place.lat ?? (place.level === 'city' ? (found?.lat ?? null) : null),
    lon: place.lon ?? (place.level === 'city' ? (found?.lon ?? null) : null),
  };
}

const LATIN = /\p{Script=Latin}/u;

/** Kilometres between two points on the globe. */
export function kilometres(
  a: { readonly lat: number; readonly lon: number },
  b: { readonly lat: number; readonly lon: number },
): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12742 * Math.asin(Math.sqrt(h));
}

const EXACTNESS = { site: 3, city: 2, region: 1, country: 0 } as const;

/** The places of several claims about one pledge: each once, the most exact first; a country only where nothing better stands. */
export function mergePlaces(lists: readonly (readonly PlaceRef[])[]): PlaceRef[] {
  const byId = new Map<string, { ref: PlaceRef; count: number }>();
  for (const list of lists) {
    for (const ref of list) {
      const like = [...byId.values()].find(other => samePlace(other.ref, ref));
      if (like) {
        like.count++;
        if (like.ref.lat === null && ref.lat !== null) like.ref = { ...like.ref, lat: ref.lat, lon: ref.lon };
      } else byId.set(ref.id, { ref, count: 1 });
    }
  }
  const all = [...byId.values()].sort(
    (a, b) => EXACTNESS[b.ref.level] - EXACTNESS[a.ref.level] || b.count - a.count || (a.ref.id < b.ref.id ? -1 : 1),
  );
  const exact = new Set(all.filter(({ ref }) => ref.level !== 'country').map(({ ref }) => ref.country));
  return all.map(({ ref }) => ref).filter(ref => ref.level !== 'country' || !exact.has(ref.country));
}

/** The same place under two spellings: one id, or two cities less than 8 km apart. */
export function samePlace(a: Omit<PlaceRef, 'name'>, b: Omit<PlaceRef, 'name'>): boolean {
  if (a.country !== b.country) return false;
  if (a.id === b.id) return true;
  if (a.level === 'country' || b.level === 'country' || a.level !== b.level) return false;
  return (
    a.lat !== null &&
    a.lon !== null &&
    b.lat !== null &&
    b.lon !== null &&
    kilometres({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) < 8
  );
}
