import type { ReactNode } from 'react';
import type { Breakdown } from '../../src/store/index.ts';
import type { Context } from '../context.ts';
import { BreakdownTable } from '../parts/breakdown.tsx';

function Drawing({ svg, className }: { readonly svg: string; readonly className: string }): ReactNode {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by us from figures; labels are escaped by the serialiser
  return <div className={className} dangerouslySetInnerHTML={{ __html: svg }} />;
}

/**
 * A chart with what makes it honest: a title, its units and source, and its figures as a table. `address` is where the
 * same chart can be taken from (`.svg`, `.csv`, embed); null where it cannot.
 */
export function ChartFigure({
  c,
  title,
  units = c.t.chart.units,
  svg,
  narrow,
  breakdown,
  address,
}: {
  readonly c: Context;
  readonly title: string;
  /** What is drawn, and in what; euros where left out. */
  readonly units?: string;
  /** Drawn for wide screens and, where its words would become too small on a phone, once more for those. */
  readonly svg: string;
  readonly narrow?: string;
  readonly breakdown: Breakdown | null;
  readonly address: { readonly name: string; readonly query: string } | null;
}): ReactNode {
  if (svg === '') return null;
  const t = c.t.chart;
  return (
    <figure className="chart-figure">
      <figcaption>{title}</figcaption>
      <Drawing svg={svg} className={narrow ? 'chart-box chart-wide' : 'chart-box'} />
      {narrow && <Drawing svg={narrow} className="chart-box chart-narrow" />}
      <p className="note">
        {units} {t.source}
        {address && (
          <>
            {' '}
            {t.download}
            {c.t.colon} <a href={`${c.to(`/charts/${address.name}.svg`)}${address.query}`}>SVG</a>{' '}
            <a href={`${c.to(`/charts/${address.name}.csv`)}${address.query}`}>CSV</a>{' '}
            <a href={`${c.to(`/charts/${address.name}.png`)}${address.query}`}>PNG</a>{' '}
            <a href={`/embed${c.to(`/charts/${address.name}`)}${address.query}`}>{t.embed}</a>
          </>
        )}
      </p>
      {breakdown && (
        <details className="rule">
          <summary>{t.table}</summary>
          <BreakdownTable c={c} breakdown={breakdown} />
        </details>
      )}
    </figure>
  );
}
