import type { ReactNode } from 'react';
import type { PledgesView } from '../../src/server/index.ts';
import { ChartFigure } from '../charts/figure.tsx';
import { worldMap } from '../charts/map.ts';
import { yearsChart } from '../charts/years.ts';
import type { Context } from '../context.ts';
import { AsOfNote } from '../parts/as-of.tsx';
import { Filters, listLink, Scopes } from '../parts/filters.tsx';
import { PledgeTable } from '../parts/rows.tsx';
import { SumStrip } from '../parts/sums.tsx';
import { PEOPLE } from '../texts/people/index.ts';

const VIEWS = ['table', 'map', 'chart'] as const;

/** Table, map and chart of the same selection. */
function Views({ c, page }: { readonly c: Context; readonly page: PledgesView }): ReactNode {
  const { params, view } = page.state;
  return (
    <nav className="views" aria-label={c.t.list.view}>
      {VIEWS.map(name => (
        <a
          key={name}
          className="view-link"
          href={listLink(params, { view: name === 'table' ? null : name })}
          aria-current={name === view ? 'true' : undefined}
        >
          {c.t.list.views[name]}
        </a>
      ))}
    </nav>
  );
}

function Picture({ c, page }: { readonly c: Context; readonly page: PledgesView }): ReactNode {
  const { breakdown, state } = page;
  if (state.view === 'table') return null;
  const map = state.view === 'map';
  return (
    <ChartFigure
      c={c}
      title={map ? c.t.chart.map : c.t.chart.years}
      units={map ? c.t.chart.shades : c.t.chart.units}
      svg={map ? worldMap(c, breakdown) : yearsChart(c, breakdown)}
      {...(!map && { narrow: yearsChart(c, breakdown, 360) })}
      breakdown={breakdown}
      address={{ name: map ? 'country' : 'year', query: listLink(state.params, { view: null }) }}
    />
  );
}

export function PledgesPage({ c, page }: { readonly c: Context; readonly page: PledgesView }): ReactNode {
  const t = c.t.list;
  const { list, state } = page;
  const empty = list.rows.length === 0;
  const filtered = Object.keys(state.params).length > 0;
  const query = listLink(state.params, {}).slice(1);
  return (
    <div className="wide">
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <AsOfNote c={c} asOf={page.asOf} />
      <SumStrip c={c} sums={page.sums} />
      <details className="note rule">
        <summary>{t.sum}</summary>
        <p>{t.sumRule}</p>
      </details>
      <div className="list-layout">
        <details className="filter-box">
          <summary>{t.filters}</summary>
          <Filters c={c} page={page} />
        </details>
        <div className="list-body">
          <Scopes c={c} page={page} />
          <Views c={c} page={page} />
          {!empty && <Picture c={c} page={page} />}
          {empty ? (
            <p className="empty">{filtered ? t.none : t.noneYet}</p>
          ) : (
            <PledgeTable c={c} rows={list.rows} sort={state.sort} sortLink={sort => listLink(state.params, { sort })} />
          )}
          <p className="paging">
            {state.params.cursor && (
              <a rel="first" href={listLink(state.params, {})}>
                ← {t.first}
              </a>
            )}
            {list.next && (
              <a rel="next" href={listLink(state.params, { cursor: list.next })}>
                {t.next} →
              </a>
            )}
          </p>
          <p className="note">
            {t.download}
            {c.t.colon} <a href={`/api/v1/export?format=csv&${query}`}>CSV</a>{' '}
            <a href={`/api/v1/export?format=ndjson&${query}`}>NDJSON</a> <a href={`/api/v1/pledges?${query}`}>JSON</a>
            {' · '}
            {t.follow}
            {c.t.colon} <a href={`${c.to('/pledges.atom')}?${query}`}>Atom</a>{' '}
            <a href={`${c.to('/pledges.json')}?${query}`}>JSON Feed</a>{' '}
            <a rel="nofollow" href={`${c.to('/follow')}?${query}`}>
              {PEOPLE[c.shell.lang].follow.short}
            </a>
            {' · '}
            <a href={`/embed${c.to('/pledges')}?${query}`}>{c.t.chart.embed}</a>
          </p>
        </div>
      </div>
    </div>
  );
}
