import { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { isEditor } from './access.ts';
import { addApi } from './api/index.ts';
import { Gatekeeper } from './contributions/gatekeeper.ts';
import { addContributions } from './contributions/index.ts';
import type { App, Parts } from './environment.ts';
import { answerError, answerNotFound } from './errors.ts';
import { addFollow } from './follow/index.ts';
import { gate, limitBody, limitReading, securityHeaders } from './guards.ts';
import { negotiate, splitPath } from './language.ts';
import { addPages } from './pages/index.ts';
import { Refusal } from './problem.ts';
import { remembered } from './remembered.ts';

/** The whole server as one app: API, pages, assets. Tested by `app.request()`; `serve` puts it on a socket. */
export function createApp(parts: Parts): OpenAPIHono<App> {
  const app = new OpenAPIHono<App>({
    defaultHook: result => {
      if (result.success) return;
      const issue = result.error.issues[0];
      throw new Refusal(
        'bad-request',
        `${issue?.path.join('.') || result.target}: ${issue?.message ?? 'not understood'}`,
      );
    },
  });
  app.onError((error, c) => answerError(parts, c, error));
  app.notFound(c => answerNotFound(parts, app, c));
  app.use(compress({ threshold: 1024 }));
  app.use(securityHeaders());
  app.use(async (c, next) => {
    const lang = splitPath(c.req.path)?.lang;
    c.set('lang', lang ?? negotiate(c.req.query('lang'), c.req.header('accept-language')));
    c.set('editor', isEditor(c, parts.token));
    await next();
  });
  app.use(gate());
  app.use(remembered(parts));
  app.use(limitReading(parts.clock));
  app.use(limitBody());
  addApi(app, parts);
  addPages(app, parts);
  const gatekeeper = new Gatekeeper(parts);
  addContributions(app, parts, gatekeeper);
  addFollow(app, parts, gatekeeper);
  return app;
}
