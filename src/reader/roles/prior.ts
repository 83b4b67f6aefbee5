import type { RoleCue } from '../../language/index.ts';
import type { Example } from '../learn/index.ts';

/**
 * What the cue words mean, told to the models as examples that stand in no article: a word for fines beside an amount
 * speaks for a fine, also where the gold has but a few fines in that language. Weighed so that the gold overrules them.
 */
const MONEY: readonly (readonly [RoleCue, string])[] = [
  ['invest', 'claim'],
  ['pledge', 'claim'],
  ['build', 'claim'],
  ['revenue', 'revenue'],
  ['profit', 'profit'],
  ['valuation', 'valuation'],
  ['acquisition', 'acquisition'],
  ['subsidy', 'subsidy'],
  ['loan', 'loan'],
  ['fine', 'fine'],
  ['round', 'funding-round'],
  ['budget', 'budget'],
  ['trade', 'trade'],
  ['market', 'market'],
  ['cost', 'cost'],
  ['part', 'part'],
  ['total', 'total'],
  ['earlier', 'other'],
  ['spent', 'other'],
  ['dividend', 'other'],
  ['loss', 'other'],
  ['unit', 'other'],
  ['wage', 'other'],
  ['rival', 'other'],
];
const JOBS: readonly (readonly [RoleCue, string])[] = [
  ['create', 'created'],
  ['workforce', 'workforce'],
  ['layoff', 'layoff'],
  ['indirect', 'indirect'],
  ['sector', 'sector'],
  ['builders', 'other'],
  ['moved', 'other'],
  ['earlier', 'other'],
  ['kept', 'kept'],
];

/** How much each such example counts against one of the gold. */
const WEIGHT = 0.7;

function examplesOf(pairs: readonly (readonly [RoleCue, string])[]): Example[] {
  return pairs.flatMap(([cue, label]) =>
    SHAPES.map(shape => ({ features: shape.map(where => `${cue} ${where}`), label, weight: WEIGHT })),
  );
}

/** Ways in which a cue stands to its figure. */
const SHAPES: readonly (readonly string[])[] = [
  ['in sentence', 'just before', 'before in clause', 'before, its own', 'is nearest before'],
  ['in sentence', 'before in clause', 'before, its own'],
  ['in sentence', 'just after', 'after in clause', 'after, its own', 'is nearest after'],
  ['in sentence', 'after in clause', 'after, its own'],
];

/** The examples that the cue lists stand for, for the money models. */
export const MONEY_PRIOR: readonly Example[] = [
  ...examplesOf(MONEY),
  ...[1, 2, 3].map(() => ({
    features: ['in brackets', 'in brackets after other currency', 'right after other currency'],
    label: 'conversion',
  })),
];
/** The same for the jobs models. */
export const JOBS_PRIOR: readonly Example[] = examplesOf(JOBS);
