import type { OpenAPIHono } from '@hono/zod-openapi';
import type { App, Parts } from '../environment.ts';
import { addArticlePages } from './articles.ts';
import { addAssets } from './assets.ts';
import { addCharts } from './charts.ts';
import { addEntityPages } from './entities.ts';
import { addFeeds } from './feeds.ts';
import { addHomePage } from './home.ts';
import { addOccasionPages } from './occasions.ts';
import { addOembed } from './oembed.ts';
import { addPledgePages } from './pledges.ts';
import { addProsePages } from './prose.ts';
import { addReadPages } from './read.ts';
import { addSearchPage } from './search.ts';
import { addSitemap } from './sitemap.ts';
import { addTokenPage } from './token.ts';
import { addWatchPages } from './watch.ts';
import { addWorkPage } from './work.ts';

/** Every page and what pages load. */
export function addPages(app: OpenAPIHono<App>, parts: Parts): void {
  addAssets(app, parts);
  addHomePage(app, parts);
  addPledgePages(app, parts);
  addCharts(app, parts);
  addEntityPages(app, parts);
  addFeeds(app, parts);
  addOembed(app, parts);
  addSitemap(app, parts);
  addOccasionPages(app, parts);
  addSearchPage(app, parts);
  addArticlePages(app, parts);
  addReadPages(app, parts);
  addProsePages(app, parts);
  addWatchPages(app, parts);
  addWorkPage(app, parts);
  addTokenPage(app, parts);
}
