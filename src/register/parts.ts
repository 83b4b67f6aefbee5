import type { Spot, Traits } from './matching/traits.ts';
import { samePlace } from './places.ts';
import { near, stated } from './ranges.ts';

/** That one claim tells a part of what another tells. */
export interface PartLink {
  readonly part: string;
  readonly whole: string;
}

/** The part links between two claims, either way. */
export function partsBetween(x: Traits, y: Traits): PartLink[] {
  const links: PartLink[] = [];
  if (isPart(x, y)) links.push({ part: x.id, whole: y.id });
  if (isPart(y, x)) links.push({ part: y.id, whole: x.id });
  return links;
}

/**
 * Whether one claim is a part of another: a share that the whole's article tells ("of which 8.8 for Frankfurt") is the part's
 * amount, or one article tells a site of a wider plan; for the same company family and inside the same country.
 */
function isPart(part: Traits, whole: Traits): boolean {
  if (part.money === null || part.type === 'total' || whole.type === 'total') return false;
  if (!part.families.some(family => whole.families.includes(family))) return false;
  if (!sameCountry(part, whole) || !smaller(part, whole)) return false;
  const { value, currency } = part.money;
  const named = whole.parts.some(
    figure => (figure.currency === null || figure.currency === currency) && near(stated(figure), value, 0.005),
  );
  return named || (part.article === whole.article && siteOf(part, whole));
}

/**
 * Whether one article tells a site of a wider plan: the plan covers more (several places, or a region or country) and the site's place
 * among it, both are announced at one time, and neither is older news than the other.
 */
function siteOf(x: Traits, y: Traits): boolean {
  if (x.previously !== y.previously) return false;
  if (
    x.announced !== null &&
    y.announced !== null &&
    !x.announced.startsWith(y.announced) &&
    !y.announced.startsWith(x.announced)
  )
    return false;
  if (x.announced === null && y.announced === null && x.previously) return false;
  if (x.activity !== y.activity && y.activity !== 'other') return false;
  const exact = x.places.filter(({ level }) => level === 'city' || level === 'site');
  if (exact.length === 0 || y.places.length === 0) return false;
  const wider =
    y.places.length > x.places.length || y.places.every(({ level }) => level === 'region' || level === 'country');
  return wider && exact.some(site => y.places.some(place => covers(place, site)));
}

function covers(wide: Spot, site: Spot): boolean {
  if (wide.country !== site.country) return false;
  if (wide.level === 'country' || wide.id === site.id) return true;
  if (wide.level === 'region') return wide.region !== null && wide.region === site.region;
  return samePlace(wide, site);
}

function sameCountry(a: Traits, b: Traits): boolean {
  if (a.countries.length === 0 || b.countries.length === 0) return true;
  return a.countries.some(country => b.countries.includes(country));
}

function smaller({ money: a }: Traits, { money: b }: Traits): boolean {
  return a !== null && b !== null && a.currency === b.currency && a.value < b.value;
}
