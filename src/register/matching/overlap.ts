import type { Traits } from './traits.ts';

/**
 * Job promises of one company, country and year may overlap: "more than 3,000 jobs" with an investment and "2,000 jobs this year" told
 * beside it. They stay two pledges, and a doubtful pair: sums count the larger once at the low end.
 */
export function overlapping(x: Traits, y: Traits): boolean {
  if (x.type === 'total' || y.type === 'total') return false;
  if (x.jobs?.kind !== 'created' || y.jobs?.kind !== 'created') return false;
  if (x.money && y.money) return false;
  if (!x.companies.some(id => y.companies.includes(id))) return false;
  if (!x.countries.some(country => y.countries.includes(country))) return false;
  if (!isWide(x) && !isWide(y)) return false;
  const years = overlapYears(x);
  return [...overlapYears(y)].some(year => years.has(year));
}

/** Told for a whole country or region: promises for two named towns do not overlap. */
export function isWide({ places }: Traits): boolean {
  return !places.some(({ level }) => level === 'city' || level === 'site');
}

/** The years that a promise of jobs may be about. */
export function overlapYears({ when, horizonTo, published }: Traits): Set<string> {
  return new Set(
    [when, horizonTo, when === null && horizonTo === null ? published : null].flatMap(date => date?.slice(0, 4) ?? []),
  );
}
