import type { OpenAPIHono } from '@hono/zod-openapi';
import type { App, Parts } from '../environment.ts';
import { LANG } from './path.ts';
import { sendPage } from './send.ts';
import { formOf } from './watch.ts';

/** Dead pages shown at most. */
const SHOWN = 200;

/** How the work stands, and the pages that failed for good, which editors can have tried again. */
export function addWorkPage(app: OpenAPIHono<App>, parts: Parts): void {
  const { intake } = parts.store;
  app.get(`${LANG}/work`, async c => {
    const progress = await intake.progress();
    const dead = c.var.editor ? await intake.pagesIn('dead', SHOWN) : null;
    return sendPage(parts, c, { kind: 'work', progress, dead });
  });
  app.post(`${LANG}/work`, async c => {
    const field = await formOf(c);
    const key = field('key');
    await intake.rerun(key === '' ? null : [key]);
    return c.redirect(`/${c.var.lang}/work`, 303);
  });
}
