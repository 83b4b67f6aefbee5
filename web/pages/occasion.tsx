import type { ReactNode } from 'react';
import type { Reconciliation } from '../../src/model/index.ts';
import type { OccasionsView, OccasionView } from '../../src/server/index.ts';
import type { PledgeRow } from '../../src/store/index.ts';
import { ChartFigure } from '../charts/figure.tsx';
import { waterfallChart } from '../charts/waterfall.ts';
import type { Context } from '../context.ts';
import { DeliveryRecord } from '../parts/delivery.tsx';
import { Reason } from '../parts/reasons.tsx';
import { byText } from '../parts/rows.tsx';

function datesText(c: Context, from: string | null, to: string | null): string {
  if (!from) return '';
  return to && to !== from ? c.t.range(c.f.date(from), c.f.date(to)) : c.f.date(from);
}

function Steps({ c, reconciliation }: { readonly c: Context; readonly reconciliation: Reconciliation }): ReactNode {
  return (
    <table className="breakdown">
      <tbody>
        {reconciliation.waterfall.map(step => (
          <tr key={step.key}>
            <th scope="row">{c.t.occasion.step[step.key]}</th>
            <td className="num">{c.f.moneyShort(step.value, 'EUR')}</td>
            <td className="num">{step.pledges > 0 ? c.f.count(step.pledges, c.t.counted.pledges) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Window({ c, reconciliation }: { readonly c: Context; readonly reconciliation: Reconciliation }): ReactNode {
  const t = c.t.occasion;
  const { window } = reconciliation;
  return (
    <form method="get" className="search-line">
      <label htmlFor="days">{t.windowLabel}</label>
      <input id="days" name="days" inputMode="numeric" pattern="\d{1,4}" defaultValue={window.daysBefore} />
      <button type="submit">{c.t.list.apply}</button>
      {window.from && window.to && (
        <span className="note">
          {t.window(c.f.number(window.daysBefore), c.f.date(window.from), c.f.date(window.to))}
        </span>
      )}
    </form>
  );
}

function Pledges({
  c,
  rows,
  reconciliation,
}: {
  readonly c: Context;
  readonly rows: readonly PledgeRow[];
  readonly reconciliation: Reconciliation;
}): ReactNode {
  const t = c.t.occasion;
  return (
    <div className="scroll">
      <table className="pledges">
        <thead>
          <tr>
            <th scope="col">{c.t.list.investor}</th>
            <th scope="col">{t.counted}</th>
            <th scope="col" className="num">
              {c.t.slot.amount}
            </th>
            <th scope="col">{t.why}</th>
          </tr>
        </thead>
        <tbody>
          {reconciliation.pledges.map(one => {
            const row = rows.find(candidate => candidate.id === one.pledge);
            const first = one.earlier?.date ?? row?.announced;
            const amount = one.amount && c.f.money({ low: one.amount.low, high: one.amount.high }, 'EUR');
            return (
              <tr key={`${one.pledge}-${one.novelty}`}>
                <th scope="row" className="col-investor" dir="auto">
                  <a href={c.to(`/pledges/${one.pledge}`)}>{row ? byText(c, row) : one.pledge}</a>
                </th>
                <td>
                  <span className={`stage novelty-${one.novelty}`}>{t.novelty[one.novelty]}</span>
                </td>
                <td className="num" data-label={c.t.slot.amount}>
                  {amount ?? '–'}
                </td>
                <td className="note">
                  {first && `${t.earlier}${c.t.colon} ${c.f.date(first)}`}
                  {!/^first announced/.test(one.reason) && <Reason c={c} reason={one.reason} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** A summit or programme: its headline taken apart into what is new, what is not, and what was not found. */
export function OccasionPage({ c, page }: { readonly c: Context; readonly page: OccasionView }): ReactNode {
  const t = c.t.occasion;
  const { occasion, reconciliation, rows, total, delivery } = page.page;
  const { headline, projectsClaimed, projectsFound, unknown } = reconciliation;
  const found = c.f.number(projectsFound);
  return (
    <div className="wide">
      <p className="kicker">
        <a href={c.to('/occasions')}>{t.title}</a>
      </p>
      <h1 dir="auto">{occasion.name}</h1>
      <p className="byline">
        {datesText(c, occasion.from, occasion.to)}
        {occasion.country && ` · ${c.f.country(occasion.country)}`}
      </p>
      <p className="lead">
        {headline ? (
          <>
            {`${t.headline}${c.t.colon} `}
            <strong>{c.f.money({ low: headline.low, high: headline.high }, 'EUR', true)}</strong>.{' '}
          </>
        ) : (
          `${t.noHeadline} `
        )}
        {projectsClaimed ? t.projects(found, c.f.number(projectsClaimed)) : t.projectsFound(found)}
        {unknown > 0 && `, ${t.unknown(c.f.number(unknown))}`}.{' '}
        {total && <a href={c.to(`/pledges/${total.id}`)}>{c.t.pledge.whoSays}</a>}
      </p>
      <section aria-labelledby="apart">
        <h2 id="apart">{t.takenApart}</h2>
        <ChartFigure
          c={c}
          title={`${occasion.name}${c.t.colon} ${t.takenApart}`}
          svg={waterfallChart(c, reconciliation)}
          narrow={waterfallChart(c, reconciliation, 360)}
          breakdown={null}
          address={null}
        />
        <details className="rule">
          <summary>{c.t.chart.table}</summary>
          <Steps c={c} reconciliation={reconciliation} />
        </details>
        <Window c={c} reconciliation={reconciliation} />
        <p className="note">{t.restNote}</p>
      </section>
      <section aria-labelledby="pledges">
        <h2 id="pledges">{t.pledges}</h2>
        <Pledges c={c} rows={rows} reconciliation={reconciliation} />
      </section>
      <DeliveryRecord c={c} delivery={delivery} />
    </div>
  );
}

export function OccasionsPage({ c, page }: { readonly c: Context; readonly page: OccasionsView }): ReactNode {
  const t = c.t.occasion;
  return (
    <div className="column">
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      {page.rows.length === 0 && <p>{t.none}</p>}
      <ul className="rows">
        {page.rows.map(row => (
          <li key={row.id}>
            <a className="row-title" href={c.to(`/occasions/${row.id}`)} dir="auto">
              {row.name}
            </a>
            <span className="note">
              {datesText(c, row.from, row.to)}
              {row.country && ` · ${c.f.country(row.country)}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
