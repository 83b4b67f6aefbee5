/** The register: claims become pledges, are counted honestly and followed to their end. */

export { addDays, firstDay, lastDay, monthsBetween } from './dates.ts';
export { corrected, standing } from './decided.ts';
export { EURO_ONLY, type MonthRate, type RateOf } from './euros.ts';
export { factsOf, type PledgeFacts } from './facts.ts';
export { decidedTies, type FoldOptions, fold, foldComponent, partsOf, type Register } from './fold.ts';
export { givenClaims } from './given.ts';
export { pledgeIdOf } from './ids.ts';
export { cumulativeIncidence, type Subject } from './incidence.ts';
export { type Block, blocksOf } from './matching/blocks.ts';
export { components } from './matching/cluster.ts';
export { linkBetween } from './matching/link.ts';
export { occasionFrom, occasionOf } from './occasions.ts';
export type { PartLink } from './parts.ts';
export { type PlaceCodes, placeCodes } from './place-codes.ts';
export { rates } from './rates.ts';
export { DAYS_BEFORE, reconcile } from './reconcile.ts';
export { type KeptShares, sharesKept, wilson } from './shares.ts';
export { type Coverage, SILENT_MONTHS, silenceOf } from './silence.ts';
export { type BrokenDown, breakDown, contributions, type Summed, sumUp } from './sums.ts';
