import type { Gazetteer, Place } from './gazetteer.ts';

/** A name in a text with the places that bear it. */
export interface Candidates {
  readonly name: string;
  /** Indexes into the gazetteer. */
  readonly places: readonly number[];
  /** Countries and regions named right beside it ("Columbus, Ohio"). */
  readonly beside: readonly number[];
  /** The kind of place that a word beside the name asks for ("city of", "province of"); null where none does. */
  readonly wanted?: 'city' | 'region' | 'site' | null;
}

/** What a document says about where it plays. */
export interface Scene {
  /** Weight by country (ISO 3166-1): named countries, places that bear only one country's name, the outlet's. */
  readonly countries: ReadonlyMap<string, number>;
  /** Weight by first-level region (GeoNames code). */
  readonly regions: ReadonlyMap<string, number>;
  /** What each name itself has added to the two maps: a name is no witness for itself. */
  readonly own: ReadonlyMap<
    string,
    { readonly country: string; readonly toCountry: number; readonly admin: string | null; readonly toRegion: number }
  >;
  /** Middle of the clear places of the document, in degrees; empty where there are none. */
  readonly points: readonly { readonly lat: number; readonly lon: number; readonly name: string }[];
}

/** One of a name's places with what speaks for it. */
export interface Verdict {
  readonly place: Place;
  readonly score: number;
  /** Short human sentences, strongest first. */
  readonly reasons: readonly string[];
}

/** Below this lead over the runner-up a name stays open: the country may still be certain. */
const LEAD = 0.2;

/**
 * Chooses among the places of one name. `open` holds the rivals that the context cannot tell from the first; where it
 * is not empty only what all of them share (the country, perhaps) is known.
 */
export function choose(
  gazetteer: Gazetteer,
  candidates: Candidates,
  scene: Scene,
): { readonly best: Verdict; readonly open: readonly Verdict[] } | null {
  let best: Verdict | null = null;
  const verdicts: Verdict[] = [];
  for (const index of candidates.places) {
    const verdict = weigh(gazetteer.place(index), candidates, scene, gazetteer);
    verdicts.push(verdict);
    if (best === null || verdict.score > best.score) best = verdict;
  }
  if (best === null) return null;
  const first = shadowed(best, verdicts, candidates) ?? best;
  const open = verdicts.filter(v => v !== first && first.score - v.score < LEAD && !sameSpot(v.place, first.place));
  return { best: first, open };
}

/** A village must be shown to be meant by what stands beside it where a whole region bears its name («Sachsen»). */
const VILLAGE = 50_000;
const WHOLE_REGION = 500_000;

function shadowed(best: Verdict, verdicts: readonly Verdict[], { beside, wanted }: Candidates): Verdict | null {
  const { place } = best;
  if (place.level !== 'city' || place.population >= VILLAGE || beside.length > 0 || wanted === 'city') return null;
  return (
    verdicts.find(
      ({ place: other }) =>
        other.level === 'region' && other.country === place.country && other.population >= WHOLE_REGION,
    ) ?? null
  );
}

/** A region and the city in it that bears its name are no rivals (Tokyo, New York): context will tell, or need not. */
function sameSpot(a: Place, b: Place): boolean {
  if (a.country !== b.country) return false;
  if (a.level === 'country' || b.level === 'country') return true;
  if (a.level !== b.level && a.admin !== null && a.admin === b.admin) return true;
  if (a.lat === null || b.lat === null || a.lon === null || b.lon === null) return false;
  return Math.abs(a.lat - b.lat) < 0.4 && Math.abs(a.lon - b.lon) < 0.6;
}

function weigh(place: Place, candidates: Candidates, scene: Scene, gazetteer: Gazetteer): Verdict {
  const reasons: string[] = [];
  let score = Math.log10(place.population + 300);
  if (place.level === 'country') score += 0.8;
  else if (place.level === 'region') score -= 0.9;
  else if (place.level === 'site') score += 2;
  if (candidates.wanted && candidates.wanted === place.level) {
    score += 3;
    reasons.push(`the text calls it a ${place.level}`);
  }
  for (const index of candidates.beside) {
    const near = gazetteer.place(index);
    if (near.country !== place.country || near.index === place.index) continue;
    if (near.level === 'region' && near.admin !== null && near.admin === place.admin) {
      score += 12;
      reasons.unshift(`${near.name} is named beside it`);
    } else if (near.level === 'country') {
      score += 9;
      reasons.unshift(`${near.name} is named beside it`);
    } else score += 3;
  }
  const own = scene.own.get(candidates.name);
  const ownRegion = own && own.admin === place.admin ? own.toRegion : 0;
  const ownCountry = own && own.country === place.country ? own.toCountry : 0;
  const region = place.admin === null ? 0 : (scene.regions.get(place.admin) ?? 0) - ownRegion;
  if (region > 0.05 && place.level !== 'country') {
    score += Math.min(3, 1.5 + region / 2);
    reasons.push('its region is named in the text');
  }
  const country = (scene.countries.get(place.country) ?? 0) - ownCountry;
  if (country > 0.05) {
    score += Math.min(3.5, 1 + country * 0.6);
    reasons.push('its country is named or shown by other places');
  }
  if (place.level === 'city' && place.lat !== null && place.lon !== null) {
    const { lat, lon } = { lat: place.lat, lon: place.lon };
    const stretch = Math.cos((lat * Math.PI) / 180);
    if (
      scene.points.some(p => p.name !== candidates.name && (p.lat - lat) ** 2 + ((p.lon - lon) * stretch) ** 2 < 1.2)
    ) {
      score += 1.2;
      reasons.push('another place of the text is near');
    }
  }
  if (reasons.length === 0 && candidates.places.length > 1) reasons.push('the most populous of that name');
  return { place, score, reasons };
}
