import type {
  EuroRange,
  Novelty,
  Occasion,
  Pledge,
  PledgeEvent,
  Reconciliation,
  WaterfallStep,
} from '../model/index.ts';
import { addDays, firstDay, lastDay } from './dates.ts';
import { inEuros, type RateOf } from './euros.ts';

/** Days before an occasion's first day from which on a first announcement still counts as made for it. */
export const DAYS_BEFORE = 14;

/** What a reconciliation is worked out from. */
export interface ReconcileInput {
  readonly occasion: Occasion;
  /** The headline's pledge of type `total`; null where no source gives one. */
  readonly total: Pledge | null;
  /** Pledges tied to the occasion, parts of others left out. */
  readonly pledges: readonly Pledge[];
  readonly daysBefore?: number;
  readonly rateOf: RateOf;
}

type Line = Reconciliation['pledges'][number];

const ZERO: EuroRange = { low: 0, high: 0, open: false };

/**
 * Splits a headline: new + previously reported + cuts + not investment + rest. All money converts at the occasion's own month.
 */
export function reconcile(input: ReconcileInput): Reconciliation {
  const { occasion, total, daysBefore = DAYS_BEFORE, rateOf } = input;
  const pledges = input.pledges.filter(pledge => total === null || inScope(pledge, total));
  const window = { from: occasion.from && addDays(occasion.from, -daysBefore), to: occasion.to, daysBefore };
  const month = (occasion.from ?? total?.announced)?.slice(0, 7) ?? null;
  const lines = pledges.flatMap(pledge => linesOf(pledge, window, month, rateOf));
  const sum = (novelty: Novelty) => addUp(lines.filter(line => line.novelty === novelty).map(line => line.amount));
  const made = { fresh: sum('new'), before: sum('previously-reported'), cuts: sum('cut'), none: sum('not-investment') };
  const headline = total?.amount ? euroRange(total.amount, month, rateOf) : null;
  const rest = headline && {
    low: headline.low - made.fresh.high - made.before.high - made.cuts.high - made.none.high,
    high: headline.high - made.fresh.low - made.before.low - made.cuts.low - made.none.low,
  };
  return {
    occasion,
    total: total?.id ?? null,
    headline,
    original: total?.amount
      ? { low: total.amount.low, high: total.amount.high, currency: total.amount.currency }
      : null,
    projectsClaimed: total?.projects ?? null,
    projectsFound: pledges.length,
    window,
    month,
    new: made.fresh,
    previouslyReported: made.before,
    cuts: made.cuts,
    notInvestment: made.none,
    rest,
    unknown: pledges.filter(pledge => pledge.amount === null).length,
    pledges: lines,
    waterfall: waterfall(headline, lines),
  };
}

/** True where one article tells both. */
function toldTogether(pledge: Pledge, total: Pledge): boolean {
  const articles = new Set(total.claims.map(({ article }) => article));
  return pledge.claims.some(({ article }) => articles.has(article));
}

/**
 * Whether a headline is about a pledge: one for a region counts what goes there. A pledge whose own region is not known is left to
 * the country's headline, unless it names no place at all and an article of the headline tells it.
 */
export function inScope(pledge: Pledge, total: Pledge): boolean {
  const regions = new Set(total.places.flatMap(({ level, region }) => (level === 'country' ? [] : (region ?? []))));
  if (regions.size > 0) {
    const own = pledge.places.flatMap(({ region }) => region ?? []);
    return own.length > 0
      ? own.some(region => regions.has(region))
      : pledge.countries.length === 0 && toldTogether(pledge, total);
  }
  const countries = new Set(total.countries);
  return countries.size === 0 || pledge.countries.length === 0 || pledge.countries.some(code => countries.has(code));
}

interface Window {
  readonly from: string | null;
  readonly to: string | null;
}

function linesOf(pledge: Pledge, window: Window, month: string | null, rateOf: RateOf): Line[] {
  const at = eventAt(pledge, window);
  const figure = at?.amount ?? pledge.amount;
  const amount = figure && euroRange(figure, month, rateOf);
  const base = { pledge: pledge.id, amount, earlier: null };
  if (pledge.notInvestment)
    return [{ ...base, novelty: 'not-investment', reason: 'an editor marked it as not investment' }];
  const first = pledge.history.find(event => event.kind === 'announcement' && event.date !== null);
  const since = pledge.announced ?? first?.date ?? null;
  if (since === null || window.from === null || lastDay(since) >= window.from) {
    return [
      {
        ...base,
        novelty: 'new',
        reason:
          since === null
            ? 'a source ties it to the occasion; no earlier announcement was found'
            : `first announced ${since}`,
      },
    ];
  }
  const earlier = { date: since, claims: first?.claims ? [...first.claims] : [] };
  const before = figureBefore(pledge, window.from);
  const old = before && euroRange(before, month, rateOf);
  if (amount && old && at && amount.low > old.low * 1.02) {
    const increment = {
      low: Math.max(0, amount.low - old.high),
      high: Math.max(0, amount.high - old.low),
      open: amount.open,
    };
    return [
      {
        pledge: pledge.id,
        novelty: 'new',
        amount: increment,
        earlier,
        reason: `raised at the occasion; first announced ${since}`,
      },
      { pledge: pledge.id, novelty: 'previously-reported', amount: old, earlier, reason: `first announced ${since}` },
    ];
  }
  if (amount && old && at && amount.high < old.low * 0.98) {
    return [
      { pledge: pledge.id, novelty: 'previously-reported', amount: old, earlier, reason: `first announced ${since}` },
      {
        pledge: pledge.id,
        novelty: 'cut',
        amount: { low: amount.low - old.high, high: amount.high - old.low, open: false },
        earlier,
        reason: 'cut since',
      },
    ];
  }
  return [{ ...base, novelty: 'previously-reported', earlier, reason: `first announced ${since}` }];
}

/** The money event that falls into the window: what was said at the occasion. */
function eventAt(pledge: Pledge, { from, to }: Window): PledgeEvent | null {
  if (from === null || to === null) return null;
  return (
    pledge.history.findLast(
      event => event.amount && event.date && lastDay(event.date) >= from && firstDay(event.date) <= to,
    ) ?? null
  );
}

/** What stood before the window. */
function figureBefore(pledge: Pledge, from: string): PledgeEvent['amount'] {
  return (
    pledge.history.findLast(
      event => event.amount && event.kind !== 'restated' && event.date && lastDay(event.date) < from,
    )?.amount ?? null
  );
}

function euroRange(figure: NonNullable<Pledge['amount']>, month: string | null, rateOf: RateOf): EuroRange | null {
  const euros = month === null ? figure.euros : inEuros(figure, month, rateOf);
  if (!euros) return null;
  return { low: euros.low ?? 0, high: euros.high ?? euros.low ?? 0, open: euros.high === null };
}

function addUp(ranges: readonly (EuroRange | null)[]): EuroRange {
  return ranges.reduce<EuroRange>(
    (sum, next) => (next ? { low: sum.low + next.low, high: sum.high + next.high, open: sum.open || next.open } : sum),
    ZERO,
  );
}

/** The bars: each starts where the one before ended; drawn at the low figures, the rest closes the gap to the headline. */
function waterfall(headline: EuroRange | null, lines: readonly Line[]): WaterfallStep[] {
  const steps: WaterfallStep[] = [];
  let at = 0;
  for (const key of ['new', 'previously-reported', 'cut', 'not-investment'] as const) {
    const own = lines.filter(line => line.novelty === key);
    const value = addUp(own.map(line => line.amount)).low;
    steps.push({ key, from: at, to: at + value, value, pledges: own.length });
    at += value;
  }
  if (!headline) return steps;
  const rest = headline.low - at;
  return [
    { key: 'headline', from: 0, to: headline.low, value: headline.low, pledges: 1 },
    ...steps,
    { key: 'rest', from: at, to: headline.low, value: rest, pledges: 0 },
  ];
}
