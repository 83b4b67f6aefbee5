import type { Figure, RoleContext } from './context.ts';
import { claimChance, firstGuesses, type Guess } from './first.ts';
import { close } from './value-features.ts';

/** The models that judge each figure among the others. */
export const SECOND_MONEY = 'money-role';
export const SECOND_JOBS = 'jobs-role';

/**
 * What a figure looks like among the others: its own features, what the first model made of it and of its neighbours,
 * and how it stands to the figures that look more like a claim than it does.
 */
export function secondFeatures(context: RoleContext, figure: Figure): string[] {
  const guesses = firstGuesses(context);
  const own = guesses.get(figure);
  if (own === undefined) return [];
  const features = [...own.features];
  for (let c = 0; c < own.classes.length; c++) {
    const p = own.probabilities[c] as number;
    if (p > 0.05) features.push(`first: ${own.classes[c]} ${tenth(p)}`);
  }
  const chance = claimChance(own);
  features.push(`first: own claim ${tenth(chance)}`);
  const kin = figure.mention.kind === 'money' ? context.money : context.headcounts;
  siblings(guesses, kin, figure, chance, features);
  rivals(context, guesses, kin, figure, chance, features);
  return features;
}

/** The figures of its kind right before and after, and those of the same value. */
function siblings(
  guesses: ReadonlyMap<Figure, Guess>,
  kin: readonly Figure[],
  figure: Figure,
  chance: number,
  features: string[],
): void {
  const at = kin.indexOf(figure);
  for (const [name, other] of [
    ['before', kin[at - 1]],
    ['after', kin[at + 1]],
  ] as const) {
    if (other === undefined) continue;
    const guess = guesses.get(other);
    if (guess === undefined) continue;
    const where = other.sentence === figure.sentence ? 'in sentence' : 'elsewhere';
    features.push(`${name} ${where}: ${guess.label}`);
  }
  let best = chance;
  let total = 0;
  for (const other of kin) {
    if (other === figure || other.currency !== figure.currency || !close(other.value, figure.value, 0.001)) continue;
    const guess = guesses.get(other);
    if (guess === undefined) continue;
    total++;
    best = Math.max(best, claimChance(guess));
    features.push(`same value: ${guess.label}`);
  }
  if (total > 0) features.push(`best of same value ${tenth(best)}`);
}

/** How it stands to the likeliest claim of its kind, and what lies between the two. */
function rivals(
  context: RoleContext,
  guesses: ReadonlyMap<Figure, Guess>,
  kin: readonly Figure[],
  figure: Figure,
  chance: number,
  features: string[],
): void {
  let better = 0;
  let betterInSentence = 0;
  let top: Figure | null = null;
  let topChance = 0;
  let near: Figure | null = null;
  for (const other of kin) {
    if (other === figure || close(other.value, figure.value, 0.001)) continue;
    const guess = guesses.get(other);
    if (guess === undefined) continue;
    const theirs = claimChance(guess);
    if (theirs > topChance) {
      top = other;
      topChance = theirs;
    }
    if (theirs > chance && theirs > 0.3) {
      better++;
      if (other.sentence === figure.sentence) betterInSentence++;
    }
    if (theirs > 0.4 && other.end <= figure.start) near = other;
  }
  features.push(`better claims ${Math.min(4, better)}`, `better claims in sentence ${Math.min(2, betterInSentence)}`);
  if (top === null) features.push('no other claim');
  else features.push(`against likeliest: ${relation(figure, top)} ${tenth(topChance)}`);
  if (near !== null) {
    features.push(`against claim before: ${relation(figure, near)}`);
    features.push(`since claim before: ${between(context, near.end, figure.start)}`);
    features.push(
      `claim before: ${near.sentence === figure.sentence ? 'same sentence' : near.sentence + 1 === figure.sentence ? 'next sentence' : 'further'}`,
    );
  }
}

/** Currency and size of a figure against another's. */
function relation(figure: Figure, other: Figure): string {
  if (figure.currency !== other.currency) return 'other currency';
  const ratio = figure.value / other.value;
  if (ratio > 1) return ratio > 3 ? 'far more' : 'more';
  if (ratio < 0.05) return 'under 5%';
  return ratio < 0.34 ? 'under a third' : 'less';
}

/** Which names lie between two figures: a new company or place may begin a new project. */
function between(context: RoleContext, from: number, to: number): string {
  const { mentions } = context.document;
  const inside = (span: { readonly start: number }) => span.start >= from && span.start < to;
  const org = mentions.organisation.some(inside);
  const place = mentions.place.some(inside);
  return org ? (place ? 'organisation and place' : 'organisation') : place ? 'place' : 'no name';
}

function tenth(p: number): string {
  if (p > 0.97) return '~1';
  if (p < 0.03) return '~0';
  return (Math.round(p * 5) / 5).toFixed(1);
}
