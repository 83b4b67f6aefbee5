import type { MatchLink, SourcedClaim } from '../../model/index.ts';
import { type Traits, traitsOf } from './traits.ts';

/** How likely an overlap is held to be: too little to merge, enough to be shown. */
const OVERLAP = 0.1;

/**
 * Job promises of one company, country and year may overlap: "more than 3,000 jobs" with an investment and "2,000 jobs this year" told
 * beside it. They stay two pledges, and a doubtful pair: sums count the larger once at the low end.
 */
export function overlapping(a: SourcedClaim, b: SourcedClaim): MatchLink | null {
  const x = traitsOf(a);
  const y = traitsOf(b);
  if (a.claim.type === 'total' || b.claim.type === 'total') return null;
  if (x.jobs?.kind !== 'created' || y.jobs?.kind !== 'created') return null;
  if (x.money && y.money) return null;
  if (!x.companies.some(({ id }) => y.companies.some(other => other.id === id))) return null;
  if (![...x.countries].some(country => y.countries.has(country))) return null;
  if (!wide(x) && !wide(y)) return null;
  const years = yearsOf(x);
  if (![...yearsOf(y)].some(year => years.has(year))) return null;
  return {
    a: a.id,
    b: b.id,
    probability: OVERLAP,
    certainty: 'doubtful',
    reasons: ['jobs of one company, country and year may overlap'],
    decided: false,
    overlap: true,
  };
}

/** Told for a whole country or region: promises for two named towns do not overlap. */
function wide({ places }: Traits): boolean {
  return !places.some(({ level }) => level === 'city' || level === 'site');
}

function yearsOf({ when, horizonTo, published }: Traits): Set<string> {
  return new Set(
    [when, horizonTo, when === null && horizonTo === null ? published : null].flatMap(date => date?.slice(0, 4) ?? []),
  );
}
