import type { OpenAPIHono } from '@hono/zod-openapi';
import type { App, Parts } from '../environment.ts';
import { addArticleRoutes } from './articles.ts';
import { addDecisionRoutes } from './decisions.ts';
import { addDocument } from './document.ts';
import { addEntityRoutes } from './entities.ts';
import { addExport } from './export.ts';
import { addPledgeRoutes } from './pledges.ts';
import { addReadRoutes } from './read.ts';
import { addWatchedRoute } from './watched.ts';

/** The API under `/api/v1`, described by `/api/v1/openapi.json` from the schemas of the model. */
export function addApi(app: OpenAPIHono<App>, parts: Parts): void {
  addPledgeRoutes(app, parts);
  addArticleRoutes(app, parts);
  addEntityRoutes(app, parts);
  addReadRoutes(app, parts);
  addDecisionRoutes(app, parts);
  addWatchedRoute(app, parts);
  addExport(app, parts);
  addDocument(app);
}
