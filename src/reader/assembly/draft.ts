import type { Amount, JobKind, Jobs, Span } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument } from '../document.ts';
import { type RoleContext, type RoledFigure, rolesOf, sentenceAt } from '../roles/index.ts';
import { type FigureGroup, groupFigures } from './groups.ts';
import { jobsOfAmounts } from './jobs.ts';

/** A claim's figures, before anything else is known of it. */
export interface Plan {
  readonly draft: ClaimDraft;
  readonly amount: FigureGroup | null;
  readonly jobs: FigureGroup | null;
  /** 0 to 1: that this is a claim with these figures. */
  readonly confidence: number;
}

/** Which figures make which claims, and those that make none. */
export interface Plans {
  readonly plans: readonly Plan[];
  readonly rest: readonly FigureGroup[];
}

const AMOUNT_ROLES: ReadonlySet<string> = new Set(['claim', 'total']);
const JOB_ROLES: ReadonlySet<string> = new Set(['created', 'kept', 'construction']);

/** Puts a document's figures together into claims, in reading order. */
export function planClaims(context: RoleContext): Plans {
  const { document } = context;
  const roled = rolesOf(context);
  const inTitle = (one: RoledFigure) => document.sentences[one.figure.sentence]?.inTitle === true;
  const groups = groupFigures(roled, inTitle);
  const amounts = groups.filter(
    group => group.kind === 'money' && AMOUNT_ROLES.has(group.role) && currencyOf(group) !== null,
  );
  const jobs = groups.filter(group => group.kind === 'headcount' && JOB_ROLES.has(group.role));
  const { attached, alone } = jobsOfAmounts(context, amounts, jobs);
  const plans = [
    ...amounts.map(amount => planOf(document, amount, attached.get(amount) ?? null)),
    ...alone.map(one => planOf(document, null, one)),
  ].sort((a, b) => startOf(a) - startOf(b));
  const used = new Set(plans.flatMap(({ amount, jobs: own }) => [amount, own]));
  return { plans, rest: groups.filter(group => !used.has(group)) };
}

function startOf({ amount, jobs }: Plan): number {
  return (amount ?? jobs)?.best.figure.start ?? 0;
}

function currencyOf(group: FigureGroup): string | null {
  return group.best.figure.currency;
}

function planOf(document: ReadDocument, amount: FigureGroup | null, jobs: FigureGroup | null): Plan {
  const anchors: Span[] = [amount, jobs].flatMap(group => (group === null ? [] : [spanOf(group.best)]));
  const told = [amount, jobs].flatMap(group => group?.members.map(one => one.figure.start) ?? []);
  const sentences = [...new Set(told.map(start => sentenceAt(document, start)))].sort((a, b) => a - b);
  const main = amount ?? jobs;
  const draft: ClaimDraft = {
    type: amount?.role === 'total' ? 'total' : 'pledge',
    amount: amount === null ? null : amountOf(amount.best),
    jobs: jobs === null ? null : jobsOf(jobs),
    investors: [],
    places: [],
    anchors,
    sentences,
  };
  return { draft, amount, jobs, confidence: main?.confidence ?? 0 };
}

function spanOf({ figure }: RoledFigure): Span {
  return { start: figure.start, end: figure.end };
}

function amountOf({ figure }: RoledFigure): Amount | null {
  const { mention } = figure;
  if (mention.kind !== 'money' || mention.currency === null) return null;
  const { low, high, qualifier, quote, start, end, currency } = mention;
  return { low, high, currency, qualifier, quote, start, end };
}

function jobsOf(group: FigureGroup): Jobs {
  const { low, high, qualifier, quote, start, end } = group.best.figure.mention;
  return { low, high, kind: group.role as JobKind, qualifier, quote, start, end };
}
