import { findModel, type Prediction } from '../learn/index.ts';
import type { Figure, RoleContext } from './context.ts';
import { cueFeatures } from './cue-features.ts';
import { placeFeatures } from './place-features.ts';
import { standingFeatures } from './standing.ts';
import { valueFeatures } from './value-features.ts';

/** The models that judge each figure by itself. */
export const FIRST_MONEY = 'money-first';
export const FIRST_JOBS = 'jobs-first';

/** What a figure looks like by itself: cue words, place, value. */
export function firstFeatures(context: RoleContext, figure: Figure): string[] {
  const features: string[] = [];
  cueFeatures(context, figure, features);
  placeFeatures(context, figure, features);
  valueFeatures(context, figure, features);
  features.push(...standingFeatures(context, figure));
  return features;
}

/** A figure with what the first model makes of it. */
export interface Guess {
  readonly figure: Figure;
  readonly features: readonly string[];
  /** Class by class, in the order of `classes`. */
  readonly probabilities: Float64Array;
  readonly classes: readonly string[];
  readonly label: string;
}

const guesses = new WeakMap<RoleContext, { readonly model: unknown; readonly all: ReadonlyMap<Figure, Guess> }>();

/** What the first models make of all figures of a document; made once a document and model. */
export function firstGuesses(context: RoleContext): ReadonlyMap<Figure, Guess> {
  const money = findModel(FIRST_MONEY);
  const jobs = findModel(FIRST_JOBS);
  const known = guesses.get(context);
  if (known?.model === money) return known.all;
  const all = new Map<Figure, Guess>();
  for (const figure of context.figures) {
    const model = figure.mention.kind === 'money' ? money : jobs;
    const features = firstFeatures(context, figure);
    const prediction: Prediction | null = model?.predict(features) ?? null;
    all.set(figure, {
      figure,
      features,
      probabilities: prediction?.probabilities ?? new Float64Array(0),
      classes: model?.classes ?? [],
      label: prediction?.label ?? 'other',
    });
  }
  guesses.set(context, { model: money, all });
  return all;
}

/** The probability of one class; 0 where the model does not know it. */
export function chanceOf(guess: Guess, label: string): number {
  const at = guess.classes.indexOf(label);
  return at < 0 ? 0 : (guess.probabilities[at] ?? 0);
}

/** The probability that a figure is a claim's own: amount or total, or jobs of any kind. */
export function claimChance(guess: Guess): number {
  let sum = 0;
  for (const label of CLAIM_LABELS) sum += chanceOf(guess, label);
  return sum;
}

/** Labels that make a figure a claim's own. */
export const CLAIM_LABELS: readonly string[] = ['claim', 'total', 'created', 'kept', 'construction'];
