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
import { roleContext } from '../roles/index.ts';
import { nearestInvestors, nearestPlaces } from './arguments.ts';
import { type Plan, planClaims } from './draft.ts';
import type { FigureGroup } from './groups.ts';

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
  const others = rest.filter(group => group.role !== 'none').flatMap(group => othersOf(document, group));
  return {
    claims,
    otherMoney: others.flatMap(({ kind, role, other }) =>
      kind === 'money' ? [{ ...other, role: moneyRole(role) }] : [],
    ),
    otherJobs: others.flatMap(({ kind, role, other }) =>
      kind === 'headcount' ? [{ ...other, role: jobsRole(role) }] : [],
    ),
  };
}

interface Other {
  readonly kind: 'money' | 'headcount';
  readonly role: string;
  readonly other: Omit<OtherMoney, 'role'>;
}

/** The mentions of a figure that is no claim's own, save those of the title where the text repeats it. */
function othersOf(document: ReadDocument, group: FigureGroup): Other[] {
  const body = group.members.filter(one => document.sentences[one.figure.sentence]?.inTitle !== true);
  return (body.length > 0 ? body : group.members).map(one => {
    const { mention, currency } = one.figure;
    const { quote, start, end, low, high } = mention;
    const other = { quote, start, end, low, high, currency, claim: null, reasons: one.reasons(group.role) };
    return { kind: group.kind, role: group.role, other };
  });
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
