import type { OpenAPIHono } from '@hono/zod-openapi';
import type { App, Parts } from '../environment.ts';
import { addArticlePages } from './articles.ts';
import { addAssets } from './assets.ts';
import { addEntityPages } from './entities.ts';
import { addHomePage } from './home.ts';
import { addOccasionPages } from './occasions.ts';
import { addPledgePages } from './pledges.ts';
import { addProsePages } from './prose.ts';
import { addReadPages } from './read.ts';
import { addSearchPage } from './search.ts';
import { addTokenPage } from './token.ts';

/** Every page and what pages load. */
export function addPages(app: OpenAPIHono<App>, parts: Parts): void {
  addAssets(app, parts);
  addHomePage(app, parts);
  addPledgePages(app, parts);
  addEntityPages(app, parts);
  addOccasionPages(app, parts);
  addSearchPage(app, parts);
  addArticlePages(app, parts);
  addReadPages(app, parts);
  addProsePages(app, parts);
  addTokenPage(app, parts);
}
