import type { PlaceRef, SourcedClaim } from '../model/index.ts';
import { traitsOf } from './matching/traits.ts';
import { companyOf, familyOf } from './names.ts';
import { samePlace } from './places.ts';
import { near, stated } from './ranges.ts';

/** That one claim tells a part of what another tells, and why. */
export interface PartLink {
  readonly part: string;
  readonly whole: string;
  readonly reason: string;
}

/**
 * Where one claim is a part of another: a share that the whole's article tells ("of which 8.8 for Frankfurt") is the part's
 * amount, or one article tells a site of a wider plan; for the same company family and inside the same country.
 */
export function partBetween(part: SourcedClaim, whole: SourcedClaim): PartLink | null {
  const { amount } = part.claim;
  if (!amount || part.id === whole.id || part.claim.type === 'total' || whole.claim.type === 'total') return null;
  if (!sameFamily(part, whole) || !sameCountry(part, whole) || !smaller(part, whole)) return null;
  const share = whole.parts.find(
    figure =>
      (figure.currency === null || figure.currency === amount.currency) && near(stated(figure), stated(amount), 0.005),
  );
  if (share) return { part: part.id, whole: whole.id, reason: 'the larger claim names this sum as a share of it' };
  if (part.article === whole.article && siteOf(part, whole)) {
    return {
      part: part.id,
      whole: whole.id,
      reason: 'one article tells it as a site of a wider plan of the same time',
    };
  }
  return null;
}

/**
 * Whether one article tells a site of a wider plan: the plan covers more (several places, or a region or country) and the site's place
 * among it, both are announced at one time, and neither is older news than the other.
 */
function siteOf(part: SourcedClaim, whole: SourcedClaim): boolean {
  const x = traitsOf(part);
  const y = traitsOf(whole);
  if (part.claim.previously !== whole.claim.previously) return false;
  if (
    x.announced !== null &&
    y.announced !== null &&
    !x.announced.startsWith(y.announced) &&
    !y.announced.startsWith(x.announced)
  )
    return false;
  if (x.announced === null && y.announced === null && part.claim.previously) return false;
  if (x.activity !== y.activity && y.activity !== 'other') return false;
  const exact = x.places.filter(({ level }) => level === 'city' || level === 'site');
  if (exact.length === 0 || y.places.length === 0) return false;
  const wider =
    y.places.length > x.places.length || y.places.every(({ level }) => level === 'region' || level === 'country');
  return wider && exact.some(site => y.places.some(place => covers(place, site)));
}

function covers(wide: PlaceRef, site: PlaceRef): boolean {
  if (wide.country !== site.country) return false;
  if (wide.level === 'country' || wide.id === site.id) return true;
  if (wide.level === 'region') return wide.region !== null && wide.region === site.region;
  return samePlace(wide, site);
}

function sameFamily(a: SourcedClaim, b: SourcedClaim): boolean {
  const families = new Set(a.claim.investors.map(investor => familyOf(companyOf(investor))));
  return b.claim.investors.some(investor => families.has(familyOf(companyOf(investor))));
}

function sameCountry(a: SourcedClaim, b: SourcedClaim): boolean {
  const countries = new Set(a.claim.places.map(place => place.country));
  return (
    countries.size === 0 || b.claim.places.length === 0 || b.claim.places.some(place => countries.has(place.country))
  );
}

function smaller(part: SourcedClaim, whole: SourcedClaim): boolean {
  const a = part.claim.amount;
  const b = whole.claim.amount;
  return a !== null && b !== null && a.currency === b.currency && stated(a) < stated(b);
}
