import type { ReactNode } from 'react';
import type { Reading } from '../../src/model/index.ts';
import type { Piece, ReadingView } from '../../src/server/index.ts';
import type { Context } from '../context.ts';
import { promiseOfClaim } from '../words.ts';
import { ClaimValues } from './claim.tsx';
import { Reasons } from './reasons.tsx';

const KEY_FIGURES = new Set(['amount', 'jobs', 'projects']);

function markClass(piece: Piece): string {
  const what = piece.mark?.what ?? '';
  if (KEY_FIGURES.has(what)) return 'mark-pledge';
  if (what === 'money' || what === 'headcount') return 'mark-other';
  return what === 'furniture' ? 'mark-furniture' : 'mark-value';
}

function Pieces({ c, pieces }: { readonly c: Context; readonly pieces: readonly Piece[] }): ReactNode {
  let at = 0;
  return pieces.map(piece => {
    const key = at;
    at += piece.text.length;
    const { mark } = piece;
    if (!mark) return piece.text;
    if (mark.what === 'furniture') {
      return (
        <span key={key} className="mark-furniture">
          {piece.text}
        </span>
      );
    }
    const slot = c.t.slot[mark.what as keyof typeof c.t.slot] ?? c.t.article.legendOther;
    return (
      <mark key={key} className={markClass(piece)} title={mark.claim ? `${slot} – ${mark.claim}` : slot}>
        {piece.text}
      </mark>
    );
  });
}

function Legend({ c }: { readonly c: Context }): ReactNode {
  const t = c.t.article;
  return (
    <p className="legend">
      <mark className="mark-pledge">{t.legendPledge}</mark> <mark className="mark-value">{t.legendValue}</mark>{' '}
      <mark className="mark-other">{t.legendOther}</mark> <span className="mark-furniture">{t.legendFurniture}</span>
    </p>
  );
}

/** Figures that are no pledge's: what each was read as, and what decided it. */
function OtherFigures({ c, reading }: { readonly c: Context; readonly reading: Reading }): ReactNode {
  const t = c.t.article;
  const figures = [
    ...reading.otherMoney.map(one => ({ ...one, is: c.t.money[one.role] })),
    ...reading.otherJobs.map(one => ({ ...one, is: c.t.headcount[one.role] })),
  ].sort((a, b) => a.start - b.start);
  if (figures.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 id="others">{t.notClaims}</h2>
      <p className="note">{t.notClaimsLead}</p>
      <ul className="others">
        {figures.map(one => (
          <li key={`${one.start}-${one.is}`}>
            <q className="quote">{one.quote}</q> <strong>{one.is}</strong>
            {one.claim && (
              <span className="note">
                {' '}
                {t.belongs} {one.claim}
              </span>
            )}
            {one.reasons.length > 0 && (
              <details>
                <summary>{t.because}</summary>
                <Reasons c={c} reasons={one.reasons} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Passages({
  c,
  view,
  own,
}: {
  readonly c: Context;
  readonly view: ReadingView;
  readonly own: boolean;
}): ReactNode {
  const t = c.t.article;
  const { lang } = view.head;
  if (view.full) {
    return (
      <section aria-labelledby="text">
        <h2 id="text">{t.full}</h2>
        {!own && <p className="note">{t.fullNote}</p>}
        <Legend c={c} />
        <div className="document" lang={lang} dir="auto">
          {view.full.map((pieces, at) => {
            const key = `p${at}`;
            return (
              <p key={key}>
                <Pieces c={c} pieces={pieces} />
              </p>
            );
          })}
        </div>
      </section>
    );
  }
  if (view.passages.length === 0) return null;
  return (
    <section aria-labelledby="text">
      <h2 id="text">{t.passages}</h2>
      <p className="note">{t.passagesNote}</p>
      {view.passages.map((passage, at) => {
        const key = `p${at}`;
        return (
          <blockquote key={key} className="passage" lang={lang} dir="auto">
            {passage.cutBefore && '… '}
            <Pieces c={c} pieces={passage.pieces} />
            {passage.cutAfter && ' …'}
          </blockquote>
        );
      })}
    </section>
  );
}

/** What was seen and not used; long furniture is cut. */
function Dropped({ c, reading }: { readonly c: Context; readonly reading: Reading }): ReactNode {
  if (reading.dropped.length === 0) return null;
  return (
    <details className="rule">
      <summary>{c.t.article.dropped}</summary>
      <p className="note">{c.t.article.droppedLead}</p>
      <ul className="others">
        {reading.dropped.slice(0, 100).map(one => (
          <li key={`${one.start}-${one.what}`}>
            <q className="quote">{one.quote.length > 200 ? `${one.quote.slice(0, 200)}…` : one.quote}</q>{' '}
            <span className="note" lang="en">
              {one.reason}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/**
 * What a reader made of an article: its claims, the text with marks, and the figures that are no pledge. `own` where the
 * text is the one that the reader of the page has just given.
 */
export function ReadingParts({
  c,
  view,
  own = false,
}: {
  readonly c: Context;
  readonly view: ReadingView;
  readonly own?: boolean;
}): ReactNode {
  const t = c.t.article;
  return (
    <>
      <section aria-labelledby="claims">
        <h2 id="claims">{t.claims}</h2>
        {view.claims.length === 0 && <p>{t.noClaims}</p>}
        {view.claims.map(({ claim, pledge }) => (
          <article key={claim.id} id={claim.id} className="claim">
            <h3>
              <span className="claim-id">{claim.id}</span> {promiseOfClaim(c, claim)}
            </h3>
            <ClaimValues c={c} claim={claim} />
            {pledge && (
              <p className="more">
                <a href={c.to(`/pledges/${pledge}`)}>{t.toPledge} →</a>
              </p>
            )}
          </article>
        ))}
      </section>
      <OtherFigures c={c} reading={view.reading} />
      <Passages c={c} view={view} own={own} />
      <Dropped c={c} reading={view.reading} />
      <p className="note">{t.readBy(view.reading.reader, view.reading.version)}</p>
    </>
  );
}
