import type { Example } from './example.ts';
import { minimise } from './minimise.ts';
import { BIAS, type Weights } from './weights.ts';

/** How a model is trained. All have defaults that suit some thousand examples of some dozen features. */
export interface TrainOptions {
  /** Strength of the pull of all weights towards 0 (the sum of squares times this, against the summed log loss). */
  readonly l2?: number;
  /** Features that it holds are pulled only a sixtieth as hard: the few that many examples share. Choices only. */
  readonly free?: RegExp;
  /** A feature seen in fewer examples than this is left out. */
  readonly minCount?: number;
  /** Steps of L-BFGS at most. */
  readonly iterations?: number;
  /** Weights whose absolute value stays below this in every class are left out of the result. */
  readonly prune?: number;
}

const DEFAULTS = { l2: 0.5, minCount: 2, iterations: 80, prune: 0.01 } as const;

/**
 * Fits a multinomial log-linear model with an L2 penalty by L-BFGS. Deterministic: the same examples in the same order
 * give the same weights. With no example at all the model has the one class `(none)` and no opinion.
 */
export function train(
  name: { readonly model: string; readonly version: string; readonly corpus: string },
  examples: readonly Example[],
  options: TrainOptions = {},
): Weights {
  const { l2, minCount, iterations, prune } = { ...DEFAULTS, ...options };
  const classes = [...new Set(examples.map(example => example.label))].sort();
  if (classes.length === 0) return { ...name, examples: 0, classes: ['(none)'], features: {} };
  const features = featureIndex(examples, minCount);
  const rows = examples.map(example => rowOf(example, features));
  const labels = Int32Array.from(examples, example => classes.indexOf(example.label));
  const importance = Float64Array.from(examples, example => example.weight ?? 1);
  const k = classes.length;
  const weights = minimise(
    new Float64Array(features.size * k),
    (at, gradient) => loss(at, gradient, rows, labels, importance, k, l2),
    iterations,
  );
  const kept: Record<string, number[]> = {};
  for (const [feature, index] of features) {
    const row = Array.from(weights.subarray(index * k, index * k + k), value => Math.round(value * 1000) / 1000 || 0);
    if (row.some(value => Math.abs(value) >= prune)) kept[feature] = row;
  }
  return { ...name, examples: examples.length, classes, features: kept };
}

function featureIndex(examples: readonly Example[], minCount: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const f of new Set(features)) counts.set(f, (counts.get(f) ?? 0) + 1);
  const index = new Map([[BIAS, 0]]);
  for (const [feature, count] of counts) if (count >= minCount) index.set(feature, index.size);
  return index;
}

function rowOf(example: Example, index: ReadonlyMap<string, number>): Int32Array {
  const row = new Set([0]);
  for (const feature of example.features) {
    const at = index.get(feature);
    if (at !== undefined) row.add(at);
  }
  return Int32Array.from(row);
}

/** The penalised log loss at `at`; fills `gradient`. The bias is not penalised. */
function loss(
  at: Float64Array,
  gradient: Float64Array,
  rows: readonly Int32Array[],
  labels: Int32Array,
  importance: Float64Array,
  k: number,
  l2: number,
): number {
  gradient.fill(0);
  const scores = new Float64Array(k);
  let total = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Int32Array;
    scores.fill(0);
    for (const f of row) for (let c = 0, w = f * k; c < k; c++, w++) scores[c] = (scores[c] ?? 0) + (at[w] ?? 0);
    let max = -Infinity;
    for (let c = 0; c < k; c++) max = Math.max(max, scores[c] ?? 0);
    let sum = 0;
    for (let c = 0; c < k; c++) {
      const e = Math.exp((scores[c] ?? 0) - max);
      scores[c] = e;
      sum += e;
    }
    const label = labels[i] ?? 0;
    const weight = importance[i] ?? 1;
    total -= weight * Math.log(Math.max((scores[label] ?? 0) / sum, 1e-300));
    for (let c = 0; c < k; c++) scores[c] = weight * ((scores[c] ?? 0) / sum - (c === label ? 1 : 0));
    for (const f of row)
      for (let c = 0, w = f * k; c < k; c++, w++) gradient[w] = (gradient[w] ?? 0) + (scores[c] ?? 0);
  }
  for (let w = k; w < at.length; w++) {
    const value = at[w] ?? 0;
    total += (l2 / 2) * value * value;
    gradient[w] = (gradient[w] ?? 0) + l2 * value;
  }
  return total;
}
