import type { ReactNode } from 'react';
import type { ListState, PledgesView } from '../../src/server/index.ts';
import type { FacetCount } from '../../src/store/index.ts';
import { ChartFigure } from '../charts/figure.tsx';
import { worldMap } from '../charts/map.ts';
import { yearsChart } from '../charts/years.ts';
import type { Context } from '../context.ts';
import { AsOfNote } from '../parts/as-of.tsx';
import { PledgeTable } from '../parts/rows.tsx';
import { SumStrip } from '../parts/sums.tsx';
import { PEOPLE } from '../texts/people/index.ts';

type Params = ListState['params'];

/** The address of the list with some parameters changed; an empty value takes one away, paging starts anew. */
export function listLink(params: Params, changes: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams();
  for (const [key, values] of Object.entries(params)) {
    if (key === 'cursor' || key in changes) continue;
    for (const value of values) query.append(key, value);
  }
  for (const [key, value] of Object.entries(changes)) if (value) query.append(key, value);
  return `?${query}`;
}

/** How a facet's value is written: words of ours where it is one of our lists, else the register's label. */
function facetLabel(c: Context, key: string, facet: FacetCount): string {
  if (key === 'country') return c.f.country(facet.key);
  if (key === 'activity') return c.t.activity[facet.key as keyof typeof c.t.activity] ?? facet.label;
  if (key === 'stage') return c.t.stage[facet.key as keyof typeof c.t.stage] ?? facet.label;
  if (key === 'verdict') return c.t.verdict[facet.key as keyof typeof c.t.verdict] ?? facet.label;
  return facet.label;
}

const FACETS = ['country', 'company', 'activity', 'stage', 'verdict', 'occasion'] as const;

function FacetSelect({
  c,
  page,
  name,
}: {
  readonly c: Context;
  readonly page: PledgesView;
  readonly name: (typeof FACETS)[number];
}): ReactNode {
  const chosen = page.state.params[name] ?? [];
  const values = page.list.facets?.[name] ?? [];
  const missing = chosen.filter(key => !values.some(value => value.key === key));
  if (values.length === 0 && chosen.length === 0) return null;
  return (
    <p className="facet">
      <label htmlFor={`f-${name}`}>{c.t.list[name]}</label>
      <select id={`f-${name}`} name={name} defaultValue={chosen[0] ?? ''}>
        <option value="">{c.t.list.any}</option>
        {missing.map(key => (
          <option key={key} value={key}>
            {key}
          </option>
        ))}
        {values.map(value => (
          <option key={value.key} value={value.key}>
            {`${facetLabel(c, name, value)} (${c.f.number(value.count)})`}
          </option>
        ))}
      </select>
    </p>
  );
}

function Filters({ c, page }: { readonly c: Context; readonly page: PledgesView }): ReactNode {
  const t = c.t.list;
  const { params } = page.state;
  const one = (key: string): string => params[key]?.[0] ?? '';
  return (
    <search>
      <form method="get" className="filters" aria-label={t.filters} data-auto-submit="">
        <p className="facet search">
          <label htmlFor="q">{t.search}</label>
          <input id="q" name="q" type="search" defaultValue={one('q')} placeholder={t.searchHint} maxLength={200} />
        </p>
        {FACETS.map(name => (
          <FacetSelect key={name} c={c} page={page} name={name} />
        ))}
        <fieldset className="facet years">
          <legend>{t.year}</legend>
          <label htmlFor="yearFrom">{t.from}</label>
          <input
            id="yearFrom"
            name="yearFrom"
            inputMode="numeric"
            pattern="\d{4}"
            maxLength={4}
            defaultValue={one('yearFrom')}
          />
          <label htmlFor="yearTo">{t.to}</label>
          <input
            id="yearTo"
            name="yearTo"
            inputMode="numeric"
            pattern="\d{4}"
            maxLength={4}
            defaultValue={one('yearTo')}
          />
        </fieldset>
        <p className="facet">
          <label htmlFor="min">{t.minimum}</label>
          <input id="min" name="min" inputMode="numeric" pattern="\d{1,9}" maxLength={9} defaultValue={one('min')} />
        </p>
        <p className="facet">
          <label htmlFor="type">{t.type}</label>
          <select id="type" name="type" defaultValue={one('type') || 'pledge'}>
            <option value="pledge">{t.types.pledge}</option>
            <option value="total">{t.types.total}</option>
          </select>
        </p>
        <p className="facet">
          <label htmlFor="sort">{t.sort}</label>
          <select id="sort" name="sort" defaultValue={page.state.sort}>
            <option value="-announced">{`${t.announced} ↓`}</option>
            <option value="announced">{`${t.announced} ↑`}</option>
            <option value="-euros">{`${t.amount} ↓`}</option>
            <option value="euros">{`${t.amount} ↑`}</option>
            <option value="-jobs">{`${t.jobsHead} ↓`}</option>
            <option value="jobs">{`${t.jobsHead} ↑`}</option>
            <option value="due">{`${t.due} ↑`}</option>
            <option value="-due">{`${t.due} ↓`}</option>
            <option value="investor">{`${t.investor} A–Z`}</option>
            <option value="-investor">{`${t.investor} Z–A`}</option>
          </select>
        </p>
        {page.state.view !== 'table' && <input type="hidden" name="view" value={page.state.view} />}
        <p className="facet actions">
          <button type="submit" className="primary">
            {t.apply}
          </button>{' '}
          <a href={c.to('/pledges')}>{t.clear}</a>
        </p>
      </form>
    </search>
  );
}

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
