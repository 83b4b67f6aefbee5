import { renderToStaticMarkup } from 'react-dom/server';
import type { ChartName, Page, Shell } from '../src/server/index.ts';
import type { Breakdown, PledgeRow } from '../src/store/index.ts';
import type { Message, Worded } from '../src/work/index.ts';
import { worldMap } from './charts/map.ts';
import { standalone } from './charts/svg.ts';
import { yearsChart } from './charts/years.ts';
import { contextOf } from './context.ts';
import { mail as mailOf } from './mail.tsx';
import { viewOf } from './pages/index.tsx';
import { Document } from './parts/layout.tsx';
import { aboutText } from './parts/rows.tsx';
import { cardOf } from './pictures/card.ts';
import { promiseText } from './words.ts';

/** The whole HTML document of a page. Nothing on it needs the browser's script. */
export function render(shell: Shell, page: Page): string {
  const c = contextOf(shell);
  const { frame, body } = viewOf(c, page);
  return `<!doctype html>${renderToStaticMarkup(
    <Document c={c} frame={frame}>
      {body}
    </Document>,
  )}`;
}

/** A page's picture for those who point to it, as SVG. */
export function picture(shell: Shell, page: Page): string {
  const c = contextOf(shell);
  const { frame } = viewOf(c, page);
  return cardOf(c, page, frame.title, frame.description ?? c.t.tagline);
}

/** A chart as an SVG file; empty where there is nothing to draw. */
export function chart(shell: Shell, name: ChartName, breakdown: Breakdown): string {
  const c = contextOf(shell);
  const svg = name === 'country' ? worldMap(c, breakdown) : yearsChart(c, breakdown);
  const title = name === 'country' ? c.t.chart.map : c.t.chart.years;
  return (
    svg && standalone(svg, title, `${name === 'country' ? c.t.chart.shades : c.t.chart.units} ${c.t.chart.source}`)
  );
}

/** A pledge for a feed: its promise in one sentence, and what it is about. */
export function entry(shell: Shell, row: PledgeRow): { readonly title: string; readonly summary: string } {
  const c = contextOf(shell);
  const stage = row.stageReported ? c.t.reportedAs(c.t.stage[row.stage]) : c.t.stage[row.stage];
  const summary = [aboutText(c, row), stage, c.t.badge[row.looked], c.f.count(row.sources, c.t.counted.sources)];
  return { title: promiseText(c, row, row.occasions[0]?.name ?? null), summary: summary.join(' · ') };
}

/** A mail in plain text and HTML; links in it begin with the shell's origin. */
export function mail(shell: Shell, message: Message): Worded {
  return mailOf(contextOf(shell), message);
}
