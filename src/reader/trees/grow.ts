import type { Forest, Tree } from './forest.ts';

/** How a forest is grown. */
export interface GrowOptions {
  readonly rounds: number;
  readonly depth: number;
  /** How much each tree counts. */
  readonly rate: number;
  /** Share of the columns that each tree may look at. */
  readonly columns: number;
  /** Share of the rows that each round looks at. */
  readonly rows: number;
  /** Pull of leaf values towards 0. */
  readonly lambda: number;
  /** Least weight (sum of second derivatives) of a leaf. */
  readonly leaf: number;
  readonly seed: number;
}

export const GROW: GrowOptions = {
  rounds: 90,
  depth: 5,
  rate: 0.1,
  columns: 0.3,
  rows: 0.8,
  lambda: 2,
  leaf: 1.5,
  seed: 1,
};

/** One row to learn from: numbers in the order of the column names. */
export interface Row {
  readonly values: Float64Array;
  readonly label: string;
  readonly weight: number;
}

/** Most bins that a column is cut into. */
const BINS = 24;

/**
 * Grows a forest by gradient boosting on the softmax loss: a tree a class and round, each fitted to what the ones
 * before left over, on columns cut into at most 24 bins. Deterministic for one seed.
 */
export function grow(
  name: string,
  columns: readonly string[],
  rows: readonly Row[],
  options: GrowOptions = GROW,
): Forest {
  const classes = [...new Set(rows.map(row => row.label))].sort();
  const k = classes.length;
  const n = rows.length;
  const labels = Int32Array.from(rows, row => classes.indexOf(row.label));
  const weights = Float64Array.from(rows, row => row.weight);
  const prior = priorOf(labels, weights, k);
  const scores = new Float64Array(n * k);
  for (let i = 0; i < n; i++) scores.set(prior, i * k);
  const table = binned(rows, columns.length);
  const random = randomOf(options.seed);
  const trees: Tree[] = [];
  const chances = new Float64Array(n * k);
  const gradient = new Float64Array(n);
  const curvature = new Float64Array(n);
  for (let round = 0; round < options.rounds; round++) {
    softmaxRows(scores, chances, n, k);
    const sample: number[] = [];
    for (let i = 0; i < n; i++) if (random() < options.rows) sample.push(i);
    for (let c = 0; c < k; c++) {
      for (let i = 0; i < n; i++) {
        const p = chances[i * k + c] as number;
        const w = weights[i] as number;
        gradient[i] = w * (p - (labels[i] === c ? 1 : 0));
        curvature[i] = Math.max(w * p * (1 - p), 1e-6);
      }
      const open = table.useful.filter(() => random() < options.columns);
      const tree = growTree(table, n, open, sample, gradient, curvature, options);
      trees.push(tree);
      for (let i = 0; i < n; i++) {
        const at = i * k + c;
        scores[at] = (scores[at] as number) + leafOf(tree, (rows[i] as Row).values);
      }
    }
  }
  return { model: name, columns: [...columns], classes, prior: [...prior].map(round4), trees };
}

/** The value of the leaf that a row falls into. */
export function leafOf(tree: Tree, values: Float64Array): number {
  const { column, cut, left, value } = tree;
  let node = 0;
  for (let at = column[0] as number; at >= 0; at = column[node] as number) {
    const first = left[node] as number;
    node = (values[at] as number) < (cut[node] as number) ? first : first + 1;
  }
  return value[node] as number;
}

interface Table {
  /** Bin of row i in column f at `f * n + i`. */
  readonly bins: Uint8Array;
  readonly cuts: readonly Float64Array[];
  /** Columns that hold more than one value. */
  readonly useful: readonly number[];
}

function binned(rows: readonly Row[], width: number): Table {
  const n = rows.length;
  const bins = new Uint8Array(n * width);
  const cuts: Float64Array[] = [];
  for (let f = 0; f < width; f++) {
    const column = Float64Array.from(rows, row => row.values[f] ?? 0);
    const edges = edgesOf(column);
    cuts.push(edges);
    for (let i = 0; i < n; i++) {
      const x = column[i] as number;
      let low = 0;
      let high = edges.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((edges[middle] as number) <= x) low = middle + 1;
        else high = middle;
      }
      bins[f * n + i] = low;
    }
  }
  return { bins, cuts, useful: cuts.flatMap((edges, f) => (edges.length > 0 ? [f] : [])) };
}

function edgesOf(column: Float64Array): Float64Array {
  const sorted = column.toSorted();
  const distinct = [...new Set(sorted)];
  if (distinct.length <= BINS) return Float64Array.from(distinct.slice(1));
  const edges: number[] = [];
  for (let q = 1; q < BINS; q++) {
    const edge = sorted[Math.floor((q * sorted.length) / BINS)] as number;
    if (edge > (edges.at(-1) ?? (sorted[0] as number))) edges.push(edge);
  }
  return Float64Array.from(edges);
}

interface Growing {
  readonly column: number[];
  readonly cut: number[];
  readonly left: number[];
  readonly value: number[];
}

function growTree(
  table: Table,
  n: number,
  open: readonly number[],
  sample: readonly number[],
  gradient: Float64Array,
  curvature: Float64Array,
  options: GrowOptions,
): Tree {
  const tree: Growing = { column: [-1], cut: [0], left: [-1], value: [0] };
  const todo: { node: number; rows: readonly number[]; depth: number }[] = [{ node: 0, rows: sample, depth: 0 }];
  for (let at = 0; at < todo.length; at++) {
    const { node, rows, depth } = todo[at] as (typeof todo)[number];
    let g = 0;
    let h = 0;
    for (const i of rows) {
      g += gradient[i] as number;
      h += curvature[i] as number;
    }
    tree.value[node] = round4((-g / (h + options.lambda)) * options.rate);
    if (depth === options.depth || rows.length < 6) continue;
    const split = bestSplit(table, n, open, rows, gradient, curvature, g, h, options);
    if (split === null) continue;
    const first = tree.column.length;
    tree.column[node] = split.column;
    tree.cut[node] = (table.cuts[split.column] as Float64Array)[split.bin] as number;
    tree.left[node] = first;
    tree.column.push(-1, -1);
    tree.cut.push(0, 0);
    tree.left.push(-1, -1);
    tree.value.push(0, 0);
    const below = rows.filter(i => (table.bins[split.column * n + i] as number) <= split.bin);
    const above = rows.filter(i => (table.bins[split.column * n + i] as number) > split.bin);
    todo.push({ node: first, rows: below, depth: depth + 1 }, { node: first + 1, rows: above, depth: depth + 1 });
  }
  return tree;
}

function bestSplit(
  table: Table,
  n: number,
  open: readonly number[],
  rows: readonly number[],
  gradient: Float64Array,
  curvature: Float64Array,
  g: number,
  h: number,
  { lambda, leaf }: GrowOptions,
): { column: number; bin: number } | null {
  const base = (g * g) / (h + lambda);
  const sumG = new Float64Array(BINS + 1);
  const sumH = new Float64Array(BINS + 1);
  let best = 1e-3;
  let found: { column: number; bin: number } | null = null;
  for (const column of open) {
    const count = (table.cuts[column] as Float64Array).length + 1;
    sumG.fill(0, 0, count);
    sumH.fill(0, 0, count);
    const offset = column * n;
    for (const i of rows) {
      const bin = table.bins[offset + i] as number;
      sumG[bin] = (sumG[bin] as number) + (gradient[i] as number);
      sumH[bin] = (sumH[bin] as number) + (curvature[i] as number);
    }
    let leftG = 0;
    let leftH = 0;
    for (let bin = 0; bin < count - 1; bin++) {
      leftG += sumG[bin] as number;
      leftH += sumH[bin] as number;
      if (leftH < leaf || h - leftH < leaf) continue;
      const gain = (leftG * leftG) / (leftH + lambda) + ((g - leftG) * (g - leftG)) / (h - leftH + lambda) - base;
      if (gain > best) {
        best = gain;
        found = { column, bin };
      }
    }
  }
  return found;
}

function priorOf(labels: Int32Array, weights: Float64Array, k: number): Float64Array {
  const sums = new Float64Array(k).fill(1);
  let total = k;
  for (let i = 0; i < labels.length; i++) {
    const at = labels[i] as number;
    sums[at] = (sums[at] as number) + (weights[i] as number);
    total += weights[i] as number;
  }
  return sums.map(sum => Math.log(sum / total));
}

function softmaxRows(scores: Float64Array, chances: Float64Array, n: number, k: number): void {
  for (let i = 0; i < n; i++) {
    let max = -Infinity;
    for (let c = 0; c < k; c++) max = Math.max(max, scores[i * k + c] as number);
    let sum = 0;
    for (let c = 0; c < k; c++) {
      const e = Math.exp((scores[i * k + c] as number) - max);
      chances[i * k + c] = e;
      sum += e;
    }
    for (let c = 0; c < k; c++) chances[i * k + c] = (chances[i * k + c] as number) / sum;
  }
}

function round4(x: number): number {
  return Math.round(x * 10000) / 10000 || 0;
}

/** Numbers from 0 to 1 that look random and are the same for one seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
