import type { ReactNode } from 'react';
import type { EntitiesView, EntityView } from '../../src/server/index.ts';
import type { EntityPage as Entity } from '../../src/store/index.ts';
import { ChartFigure } from '../charts/figure.tsx';
import { yearsChart } from '../charts/years.ts';
import type { Context } from '../context.ts';
import { BreakdownTable } from '../parts/breakdown.tsx';
import { Cuts } from '../parts/cuts.tsx';
import { DeliveryRecord } from '../parts/delivery.tsx';
import { RowList } from '../parts/rows.tsx';
import { SumStrip } from '../parts/sums.tsx';

const PATHS: Readonly<Record<Entity['kind'], string>> = {
  company: 'companies',
  country: 'countries',
  place: 'places',
  activity: 'sectors',
  source: 'sources',
};

/** What a company, country, sector ... is called on the page. */
export function entityName(c: Context, kind: Entity['kind'], id: string, name: string): string {
  if (kind === 'country') return c.f.country(id);
  if (kind === 'activity') return c.t.activity[id as keyof typeof c.t.activity] ?? name;
  return name;
}

function Facts({ c, page }: { readonly c: Context; readonly page: Entity }): ReactNode {
  const t = c.t.entity;
  const { company, place } = page;
  const others = company?.names.filter(name => name !== page.name) ?? [];
  return (
    <p className="byline facts">
      {company?.home && <span>{`${t.home}${c.t.colon} ${c.f.country(company.home)}`}</span>}
      {company?.parent && (
        <span>
          {t.parent} <a href={c.to(`/companies/${company.parent.id}`)}>{company.parent.name}</a>
        </span>
      )}
      {others.length > 0 && (
        <span>
          {`${t.also}${c.t.colon} `}
          <bdi>{others.slice(0, 8).join(', ')}</bdi>
        </span>
      )}
      {place && page.kind === 'place' && <a href={c.to(`/countries/${place.country}`)}>{c.f.country(place.country)}</a>}
    </p>
  );
}

export function EntityPage({ c, page }: { readonly c: Context; readonly page: EntityView }): ReactNode {
  const t = c.t.entity;
  const { page: entity, query } = page;
  const years = entity.breakdowns.find(one => one.dimension === 'year');
  const others = entity.breakdowns.filter(one => one.dimension !== 'year' && one.lines.length > 0);
  return (
    <div className="wide">
      <p className="kicker">
        <a href={c.to(`/${PATHS[entity.kind]}`)}>{t[entity.kind]}</a>
      </p>
      <h1 dir="auto">{entityName(c, entity.kind, entity.id, entity.name)}</h1>
      <Facts c={c} page={entity} />
      <SumStrip c={c} sums={entity.sums} />
      {years && (
        <ChartFigure
          c={c}
          title={c.t.chart.years}
          svg={yearsChart(c, years)}
          narrow={yearsChart(c, years, 360)}
          breakdown={years}
          address={{ name: 'year', query }}
        />
      )}
      <div className="home-grid">
        {others.map(one => (
          <section key={one.dimension} aria-labelledby={`by-${one.dimension}`}>
            <h2 id={`by-${one.dimension}`}>{t.by[one.dimension]}</h2>
            <BreakdownTable c={c} breakdown={one} limit={10} />
          </section>
        ))}
      </div>
      <p className="note">{t.alone}</p>
      <DeliveryRecord c={c} delivery={entity.delivery} />
      <Cuts c={c} cuts={entity.cuts} />
      <section aria-labelledby="newest">
        <h2 id="newest">{t.newest}</h2>
        <RowList c={c} rows={entity.pledges.rows.slice(0, 10)} />
        <p className="more">
          <a href={`${c.to('/pledges')}${query}`}>{`${t.allOf} (${c.f.number(entity.pledges.count)})`} →</a>
        </p>
      </section>
    </div>
  );
}

export function EntitiesPage({ c, page }: { readonly c: Context; readonly page: EntitiesView }): ReactNode {
  const t = c.t.entity;
  const { of, rows, next } = page;
  return (
    <div className="column">
      <h1>{t.titles[of]}</h1>
      <p className="lead">{t.leads[of]}</p>
      <ul className="rows">
        {rows.map(row => (
          <li key={row.id} className="row-line">
            <span className="row-words" dir="auto">
              <a className="row-title" href={c.to(`/${PATHS[of]}/${encodeURIComponent(row.id)}`)}>
                {entityName(c, of, row.id, row.name)}
              </a>
              <span className="note">{c.f.count(row.pledges, c.t.counted.pledges)}</span>
            </span>
            <span className="row-figures row-amount">
              {row.euros.known > 0 ? c.f.money({ low: row.euros.low, high: row.euros.high }, 'EUR') : '–'}
            </span>
          </li>
        ))}
      </ul>
      {next && (
        <p className="paging">
          <a rel="next" href={`?${new URLSearchParams({ cursor: next })}`}>
            {c.t.list.next} →
          </a>
        </p>
      )}
    </div>
  );
}
