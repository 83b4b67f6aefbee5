import type { ReactNode } from 'react';
import type { Pledge, PledgeEvent } from '../../src/model/index.ts';
import type { Context } from '../context.ts';
import { StageBadge } from './badges.tsx';
import { JobsText, MoneyText } from './figures.tsx';
import { SourceText } from './sources.tsx';

/** What happened on one day: money and jobs of one announcement are one step. */
interface Step {
  readonly key: string;
  readonly date: string | null;
  readonly events: readonly PledgeEvent[];
}

/** How many sources a step names; the table below has them all. */
const NAMED = 3;

function stepsOf(history: readonly PledgeEvent[]): readonly Step[] {
  const steps = Map.groupBy(history, event => `${event.date} ${event.dated}`);
  const announced = new Set(history.filter(event => event.kind === 'announcement').map(event => event.date));
  const said = (event: PledgeEvent): boolean =>
    !(event.kind === 'stage' && event.stage === 'announced' && announced.has(event.date));
  return [...steps]
    .map(([key, events]) => ({ key, date: events[0]?.date ?? null, events: events.filter(said) }))
    .filter(step => step.events.length > 0);
}

function StepFigures({ c, event }: { readonly c: Context; readonly event: PledgeEvent }): ReactNode {
  const { amount, jobs } = event;
  return (
    <>
      {event.kind === 'stage' && (
        <span className="step-figure">
          <StageBadge c={c} stage={event.stage} reported={event.reported} />
        </span>
      )}
      {amount && (
        <span className="step-figure">
          <MoneyText c={c} amount={amount} />
        </span>
      )}
      {jobs && (
        <span className="step-figure">
          <JobsText c={c} jobs={jobs} /> {c.f.plural(jobs.high ?? jobs.low ?? 2, c.t.jobs)}
        </span>
      )}
      {event.note && <span className="step-note">{event.note}</span>}
    </>
  );
}

function StepItem({
  c,
  pledge,
  step,
}: {
  readonly c: Context;
  readonly pledge: Pledge;
  readonly step: Step;
}): ReactNode {
  const t = c.t.pledge;
  const [first] = step.events;
  const told = new Set(step.events.flatMap(event => event.claims));
  const claims = pledge.claims.filter(claim => told.has(claim.id));
  const how = first ? t.dated[first.dated] : '';
  const kinds = [...new Set(step.events.map(event => event.kind))];
  return (
    <li className={`step step-${kinds[0] ?? 'restated'}`}>
      <p className="step-date">
        {step.date ? <time dateTime={step.date}>{c.f.date(step.date)}</time> : t.dated.unknown}
        {step.date && how && <small>{how}</small>}
      </p>
      <div className="step-body">
        {kinds.map(kind => (
          <p key={kind}>
            <strong>{t.event[kind]}</strong>
            {step.events
              .filter(event => event.kind === kind)
              .map((event, at) => {
                const key = `${kind}${at}`;
                return <StepFigures key={key} c={c} event={event} />;
              })}
          </p>
        ))}
        <p className="note">
          {claims.slice(0, NAMED).map((claim, at) => (
            <span key={claim.id}>
              {at > 0 && '; '}
              <SourceText c={c} claim={claim} />
            </span>
          ))}
          {claims.length > NAMED && ' '}
          {claims.length > NAMED && <a href="#sources">{`+ ${c.f.number(claims.length - NAMED)}`}</a>}
        </p>
      </div>
    </li>
  );
}

/** What happened to a pledge, oldest first, each step by its own date and with its sources. */
export function History({ c, pledge }: { readonly c: Context; readonly pledge: Pledge }): ReactNode {
  return (
    <ol className="history">
      {stepsOf(pledge.history).map(step => (
        <StepItem key={step.key} c={c} pledge={pledge} step={step} />
      ))}
    </ol>
  );
}
