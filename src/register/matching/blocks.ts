import type { SourcedClaim } from '../../model/index.ts';
import { coreName } from '../names.ts';
import { traitsOf } from './traits.ts';

/** Where a claim looks for its like: a key, and the countries that its like may name (none: any). */
export interface Block {
  readonly key: string;
  /** ISO 3166-1 alpha-2; empty where the claim names no country. */
  readonly country: string;
}

/**
 * The blocks of a claim. Two claims are compared where they share a key and no country keeps them apart: by company family, by the
 * first word of a name and activity (lists do not know every daughter), by exact place and activity (takeovers, unnamed investors), by sum
 * and activity (names in another script). Totals look among totals only.
 */
export function blocksOf(sourced: SourcedClaim): Block[] {
  const { claim } = sourced;
  const traits = traitsOf(sourced);
  const keys = new Set<string>();
  if (claim.type === 'total') {
    if (traits.occasionCore) keys.add(`total ${traits.occasionCore}`);
    if (traits.money) keys.add(`total ${sumKey(traits.money)}`);
    const year = (traits.when ?? traits.published)?.slice(0, 4);
    if (traits.countries.size > 0 && year) keys.add(`total ${year}`);
  } else {
    for (const family of traits.families) keys.add(`family ${family}`);
    for (const name of traits.names) keys.add(`name ${firstWord(name)} ${claim.activity}`);
    for (const cell of cellsOf(traits.places)) keys.add(`place ${cell} ${claim.activity}`);
    for (const { id, level } of traits.places)
      if (level === 'city' || level === 'site') keys.add(`place ${id} ${claim.activity}`);
    if (traits.money) keys.add(`sum ${sumKey(traits.money)} ${claim.activity}`);
  }
  const countries = [...traits.countries].sort();
  return [...keys].flatMap(key => (countries.length === 0 ? [''] : countries).map(country => ({ key, country })));
}

/** A sum to two digits with its currency. */
function sumKey({ value, currency }: { readonly value: number; readonly currency: string }): string {
  return `${currency} ${value.toPrecision(2)}`;
}

function firstWord(name: string): string {
  return coreName(name).split(' ')[0] ?? name;
}

/** Side of a cell of the globe, and how near its border a point also looks in the next one, in degrees. */
const CELL = 0.5;
const BORDER = 0.11;

/** The cells of the globe in which a claim's towns lie. */
function cellsOf(places: ReturnType<typeof traitsOf>['places']): Set<string> {
  const cells = new Set<string>();
  for (const { level, lat, lon } of places) {
    if ((level !== 'city' && level !== 'site') || lat === null || lon === null) continue;
    for (const y of [lat - BORDER, lat + BORDER]) {
      for (const x of [lon - BORDER, lon + BORDER]) cells.add(`${Math.floor(y / CELL)}/${Math.floor(x / CELL)}`);
    }
  }
  return cells;
}
