import type { Example, ModelTask } from '../learn/index.ts';
import { roleContext } from './context.ts';
import { FIRST_JOBS, FIRST_MONEY, firstFeatures } from './first.ts';
import { type FigureLabel, jobsLabels, moneyLabels } from './labels.ts';
import { SECOND_JOBS, SECOND_MONEY, secondFeatures } from './second.ts';

/** Raised when features or labels of the role models change their meaning. */
const VERSION = '1';

function example(features: readonly string[], { label, marked }: FigureLabel): Example {
  return { features, label, weight: marked ? 1 : 0.5 };
}

/** The role models in the order in which they are trained: the second ones see the first ones' guesses. */
export const ROLE_TASKS: readonly ModelTask[] = [
  {
    name: FIRST_MONEY,
    version: VERSION,
    options: { l2: 1 },
    examples: ({ gold, document }) =>
      moneyLabels(gold, document).map(one => example(firstFeatures(roleContext(document), one.figure), one)),
  },
  {
    name: FIRST_JOBS,
    version: VERSION,
    options: { l2: 1 },
    examples: ({ gold, document }) =>
      jobsLabels(gold, document).map(one => example(firstFeatures(roleContext(document), one.figure), one)),
  },
  {
    name: SECOND_MONEY,
    version: VERSION,
    options: { l2: 1.5 },
    examples: ({ gold, document }) =>
      moneyLabels(gold, document).map(one => example(secondFeatures(roleContext(document), one.figure), one)),
  },
  {
    name: SECOND_JOBS,
    version: VERSION,
    options: { l2: 1.5 },
    examples: ({ gold, document }) =>
      jobsLabels(gold, document).map(one => example(secondFeatures(roleContext(document), one.figure), one)),
  },
];
