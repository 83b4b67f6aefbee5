import type { OpenAPIHono } from '@hono/zod-openapi';
import type { EntityPage } from '../../store/index.ts';
import type { App, Parts } from '../environment.ts';
import { Refusal } from '../problem.ts';
import { LANG } from './path.ts';
import { sendPage } from './send.ts';

/** Path, kind and the filter of its pledges. */
const KINDS: readonly (readonly [path: string, kind: EntityPage['kind'], filter: string])[] = [
  ['companies', 'company', 'company'],
  ['countries', 'country', 'country'],
  ['places', 'place', 'place'],
  ['sectors', 'activity', 'activity'],
  ['sources', 'source', 'source'],
];

/** Companies, countries, places, sectors and sources: their lists and their pages. */
export function addEntityPages(app: OpenAPIHono<App>, parts: Parts): void {
  const { queries } = parts.store;
  for (const [path, kind, filter] of KINDS) {
    app.get(`${LANG}/${path}`, async c => {
      const cursor = c.req.query('cursor') || null;
      const { rows, next } = await queries.entities(kind, { cursor, limit: 100 });
      return sendPage(parts, c, { kind: 'entities', of: kind, rows, next });
    });
    app.get(`${LANG}/${path}/:id`, async c => {
      const page = await queries.entity(kind, c.req.param('id'));
      if (!page) throw new Refusal('not-found', `the register knows no ${kind} of this name`);
      return sendPage(parts, c, { kind: 'entity', page, query: `?${new URLSearchParams({ [filter]: page.id })}` });
    });
  }
}
