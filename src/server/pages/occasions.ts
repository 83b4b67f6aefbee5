import type { OpenAPIHono } from '@hono/zod-openapi';
import type { App, Parts } from '../environment.ts';
import { Refusal } from '../problem.ts';
import { EMBED, LANG } from './path.ts';
import { sendPage } from './send.ts';

/** The longest window before an occasion that counts as new, in days. */
const MAX_WINDOW = 3650;

/** How many days before its first day count as new to an occasion; undefined where the reader did not choose. */
export function windowOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const days = Number(text);
  if (Number.isInteger(days) && days >= 0 && days <= MAX_WINDOW) return days;
  throw new Refusal('bad-request', `days: a whole number from 0 to ${MAX_WINDOW}`);
}

/** Summits and programmes: the list, and each with its headline taken apart. */
export function addOccasionPages(app: OpenAPIHono<App>, parts: Parts): void {
  const { queries } = parts.store;
  app.get(`${LANG}/occasions`, async c => sendPage(parts, c, { kind: 'occasions', rows: await queries.occasions() }));
  for (const base of [LANG, EMBED]) {
    app.get(`${base}/occasions/:id`, async c => {
      const daysBefore = windowOf(c.req.query('days'));
      const page = await queries.occasion(c.req.param('id'), daysBefore === undefined ? {} : { daysBefore });
      if (!page) throw new Refusal('not-found', 'the register knows no summit or programme of this name');
      return sendPage(parts, c, { kind: 'occasion', page });
    });
  }
}
