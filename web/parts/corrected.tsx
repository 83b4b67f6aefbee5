import type { ReactNode } from 'react';
import type { Decision, Passage, Slot, SourcedClaim } from '../../src/model/index.ts';
import type { Context } from '../context.ts';
import { PEOPLE } from '../texts/people/index.ts';
import { SourceText } from './sources.tsx';

/** An editor's correction of a value. */
export type Correction = Decision & { readonly body: Extract<Decision['body'], { readonly kind: 'correct' }> };

/** The correction that a claim's value stands on; null where it stands on the words of its own article. */
export function correctionOf(decisions: readonly Decision[], claim: SourcedClaim, slot: Slot): Correction | null {
  const undone = (id: string): boolean =>
    decisions.some(({ id: by, body }) => body.kind === 'undo' && body.decision === id && !undone(by));
  const found = decisions.findLast(
    ({ id, body, claims }) => body.kind === 'correct' && body.slot === slot && claims.includes(claim.id) && !undone(id),
  );
  return (found as Correction | undefined) ?? null;
}

/** Who corrected a value, when, and where their words stand. */
export function CorrectedBy({ c, correction }: { readonly c: Context; readonly correction: Correction }): ReactNode {
  const t = PEOPLE[c.shell.lang].shown;
  const { by, at, body } = correction;
  return (
    <span className="source">
      {t.correctedBy(by, c.f.dateShort(at.slice(0, 10)))}
      {body.evidence.url && (
        <>
          {' · '}
          <a href={body.evidence.url} rel="nofollow noreferrer">
            {t.source}
          </a>
        </>
      )}
    </span>
  );
}

/** The words of a correction, said to be its own and not those of the source that it corrects. */
export function CorrectedQuote({
  c,
  correction,
  claim,
  passages,
}: {
  readonly c: Context;
  readonly correction: Correction;
  readonly claim: SourcedClaim;
  readonly passages: readonly Passage[];
}): ReactNode {
  return (
    <li className="said-by">
      {[...new Set(passages.map(({ quote }) => quote))].map(quote => (
        <span key={quote}>
          <q className="quote" dir="auto">
            {quote}
          </q>{' '}
        </span>
      ))}
      <CorrectedBy c={c} correction={correction} />{' '}
      <span className="source">
        {PEOPLE[c.shell.lang].shown.insteadOf} <SourceText c={c} claim={claim} />
      </span>
    </li>
  );
}
