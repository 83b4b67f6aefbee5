import type { ReactNode } from 'react';
import type { Pledge, PledgeEvent } from '../../src/model/index.ts';
import type { Context } from '../context.ts';
import { StageBadge } from './badges.tsx';
import { JobsText, MoneyText } from './figures.tsx';
import { SourceText } from './sources.tsx';

function Step({
  c,
  pledge,
  event,
}: {
  readonly c: Context;
  readonly pledge: Pledge;
  readonly event: PledgeEvent;
}): ReactNode {
  const t = c.t.pledge;
  const claims = pledge.claims.filter(claim => event.claims.includes(claim.id));
  const how = t.dated[event.dated];
  return (
    <li className={`step step-${event.kind}`}>
      <p className="step-date">
        {event.date ? <time dateTime={event.date}>{c.f.date(event.date)}</time> : t.dated.unknown}
        {event.date && how && <small>{how}</small>}
      </p>
      <div className="step-body">
        <p>
          <strong>{t.event[event.kind]}</strong>
          {event.kind === 'stage' && (
            <>
              {': '}
              <StageBadge c={c} stage={event.stage} reported={event.reported} />
            </>
          )}
          {event.amount && (
            <span className="step-figure">
              <MoneyText c={c} amount={event.amount} />
            </span>
          )}
          {event.jobs && (
            <span className="step-figure">
              <JobsText c={c} jobs={event.jobs} /> {c.f.plural(event.jobs.high ?? event.jobs.low ?? 2, c.t.jobs)}
            </span>
          )}
        </p>
        <p className="note">
          {claims.map((claim, at) => (
            <span key={claim.id}>
              {at > 0 && '; '}
              <SourceText c={c} claim={claim} />
            </span>
          ))}
        </p>
      </div>
    </li>
  );
}

/** What happened to a pledge, oldest first, each step by its own date and with its sources. */
export function History({ c, pledge }: { readonly c: Context; readonly pledge: Pledge }): ReactNode {
  return (
    <ol className="history">
      {pledge.history.map((event, at) => {
        const key = `${event.kind}-${event.date}-${at}`;
        return <Step key={key} c={c} pledge={pledge} event={event} />;
      })}
    </ol>
  );
}
