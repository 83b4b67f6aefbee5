/** Figures with their roles become claims; what is left over becomes other money and other jobs. */
import {
  type Claim,
  JOBS_ROLES,
  type JobsRole,
  MONEY_ROLES,
  type MoneyRole,
  type OtherJobs,
  type OtherMoney,
} from '../../model/index.ts';
import type { ReadDocument } from '../document.ts';
import { type RoledFigure, roleContext } from '../roles/index.ts';
import { nearestInvestors, nearestPlaces } from './arguments.ts';
import { type Plan, planClaims } from './draft.ts';

/** What a document says. */
export interface Assembled {
  readonly claims: readonly Claim[];
  readonly otherMoney: readonly OtherMoney[];
  readonly otherJobs: readonly OtherJobs[];
}

/** Puts a prepared document together into claims and other figures. */
export function assemble(document: ReadDocument): Assembled {
  const { plans, rest } = planClaims(roleContext(document));
  const claims = plans.map((plan, i) => claimOf(document, plan, `c${i + 1}`));
  const money = rest.filter(one => one.figure.mention.kind === 'money' && !inTitle(document, one));
  const jobs = rest.filter(one => one.figure.mention.kind === 'headcount' && !inTitle(document, one));
  return {
    claims,
    otherMoney: money.map(one => ({ ...otherOf(one), role: moneyRole(one.role) })),
    otherJobs: jobs.map(one => ({ ...otherOf(one), role: jobsRole(one.role) })),
  };
}

function inTitle(document: ReadDocument, one: RoledFigure): boolean {
  return document.sentences[one.figure.sentence]?.inTitle === true;
}

function otherOf(one: RoledFigure): Omit<OtherMoney, 'role'> {
  const { mention, currency } = one.figure;
  const { quote, start, end, low, high } = mention;
  return { quote, start, end, low, high, currency, claim: null, reasons: one.reasons() };
}

function moneyRole(role: string): MoneyRole {
  return MONEY_ROLES.find(known => known === role) ?? 'other';
}

function jobsRole(role: string): JobsRole {
  return JOBS_ROLES.find(known => known === role) ?? 'other';
}

function claimOf(document: ReadDocument, { draft, confidence }: Plan, id: string): Claim {
  return {
    id,
    type: draft.type,
    investors: nearestInvestors(document, draft),
    amount: draft.amount,
    jobs: draft.jobs,
    projects: null,
    places: nearestPlaces(document, draft),
    activity: 'other',
    form: 'unknown',
    horizon: null,
    announced: null,
    saidBy: [],
    occasion: null,
    stage: 'announced',
    previously: false,
    evidence: {},
    confidence: draft.amount === null ? { jobs: confidence } : { amount: confidence },
  };
}
