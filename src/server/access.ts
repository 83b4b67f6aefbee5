import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import ipaddr from 'ipaddr.js';
import type { App } from './environment.ts';

/** The cookie that holds the token of somebody who entered it; readers never get one. */
export const TOKEN_COOKIE = 'pledgebook_token';

/** Headers by which a reverse proxy says that somebody else is asking. */
const FORWARDED = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'x-forwarded-host', 'via', 'cf-connecting-ip'];

function isLoopbackAddress(address: string | undefined): boolean {
  if (!address || !ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'loopback';
}

/** True where a host names this very machine: `localhost`, `127.0.0.1`, `[::1]`, any port. */
export function isLoopbackHost(host: string | undefined): boolean {
  const name = host?.toLowerCase().replace(/^([^:]*|\[.*\]):\d+$/, '$1') ?? '';
  return name === 'localhost' || name.endsWith('.localhost') || isLoopbackAddress(name.replace(/^\[|\]$/g, ''));
}

function sameToken(given: string | undefined, token: string | null): boolean {
  if (!given || !token) return false;
  const a = Buffer.from(given);
  const b = Buffer.from(token);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** True where the request carries the server's token, as `Authorization: Bearer` or as the cookie. */
function holdsToken(c: Context<App>, token: string | null): boolean {
  const [scheme, bearer] = (c.req.header('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() === 'bearer' && sameToken(bearer, token)) return true;
  return sameToken(getCookie(c, TOKEN_COOKIE), token);
}

/** True where a page of another site sent the request. Requests without these headers are no browser's. */
export function isForeign(c: Context<App>): boolean {
  const origin = c.req.header('origin');
  if (origin !== undefined) {
    if (!URL.canParse(origin)) return true;
    return new URL(origin).host !== c.req.header('host');
  }
  const site = c.req.header('sec-fetch-site');
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/**
 * True where the reader may keep, decide and see full texts: somebody at this very machine, not through a proxy, who
 * asked for it by a name of this machine (a rebound DNS name is none), or a holder of the token. A page of another
 * site that asks through the reader's browser is neither.
 */
export function isEditor(c: Context<App>, token: string | null): boolean {
  const origin = c.req.header('origin');
  if (origin !== undefined && isForeign(c)) return false;
  if (holdsToken(c, token)) return true;
  if (FORWARDED.some(name => c.req.header(name) !== undefined)) return false;
  return isLoopbackAddress(c.env?.incoming?.socket.remoteAddress) && isLoopbackHost(c.req.header('host'));
}

/** True where the token in `given` is the server's. */
export function isToken(given: string, token: string | null): boolean {
  return sameToken(given, token);
}
