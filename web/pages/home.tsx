import type { ReactNode } from 'react';
import type { HomeView } from '../../src/server/index.ts';
import type { PledgeRow } from '../../src/store/index.ts';
import { ChartFigure } from '../charts/figure.tsx';
import { worldMap } from '../charts/map.ts';
import { yearsChart } from '../charts/years.ts';
import type { Context } from '../context.ts';
import { RowList } from '../parts/rows.tsx';
import { SumStrip } from '../parts/sums.tsx';

function Section({
  c,
  id,
  rows,
  more,
}: {
  readonly c: Context;
  readonly id: 'newest' | 'biggest' | 'due' | 'dropped';
  readonly rows: readonly PledgeRow[];
  readonly more: string;
}): ReactNode {
  const t = c.t.home;
  return (
    <section aria-labelledby={id} className="home-section">
      <h2 id={id}>{t[id]}</h2>
      {rows.length === 0 ? <p className="note">{t.noneYet}</p> : <RowList c={c} rows={rows} />}
      {rows.length > 0 && (
        <p className="more">
          <a href={c.to(more)}>{t.all} →</a>
        </p>
      )}
    </section>
  );
}

export function HomePage({ c, page }: { readonly c: Context; readonly page: HomeView }): ReactNode {
  const t = c.t.home;
  const { figures } = page;
  return (
    <div className="wide">
      <section className="hero">
        <h1>{t.title}</h1>
        <p className="lead">{c.t.tagline}</p>
        <search>
          <form method="get" action={c.to('/search')} className="search-line hero-search">
            <label htmlFor="q" className="hidden">
              {t.searchLabel}
            </label>
            <input id="q" type="search" name="q" placeholder={t.searchLabel} maxLength={200} />
            <button type="submit" className="primary">
              {c.t.list.search}
            </button>
            <a className="button" href={c.to('/read')}>
              {c.t.read.title}
            </a>
          </form>
        </search>
      </section>
      <section aria-labelledby="holds">
        <h2 id="holds" className="hidden">
          {t.holds}
        </h2>
        <SumStrip c={c} sums={figures.sums} />
        {figures.updated && (
          <p className="note">
            {t.updated}
            {c.t.colon} {c.f.date(figures.updated.slice(0, 10))}
          </p>
        )}
      </section>
      <div className="home-charts">
        <ChartFigure
          c={c}
          title={c.t.chart.map}
          units={c.t.chart.shades}
          svg={worldMap(c, page.countries)}
          breakdown={page.countries}
          address={{ name: 'country', query: '' }}
        />
        <ChartFigure
          c={c}
          title={c.t.chart.years}
          svg={yearsChart(c, page.years)}
          narrow={yearsChart(c, page.years, 360)}
          breakdown={page.years}
          address={{ name: 'year', query: '' }}
        />
      </div>
      <div className="home-grid">
        <Section c={c} id="newest" rows={figures.latest} more="/pledges" />
        <Section c={c} id="biggest" rows={page.biggest} more="/pledges?sort=-euros" />
        <Section c={c} id="due" rows={page.due} more="/pledges?sort=due" />
        <Section c={c} id="dropped" rows={page.dropped} more="/pledges?stage=cancelled" />
      </div>
    </div>
  );
}
