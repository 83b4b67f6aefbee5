import type { ReactNode } from 'react';
import type { Slot } from '../../src/model/index.ts';
import type { ModerateOneView, ModerateView, SaidValue, WaitingRow } from '../../src/server/index.ts';
import type { ContributionState } from '../../src/store/index.ts';
import type { Context } from '../context.ts';
import { Plain } from '../parts/contributions.tsx';
import { ValueFields } from '../parts/value-fields.tsx';
import { PEOPLE } from '../texts/people/index.ts';
import { promiseText } from '../words.ts';

function Waiting({ c, waiting }: { readonly c: Context; readonly waiting: WaitingRow }): ReactNode {
  const { shown, moderate: t } = PEOPLE[c.shell.lang];
  const { contribution: one, row } = waiting;
  return (
    <>
      <p className="written-head">
        <bdi>{shown[one.kind](one.name ?? '…', c.f.date(one.at.slice(0, 10)))}</bdi>
        {one.slot && ` · ${c.t.slot[one.slot]}`}
        {one.source && (
          <>
            {' · '}
            <a href={one.source} rel="nofollow ugc noreferrer" dir="ltr">
              {URL.parse(one.source)?.host ?? shown.source}
            </a>
          </>
        )}
      </p>
      <p className="note" dir="auto">
        {row ? <a href={c.to(`/pledges/${row.id}`)}>{promiseText(c, row, row.occasions[0]?.name ?? null)}</a> : t.gone}
      </p>
      <Plain text={one.text} />
      {one.outcome && (
        <p className="outcome" dir="auto">
          {one.outcome}
        </p>
      )}
    </>
  );
}

/** What waits for editors, what they let through, what they turned down. */
export function ModeratePage({ c, page }: { readonly c: Context; readonly page: ModerateView }): ReactNode {
  const t = PEOPLE[c.shell.lang].moderate;
  return (
    <div className="column">
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <nav className="views" aria-label={t.title}>
        {(Object.keys(t.states) as readonly ContributionState[]).map(state => (
          <a
            key={state}
            className="view-link"
            href={`${c.to('/moderate')}?state=${state}`}
            aria-current={state === page.state ? 'true' : undefined}
          >
            {t.states[state]}
          </a>
        ))}
      </nav>
      {page.rows.length === 0 && <p className="empty">{t.none}</p>}
      <ul className="writings">
        {page.rows.map(waiting => (
          <li key={waiting.contribution.id} className="written">
            <Waiting c={c} waiting={waiting} />
            <p>
              <a className="button" href={c.to(`/moderate/${waiting.contribution.id}`)}>
                {t.decide}
              </a>
            </p>
          </li>
        ))}
      </ul>
      {page.next && (
        <p className="paging">
          <a rel="next" href={`${c.to('/moderate')}?state=${page.state}&cursor=${encodeURIComponent(page.next)}`}>
            {t.next} →
          </a>
        </p>
      )}
      {page.stopped.length > 0 && (
        <section>
          <h2>{t.stopped}</h2>
          <ul className="rows">
            {page.stopped.map(one => (
              <li key={one.id}>
                <bdi dir="ltr">{one.host}</bdi>
                <span className="note" lang="en">
                  {`${one.fault ?? ''} (${c.f.number(one.failures)})`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** What a source says of a value, figures written as figures. */
function saidText(c: Context, { value, told }: SaidValue): string {
  if (value === null || typeof value !== 'object' || !('low' in value)) return told || c.t.unknown;
  return ('currency' in value ? c.f.money(value, value.currency, true) : c.f.numbers(value)) ?? c.t.unknown;
}

function Correction({
  c,
  page,
  slot,
}: {
  readonly c: Context;
  readonly page: ModerateOneView;
  readonly slot: Slot;
}): ReactNode {
  const t = PEOPLE[c.shell.lang].moderate;
  const { form, said } = page;
  return (
    <section aria-labelledby="correction">
      <h2 id="correction">{`${t.correction}${c.t.colon} ${c.t.slot[slot]}`}</h2>
      <p className="note">{t.correctionNote}</p>
      <div className="two">
        <ValueFields c={c} slot={slot} fields={page.fields} values={form.values} />
      </div>
      <fieldset>
        <legend>{t.whose}</legend>
        {said.map(one => (
          <label key={one.claim} className="choice">
            <input type="checkbox" name="claim" value={one.claim} defaultChecked={form.claims.includes(one.claim)} />{' '}
            <bdi>{one.outlet ?? c.t.pledge.noOutlet}</bdi>
            {`, ${one.published ? c.f.dateShort(one.published) : c.t.pledge.noDate}${c.t.colon} `}
            <bdi>{saidText(c, one)}</bdi>
          </label>
        ))}
      </fieldset>
      <p>
        <label htmlFor="quote">{t.quote}</label>
        <textarea id="quote" name="quote" rows={2} dir="auto" maxLength={300} defaultValue={form.quote} />
      </p>
      <p>
        <label htmlFor="url">{t.url}</label>
        <input id="url" name="url" type="url" dir="ltr" maxLength={2000} defaultValue={form.url} />
      </p>
      <button type="submit" name="action" value="correct">
        {t.correct}
      </button>
    </section>
  );
}

/** One contribution and what an editor can do with it; each decision is signed, gives its reason and can be undone. */
export function ModerateOnePage({ c, page }: { readonly c: Context; readonly page: ModerateOneView }): ReactNode {
  const t = PEOPLE[c.shell.lang].moderate;
  const { form, problem, detail, waiting } = page;
  const { id, slot, state, kind } = waiting.contribution;
  return (
    <div className="column">
      <p className="kicker">
        <a href={c.to('/moderate')}>{t.title}</a>
      </p>
      <h1>{t.decide}</h1>
      <p className="byline">{t.states[state]}</p>
      <div className="written">
        <Waiting c={c} waiting={waiting} />
      </div>
      <form method="post" action={c.to(`/moderate/${id}`)} className="people-form">
        {problem && (
          <p className="problem" role="alert" id="problem">
            {t.problem[problem]} {detail && <span lang="en">{detail}</span>}
          </p>
        )}
        <p>
          <label htmlFor="reason">{t.reason}</label>
          <textarea
            id="reason"
            name="reason"
            rows={2}
            dir="auto"
            required
            maxLength={1000}
            defaultValue={form.reason}
          />
        </p>
        <p>
          <label htmlFor="by">{t.by}</label>
          <input id="by" name="by" dir="auto" required maxLength={200} autoComplete="name" defaultValue={form.by} />
        </p>
        <p className="buttons">
          <button type="submit" name="action" value="show" className="primary">
            {kind === 'correction' ? t.show : t.showComment}
          </button>{' '}
          <button type="submit" name="action" value="reject">
            {t.reject}
          </button>{' '}
          {state !== 'pending' && (
            <button type="submit" name="action" value="wait">
              {t.wait}
            </button>
          )}
        </p>
        {slot && page.said.length > 0 && <Correction c={c} page={page} slot={slot} />}
      </form>
    </div>
  );
}
