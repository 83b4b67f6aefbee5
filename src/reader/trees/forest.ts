import { existsSync, readFileSync } from 'node:fs';
import { leafOf } from './grow.ts';

/** One tree, node by node: `column` -1 at a leaf; the right child stands after the left one. */
export interface Tree {
  readonly column: readonly number[];
  readonly cut: readonly number[];
  readonly left: readonly number[];
  readonly value: readonly number[];
}

/** Boosted trees as they lie in `src/reader/weights/<model>.json`; tree t speaks for class t modulo the classes. */
export interface Forest {
  readonly model: string;
  /** SHA-256 of the gold it was grown on; set by the training command. */
  readonly corpus?: string;
  readonly columns: readonly string[];
  readonly classes: readonly string[];
  readonly prior: readonly number[];
  readonly trees: readonly Tree[];
}

/** Forests by name that stand in for the stored ones: those of one fold. */
export type ForestSet = ReadonlyMap<string, Forest>;

const stored = new Map<string, Forest | null>();
let overriding: ForestSet | null = null;

/** Where a forest lies. */
export function forestFile(name: string): URL {
  return new URL(`../weights/${name}.json`, import.meta.url);
}

/** The forest of that name: the one that `withForests` put in place, else the stored one; null where neither is there. */
export function findForest(name: string): Forest | null {
  if (overriding !== null) return overriding.get(name) ?? null;
  let forest = stored.get(name);
  if (forest === undefined) {
    const file = forestFile(name);
    forest = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Forest) : null;
    stored.set(name, forest);
  }
  return forest;
}

/** Runs `fn` (not async) with these forests and no others. */
export function withForests<T>(forests: ForestSet, fn: () => T): T {
  const before = overriding;
  overriding = forests;
  try {
    return fn();
  } finally {
    overriding = before;
  }
}

/** The probability of each class, in the order of `classes`. */
export function chancesOf(forest: Forest, values: Float64Array): Float64Array {
  const { classes, prior, trees } = forest;
  const k = classes.length;
  const scores = Float64Array.from(prior);
  for (let t = 0, c = 0; t < trees.length; t++) {
    scores[c] = (scores[c] as number) + leafOf(trees[t] as Tree, values);
    c = c + 1 === k ? 0 : c + 1;
  }
  const max = Math.max(...scores);
  let sum = 0;
  for (let c = 0; c < k; c++) {
    const e = Math.exp((scores[c] as number) - max);
    scores[c] = e;
    sum += e;
  }
  for (let c = 0; c < k; c++) scores[c] = (scores[c] as number) / sum;
  return scores;
}

/**
 * What spoke for a class, strongest first: along each tree's path, the change of value at a cut is credited to its
 * column. "column = value +push".
 */
export function reasonsOf(forest: Forest, values: Float64Array, label: string, top = 5): string[] {
  const at = forest.classes.indexOf(label);
  if (at < 0) return [];
  const pushes = new Map<number, number>();
  for (let t = at; t < forest.trees.length; t += forest.classes.length) {
    const { column, cut, left, value } = forest.trees[t] as Tree;
    let node = 0;
    for (let f = column[0] as number; f >= 0; f = column[node] as number) {
      const first = left[node] as number;
      const next = (values[f] as number) < (cut[node] as number) ? first : first + 1;
      pushes.set(f, (pushes.get(f) ?? 0) + (value[next] as number) - (value[node] as number));
      node = next;
    }
  }
  return [...pushes]
    .filter(([, push]) => push > 0.05)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, top)
    .map(([f, push]) => `${forest.columns[f]} = ${Math.round((values[f] as number) * 100) / 100} +${push.toFixed(1)}`);
}

/** A forest as the text of its file: a tree a line. */
export function forestText(forest: Forest): string {
  const { trees, ...head } = forest;
  const front = JSON.stringify(head, null, 1).slice(0, -2);
  return `${front},\n "trees": [\n${trees.map(tree => `  ${JSON.stringify(tree)}`).join(',\n')}\n ]\n}\n`;
}
