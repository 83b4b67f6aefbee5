import type { Source } from './source.ts';

/** One day on which a source was read without a fault. */
export interface WatchedDay {
  readonly source: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** What was watched of a country in a language in a month. */
export interface Watch {
  readonly country: string;
  readonly lang: string;
  /** `YYYY-MM`. */
  readonly month: string;
  /** Sources read on at least one day of the month. */
  readonly sources: readonly string[];
  /** Days of the month on which at least one of them was read. */
  readonly days: number;
}

/** Sums up which countries, languages and months were watched; what has no row was not watched. Sorted by month, country, language. */
export function watched(sources: readonly Source[], days: readonly WatchedDay[]): Watch[] {
  const byId = new Map(sources.map(source => [source.id, source]));
  const rows = new Map<
    string,
    { country: string; lang: string; month: string; sources: Set<string>; days: Set<string> }
  >();
  for (const { source: id, day } of days) {
    const source = byId.get(id);
    if (source === undefined) continue;
    for (const lang of source.languages) {
      const month = day.slice(0, 7);
      const key = `${month} ${source.country} ${lang}`;
      const row = rows.get(key) ?? { country: source.country, lang, month, sources: new Set(), days: new Set() };
      row.sources.add(id);
      row.days.add(day);
      rows.set(key, row);
    }
  }
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => ({ ...row, sources: [...row.sources].sort(), days: row.days.size }));
}
