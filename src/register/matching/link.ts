import type { MatchLink, SourcedClaim } from '../../model/index.ts';
import { featuresFrom } from './features.ts';
import { matchModel } from './model.ts';
import { overlapping } from './overlap.ts';
import { reasonsFor } from './reasons.ts';
import { type Relations, relationsOf } from './relations.ts';
import { type Traits, traitsOf } from './traits.ts';

/** Ties below this probability are not kept: they can neither merge nor raise a doubt. */
export const LINK_FROM = 0.15;
/** From this calibrated probability on a link is certain; below it is doubtful and shown. */
export const CERTAIN_FROM = 0.9;
/** How likely an overlap of jobs is held to be: too little to merge, enough to be shown. */
const OVERLAP = 0.1;

/** That two claims may tell the same commitment, or (an overlap) jobs that may be counted twice. `a` is the lower id. */
export interface Tie {
  readonly a: string;
  readonly b: string;
  /** 0 to 1. */
  readonly probability: number;
  readonly overlap: boolean;
}

/**
 * How likely two claims tell the same commitment; null where hardly at all. Claims of one article are never the same commitment, but
 * their jobs may overlap.
 */
export function tieBetween(x: Traits, y: Traits): Tie | null {
  const [a, b] = x.id < y.id ? [x, y] : [y, x];
  if (a.article !== b.article && a.type === b.type) {
    const probability = probabilityOf(relationsOf(a, b));
    if (probability >= LINK_FROM) return { a: a.id, b: b.id, probability, overlap: false };
  }
  return overlapping(a, b) ? { a: a.id, b: b.id, probability: OVERLAP, overlap: true } : null;
}

/** How many ways of standing to each other are remembered; there are few that come up often. */
const REMEMBERED = 100_000;
const remembered = new Map<string, number>();

/** The probability of a pair; worked out once for each way in which two claims can stand to each other. */
function probabilityOf(relations: Relations): number {
  const key = relations.join('|');
  let probability = remembered.get(key);
  if (probability === undefined) {
    probability = matchModel().probability(featuresFrom(relations));
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(key, probability);
  }
  return probability;
}

/** A tie with its reasons, as pledges show it. */
export function linkOf(tie: Tie, x: Traits, y: Traits): MatchLink {
  const { a, b, probability, overlap } = tie;
  if (overlap) {
    const reasons = ['jobs of one company, country and year may overlap'];
    return { a, b, probability, certainty: 'doubtful', reasons, decided: false, overlap };
  }
  const model = matchModel();
  const certainty = model.calibrated(probability) >= CERTAIN_FROM ? 'certain' : 'doubtful';
  const [low, high] = x.id < y.id ? [x, y] : [y, x];
  const reasons = reasonsFor(model, featuresFrom(relationsOf(low, high)));
  return { a, b, probability, certainty, reasons, decided: false, overlap };
}

/** {@link tieBetween} with its reasons, for claims that are at hand. */
export function linkBetween(x: SourcedClaim, y: SourcedClaim): MatchLink | null {
  const tie = tieBetween(traitsOf(x), traitsOf(y));
  return tie && linkOf(tie, traitsOf(x), traitsOf(y));
}
