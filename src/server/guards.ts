import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isForeign } from './access.ts';
import type { App } from './environment.ts';
import { Refusal } from './problem.ts';
import { limiter } from './rate.ts';

/** The largest text or file that is read, in bytes. */
export const MAX_TEXT_BYTES = 5 * 1024 * 1024;
/** What a form may put around it. */
const FORM_BYTES = 64 * 1024;
/** No address of ours is longer. */
const MAX_ADDRESS = 8192;

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

/** The content security policy: nothing from elsewhere, nothing inline; only embeds may stand in other pages. */
export function contentPolicy(embed: boolean): string {
  return [...POLICY, embed ? 'frame-ancestors *' : "frame-ancestors 'none'"].join('; ');
}

/** Headers that every answer carries. */
export function securityHeaders(): MiddlewareHandler<App> {
  return async (c, next) => {
    await next();
    const embed = c.req.path.startsWith('/embed/');
    const { headers } = c.res;
    headers.set('content-security-policy', contentPolicy(embed));
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'strict-origin-when-cross-origin');
    headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), interest-cohort=()');
    headers.set('cross-origin-opener-policy', 'same-origin');
    if (!embed) headers.set('x-frame-options', 'DENY');
    if (!headers.has('cache-control')) headers.set('cache-control', c.var.editor ? 'private, no-store' : 'no-cache');
  };
}

/** Turns away addresses that no page of ours has and requests that change something on behalf of another site. */
export function gate(): MiddlewareHandler<App> {
  return async (c, next) => {
    if (c.req.url.length > MAX_ADDRESS) {
      throw new Refusal('address-too-long', `an address has at most ${MAX_ADDRESS} characters`);
    }
    if (c.req.url.includes('%00')) {
      const where = new URL(c.req.url).search.includes('%00') ? 'bad-request' : 'not-found';
      throw new Refusal(where, 'no address of ours holds a NUL character');
    }
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.method === 'OPTIONS';
    if (!reads && isForeign(c)) throw new Refusal('forbidden', 'the request comes from a page of another site');
    await next();
  };
}

/** Texts that somebody who is no editor may have read a minute: reading is work, and this server has one hand. */
const READS_A_MINUTE = 30;

/** Holds back those who have more texts read than a person could paste. Behind a proxy all share one limit. */
export function limitReading(clock: () => Date): MiddlewareHandler<App> {
  const allow = limiter(READS_A_MINUTE, 60);
  return async (c, next) => {
    const who = c.env?.incoming?.socket.remoteAddress ?? '';
    if (c.req.method === 'POST' && !c.var.editor && !allow(who, clock().getTime())) {
      c.header('retry-after', '10');
      throw new Refusal('too-many', `at most ${READS_A_MINUTE} texts a minute; try again in some seconds`);
    }
    await next();
  };
}

/** Turns away bodies over the limit before they are read. */
export function limitBody(): MiddlewareHandler<App> {
  return bodyLimit({
    maxSize: MAX_TEXT_BYTES + FORM_BYTES,
    onError: () => {
      throw new Refusal('too-large', 'at most 5 MB can be sent');
    },
  });
}
