import type { SourcedClaim } from '../model/index.ts';
import { companyOf, familyOf } from './names.ts';
import { near, stated } from './ranges.ts';

/** That one claim tells a part of what another tells, and why. */
export interface PartLink {
  readonly part: string;
  readonly whole: string;
  readonly reason: string;
}

/**
 * Where one claim is a part of another: a share that the whole's article tells ("of which 8.8 for Frankfurt") is the part's
 * amount, for the same company family and inside the same country.
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
  return null;
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
