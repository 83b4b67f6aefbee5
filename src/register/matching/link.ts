import type { MatchLink, SourcedClaim } from '../../model/index.ts';
import { pairFeatures } from './features.ts';
import { matchModel } from './model.ts';
import { overlapping } from './overlap.ts';
import { reasonsFor } from './reasons.ts';

/** Links below this probability are not kept: they can neither merge nor raise a doubt. */
export const LINK_FROM = 0.1;
/** From this calibrated probability on a link is certain; below it is doubtful and shown. */
export const CERTAIN_FROM = 0.9;

/**
 * How likely two claims tell the same commitment; null where hardly at all. `a` and `b` in the link are in order of id. Claims of one
 * article are never the same commitment, but their jobs may overlap.
 */
export function linkBetween(x: SourcedClaim, y: SourcedClaim): MatchLink | null {
  const [a, b] = x.id < y.id ? [x, y] : [y, x];
  const link = a.article === b.article || a.claim.type !== b.claim.type ? null : scored(a, b);
  return link ?? overlapping(a, b);
}

function scored(a: SourcedClaim, b: SourcedClaim): MatchLink | null {
  const features = pairFeatures(a, b);
  const model = matchModel();
  const probability = model.probability(features);
  if (probability < LINK_FROM) return null;
  const certainty = model.calibrated(probability) >= CERTAIN_FROM ? 'certain' : 'doubtful';
  const reasons = reasonsFor(model, features);
  return { a: a.id, b: b.id, probability, certainty, reasons, decided: false, overlap: false };
}
