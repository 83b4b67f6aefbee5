/** The closed word lists of `corpus/FORMAT.md`; the same words stand in gold files, code, API and exports. */

/** What a project is about. One word a claim; totals and mixed programmes are `other`. */
export const ACTIVITIES = [
  'data-centre',
  'semiconductors',
  'batteries',
  'automotive',
  'aerospace',
  'pharma',
  'chemicals',
  'metals',
  'food',
  'logistics',
  'retail',
  'software-ai',
  'telecoms',
  'finance',
  'electricity',
  'oil-gas',
  'hydrogen',
  'mining',
  'transport',
  'construction',
  'tourism',
  'consumer-goods',
  'machinery',
  'recycling',
  'research',
  'other',
] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** Where a commitment stands according to one article. */
export const STAGES = [
  'considered',
  'announced',
  'approved',
  'underway',
  'operational',
  'delayed',
  'reduced',
  'increased',
  'cancelled',
] as const;
export type Stage = (typeof STAGES)[number];

/** New site, more of an existing one, both, or not said. */
export const FORMS = ['new', 'expansion', 'both', 'unknown'] as const;
export type Form = (typeof FORMS)[number];

/** `exact` and `about`: low = high; `atLeast`: high is null; `upTo`: low is null; `between`: both. */
export const QUALIFIERS = ['exact', 'about', 'atLeast', 'upTo', 'between'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** Kinds of jobs that a project promises directly. */
export const JOB_KINDS = ['created', 'kept', 'construction'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** What an amount is that is not a claim's own amount. */
export const MONEY_ROLES = [
  'revenue',
  'profit',
  'valuation',
  'acquisition',
  'subsidy',
  'loan',
  'fine',
  'funding-round',
  'budget',
  'trade',
  'market',
  'conversion',
  'part',
  'cost',
  'other',
] as const;
export type MoneyRole = (typeof MONEY_ROLES)[number];

/** What a headcount is that is not a claim's own jobs. */
export const JOBS_ROLES = ['workforce', 'layoff', 'indirect', 'sector', 'other'] as const;
export type JobsRole = (typeof JOBS_ROLES)[number];

/** How exact a named place is. */
export const PLACE_LEVELS = ['site', 'city', 'region', 'country'] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

/** A claim is one investor's (or venture's) commitment, or a sum over many investors'. */
export const CLAIM_TYPES = ['pledge', 'total'] as const;
export type ClaimType = (typeof CLAIM_TYPES)[number];

/** How a gold article is written; readings do not carry it. */
export const STYLES = [
  'wire',
  'local',
  'release',
  'roundup',
  'followup',
  'explainer',
  'interview',
  'opinion',
  'spun',
  'negative',
] as const;
export type Style = (typeof STYLES)[number];
