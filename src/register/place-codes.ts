import type { ClaimPlace } from '../model/index.ts';

/** Public codes of a place; null where unknown. */
export interface PlaceCodes {
  /** ISO 3166-2. */
  readonly region: string | null;
  readonly geonames: number | null;
}

/** The public codes of a claim's place; null where there is no place or none is known. */
export function placeCodes(place: ClaimPlace | undefined): PlaceCodes | null {
  if (!place) return null;
  return null;
}
