import type { HeldOut } from './task.ts';

/** How well one label is told, over held-out examples. */
export interface LabelScore {
  readonly label: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly count: number;
}

/** How well a model does on what it had not seen. */
export interface TaskScore {
  readonly accuracy: number;
  readonly labels: readonly LabelScore[];
  /** Wrong answers by "gold > given", most frequent first. */
  readonly confusions: readonly (readonly [string, number])[];
}

/** Scores held-out predictions of one task. */
export function scoreHeldOut(heldOut: readonly HeldOut[]): TaskScore {
  const given = new Map<string, number>();
  const wanted = new Map<string, number>();
  const right = new Map<string, number>();
  const confusions = new Map<string, number>();
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const { label: want, prediction } of heldOut) {
    count(given, prediction.label);
    count(wanted, want);
    if (prediction.label === want) count(right, want);
    else count(confusions, `${want} > ${prediction.label}`);
  }
  const labels = [...new Set([...wanted.keys(), ...given.keys()])].map(label => {
    const hit = right.get(label) ?? 0;
    const precision = hit / (given.get(label) || 1);
    const recall = hit / (wanted.get(label) || 1);
    const f1 = (2 * precision * recall) / (precision + recall || 1);
    return { label, precision, recall, f1, count: wanted.get(label) ?? 0 };
  });
  const hits = [...right.values()].reduce((sum, n) => sum + n, 0);
  return {
    accuracy: hits / (heldOut.length || 1),
    labels: labels.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
    confusions: [...confusions].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
  };
}

/** A task's score as lines of text for a terminal. */
export function scoreTable(name: string, score: TaskScore, confusions = 8): string {
  const pct = (x: number) => (100 * x).toFixed(1).padStart(6);
  const lines = [`${name}: accuracy ${pct(score.accuracy).trim()} %`];
  for (const { label, precision, recall, f1, count } of score.labels) {
    lines.push(`  ${label.padEnd(18)} P ${pct(precision)} R ${pct(recall)} F1 ${pct(f1)}  n ${count}`);
  }
  for (const [pair, n] of score.confusions.slice(0, confusions)) lines.push(`    ${String(n).padStart(4)} ${pair}`);
  return lines.join('\n');
}
