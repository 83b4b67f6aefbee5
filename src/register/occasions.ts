import type { Occasion, SourcedClaim } from '../model/index.ts';
import { daysApart, firstDay } from './dates.ts';
import { foldName } from './names.ts';

/** Which occasion a claim names, as an address: `choose-france-2024`. */
export interface OccasionKey {
  readonly id: string;
  readonly name: string;
  readonly year: number | null;
}

const YEAR = /\b(19|20)\d{2}\b/;
/** Ordinals in front of an event's name ("7th", "7e", "VII") do not make another event: the year does. */
const ORDINAL = /\b(\d{1,2}(st|nd|rd|th|e|eme|er|ere|a|o)?|[ivx]{1,5})\b/g;

/** The occasion that a claim names; null where none. The year is the name's, else that of the announcement, else the article's. */
export function occasionOf(sourced: SourcedClaim): OccasionKey | null {
  const { claim, published } = sourced;
  if (!claim.occasion) return null;
  const { name } = claim.occasion;
  const own = YEAR.exec(name)?.[0];
  const day = claim.announced?.date ?? (claim.previously ? null : published);
  const year = own ? Number(own) : day === null ? null : Number(firstDay(day).slice(0, 4));
  const core = foldName(name).replace(YEAR, ' ').replace(ORDINAL, ' ').replace(/\s+/g, ' ').trim() || foldName(name);
  const id = `${core.replace(/\s+/g, '-')}${year === null ? '' : `-${year}`}`;
  return { id, name: own || year === null ? name : `${name} ${year}`, year };
}

/** An occasion made from the claims that name it; claims that do not are passed over. */
export function occasionFrom(id: string, claims: readonly SourcedClaim[]): Occasion {
  const own = claims.filter(claim => occasionOf(claim)?.id === id);
  const keys = own.flatMap(claim => occasionOf(claim) ?? []);
  const days = announcementDays(own, keys[0]?.year ?? null);
  return {
    id,
    name: mostCommon(keys.map(key => key.name)) ?? id,
    country: mostCommon(own.flatMap(({ claim }) => claim.places.map(place => place.country))),
    year: keys[0]?.year ?? null,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    claims: own.map(claim => claim.id).sort(),
  };
}

/** How far the days of an occasion reach from its busiest. */
const REACH_DAYS = 3;

/**
 * The days of an occasion: its busiest, told to the day by fresh claims of its year (a total counts threefold), and those at most
 * three days from it on which at least a quarter as much was announced. An investor who speaks early does not move the summit.
 */
function announcementDays(claims: readonly SourcedClaim[], year: number | null): string[] {
  const counts = new Map<string, number>();
  for (const { claim } of claims) {
    const day = claim.announced?.date;
    if (day?.length !== 10 || claim.previously || (year !== null && !day.startsWith(String(year)))) continue;
    counts.set(day, (counts.get(day) ?? 0) + (claim.type === 'total' ? 3 : 1));
  }
  const most = Math.max(0, ...counts.values());
  const busiest = [...counts]
    .filter(([, count]) => count === most)
    .map(([day]) => day)
    .sort()
    .at(-1);
  if (busiest === undefined) return [];
  return [...counts]
    .filter(([day, count]) => count * 4 >= most && daysApart(day, busiest) <= REACH_DAYS)
    .map(([day]) => day)
    .sort();
}

function mostCommon(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values.toSorted()) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
