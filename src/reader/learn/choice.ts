import { minimise } from './minimise.ts';
import type { TrainOptions } from './train.ts';
import type { Weights } from './weights.ts';

/** One of several things of which one is right, as named features. */
export interface Candidate {
  readonly features: readonly string[];
  /** What it stands for; several candidates of one example may stand for the same and are then right together. */
  readonly label: string;
}

/** A choice with its answer. An example of which no candidate has the label is left out of training. */
export interface ChoiceExample {
  readonly candidates: readonly Candidate[];
  readonly label: string;
}

const DEFAULTS = { l2: 0.5, minCount: 2, iterations: 80, prune: 0.01 } as const;

/**
 * Fits a log-linear model that chooses among candidates (conditional logit): one weight a feature, shared by all
 * candidates, softmax over the candidates of an example, L2 penalty, L-BFGS. Deterministic. The weights have the one
 * class `score`.
 */
export function trainChoice(
  name: { readonly model: string; readonly version: string; readonly corpus: string },
  examples: readonly ChoiceExample[],
  options: TrainOptions = {},
): Weights {
  const { l2, minCount, iterations, prune, free } = { ...DEFAULTS, ...options };
  const usable = examples.filter(({ candidates, label }) => candidates.some(one => one.label === label));
  const index = featureIndex(usable, minCount);
  const rows = usable.map(({ candidates, label }) =>
    candidates.map(one => ({ row: rowOf(one.features, index), right: one.label === label })),
  );
  const pull = new Float64Array(index.size);
  for (const [feature, i] of index) pull[i] = free?.test(feature) === true ? l2 / 60 : l2;
  const weights = minimise(new Float64Array(index.size), (at, gradient) => loss(at, gradient, rows, pull), iterations);
  const features: Record<string, number[]> = {};
  for (const [feature, i] of index) {
    const value = Math.round((weights[i] ?? 0) * 1000) / 1000;
    if (Math.abs(value) >= prune) features[feature] = [value];
  }
  return { ...name, examples: usable.length, classes: ['score'], features };
}

interface Row {
  readonly row: Int32Array;
  readonly right: boolean;
}

function featureIndex(examples: readonly ChoiceExample[], minCount: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { candidates } of examples) {
    const seen = new Set(candidates.flatMap(one => one.features));
    for (const feature of seen) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const index = new Map<string, number>();
  for (const [feature, count] of counts) if (count >= minCount) index.set(feature, index.size);
  return index;
}

function rowOf(features: readonly string[], index: ReadonlyMap<string, number>): Int32Array {
  const row = new Set<number>();
  for (const feature of features) {
    const at = index.get(feature);
    if (at !== undefined) row.add(at);
  }
  return Int32Array.from(row);
}

/** The penalised log loss at `at`; fills `gradient`. */
function loss(
  at: Float64Array,
  gradient: Float64Array,
  examples: readonly (readonly Row[])[],
  pull: Float64Array,
): number {
  gradient.fill(0);
  let total = 0;
  const scores = new Float64Array(examples.reduce((most, rows) => Math.max(most, rows.length), 1));
  for (const rows of examples) {
    let max = -Infinity;
    for (let i = 0; i < rows.length; i++) {
      const { row } = rows[i] as Row;
      let score = 0;
      for (let j = 0; j < row.length; j++) score += at[row[j] as number] as number;
      scores[i] = score;
      if (score > max) max = score;
    }
    let all = 0;
    let good = 0;
    for (let i = 0; i < rows.length; i++) {
      const weight = Math.exp((scores[i] as number) - max);
      scores[i] = weight;
      all += weight;
      if ((rows[i] as Row).right) good += weight;
    }
    good = Math.max(good, 1e-300);
    total -= Math.log(good / all);
    for (let i = 0; i < rows.length; i++) {
      const { row, right } = rows[i] as Row;
      const weight = scores[i] as number;
      const push = weight / all - (right ? weight / good : 0);
      if (Math.abs(push) < 1e-9) continue;
      for (let j = 0; j < row.length; j++) {
        const f = row[j] as number;
        gradient[f] = (gradient[f] as number) + push;
      }
    }
  }
  for (let i = 0; i < at.length; i++) {
    const value = at[i] as number;
    const l2 = pull[i] as number;
    total += (l2 / 2) * value * value;
    gradient[i] = (gradient[i] as number) + l2 * value;
  }
  return total;
}
