import type { ReactNode } from 'react';
import type { Looked, Stage, Verdict } from '../../src/model/index.ts';
import type { Context } from '../context.ts';

/** Who stands behind a value. */
export function LookedBadge({ c, looked }: { readonly c: Context; readonly looked: Looked }): ReactNode {
  return (
    <span className={`badge looked-${looked}`} title={c.t.badgeHelp[looked]}>
      {c.t.badge[looked]}
    </span>
  );
}

/** Where a commitment stands; `reported` where an unchecked bad word must not stand as a fact. */
export function StageBadge({
  c,
  stage,
  reported = false,
}: {
  readonly c: Context;
  readonly stage: Stage;
  readonly reported?: boolean;
}): ReactNode {
  return (
    <span className={`stage stage-${stage}`}>{reported ? c.t.reportedAs(c.t.stage[stage]) : c.t.stage[stage]}</span>
  );
}

/** Whether a promise was kept; `reported` where an unchecked bad word must not stand as a fact. */
export function VerdictBadge({
  c,
  verdict,
  reported = false,
}: {
  readonly c: Context;
  readonly verdict: Verdict;
  readonly reported?: boolean;
}): ReactNode {
  const told = reported && (verdict === 'cancelled' || verdict === 'reduced');
  const word = c.t.verdict[verdict];
  return <span className={`verdict verdict-${verdict}`}>{told ? c.t.reportedAs(word) : word}</span>;
}

/** Marks a value that was worked out and not told. */
export function InferredBadge({ c }: { readonly c: Context }): ReactNode {
  return <span className="badge inferred">{c.t.badge.inferred}</span>;
}
