import { BIAS, type Weights } from './weights.ts';

/** What a model says of one example. */
export interface Prediction {
  readonly label: string;
  /** Of the label; calibrated where the weights carry a calibration. */
  readonly probability: number;
  /** Of every class, in the order of `Model.classes`; sums to 1; not calibrated. */
  readonly probabilities: Float64Array;
}

/** What a choosing model says. */
export interface Choice {
  readonly index: number;
  readonly probability: number;
  readonly probabilities: Float64Array;
}

/** Weights made fast: one look-up a feature, no allocation but the answer. */
export interface Model {
  readonly name: string;
  readonly classes: readonly string[];
  /** The likeliest class (the first in order where several are). Unknown features count nothing. */
  predict(features: Iterable<string>): Prediction;
  /** The raw probability of one class; 0 where the model does not know the class. */
  probability(features: Iterable<string>, label: string): number;
  /**
   * The features that spoke most for `label` (of a choosing model: `score`) against the average of the classes,
   * strongest first, "feature +1.2".
   */
  reasons(features: Iterable<string>, label: string, top?: number): string[];
  /**
   * Of a model trained by `trainChoice`: the likeliest of the candidates (-1 where there are none), its probability
   * among them (calibrated where the weights are) and all raw probabilities in the order given.
   */
  choose(candidates: readonly Iterable<string>[]): Choice;
  /**
   * Of a choosing model whose features come as `<prefix><feature>`: the weights of each feature under every prefix, in
   * the order of `prefixes`, so that what all candidates share is looked up once. Made once for each list.
   */
  rows(prefixes: readonly string[]): ReadonlyMap<string, Float64Array>;
  /** The weight of one feature of a choosing model; 0 where it has none. */
  weight(feature: string): number;
  /** Of a choosing model: the choice among candidates whose weights have been added up; overwrites `scores`. */
  decide(scores: Float64Array): Choice;
  /** The calibrated value of a raw probability; the same where the weights carry no calibration. */
  calibrated(raw: number): number;
}

/** Compiles weights for reading. */
export function compile(weights: Weights): Model {
  const { classes, calibration } = weights;
  const k = classes.length;
  // A row holds the weights of the classes and, behind them, their mean.
  const table = new Map<string, Float64Array>();
  for (const [name, row] of Object.entries(weights.features)) {
    const held = new Float64Array(k + 1);
    held.set(row);
    held[k] = row.reduce((sum, weight) => sum + weight, 0) / k;
    table.set(name, held);
  }
  const single = new Map<string, number>();
  for (const [name, row] of table) single.set(name, row[0] ?? 0);
  const bias = (table.get(BIAS) ?? new Float64Array(k)).slice(0, k);
  const prefixed = new Map<string, ReadonlyMap<string, Float64Array>>();
  const score = (features: Iterable<string>): Float64Array => {
    const scores = bias.slice();
    for (const feature of features) {
      const row = table.get(feature);
      if (row !== undefined) for (let c = 0; c < k; c++) scores[c] = (scores[c] as number) + (row[c] as number);
    }
    return softmax(scores);
  };
  return {
    name: weights.model,
    classes,
    predict(features) {
      const probabilities = score(features);
      let best = 0;
      for (let c = 1; c < k; c++) if ((probabilities[c] ?? 0) > (probabilities[best] ?? 0)) best = c;
      const probability = calibrate(calibration, probabilities[best] ?? 0);
      return { label: classes[best] ?? '(none)', probability, probabilities };
    },
    probability(features, label) {
      const at = classes.indexOf(label);
      return at < 0 ? 0 : (score(features)[at] ?? 0);
    },
    reasons(features, label, top = 5) {
      const at = classes.indexOf(label);
      if (at < 0) return [];
      const pushes = new Map<string, number>();
      for (const name of features) {
        const push = k === 1 ? (single.get(name) ?? 0) : pushOf(table.get(name), at, k);
        if (push >= 0.05) pushes.set(name, push);
      }
      return [...pushes]
        .map(([name, push]) => ({ name, push }))
        .sort((a, b) => b.push - a.push || (a.name < b.name ? -1 : 1))
        .slice(0, top)
        .map(({ name, push }) => `${name} +${push.toFixed(1)}`);
    },
    choose(candidates) {
      const scores = new Float64Array(candidates.length);
      for (let i = 0; i < candidates.length; i++) {
        let sum = 0;
        for (const feature of candidates[i] as Iterable<string>) {
          const weight = single.get(feature);
          if (weight !== undefined) sum += weight;
        }
        scores[i] = sum;
      }
      return decide(scores, calibration);
    },
    rows(prefixes) {
      const key = prefixes.join('\n');
      let made = prefixed.get(key);
      if (made === undefined) {
        made = rowsOf(table, prefixes);
        prefixed.set(key, made);
      }
      return made;
    },
    weight: feature => single.get(feature) ?? 0,
    decide: scores => decide(scores, calibration),
    calibrated: raw => calibrate(calibration, raw),
  };
}

function decide(scores: Float64Array, calibration: Weights['calibration']): Choice {
  const probabilities = softmax(scores);
  let index = scores.length > 0 ? 0 : -1;
  for (let i = 1; i < probabilities.length; i++) {
    if ((probabilities[i] as number) > (probabilities[index] as number)) index = i;
  }
  return { index, probability: calibrate(calibration, probabilities[index] ?? 0), probabilities };
}

function rowsOf(
  table: ReadonlyMap<string, Float64Array>,
  prefixes: readonly string[],
): ReadonlyMap<string, Float64Array> {
  const rows = new Map<string, Float64Array>();
  for (const [feature, weights] of table) {
    for (const [i, prefix] of prefixes.entries()) {
      if (!feature.startsWith(prefix)) continue;
      const name = feature.slice(prefix.length);
      const row = rows.get(name) ?? new Float64Array(prefixes.length);
      row[i] = weights[0] ?? 0;
      rows.set(name, row);
    }
  }
  return rows;
}

/** The heaviest of some features with their weights, strongest first, as reasons: "feature +1.2". */
export function reasonsOf(weighed: readonly (readonly [string, number])[], top = 5): string[] {
  return weighed
    .filter(([, weight]) => weight >= 0.05)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, top)
    .map(([name, weight]) => `${name} +${weight.toFixed(1)}`);
}

/** How far a feature lifts one class above the mean of all. */
function pushOf(row: Float64Array | undefined, at: number, mean: number): number {
  return row === undefined ? 0 : (row[at] ?? 0) - (row[mean] ?? 0);
}

function softmax(scores: Float64Array): Float64Array {
  let max = -Infinity;
  for (const score of scores) if (score > max) max = score;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const e = Math.exp((scores[c] as number) - max);
    scores[c] = e;
    sum += e;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / sum;
  return scores;
}

/** Straight lines between the steps of a calibration; flat beyond its ends. */
export function calibrate(steps: readonly (readonly [number, number])[] | undefined, raw: number): number {
  const first = steps?.[0];
  if (steps === undefined || first === undefined) return raw;
  if (raw <= first[0]) return first[1];
  const last = steps.at(-1) as readonly [number, number];
  if (!(raw <= last[0])) return last[1];
  // The first step that is not below: steps rise.
  let low = 1;
  let high = steps.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (raw <= (steps[middle] as readonly [number, number])[0]) high = middle;
    else low = middle + 1;
  }
  const [x0, y0] = steps[low - 1] as readonly [number, number];
  const [x1, y1] = steps[low] as readonly [number, number];
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (raw - x0)) / (x1 - x0);
}
