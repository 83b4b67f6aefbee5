import type { OpenAPIHono } from '@hono/zod-openapi';
import type { App, Parts } from '../environment.ts';
import { LANG } from './path.ts';
import { sendPage } from './send.ts';

/** How many pledges stand under each heading. */
const SHOWN = 6;

/** What the register holds, what is new, biggest, due and reported dropped. */
export function addHomePage(app: OpenAPIHono<App>, parts: Parts): void {
  const { queries } = parts.store;
  const home = app.get(`${LANG}/`, async c => {
    const [figures, biggest, dropped, due, countries, years] = await Promise.all([
      queries.home(),
      queries.pledges({ filter: { type: 'pledge', wholesOnly: true }, sort: '-euros', paging: { limit: SHOWN } }),
      queries.pledges({ filter: { type: 'pledge', stage: ['cancelled'] }, sort: '-heard', paging: { limit: SHOWN } }),
      queries.due({ limit: SHOWN }),
      queries.breakdown('country', { type: 'pledge' }),
      queries.breakdown('year', { type: 'pledge' }),
    ]);
    return sendPage(parts, c, {
      kind: 'home',
      figures: { ...figures, latest: figures.latest.slice(0, SHOWN) },
      biggest: biggest.rows,
      dropped: dropped.rows,
      due: due.rows.map(one => one.row),
      countries,
      years,
    });
  });
  home.get(LANG, c => c.redirect(`/${c.var.lang}/`, 301));
}
