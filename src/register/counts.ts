import type { JobsFigure, MatchLink, MoneyFigure, Pledge } from '../model/index.ts';
import type { RateOf } from './euros.ts';
import { figuresOf } from './history.ts';
import type { Item } from './items.ts';
import { components } from './matching/components.ts';

type Counts = Pledge['counts'];
type Counted = NonNullable<Counts['money']>;

/**
 * What a pledge adds to a sum. Where its merge rests on doubtful links alone, it falls into groups that certain links hold
 * together: `low` counts the largest group's low promise once, `high` every group's high promise apart.
 */
export function countsOf(
  items: readonly Item[],
  links: readonly MatchLink[],
  whole: { readonly amount: MoneyFigure | null; readonly jobs: JobsFigure | null },
  rateOf: RateOf,
): Counts {
  const certain = links.filter(link => link.decided || link.certainty === 'certain');
  const groups = components(
    items.map(item => item.claim),
    certain.map(({ a, b }) => [a, b] as const),
  );
  const wholeCount = { money: moneyCount(whole.amount), jobs: jobsCount(whole.jobs) };
  if (groups.length <= 1) return { ...wholeCount, atMost: 1 };
  const byClaim = new Map(items.map(item => [item.claim, item]));
  const apart = groups.map(group =>
    figuresOf(
      group.flatMap(claim => byClaim.get(claim) ?? []),
      rateOf,
    ),
  );
  return {
    money: together(
      wholeCount.money,
      apart.map(({ amount }) => moneyCount(amount)),
    ),
    jobs: together(
      wholeCount.jobs,
      apart.map(({ jobs }) => jobsCount(jobs)),
    ),
    atMost: groups.length,
  };
}

/** Low: one promise. High: all promises, were the merges wrong. */
function together(whole: Counted | null, apart: readonly (Counted | null)[]): Counted | null {
  const known = apart.filter(count => count !== null);
  if (whole === null || known.length <= 1) return whole;
  const high = known.reduce((sum, count) => sum + count.high, 0);
  return { low: whole.low, high: Math.max(whole.high, high), open: known.some(count => count.open) };
}

/** Null where no amount or no rate is known. "Up to" adds nothing to low; an open end adds its stated figure to high. */
function moneyCount(amount: MoneyFigure | null): Counted | null {
  return amount?.euros ? counted(amount.euros.low, amount.euros.high) : null;
}

function jobsCount(jobs: JobsFigure | null): Counted | null {
  return jobs ? counted(jobs.low, jobs.high) : null;
}

function counted(low: number | null, high: number | null): Counted {
  return { low: low ?? 0, high: high ?? low ?? 0, open: high === null };
}
