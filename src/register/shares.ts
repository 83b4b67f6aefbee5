import { VERDICTS, type Verdict } from '../model/index.ts';
import type { PledgeFacts } from './facts.ts';
import { contributions } from './sums.ts';

/** A share with its 95 % interval; null where nothing is past due. */
export interface KeptShare {
  readonly kept: number;
  readonly of: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The share kept of a selection. */
export interface KeptShares {
  readonly byNumber: KeptShare;
  readonly byValue: KeptShare;
  readonly verdicts: readonly { readonly verdict: Verdict; readonly count: number; readonly euros: number }[];
  readonly notYetDue: number;
  readonly noDate: number;
}

/**
 * The share kept over pledges that are past due: by number with Wilson's interval, by value in euros of low promises. What is
 * not yet due and what has no date stands apart. Parts of a pledge that is in the selection, totals and what is no
 * investment do not count.
 */
export function sharesKept(selection: readonly PledgeFacts[]): KeptShares {
  const judged = contributions(selection, { withCancelled: true }).filter(({ leftOut }) => leftOut === null);
  const verdicts = VERDICTS.map(verdict => {
    const own = judged.filter(({ facts }) => facts.verdict === verdict);
    return { verdict, count: own.length, euros: own.reduce((sum, { money }) => sum + money.low, 0) };
  });
  const due = judged.filter(({ facts }) => facts.pastDue);
  const kept = due.filter(({ facts }) => facts.verdict === 'kept');
  const euros = (some: typeof due) => some.reduce((sum, { money }) => sum + money.low, 0);
  const value = { kept: euros(kept), of: euros(due) };
  return {
    byNumber: { kept: kept.length, of: due.length, ...wilson(kept.length, due.length) },
    byValue: { ...value, share: value.of > 0 ? value.kept / value.of : null, low: null, high: null },
    verdicts,
    notYetDue: judged.filter(({ facts }) => facts.due !== null && !facts.pastDue).length,
    noDate: judged.filter(({ facts }) => facts.due === null).length,
  };
}

/** Wilson's score interval at 95 %; nulls where there are no trials. */
export function wilson(
  successes: number,
  trials: number,
): { share: number | null; low: number | null; high: number | null } {
  if (trials === 0) return { share: null, low: null, high: null };
  const z = 1.959964;
  const share = successes / trials;
  const middle = (share + (z * z) / (2 * trials)) / (1 + (z * z) / trials);
  const half =
    (z / (1 + (z * z) / trials)) * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
