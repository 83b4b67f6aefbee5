import type { ReactNode } from 'react';
import type { Breakdown, Dimension, Sums } from '../../src/store/index.ts';
import type { Context } from '../context.ts';

/** How a line of a breakdown is called: our words for our lists, else the register's label. */
export function lineLabel(c: Context, dimension: Dimension, key: string, label: string): string {
  if (dimension === 'country' || dimension === 'home') return c.f.country(key);
  if (dimension === 'activity') return c.t.activity[key as keyof typeof c.t.activity] ?? label;
  if (dimension === 'stage') return c.t.stage[key as keyof typeof c.t.stage] ?? label;
  return label;
}

const PATHS: Readonly<Partial<Record<Dimension, string>>> = {
  company: 'companies',
  home: 'countries',
  country: 'countries',
  place: 'places',
  activity: 'sectors',
  occasion: 'occasions',
};

/** A bar from nothing to the low end, and lighter on to the high end; the figures stand beside it. */
function Bar({ low, high, top }: { readonly low: number; readonly high: number; readonly top: number }): ReactNode {
  const share = (value: number): number => (top > 0 ? (100 * value) / top : 0);
  return (
    <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-high" width={share(high)} height="10" />
      <rect className="bar-low" width={share(low)} height="10" />
    </svg>
  );
}

function Line({
  c,
  name,
  sums,
  top,
  href,
}: {
  readonly c: Context;
  readonly name: string;
  readonly sums: Sums;
  readonly top: number;
  readonly href: string | null;
}): ReactNode {
  const { money } = sums;
  const told = money.known > 0 ? (c.f.money({ low: money.low, high: money.high }, 'EUR') ?? '') : '–';
  return (
    <tr>
      <th scope="row" dir="auto">
        {href ? <a href={href}>{name}</a> : name}
      </th>
      <td className="bar-cell">
        <Bar low={money.low} high={money.high} top={top} />
      </td>
      <td className="num">{money.open ? c.t.plus(told) : told}</td>
      <td className="num">{c.f.numbers(sums.pledges)}</td>
    </tr>
  );
}

/** A sum taken apart: lines, what is shared, what is not known. `limit` leaves the smallest lines out. */
export function BreakdownTable({
  c,
  breakdown,
  limit = 100,
}: {
  readonly c: Context;
  readonly breakdown: Breakdown;
  readonly limit?: number;
}): ReactNode {
  const { dimension, shared, unknown } = breakdown;
  const byTime = dimension === 'year';
  const order = byTime
    ? breakdown.lines.toSorted((a, b) => b.key.localeCompare(a.key))
    : breakdown.lines.toSorted(
        (a, b) => b.sums.money.high - a.sums.money.high || b.sums.pledges.high - a.sums.pledges.high,
      );
  const lines = order.slice(0, limit);
  const top = Math.max(1, ...lines.map(line => line.sums.money.high), shared.money.high, unknown.money.high);
  const path = PATHS[dimension];
  return (
    <table className="breakdown">
      <thead>
        <tr>
          <th scope="col">{c.t.entity.by[dimension]}</th>
          <th scope="col" className="bar-cell">
            <span className="hidden">{c.t.slot.amount}</span>
          </th>
          <th scope="col" className="num">
            {c.t.slot.amount}
          </th>
          <th scope="col" className="num">
            {c.t.chart.count}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <Line
            key={line.key}
            c={c}
            name={lineLabel(c, dimension, line.key, line.label)}
            sums={line.sums}
            top={top}
            href={path ? c.to(`/${path}/${encodeURIComponent(line.key)}`) : null}
          />
        ))}
        {shared.pledges.high > 0 && <Line c={c} name={c.t.entity.shared} sums={shared} top={top} href={null} />}
        {unknown.pledges.high > 0 && <Line c={c} name={c.t.entity.notKnown} sums={unknown} top={top} href={null} />}
      </tbody>
    </table>
  );
}
