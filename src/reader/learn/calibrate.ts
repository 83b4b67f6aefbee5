/** A confidence that was given, and whether the value was right. */
export interface Outcome {
  readonly confidence: number;
  readonly right: boolean;
}

/** One line of a reliability table: of the values given about this confidence, how many were right. */
export interface Reliability {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean confidence of the line; 0 where it is empty. */
  readonly given: number;
  /** Share that was right; 0 where it is empty. */
  readonly right: number;
}

/**
 * A rising map from raw to true confidence (isotonic regression by pooling neighbours, each pool of at least `least`
 * outcomes, drawn towards the middle as if two more outcomes, one right, had been seen). Steps [raw, calibrated] for
 * `calibrate`; empty where there are no outcomes.
 */
export function fitCalibration(outcomes: readonly Outcome[], least = 25): [number, number][] {
  const sorted = outcomes.toSorted((a, b) => a.confidence - b.confidence);
  const pools: { raw: number; right: number; count: number }[] = [];
  for (let i = 0; i < sorted.length; i += least) {
    const chunk = sorted.slice(i, sorted.length - i < 2 * least ? sorted.length : i + least);
    const pool = { raw: 0, right: 0, count: 0 };
    for (const { confidence, right } of chunk) {
      pool.raw += confidence;
      pool.right += right ? 1 : 0;
      pool.count++;
    }
    pools.push(pool);
    while (pools.length > 1 && rate(pools.at(-2)) >= rate(pools.at(-1))) {
      const last = pools.pop();
      const before = pools.at(-1);
      if (last === undefined || before === undefined) break;
      before.raw += last.raw;
      before.right += last.right;
      before.count += last.count;
    }
    if (chunk.length > least) break;
  }
  return pools.map(pool => [round(pool.raw / pool.count), round((pool.right + 1) / (pool.count + 2))]);
}

function rate(pool: { readonly right: number; readonly count: number } | undefined): number {
  return pool === undefined ? 0 : pool.right / pool.count;
}

function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}

/** Outcomes by tenths of confidence, empty lines left out. */
export function reliabilityOf(outcomes: readonly Outcome[]): Reliability[] {
  const lines: Reliability[] = [];
  for (let tenth = 0; tenth < 10; tenth++) {
    const inside = outcomes.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth);
    if (inside.length === 0) continue;
    lines.push({
      from: tenth / 10,
      to: (tenth + 1) / 10,
      count: inside.length,
      given: inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length,
      right: inside.filter(({ right }) => right).length / inside.length,
    });
  }
  return lines;
}

/** Mean distance between confidence given and share right, weighted by count (expected calibration error), 0 to 1. */
export function calibrationError(outcomes: readonly Outcome[]): number {
  const lines = reliabilityOf(outcomes);
  const sum = lines.reduce((total, { count, given, right }) => total + count * Math.abs(given - right), 0);
  return outcomes.length === 0 ? 0 : sum / outcomes.length;
}
