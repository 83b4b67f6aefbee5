import type { TrainingDocument } from '../learn/index.ts';
import { type Forest, GROW, grow, type Row } from '../trees/index.ts';
import { roleContext } from './context.ts';
import { jobsLabels, moneyLabels } from './labels.ts';
import { columnsOf, vectorOf } from './vector.ts';

/** The forests that judge each figure among the others. */
export const MONEY_FOREST = 'money-among';
export const JOBS_FOREST = 'jobs-among';

/** Money classes that hang on the other figures; what the rest is, the words beside the figure tell best. */
const APART: ReadonlySet<string> = new Set(['claim', 'total', 'part', 'other', 'conversion', 'subsidy', 'none']);
/** All other money classes together. */
export const REST = 'rest';

/** Money class as the forest knows it. */
export function coarse(label: string): string {
  return APART.has(label) ? label : REST;
}

/** What the forests learn from one document; the first models' guesses on it must be those of its own fold. */
export interface ForestRows {
  readonly money: readonly Row[];
  readonly jobs: readonly Row[];
}

/** The rows of one document, by the models that are in place. */
export function forestRows({ gold, document }: TrainingDocument): ForestRows {
  const context = roleContext(document);
  const row =
    (label: string) =>
    (one: { figure: Parameters<typeof vectorOf>[1]; marked: boolean }): Row => ({
      values: vectorOf(context, one.figure),
      label,
      weight: one.marked ? 1 : 0.5,
    });
  return {
    money: moneyLabels(gold, document).map(one => row(coarse(one.label))(one)),
    jobs: jobsLabels(gold, document).map(one => row(one.label)(one)),
  };
}

/** Grows both forests; `classes` are those of the first models. */
export function growForests(
  rows: readonly ForestRows[],
  classes: { readonly money: readonly string[]; readonly jobs: readonly string[] },
): Map<string, Forest> {
  const money = grow(
    MONEY_FOREST,
    columnsOf(classes.money),
    rows.flatMap(one => one.money),
    GROW,
  );
  const jobs = grow(
    JOBS_FOREST,
    columnsOf(classes.jobs),
    rows.flatMap(one => one.jobs),
    GROW,
  );
  return new Map([
    [MONEY_FOREST, money],
    [JOBS_FOREST, jobs],
  ]);
}
