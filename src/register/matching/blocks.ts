import type { SourcedClaim } from '../../model/index.ts';
import { companyOf, coreName, familyOf } from '../names.ts';
import { placeRef } from '../places.ts';

/** Where a claim looks for its like: a key, and the countries that its like may name (none: any). */
export interface Block {
  readonly key: string;
  /** ISO 3166-1 alpha-2; empty where the claim names no country. */
  readonly country: string;
}

/**
 * The blocks of a claim. Two claims are compared where they share a key and no country keeps them apart: by company family,
 * and, for takeovers and unnamed investors, by exact place and activity. Totals look among totals only.
 */
export function blocksOf(sourced: SourcedClaim): Block[] {
  const { claim } = sourced;
  const countries = [...new Set(claim.places.map(place => place.country))].sort();
  const keys = new Set<string>();
  if (claim.type === 'total') {
    keys.add('total');
  } else {
    for (const investor of claim.investors) keys.add(`family ${familyOf(companyOf(investor))}`);
    for (const place of claim.places) {
      if (place.level === 'city' || place.level === 'site') keys.add(`place ${placeRef(place).id} ${claim.activity}`);
    }
    if (claim.investors.length === 0 && countries.length > 0) keys.add(`unnamed ${claim.activity}`);
  }
  if (claim.occasion && claim.type === 'total') keys.add(`total at ${coreName(claim.occasion.name)}`);
  return [...keys].flatMap(key => (countries.length === 0 ? [''] : countries).map(country => ({ key, country })));
}

/** True where two blocks of one key may hold the same commitment: one country, or one side names none. */
export function meet(a: Block, b: Block): boolean {
  return a.key === b.key && (a.country === b.country || a.country === '' || b.country === '');
}
