/** One subject of a follow-up: seen from `entry` to `exit`, and how it ended. Times in any unit, 0 is the announcement. */
export interface Subject {
  /** When it came under observation: delayed entry leaves it out of the risk set before. */
  readonly entry: number;
  readonly exit: number;
  /** `null`: still going on when last looked at. */
  readonly end: 'operation' | 'cancellation' | null;
}

/** The cumulative incidence of one end at one time, with its 95 % band. */
export interface IncidenceValue {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** One step of the two curves. */
export interface IncidenceStep {
  readonly time: number;
  /** Subjects under observation just before. */
  readonly atRisk: number;
  readonly operation: IncidenceValue;
  readonly cancellation: IncidenceValue;
}

const ENDS = ['operation', 'cancellation'] as const;

/**
 * The Aalen–Johansen estimator of two competing ends with delayed entry. The variance is Aalen's, as in Marubini and Valsecchi (1995):
 * it accounts for the overall survival's uncertainty as well as the end's own; bands are plain (value ± 1.96 standard errors,
 * kept within 0 and 1).
 */
export function cumulativeIncidence(subjects: readonly Subject[]): IncidenceStep[] {
  const followed = subjects.filter(({ entry, exit }) => exit > entry);
  const times = [...new Set(followed.filter(({ end }) => end !== null).map(({ exit }) => exit))].sort((a, b) => a - b);
  const history: Moment[] = [];
  let survival = 1;
  const reached = { operation: 0, cancellation: 0 };
  return times.map(time => {
    const atRisk = followed.filter(({ entry, exit }) => entry < time && time <= exit).length;
    const ended = { operation: 0, cancellation: 0 };
    for (const { exit, end } of followed) if (end !== null && exit === time) ended[end]++;
    for (const end of ENDS) reached[end] += (survival * ended[end]) / atRisk;
    history.push({ atRisk, ended, before: survival, reached: { ...reached } });
    survival *= 1 - (ended.operation + ended.cancellation) / atRisk;
    return { time, atRisk, operation: banded(history, 'operation'), cancellation: banded(history, 'cancellation') };
  });
}

interface Moment {
  readonly atRisk: number;
  readonly ended: { readonly operation: number; readonly cancellation: number };
  /** Survival just before. */
  readonly before: number;
  readonly reached: { readonly operation: number; readonly cancellation: number };
}

function banded(history: readonly Moment[], end: 'operation' | 'cancellation'): IncidenceValue {
  const value = history.at(-1)?.reached[end] ?? 0;
  let variance = 0;
  for (const { atRisk: n, ended, before, reached } of history) {
    const all = ended.operation + ended.cancellation;
    const own = ended[end];
    const left = value - reached[end];
    if (n > all) variance += (left * left * all) / (n * (n - all));
    variance += (before * before * (n - own) * own) / n ** 3;
    variance -= (2 * left * before * own) / n ** 2;
  }
  const half = 1.959964 * Math.sqrt(Math.max(0, variance));
  return { value, low: Math.max(0, value - half), high: Math.min(1, value + half) };
}
