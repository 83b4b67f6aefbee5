/** The register: claims become pledges, are counted honestly and followed to their end. */

export { constraintsOf, mergedBy } from './constraints.ts';
export { addDays, firstDay, lastDay, monthsBetween } from './dates.ts';
export { corrected, standing } from './decided.ts';
export { EURO_ONLY, type MonthRate, type RateOf } from './euros.ts';
export { factsOf, type PledgeFacts } from './facts.ts';
export {
  decisionsByGroup,
  type FoldOptions,
  fold,
  foldGroup,
  type Register,
  rejectedBy,
  related,
} from './fold.ts';
export { givenClaims } from './given.ts';
export { articleOf, pledgeIdOf } from './ids.ts';
export { cumulativeIncidence, type Subject } from './incidence.ts';
export { type Block, blocksOf, comparable } from './matching/blocks.ts';
export { type Constraints, cluster, MERGE_FROM } from './matching/cluster.ts';
export { components } from './matching/components.ts';
export { groupsOf, merges, stayApart } from './matching/groups.ts';
export { linkBetween, type Tie, tieBetween } from './matching/link.ts';
export { matchStamp } from './matching/model.ts';
export { packTraits, unpackTraits } from './matching/packed.ts';
export { sizeOf, type Traits, traitsOf } from './matching/traits.ts';
export { occasionFrom, occasionOf } from './occasions.ts';
export { type PartLink, partsBetween } from './parts.ts';
export { type PlaceCodes, placeCodes } from './place-codes.ts';
export { rates } from './rates.ts';
export { DAYS_BEFORE, reconcile } from './reconcile.ts';
export { pairsApart, type Relation, relate, relationsAmong, type Stub, type Wholes, wholesAmong } from './relate.ts';
export { type KeptShares, sharesKept, wilson } from './shares.ts';
export { type Coverage, SILENT_MONTHS, silenceOf, silentState } from './silence.ts';
export { type BrokenDown, breakDown, contributions, type Summed, sumUp } from './sums.ts';
