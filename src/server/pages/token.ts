import type { OpenAPIHono } from '@hono/zod-openapi';
import { setCookie } from 'hono/cookie';
import { isToken, TOKEN_COOKIE } from '../access.ts';
import type { App, Parts } from '../environment.ts';
import { Refusal } from '../problem.ts';

/** How long a browser keeps the token, in seconds. */
const A_WEEK = 7 * 24 * 3600;

/** The address printed at the start: it hands the token to the browser, for this site only, and goes on to the pages. */
export function addTokenPage(app: OpenAPIHono<App>, parts: Parts): void {
  app.get('/enter', c => {
    if (!isToken(c.req.query('token') ?? '', parts.token)) {
      throw new Refusal('forbidden', 'this is not the token that was printed when the server started');
    }
    setCookie(c, TOKEN_COOKIE, parts.token ?? '', {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      maxAge: A_WEEK,
      secure: new URL(c.req.url).protocol === 'https:',
    });
    return c.redirect(`/${c.var.lang}/`, 303);
  });
}
