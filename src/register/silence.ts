import type { Pledge, Silence } from '../model/index.ts';
import { lastDay } from './dates.ts';

/** In which months after the last article sources of the pledge's countries and languages were read. */
export interface Coverage {
  /** `YYYY-MM`, each once. */
  readonly months: readonly string[];
  readonly sources: number;
}

/** From this many covered months on a pledge is silent; past due, twice as many say so more strongly. */
export const SILENT_MONTHS = 24;

/**
 * "No news found since": inferred, never counted as cancelled. Only months in which sources of that country and language were
 * read count. Null where nothing is dated, or where the pledge has come to its end.
 */
export function silenceOf(pledge: Pledge, coverage: Coverage, today: string): Silence | null {
  const { lastHeard, stage, due } = pledge;
  if (lastHeard === null || stage === 'operational' || stage === 'cancelled') return null;
  const months = monthsAfter(lastHeard, coverage.months, today);
  const state = silentState({ lastHeard, due }, coverage.months, today);
  return { since: lastHeard, months, sources: coverage.sources, state };
}

/** Whether nothing was heard of a pledge for long, in months of which sources were read. */
export function silentState(
  { lastHeard, due }: { readonly lastHeard: string | null; readonly due: string | null },
  covered: readonly string[],
  today: string,
): Silence['state'] {
  if (lastHeard === null) return 'heard';
  const months = monthsAfter(lastHeard, covered, today);
  const pastDue = due !== null && lastDay(due) < today;
  return months >= 2 * SILENT_MONTHS && pastDue ? 'long-silent' : months >= SILENT_MONTHS ? 'silent' : 'heard';
}

function monthsAfter(lastHeard: string, covered: readonly string[], today: string): number {
  return covered.filter(month => month > lastHeard.slice(0, 7) && month <= today.slice(0, 7)).length;
}
