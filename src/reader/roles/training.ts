import {
  compile,
  type Example,
  type Folds,
  type Model,
  type TrainingDocument,
  train,
  type Weights,
  withModels,
} from '../learn/index.ts';
import type { Forest } from '../trees/index.ts';
import { ARTICLE, articleFeatures } from './article.ts';
import { roleContext } from './context.ts';
import { drillExamples } from './drills.ts';
import { FIRST_JOBS, FIRST_MONEY, firstFeatures } from './first.ts';
import { type ForestRows, forestRows, growForests } from './forests.ts';
import { type FigureLabel, jobsLabels, moneyLabels } from './labels.ts';
import { JOBS_PRIOR, MONEY_PRIOR } from './prior.ts';

/** Raised when features or labels of the role models change their meaning. */
const VERSION = '3';
/** Strength of the pull of weights towards 0; found by cross-validation. */
const OPTIONS = { l2: 3, iterations: 70 } as const;

/** What one round of training gives: log-linear weights and forests by name. */
export interface TrainedRoles {
  readonly weights: readonly Weights[];
  readonly models: ReadonlyMap<string, Model>;
  readonly forests: ReadonlyMap<string, Forest>;
}

/** The role models of the whole gold, and those of each fold, which saw none of its documents. */
export interface TrainedRoleFolds {
  readonly whole: TrainedRoles;
  readonly folds: readonly TrainedRoles[];
}

interface Prepared {
  readonly training: TrainingDocument;
  readonly fold: number;
  readonly money: readonly Example[];
  readonly jobs: readonly Example[];
  readonly article: Example;
}

/**
 * Trains the role models: log-linear ones on the words around each figure, then forests on those models' honest guesses
 * (each document's by the models of its own fold) and on how the figures stand to each other. Deterministic.
 */
export function trainRoles(documents: readonly TrainingDocument[], partition: Folds, corpus: string): TrainedRoleFolds {
  const rows = documents.map((training): Prepared => prepareRow(training, partition));
  const drills = drillExamples();
  const first = (without: number | null): Weights[] => {
    const seen = rows.filter(row => row.fold !== without);
    const name = (model: string) => ({ model, version: VERSION, corpus });
    return [
      train(name(FIRST_MONEY), [...MONEY_PRIOR, ...drills.money, ...seen.flatMap(row => row.money)], OPTIONS),
      train(name(FIRST_JOBS), [...JOBS_PRIOR, ...drills.jobs, ...seen.flatMap(row => row.jobs)], OPTIONS),
      train(
        name(ARTICLE),
        seen.map(row => row.article),
        OPTIONS,
      ),
    ];
  };
  const compiled = (weights: readonly Weights[]) => new Map(weights.map(one => [one.model, compile(one)]));
  const byFold = Array.from({ length: partition.count }, (_, fold) => first(fold));
  const models = byFold.map(compiled);
  const forest = rows.map(row => withModels(models[row.fold] ?? new Map(), () => forestRows(row.training)));
  const second = (own: ReadonlyMap<string, Model>, without: number | null): Map<string, Forest> => {
    const seen = forest.filter((_, i) => (rows[i] as Prepared).fold !== without) as readonly ForestRows[];
    const classes = (name: string) => own.get(name)?.classes ?? [];
    return growForests(seen, { money: classes(FIRST_MONEY), jobs: classes(FIRST_JOBS) });
  };
  const all = first(null);
  const wholeModels = compiled(all);
  return {
    whole: { weights: all, models: wholeModels, forests: second(wholeModels, null) },
    folds: byFold.map((weights, fold) => {
      const own = models[fold] as ReadonlyMap<string, Model>;
      return { weights, models: own, forests: second(own, fold) };
    }),
  };
}

function prepareRow(training: TrainingDocument, partition: Folds): Prepared {
  const { gold, document } = training;
  const context = roleContext(document);
  const examples = (labels: readonly FigureLabel[]): Example[] =>
    labels.map(({ figure, label, marked }) => ({
      features: firstFeatures(context, figure),
      label,
      weight: marked ? 1 : 0.5,
    }));
  return {
    training,
    fold: partition.of[gold.id] ?? -1,
    money: examples(moneyLabels(gold, document)),
    jobs: examples(jobsLabels(gold, document)),
    article: { features: articleFeatures(context), label: gold.claims.length > 0 ? 'yes' : 'no' },
  };
}
