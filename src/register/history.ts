import type { Amount, Jobs, JobsFigure, Looked, MoneyFigure, PledgeEvent, Slot } from '../model/index.ts';
import { firstDay } from './dates.ts';
import { lookedTogether } from './decided.ts';
import { inEuros, type MonthRate, type RateOf } from './euros.ts';
import { type FigureEvent, figureEvents, inForce, type Told, widened } from './figures.ts';
import { byDate, type Item } from './items.ts';
import type { Range } from './ranges.ts';

/** The figures of a pledge through time and in force. */
export interface Figures {
  readonly amount: MoneyFigure | null;
  readonly jobs: JobsFigure | null;
  readonly events: readonly PledgeEvent[];
}

/** Works out a pledge's figures from what its claims tell. Money compares in euros of each event's own month. */
export function figuresOf(items: readonly Item[], rateOf: RateOf): Figures {
  const money = figureEvents(items.flatMap(item => moneyTold(item, rateOf)));
  const jobs = figureEvents(items.flatMap(jobsTold));
  const amountNow = inForce(money);
  const jobsNow = inForce(jobs);
  return {
    amount: amountNow && moneyFigure(amountNow, rateOf),
    jobs: jobsNow && jobsFigure(jobsNow),
    events: [...money.map(event => moneyEvent(event, rateOf)), ...jobs.map(jobsEvent)],
  };
}

/** `YYYY-MM` at which an item's money converts: of its own date, else of the article's. */
export function monthOf(item: Item): string | null {
  const day = item.date ?? item.published;
  return day === null ? null : firstDay(day).slice(0, 7);
}

function moneyTold(item: Item, rateOf: RateOf): Told<Amount>[] {
  const { amount } = item.judged.sourced.claim;
  if (amount === null || (amount.low === null && amount.high === null)) return [];
  const month = monthOf(item);
  const euros = month === null ? null : inEuros(amount, month, rateOf);
  return [{ item, figure: amount, range: euros ?? amount }];
}

function jobsTold(item: Item): Told<Jobs>[] {
  const { jobs } = item.judged.sourced.claim;
  if (jobs === null || jobs.kind === 'construction' || (jobs.low === null && jobs.high === null)) return [];
  return [{ item, figure: jobs, range: jobs }];
}

function moneyFigure(event: FigureEvent<Amount>, rateOf: RateOf): MoneyFigure {
  const { leading, rivals, low, high } = widened(event);
  const { figure, item } = leading;
  const month = (event.date === null ? null : firstDay(event.date).slice(0, 7)) ?? monthOf(item);
  const common = { claims: event.told.map(told => told.item.claim), looked: looks(event, 'amount') };
  if (!rivals) return { ...bounds(figure), ...common, euros: month === null ? null : inEuros(figure, month, rateOf) };
  const currencies = new Set(event.told.map(told => told.figure.currency));
  if (currencies.size === 1) {
    const native = nativeBounds(event, figure.currency);
    const wide = { ...native, currency: figure.currency, qualifier: qualifierOf(native) };
    return { ...wide, ...common, euros: month === null ? null : inEuros(wide, month, rateOf) };
  }
  const rate: MonthRate | null = month === null ? null : rateOf('EUR', month);
  const wide = { low, high, currency: 'EUR', qualifier: qualifierOf({ low, high }) };
  return { ...wide, ...common, euros: rate && { low, high, currency: 'EUR', ...rate } };
}

function nativeBounds(event: FigureEvent<Amount>, currency: string): Range {
  const same = event.told.map(told => told.figure).filter(figure => figure.currency === currency);
  const lows = same.map(figure => figure.low);
  const highs = same.map(figure => figure.high);
  return {
    low: lows.includes(null) ? null : Math.min(...(lows as number[])),
    high: highs.includes(null) ? null : Math.max(...(highs as number[])),
  };
}

function qualifierOf({ low, high }: Range): MoneyFigure['qualifier'] {
  if (low === null) return 'upTo';
  if (high === null) return 'atLeast';
  return low === high ? 'exact' : 'between';
}

const bounds = ({ low, high, currency, qualifier }: Amount) => ({ low, high, currency, qualifier });

function jobsFigure(event: FigureEvent<Jobs>): JobsFigure {
  const { leading, low, high, rivals } = widened(event);
  return {
    low,
    high,
    kind: leading.figure.kind,
    qualifier: rivals ? qualifierOf({ low, high }) : leading.figure.qualifier,
    claims: event.told.map(told => told.item.claim),
    looked: looks(event, 'jobs'),
  };
}

function looks(event: FigureEvent<unknown>, slot: Slot): Looked {
  return lookedTogether(event.told.map(told => told.item.looked(slot)));
}

function moneyEvent(event: FigureEvent<Amount>, rateOf: RateOf): PledgeEvent {
  return { ...eventBase(event, 'amount'), amount: moneyFigure(event, rateOf), jobs: null };
}

function jobsEvent(event: FigureEvent<Jobs>): PledgeEvent {
  return { ...eventBase(event, 'jobs'), amount: null, jobs: jobsFigure(event) };
}

function eventBase(event: FigureEvent<unknown>, slot: Slot) {
  const items = event.told.map(told => told.item).sort(byDate);
  return {
    kind: event.kind,
    date: event.date,
    dated: event.dated,
    stage: items[0]?.stage ?? ('announced' as const),
    claims: items.map(item => item.claim),
    reported: false,
    looked: looks(event, slot),
    note: null,
  };
}
