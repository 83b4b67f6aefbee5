import type { Amount, JobKind, Jobs, Span } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument } from '../document.ts';
import { articleChance, type RoleContext, type RoledFigure, rolesOf, sentenceAt } from '../roles/index.ts';
import { type FigureGroup, groupFigures } from './groups.ts';
import { jobsOfAmounts } from './jobs.ts';
import { totalChance } from './total.ts';

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
  const groups = groupFigures(context, roled, 1 - articleChance(context));
  const amounts = groups.filter(
    group => group.kind === 'money' && AMOUNT_ROLES.has(group.role) && currencyOf(group) !== null,
  );
  const jobs = groups.filter(group => group.kind === 'headcount' && JOB_ROLES.has(group.role));
  const { attached, alone } = jobsOfAmounts(context, amounts, jobs);
  const plans = [
    ...amounts.map(amount => planOf(document, amount, attached.get(amount) ?? null, isTotal(context, amount, amounts))),
    ...alone.map(one => planOf(document, null, one, false)),
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

/** How much the words beside an amount count for its being a total, against how it stands to the other claims. */
const WORDS_SHARE = 0.35;

function isTotal(context: RoleContext, amount: FigureGroup, amounts: readonly FigureGroup[]): boolean {
  const others = amounts.filter(other => other !== amount).map(other => other.best.figure);
  const chance = totalChance(
    context,
    amount.members.map(one => one.figure),
    others,
  );
  if (chance === null) return amount.role === 'total';
  const [total, claim] = ['total', 'claim'].map(role =>
    amount.members.reduce((sum, one) => sum + (one.chances.get(role) ?? 0), 0),
  ) as [number, number];
  return WORDS_SHARE * (total / Math.max(1e-9, total + claim)) + (1 - WORDS_SHARE) * chance >= 0.5;
}

function planOf(document: ReadDocument, amount: FigureGroup | null, jobs: FigureGroup | null, total: boolean): Plan {
  const anchors: Span[] = [amount, jobs].flatMap(group => (group === null ? [] : [spanOf(group.best)]));
  const told = [amount, jobs].flatMap(group => group?.members.map(one => one.figure.start) ?? []);
  const sentences = [...new Set(told.map(start => sentenceAt(document, start)))].sort((a, b) => a - b);
  const main = amount ?? jobs;
  const draft: ClaimDraft = {
    type: total ? 'total' : 'pledge',
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
