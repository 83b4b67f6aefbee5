import { ACTIVITIES, FORMS, LOOKED, STAGES, VERDICTS } from '../../../model/index.ts';
import { ORIGINS } from '../asked.ts';
import type { FacetCount, Facets } from '../rows.ts';
import { type Columns, DOMESTIC, FOREIGN } from './columns.ts';
import type { Lists } from './lists.ts';
import { GROUPS, type Group, type Selected } from './select.ts';
import type { Names, Terms } from './terms.ts';

/** How many values of a facet are shown, most frequent first. */
const SHOWN = 30;

/** Counts of each facet's values over the selection, each without its own filter. */
export function facetsOf(columns: Columns, { fails }: Selected): Facets {
  const { n } = columns;
  const count = (group: Group, size: number, each: (slot: number, counts: Int32Array) => void): Int32Array => {
    const others = ~GROUPS[group];
    const counts = new Int32Array(size);
    for (let slot = 0; slot < fails.length; slot++) if (((fails[slot] as number) & others) === 0) each(slot, counts);
    return counts;
  };
  const listed = (group: Group, of: { terms: Terms; of: Lists; names?: Names }): FacetCount[] => {
    const { start, length, pool } = of.of;
    const counts = count(group, of.terms.size, (slot, into) => {
      const from = start[slot] ?? 0;
      for (let at = from; at < from + (length[slot] ?? 0); at++)
        into[pool[at] as number] = (into[pool[at] as number] as number) + 1;
    });
    return top(counts, term => of.terms.text(term)).map(([key, term, number]) => ({
      key,
      label: of.names?.of(term) ?? key,
      count: number,
    }));
  };
  const coded = (group: Group, all: readonly string[], at: Uint8Array): FacetCount[] => {
    const counts = count(group, all.length, (slot, into) => {
      into[at[slot] as number] = (into[at[slot] as number] as number) + 1;
    });
    return top(counts, code => all[code] ?? '').map(([key, , number]) => ({ key, label: key, count: number }));
  };
  const years = count('year', 4000, (slot, into) => {
    const year = n.year[slot] as number;
    if (year !== 0 && year < 4000) into[year] = (into[year] as number) + 1;
  });
  const origins = count('origin', ORIGINS.length, (slot, into) => {
    const bits = n.origin[slot] as number;
    if (bits & FOREIGN) into[0] = (into[0] as number) + 1;
    if (bits & DOMESTIC) into[1] = (into[1] as number) + 1;
  });
  const plain = (counts: Int32Array, text: (at: number) => string): FacetCount[] =>
    top(counts, text).map(([key, , number]) => ({ key, label: key, count: number }));
  return {
    company: listed('company', columns.companies),
    country: listed('country', columns.countries),
    place: listed('place', columns.places),
    home: listed('home', columns.homes).filter(({ key }) => key !== ''),
    activity: coded('activity', ACTIVITIES, n.activity),
    stage: coded('stage', STAGES, n.stage),
    verdict: coded('verdict', VERDICTS, n.verdict),
    occasion: listed('occasion', columns.occasions),
    source: listed('source', columns.outlets),
    looked: coded('looked', LOOKED, n.looked),
    form: coded('form', FORMS, n.form),
    origin: plain(origins, at => ORIGINS[at] ?? ''),
    year: plain(years, String),
  };
}

/** The most frequent numbers with their texts; among equals by text. */
function top(counts: Int32Array, text: (at: number) => string): (readonly [key: string, at: number, count: number])[] {
  const histogram = counts.filter(count => count > 0).sort();
  const least = histogram.at(-Math.min(SHOWN, histogram.length)) ?? 1;
  const some: (readonly [string, number, number])[] = [];
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] as number;
    if (count > 0 && count >= least) some.push([text(at), at, count]);
  }
  return some.sort((a, b) => b[2] - a[2] || (a[0] < b[0] ? -1 : 1)).slice(0, SHOWN);
}
