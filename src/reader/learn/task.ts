import type { ReadDocument } from '../document.ts';
import { fitCalibration } from './calibrate.ts';
import { type ChoiceExample, trainChoice } from './choice.ts';
import type { Example } from './example.ts';
import type { Folds } from './folds.ts';
import type { GoldDocument } from './gold.ts';
import { compile, type Model, type Prediction } from './model.ts';
import { type ModelSet, withModels } from './models.ts';
import { type TrainOptions, train } from './train.ts';
import type { Weights } from './weights.ts';

/** A labelled article, prepared as the reader sees it. */
export interface TrainingDocument {
  readonly gold: GoldDocument;
  readonly document: ReadDocument;
}

/**
 * One model to be trained. `examples` makes the examples of one document; it may use the models of tasks that stand
 * before it in the list (through `modelOf`): it sees them as they are out of fold, so that a later model learns from an
 * earlier one's honest guesses.
 */
export interface ModelTask {
  readonly name: string;
  readonly version: string;
  readonly options?: TrainOptions;
  examples(training: TrainingDocument): readonly Example[];
}

/** As `ModelTask`, for a model that chooses among candidates. */
export interface ChoiceTask {
  readonly name: string;
  readonly version: string;
  readonly options?: TrainOptions;
  choices(training: TrainingDocument): readonly ChoiceExample[];
}

/** Any task that `trainAll` takes. */
export type AnyTask = ModelTask | ChoiceTask;

/** A prediction (not calibrated) for an example that the model had not seen, nor any document of its fold. */
export interface HeldOut {
  readonly document: string;
  /** What was right. */
  readonly label: string;
  readonly prediction: Pick<Prediction, 'label' | 'probability'>;
}

/** What training gives. */
export interface Trained {
  /** For the reader: trained on all documents, one a task. */
  readonly weights: readonly Weights[];
  /** The models of each fold, trained without its documents: `withModels(folds[i], ...)` runs the reader out of fold. */
  readonly folds: readonly ModelSet[];
  /** Out-of-fold predictions by task name, in document order. */
  readonly heldOut: ReadonlyMap<string, readonly HeldOut[]>;
}

/** What training needs beside the tasks. */
export interface TrainingInput {
  readonly documents: readonly GoldDocument[];
  readonly folds: Folds;
  /** Hash of the gold, written into the weights. */
  readonly corpus: string;
  /** Prepares an article for reading; called with the fold's models in place, once a document and task. */
  readonly prepare: (gold: GoldDocument) => ReadDocument;
}

/**
 * Trains the tasks in order, each on all documents and once for every fold without it. Deterministic. Documents without
 * a fold (added since the folds were made) are trained on and never held out.
 */
export function trainAll(tasks: readonly AnyTask[], input: TrainingInput): Trained {
  const sets = Array.from({ length: input.folds.count }, () => new Map<string, Model>());
  const whole = new Map<string, Model>();
  const weights: Weights[] = [];
  const heldOut = new Map<string, HeldOut[]>();
  for (const task of tasks) {
    const rows = input.documents.map(gold => {
      const fold = input.folds.of[gold.id];
      const models = (fold === undefined ? undefined : sets[fold]) ?? whole;
      const examples = withModels(models, () => examplesOf(task, { gold, document: input.prepare(gold) }));
      return { id: gold.id, fold, examples };
    });
    const name = { model: task.name, version: task.version, corpus: input.corpus };
    const trained = (without?: number) => {
      const examples = rows.filter(row => without === undefined || row.fold !== without).flatMap(row => row.examples);
      return fitted(name, examples, task.options);
    };
    const guesses: (HeldOut & { readonly fold: number })[] = [];
    const raw = sets.map((_, fold) => {
      const one = trained(fold);
      const model = compile(one);
      for (const row of rows) {
        if (row.fold !== fold) continue;
        for (const example of row.examples) {
          guesses.push({ document: row.id, fold, label: example.label, prediction: predicted(model, example) });
        }
      }
      return one;
    });
    for (const [fold, models] of sets.entries()) {
      const others = guesses.filter(guess => guess.fold !== fold);
      models.set(task.name, compile(calibrated(raw[fold] as Weights, others)));
    }
    const all = calibrated(trained(), guesses);
    whole.set(task.name, compile(all));
    weights.push(all);
    heldOut.set(task.name, guesses);
  }
  return { weights, folds: sets, heldOut };
}

function examplesOf(task: AnyTask, training: TrainingDocument): readonly (Example | ChoiceExample)[] {
  return 'choices' in task ? task.choices(training) : task.examples(training);
}

function fitted(
  name: { readonly model: string; readonly version: string; readonly corpus: string },
  examples: readonly (Example | ChoiceExample)[],
  options?: TrainOptions,
): Weights {
  const choices = examples.filter(example => 'candidates' in example);
  if (choices.length > 0) return trainChoice(name, choices, options);
  return train(
    name,
    examples.filter(example => 'features' in example),
    options,
  );
}

function predicted(model: Model, example: Example | ChoiceExample): Pick<Prediction, 'label' | 'probability'> {
  if ('features' in example) return model.predict(new Set(example.features));
  const { index, probability } = model.choose(example.candidates.map(one => new Set(one.features)));
  return { label: example.candidates[index]?.label ?? '(none)', probability };
}

/** The weights with a map from the probability of their answer to how often such answers were right. */
function calibrated(weights: Weights, heldOut: readonly HeldOut[]): Weights {
  const outcomes = heldOut.map(({ label, prediction }) => ({
    confidence: prediction.probability,
    right: prediction.label === label,
  }));
  return { ...weights, calibration: fitCalibration(outcomes) };
}
