import type { ReactNode } from 'react';
import type { ChartView } from '../../src/server/index.ts';
import { ChartFigure } from '../charts/figure.tsx';
import { worldMap } from '../charts/map.ts';
import { yearsChart } from '../charts/years.ts';
import type { Context } from '../context.ts';

/** A chart of a selection by itself, to stand in another site's page. */
export function ChartPage({ c, page }: { readonly c: Context; readonly page: ChartView }): ReactNode {
  const { name, breakdown, query } = page;
  const map = name === 'country';
  return (
    <div className="wide">
      <ChartFigure
        c={c}
        title={map ? c.t.chart.map : c.t.chart.years}
        units={map ? c.t.chart.shades : c.t.chart.units}
        svg={map ? worldMap(c, breakdown) : yearsChart(c, breakdown)}
        {...(!map && { narrow: yearsChart(c, breakdown, 360) })}
        breakdown={breakdown}
        address={{ name, query }}
      />
      <p className="more">
        <a href={`${c.to('/pledges')}${query}`} target="_blank" rel="noopener">
          Pledgebook →
        </a>
      </p>
    </div>
  );
}
