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

export function VerdictBadge({ c, verdict }: { readonly c: Context; readonly verdict: Verdict }): ReactNode {
  return <span className={`verdict verdict-${verdict}`}>{c.t.verdict[verdict]}</span>;
}

/** Marks a value that was worked out and not told. */
export function InferredBadge({ c }: { readonly c: Context }): ReactNode {
  return <span className="badge inferred">{c.t.badge.inferred}</span>;
}
