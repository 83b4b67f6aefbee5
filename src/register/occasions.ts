import type { Occasion, SourcedClaim } from '../model/index.ts';
import { firstDay } from './dates.ts';
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

/** An occasion made from the claims that name it: its days are those of the announcements that fall in its year. */
export function occasionFrom(id: string, claims: readonly SourcedClaim[]): Occasion {
  const keys = claims.flatMap(claim => occasionOf(claim) ?? []).filter(key => key.id === id);
  const days = announcementDays(claims);
  return {
    id,
    name: mostCommon(keys.map(key => key.name)) ?? id,
    country: mostCommon(claims.flatMap(({ claim }) => claim.places.map(place => place.country))),
    year: keys[0]?.year ?? null,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    claims: claims.map(claim => claim.id).sort(),
  };
}

/**
 * The days of an occasion: those on which at least a quarter as many of its claims were announced as on its busiest, told to
 * the day. An investor who speaks a day early does not move the summit.
 */
function announcementDays(claims: readonly SourcedClaim[]): string[] {
  const counts = new Map<string, number>();
  for (const { claim } of claims) {
    const day = claim.announced?.date;
    if (day?.length === 10) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts]
    .filter(([, count]) => count * 4 >= most)
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
