/** The first day of a partial date: `2024` is 2024-01-01. */
export function firstDay(date: string): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** The last day of a partial date: `2024` is 2024-12-31, `2024-02` is 2024-02-29. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const [year, month] = date.split('-').map(Number) as [number, number];
  return `${date}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** A day moved by whole days, backwards where negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole months from one day to another; negative where `to` is before `from`. */
export function monthsBetween(from: string, to: string): number {
  const [y0, m0, d0] = from.split('-').map(Number) as [number, number, number];
  const [y1, m1, d1] = to.split('-').map(Number) as [number, number, number];
  return (y1 - y0) * 12 + (m1 - m0) - (d1 < d0 ? 1 : 0);
}

/** The later of two partial dates by their last days; null counts as unknown. */
export function laterDate(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return lastDay(a) >= lastDay(b) ? a : b;
}

/** Days between two days, never negative. */
export function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}
