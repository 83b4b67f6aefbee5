import type { PledgeFilter } from '../store/index.ts';

/** Fields of a filter that the list's address calls otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  text: 'q',
  wholesOnly: 'whole',
  euroFrom: 'min',
  euroTo: 'max',
  jobsFrom: 'jobsMin',
  jobsTo: 'jobsMax',
};
/** Fields in euros that the address counts in millions. */
const MILLIONS: ReadonlySet<string> = new Set(['euroFrom', 'euroTo']);

/** The query string of the list that shows a selection: what the pages and the API take; empty where it is everything. */
export function queryOf(filter: PledgeFilter): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) {
    if (value === undefined || value === false || (key === 'type' && value === 'pledge')) continue;
    for (const one of Array.isArray(value) ? value : [value]) {
      const written = MILLIONS.has(key) ? Number(one) / 1e6 : one === true ? 1 : one;
      query.append(NAMES[key] ?? key, String(written));
    }
  }
  return query.toString();
}
