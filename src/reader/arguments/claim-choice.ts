import type { Model } from '../learn/index.ts';

/**
 * The likeliest candidate (of raw probabilities that `model` gave) other than `none`, if it is at least `least` likely, else `none`. A slot that is often empty
 * is read best when a value that is not quite as likely as "nothing" is given all the same: a value left out costs as
 * much as a wrong one. The probability is calibrated as the model is.
 */
export function chooseOrNone(
  model: Model,
  probabilities: Float64Array,
  none: number,
  least: number,
): { readonly index: number; readonly probability: number } {
  let best = none;
  for (let i = 0; i < probabilities.length; i++) {
    if (i === none || (probabilities[i] as number) < least) continue;
    if (best === none || (probabilities[i] as number) > (probabilities[best] as number)) best = i;
  }
  return { index: best, probability: model.calibrated(probabilities[best] ?? 0) };
}
