import type { OpenAPIHono } from '@hono/zod-openapi';
import type { App, Parts } from '../environment.ts';
import { addContributionRoutes } from './api.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import { addModeratePages } from './moderate.ts';
import { addContributePages } from './pages.ts';

/** Readers' corrections and comments: writing, erasing, moderating. */
export function addContributions(app: OpenAPIHono<App>, parts: Parts, gatekeeper: Gatekeeper): void {
  addContributePages(app, parts, gatekeeper);
  addModeratePages(app, parts);
  addContributionRoutes(app, parts, gatekeeper);
}
