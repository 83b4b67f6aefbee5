import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import type { App, Parts } from './environment.ts';

/** All that is remembered together, in bytes. */
const MAX_BYTES = 64 * 1024 * 1024;
/** No single answer is remembered that is larger. */
const MAX_ONE = 2 * 1024 * 1024;
/** Below this an answer is not worth compressing. */
const SMALL = 1024;

/** Pages and answers that stand on the register's database alone. */
const ADDRESS =
  /^(?:(?:\/embed)?\/(?:en|fr|de|es)\/(?:(?:pledges|companies|countries|places|sectors|sources|occasions|articles|charts)(?:[/.][^/]*)?|search|about|method|glossary|data)?|\/api\/v1\/(?:pledges|entities|occasions|articles|decisions)(?:\/.*)?|\/sitemap\.xml|\/assets\/.*)$/;

interface Answer {
  /** The register's state that it was made in. */
  readonly state: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Compressed, where that was worth it. */
  readonly packed: Uint8Array<ArrayBuffer> | null;
  readonly headers: Headers;
}

/**
 * Remembers answers as long as the register's database and the day stay as they are: whatever is written there, by this process or
 * another, makes every answer be worked out anew. An answer marked `no-store` is not remembered.
 */
export function remembered({ store, clock }: Parts): MiddlewareHandler<App> {
  const answers = new Map<string, Answer>();
  let bytes = 0;
  const forget = (key: string, { body, packed }: Answer): void => {
    answers.delete(key);
    bytes -= body.length + (packed?.length ?? 0);
  };
  return async (c, next) => {
    if (c.req.method !== 'GET' || !ADDRESS.test(c.req.path)) return next();
    const packs = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
    const key = `${c.var.editor ? 'e' : ''} ${c.var.lang} ${c.req.url}`;
    const state = c.req.path.startsWith('/assets/')
      ? ''
      : `${await store.queries.state()} ${clock().toISOString().slice(0, 10)}`;
    let answer = answers.get(key);
    if (answer?.state !== state) {
      if (answer) forget(key, answer);
      await next();
      if (c.res.status !== 200 || /no-store/.test(c.res.headers.get('cache-control') ?? '')) return;
      const body = new Uint8Array(await c.res.arrayBuffer());
      const text = /^(text\/|application\/|image\/svg)/.test(c.res.headers.get('content-type') ?? '');
      const packed = text && body.length >= SMALL ? new Uint8Array(await promisify(gzip)(body)) : null;
      answer = { state, body, packed, headers: new Headers(c.res.headers) };
      if (body.length <= MAX_ONE) {
        answers.set(key, answer);
        bytes += body.length + (packed?.length ?? 0);
        for (const [oldest, held] of answers) if (bytes > MAX_BYTES) forget(oldest, held);
      }
    }
    const headers = new Headers(answer.headers);
    if (answer.packed) headers.append('vary', 'Accept-Encoding');
    if (answer.packed && packs) headers.set('content-encoding', 'gzip');
    c.res = undefined;
    c.res = new Response(answer.packed && packs ? answer.packed : answer.body, { headers });
  };
}
