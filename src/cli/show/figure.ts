import type { Qualifier } from '../../model/index.ts';

interface Figure {
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier?: Qualifier;
  readonly currency?: string | null;
}

const GROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const COMPACT = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 });

const one = (value: number): string => (value >= 1e6 ? COMPACT.format(value) : GROUPED.format(value));

/** A figure for people: `at least EUR 1.2 billion`, `2,000 to 3,000`. Plain units in, English out. */
export function showFigure({ low, high, qualifier, currency }: Figure): string {
  const money = currency ? `${currency} ` : '';
  if (low !== null && high !== null && low !== high) return `${money}${one(low)} to ${one(high)}`;
  const value = `${money}${one(low ?? high ?? 0)}`;
  if (high === null) return `at least ${value}`;
  if (low === null) return `up to ${value}`;
  return qualifier === 'about' ? `about ${value}` : value;
}
