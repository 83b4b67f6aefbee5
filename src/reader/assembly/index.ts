/** Figures with their roles become claims; what is left over becomes other money and other jobs. */
import {
  JOBS_ROLES,
  type JobsRole,
  MONEY_ROLES,
  type MoneyRole,
  type OtherJobs,
  type OtherMoney,
} from '../../model/index.ts';
import type { ReadDocument } from '../document.ts';
import { type RoleContext, roleContext } from '../roles/index.ts';
import { belongsTo } from './belong.ts';
import { type Plan, planClaims } from './draft.ts';
import { type Filled, fillClaims } from './fill.ts';
import type { FigureGroup } from './groups.ts';

export type { Filled } from './fill.ts';

/** What a document says. */
export interface Assembled {
  readonly claims: readonly Filled[];
  readonly otherMoney: readonly OtherMoney[];
  readonly otherJobs: readonly OtherJobs[];
}

/** Puts a prepared document together into claims and other figures. */
export function assemble(document: ReadDocument): Assembled {
  const context = roleContext(document);
  const { plans, rest } = planClaims(context);
  const claims = fillClaims(document, plans);
  const others = rest
    .filter(group => group.role !== 'none')
    .flatMap(group => othersOf(context, group, plans))
    .sort((a, b) => a.other.start - b.other.start);
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
function othersOf(context: RoleContext, group: FigureGroup, plans: readonly Plan[]): Other[] {
  const { sentences } = context.document;
  const body = group.members.filter(one => sentences[one.figure.sentence]?.inTitle !== true);
  return (body.length > 0 ? body : group.members).map(one => {
    const { mention, currency } = one.figure;
    const { quote, start, end, low, high } = mention;
    const at = belongsTo(context, one, group, plans);
    const claim = at === null ? null : `c${at + 1}`;
    const other = { quote, start, end, low, high, currency, claim, reasons: one.reasons(group.role) };
    return { kind: group.kind, role: group.role, other };
  });
}

function moneyRole(role: string): MoneyRole {
  return MONEY_ROLES.find(known => known === role) ?? 'other';
}

function jobsRole(role: string): JobsRole {
  return JOBS_ROLES.find(known => known === role) ?? 'other';
}
