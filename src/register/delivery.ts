import type { Delivery, JobsFigure, MoneyFigure, Outcome, Verdict } from '../model/index.ts';
import { firstDay, lastDay } from './dates.ts';
import type { RateOf } from './euros.ts';
import type { StageStep } from './stages.ts';

/** A promise counts as kept from this share of its low figure on. */
export const KEPT_SHARE = 0.9;

/** What a verdict is worked out from. */
export interface DeliveryInput {
  readonly due: string | null;
  readonly steps: readonly StageStep[];
  /** The day of opening that an article gives; null where none does. */
  readonly openedTold: string | null;
  readonly outcomes: readonly Outcome[];
  readonly amount: MoneyFigure | null;
  readonly jobs: JobsFigure | null;
  /** The as-of day. */
  readonly today: string;
  readonly rateOf: RateOf;
}

/**
 * Whether a promise was kept, by DESIGN.md section 6: operating by the due date and, where outcomes are known, at least
 * 90 % of the low promise of money and of jobs, each judged apart. `late` is past due and not operating, or opened after
 * the due date; `reduced` is a cut that stands, or measured figures below the bar.
 */
export function deliveryOf(input: DeliveryInput): Delivery {
  const { due, steps, outcomes, today } = input;
  const last = steps.at(-1);
  const opened = openedOn(input);
  const money = judged(promisedMoney(input.amount), spent(input));
  const jobs = judged(input.jobs?.low ?? null, latest(outcomes, 'jobs-counted'));
  const pastDue = due !== null && lastDay(due) < today;
  const verdict = verdictOf({ due, pastDue, opened, last: last?.stage ?? null, money, jobs });
  const evidence = [...(last?.claims ?? []), ...outcomes.map(outcome => outcome.decision)];
  const reported = last?.looked === 'machine' && outcomes.length === 0;
  return { verdict, due, pastDue, opened, money, jobs, evidence, reported };
}

type FigureVerdict = Delivery['money'];

function verdictOf(is: {
  readonly due: string | null;
  readonly pastDue: boolean;
  readonly opened: string | null;
  readonly last: StageStep['stage'] | null;
  readonly money: FigureVerdict;
  readonly jobs: FigureVerdict;
}): Verdict {
  if (is.last === 'cancelled') return 'cancelled';
  if (is.last === 'reduced') return 'reduced';
  if (is.due === null) return 'no-date';
  if (is.opened !== null || is.last === 'operational') {
    if (is.opened !== null && firstDay(is.opened) > lastDay(is.due)) return 'late';
    const known = [is.money, is.jobs].filter(figure => figure.verdict === 'kept' || figure.verdict === 'short');
    if (known.some(figure => figure.verdict === 'short')) return is.pastDue ? 'reduced' : 'opened-unverified';
    return known.length > 0 ? 'kept' : 'opened-unverified';
  }
  return is.pastDue ? 'late' : 'not-yet-due';
}

function judged(promised: number | null, measured: number | null): FigureVerdict {
  if (promised === null) return { verdict: 'not-promised', promised, measured };
  if (measured === null) return { verdict: 'unknown', promised, measured };
  return { verdict: measured >= KEPT_SHARE * promised ? 'kept' : 'short', promised, measured };
}

/** "Up to" promises nothing. */
const promisedMoney = (amount: MoneyFigure | null) => amount?.low ?? null;

/** Money spent, in the promise's currency; through the euro at the month of measuring where the currencies differ. */
function spent({ outcomes, amount, rateOf }: DeliveryInput): number | null {
  const last = newest(outcomes.filter(outcome => outcome.kind === 'money-spent' && outcome.value !== null));
  if (!last || last.value === null || !amount) return null;
  if (last.unit === null || last.unit === amount.currency) return last.value;
  const month = firstDay(last.date).slice(0, 7);
  const from = rateOf(last.unit, month);
  const to = rateOf(amount.currency, month);
  return from && to ? (last.value / from.rate) * to.rate : null;
}

function latest(outcomes: readonly Outcome[], kind: Outcome['kind']): number | null {
  return newest(outcomes.filter(outcome => outcome.kind === kind && outcome.value !== null))?.value ?? null;
}

function newest(outcomes: readonly Outcome[]): Outcome | undefined {
  return outcomes.toSorted((a, b) => (lastDay(a.date) < lastDay(b.date) ? -1 : 1)).at(-1);
}

/**
 * When it began to operate: measured, else as an article dates it, else the day that it was first told to operate where that is
 * not after the due date. A plant that is found open after its due date may have opened before: then the day is unknown.
 */
function openedOn({ outcomes, openedTold, steps, due }: DeliveryInput): string | null {
  const measured = outcomes.filter(outcome => outcome.kind === 'opened').map(outcome => outcome.date);
  if (measured.length > 0) return measured.toSorted()[0] ?? null;
  if (openedTold !== null) return openedTold;
  const told = steps.find(step => step.stage === 'operational');
  if (!told || told.date === null) return null;
  const known = told.dated === 'editor' || due === null || firstDay(told.date) <= lastDay(due);
  return known ? told.date : null;
}
