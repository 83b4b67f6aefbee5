import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Gatekeeper } from '../contributions/gatekeeper.ts';
import type { App, Parts } from '../environment.ts';
import { addFollowRoutes } from './api.ts';
import { addOwnPages } from './own.ts';
import { addFollowPages } from './pages.ts';

/** Following a selection: pages, links in mails, API. */
export function addFollow(app: OpenAPIHono<App>, parts: Parts, gatekeeper: Gatekeeper): void {
  addFollowPages(app, parts, gatekeeper);
  addOwnPages(app, parts);
  addFollowRoutes(app, parts, gatekeeper);
}
