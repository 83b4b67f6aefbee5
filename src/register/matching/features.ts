import { type Relations, relationsOf } from './relations.ts';
import type { Traits } from './traits.ts';

/**
 * What speaks for or against two claims telling one commitment, as named features of a log-linear model. The names are what a
 * link's reasons are made of (`reasons.ts`). The claim of the lower id comes first.
 */
export function pairFeatures(x: Traits, y: Traits): string[] {
  return featuresFrom(relationsOf(x, y));
}

/** The features of a pair, by name. */
export function featuresFrom(relations: Relations): string[] {
  if (relations[0] === 'total') return totalFeatures(relations);
  const [, investor = '', amount = '', jobs, place = '', when, activity, occasion, due, ...rest] = relations;
  const [change, several, many, background, known] = rest;
  const same =
    investor === 'same' || investor === 'one same' || investor === 'family' || investor === 'name within name';
  const spot = place === 'same town' || place === 'a shared town' || place === 'near by';
  const features = [
    `investor:${investor}`,
    `amount:${amount}`,
    `jobs:${jobs}`,
    `place:${place}`,
    `when:${when}`,
    `activity:${activity}`,
    `occasion:${occasion}`,
    `due:${due}`,
    `investor:${investor}&amount:${amount}`,
    `investor:${same}&place:${place}&activity:${activity}`,
    `place:${place}&activity:${activity}`,
    `place:${place}&amount:${coarse(amount)}`,
    `amount:${coarse(amount)}&jobs:${jobs}`,
    `when:${when}&amount:${coarse(amount)}`,
    `when:${when}&place:${place}`,
    `investor:${same}&spot:${spot}&activity:${activity}&amount:${coarse(amount)}`,
    `investor:${same}&amount:${amount}&occasion:${occasion}`,
  ];
  if (change) features.push(`change:${change}`, `change:${change}&spot:${spot}&investor:${same}`);
  if (several) features.push('several investors', `several investors&amount:${coarse(amount)}`);
  if (many) features.push(`many places and few&amount:${coarse(amount)}`);
  if (background === 'one') features.push('one as background', `one as background&when:${when}`);
  if (background === 'both') features.push('both as background');
  if (known) features.push('investor:known apart');
  return features;
}

/** Totals have weights of their own: what tells two headlines apart is not what tells two projects apart. */
function totalFeatures(relations: Relations): string[] {
  const [, amount = '', jobs, place, when, occasion, due, projects] = relations;
  return [
    'total',
    `total amount:${amount}`,
    `total amount:${coarse(amount)}`,
    `total jobs:${jobs}`,
    `total place:${place}`,
    `total when:${when}`,
    `total occasion:${occasion}`,
    `total due:${due}`,
    `total projects:${projects}`,
    `total amount:${coarse(amount)}&when:${when}`,
    `total amount:${coarse(amount)}&occasion:${occasion}`,
  ];
}

function coarse(amount: string): string {
  if (amount.startsWith('equal') || amount === 'near') return 'equal';
  return amount.includes('apart') || amount.includes('times') || amount.includes('double') ? 'differs' : amount;
}

/** Raised when features change their meaning. */
export const MATCH_MODEL = '1';
