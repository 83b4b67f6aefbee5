import type { OpenAPIHono } from '@hono/zod-openapi';
import { stringify } from 'csv-stringify/sync';
import type { Breakdown, Sums } from '../../store/index.ts';
import type { App, Parts } from '../environment.ts';
import { parseListState } from '../list-state.ts';
import { CHARTS } from '../page.ts';
import { pngOf } from '../pictures/draw.ts';
import { Refusal } from '../problem.ts';
import { EMBED, LANG } from './path.ts';
import { sendPage, shellOf } from './send.ts';

/** How wide a chart's PNG is: twice its drawing, for print and sharp screens. */
const PNG_WIDTH = 1440;
const HEAD = ['key', 'label', 'euros_low', 'euros_high', 'open', 'pledges_low', 'pledges_high', 'without_amount'];

function csvLine(key: string, label: string, { money, pledges }: Sums): readonly (string | number)[] {
  return [key, label, money.low, money.high, money.open ? 'yes' : 'no', pledges.low, pledges.high, money.unknown];
}

/** The figures of a chart; what is shared and what is unknown have lines of their own. */
function csvOf({ lines, shared, unknown }: Breakdown): string {
  const rows = lines.map(line => csvLine(line.key, line.label, line.sums));
  const all = [HEAD, ...rows, csvLine('', 'shared', shared), csvLine('', 'unknown', unknown)];
  return stringify(all as (string | number)[][], { escape_formulas: true });
}

/** Charts of a selection as files and to embed. */
export function addCharts(app: OpenAPIHono<App>, parts: Parts): void {
  for (const name of CHARTS) {
    const breakdownOf = (url: string): Promise<Breakdown> =>
      parts.store.queries.breakdown(name, parseListState(new URL(url).searchParams).filter);
    app.get(`${LANG}/charts/${name}.csv`, async c =>
      c.body(csvOf(await breakdownOf(c.req.url)), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="pledgebook-${name}.csv"`,
      }),
    );
    app.get(`${LANG}/charts/${name}.svg`, async c => {
      const svg = parts.web.chart(shellOf(parts, c), name, await breakdownOf(c.req.url));
      if (svg === '') throw new Refusal('not-found', 'this selection is too small for a chart');
      return c.body(svg, 200, { 'content-type': 'image/svg+xml; charset=utf-8' });
    });
    app.get(`${LANG}/charts/${name}.png`, async c => {
      const svg = parts.web.chart(shellOf(parts, c), name, await breakdownOf(c.req.url));
      if (svg === '') throw new Refusal('not-found', 'this selection is too small for a chart');
      return c.body(await pngOf(svg, PNG_WIDTH), 200, {
        'content-type': 'image/png',
        'content-disposition': `attachment; filename="pledgebook-${name}.png"`,
      });
    });
    app.get(`${EMBED}/charts/${name}`, async c => {
      const { search } = new URL(c.req.url);
      return sendPage(parts, c, { kind: 'chart', name, breakdown: await breakdownOf(c.req.url), query: search });
    });
  }
}
