import { readFileSync } from 'node:fs';

let codes: Map<string, string> | undefined;

/**
 * ISO 3166-2 of a first-level region by GeoNames' code: `FR-ARA` of `FR.84`. Null where it is not known; about a sixth of the world's
 * regions, most of them small (`scripts/iso-regions.ts` lists them).
 */
export function isoRegion(admin: string | null): string | null {
  codes ??= read(readFileSync(new URL('../data/places-iso.tsv', import.meta.url), 'utf8'));
  return admin === null ? null : (codes.get(admin) ?? null);
}

/** A line a country: its code, a tab, and `GeoNames=ISO` by spaces, one word where the two are alike. */
function read(file: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of file.split('\n')) {
    const [country = '', pairs = ''] = line.split('\t');
    if (line.startsWith('#') || pairs === '') continue;
    for (const pair of pairs.split(' ')) {
      const [own = '', iso = own] = pair.split('=');
      found.set(`${country}.${own}`, `${country}-${iso}`);
    }
  }
  return found;
}
