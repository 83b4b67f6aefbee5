/** What each amount and each headcount is: a claim's own, or one of FORMAT.md's roles. */
import { findModel } from '../learn/index.ts';
import { chancesOf, type Forest, findForest, reasonsOf } from '../trees/index.ts';
import type { Figure, RoleContext } from './context.ts';
import { isConversion } from './conversion.ts';
import { CLAIM_LABELS, chanceOf, FIRST_JOBS, FIRST_MONEY, firstGuesses, type Guess } from './first.ts';
import { coarse, JOBS_FOREST, MONEY_FOREST, REST } from './forests.ts';
import { close } from './value-features.ts';
import { vectorOf } from './vector.ts';

export { articleChance } from './article.ts';
export {
  bordersBetween,
  type Figure,
  lowerBound,
  numberOf,
  type RoleContext,
  roleContext,
  sentenceAt,
} from './context.ts';
export { drillExamples } from './drills.ts';
export { firstFeatures } from './first.ts';
export { type FigureLabel, jobsLabels, moneyLabels } from './labels.ts';
export { MONEY_PRIOR } from './prior.ts';
export { type TrainedRoleFolds, type TrainedRoles, trainRoles } from './training.ts';
export { close } from './value-features.ts';

/** A figure with its role. */
export interface RoledFigure {
  readonly figure: Figure;
  /** Chance of each role, 0 to 1, summing to 1. `claim`, `total`, `created`, `kept`, `construction` are a claim's own. */
  readonly chances: ReadonlyMap<string, number>;
  /** Chance that it is a claim's own figure of any kind. */
  readonly claim: number;
  /** What spoke for a role, strongest first. */
  reasons(role: string): string[];
}

/** How much the forest counts against the log-linear model. */
const FOREST_SHARE = 0.6;

/** The figures of a document with the chances of their roles, in reading order. */
export function rolesOf(context: RoleContext): RoledFigure[] {
  const guesses = firstGuesses(context);
  return context.figures.map(figure => judge(context, figure, guesses));
}

/** A conversion is told by its place and its value alone: no model is asked. */
function conversion(figure: Figure): RoledFigure {
  const reasons = () => ['opens right after an amount of the same value in another currency'];
  return { figure, chances: new Map([['conversion', 1]]), claim: 0, reasons };
}

function judge(context: RoleContext, figure: Figure, guesses: ReadonlyMap<Figure, Guess>): RoledFigure {
  if (isConversion(context, figure)) return conversion(figure);
  const money = figure.mention.kind === 'money';
  const guess = guesses.get(figure) as Guess;
  const forest = findForest(money ? MONEY_FOREST : JOBS_FOREST);
  const values = forest === null ? null : vectorOf(context, figure, guesses);
  const chances = forest === null || values === null ? alone(guess) : mixed(guess, forest, chancesOf(forest, values));
  let claim = 0;
  for (const label of CLAIM_LABELS) claim += chances.get(label) ?? 0;
  return {
    figure,
    chances,
    claim,
    reasons: role => [
      ...(findModel(money ? FIRST_MONEY : FIRST_JOBS)?.reasons(guess.features, role, 5) ?? []),
      ...(forest === null || values === null ? [] : reasonsOf(forest, values, money ? coarse(role) : role, 4)),
    ],
  };
}

function alone(guess: Guess): Map<string, number> {
  return new Map(guess.classes.map((label, i) => [label, guess.probabilities[i] ?? 0]));
}

/** Both opinions weighed; what the forest gives to the rest is dealt out as the words beside the figure say. */
function mixed(guess: Guess, forest: Forest, forestChances: Float64Array): Map<string, number> {
  const chances = new Map<string, number>();
  const known = new Set(forest.classes);
  let restSum = 0;
  for (const label of guess.classes) if (!known.has(label)) restSum += chanceOf(guess, label);
  const rest = forestChances[forest.classes.indexOf(REST)] ?? 0;
  for (const label of guess.classes) {
    const words = chanceOf(guess, label);
    const at = forest.classes.indexOf(label);
    const among = at >= 0 ? (forestChances[at] ?? 0) : restSum > 0 ? (rest * words) / restSum : 0;
    chances.set(label, FOREST_SHARE * among + (1 - FOREST_SHARE) * words);
  }
  return chances;
}

/** True where two figures tell one value: same kind, same currency, same number. */
export function sameValue(a: Figure, b: Figure, share = 0.0005): boolean {
  return a.mention.kind === b.mention.kind && a.currency === b.currency && close(a.value, b.value, share);
}
