import { axisX, axisY, barY, gridY, ruleY } from '@observablehq/plot';
import type { Breakdown } from '../../src/store/index.ts';
import type { Context } from '../context.ts';
import { Kept } from '../kept.ts';
import { svgOf } from './svg.ts';

/** Drawings are kept: the same figures in the same language and width are the same picture. */
const drawn = new Kept<string>(500);

/** Euros by year of the first announcement: low ends full, up to the high ends light. Empty with less than two years. */
export function yearsChart(c: Context, breakdown: Breakdown, width = 720): string {
  const lines = breakdown.lines.filter(line => /^\d{4}$/.test(line.key)).sort((a, b) => a.key.localeCompare(b.key));
  const first = Number(lines[0]?.key);
  const last = Number(lines.at(-1)?.key);
  if (lines.length < 2) return '';
  const years = Array.from({ length: last - first + 1 }, (_, at) => {
    const line = lines.find(one => Number(one.key) === first + at);
    return { year: String(first + at), low: line?.sums.money.low ?? 0, high: line?.sums.money.high ?? 0 };
  });
  const key = `${c.shell.lang} ${width} ${JSON.stringify(years)}`;
  return drawn.get(key, () => draw(c, years, width));
}

interface Year {
  readonly year: string;
  readonly low: number;
  readonly high: number;
}

function draw(c: Context, years: readonly Year[], width: number): string {
  const every = Math.ceil((years.length * 56) / width);
  return svgOf(c.t.chart.years, {
    width,
    height: 240,
    marginLeft: 70,
    marginBottom: 26,
    x: { type: 'band', label: null, padding: 0.25 },
    y: { label: null, nice: true },
    marks: [
      gridY({ className: 'grid', strokeOpacity: 1 }),
      axisY({ tickFormat: (value: number) => c.f.moneyShort(value, 'EUR'), tickSize: 0, ticks: 4 }),
      axisX({ tickSize: 0, ticks: years.filter((_, at) => at % every === 0).map(one => one.year) }),
      barY(years, { x: 'year', y: 'high', className: 'bar-high' }),
      barY(years, { x: 'year', y: 'low', className: 'bar-low' }),
      ruleY([0]),
    ],
  });
}
