import type { ReactNode } from 'react';
import type { Passage, SourcedClaim } from '../../src/model/index.ts';
import type { Context } from '../context.ts';

/** Where a claim was read: outlet, day, and the way to the article as read. */
export function SourceText({ c, claim }: { readonly c: Context; readonly claim: SourcedClaim }): ReactNode {
  const { t, f } = c;
  return (
    <cite className="source">
      <a href={c.to(`/articles/${claim.article}#${claim.claim.id}`)}>{claim.outlet ?? t.pledge.noOutlet}</a>
      {', '}
      {claim.published ? <time dateTime={claim.published}>{f.dateShort(claim.published)}</time> : t.pledge.noDate}
      {claim.url && (
        <>
          {' · '}
          <a href={claim.url} rel="nofollow noreferrer">
            {t.pledge.original}
          </a>
        </>
      )}
    </cite>
  );
}

/** Words of an article that carry a value, and whose they are. */
export function Quoted({
  c,
  claim,
  passages,
}: {
  readonly c: Context;
  readonly claim: SourcedClaim;
  readonly passages: readonly Passage[];
}): ReactNode {
  return (
    <li className="said-by">
      {[...new Set(passages.map(passage => passage.quote))].map(quote => (
        <span key={quote}>
          <q lang={claim.lang} dir="auto" className="quote">
            {quote}
          </q>{' '}
        </span>
      ))}
      <SourceText c={c} claim={claim} />
    </li>
  );
}
