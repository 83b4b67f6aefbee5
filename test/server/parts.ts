import type { OpenAPIHono } from '@hono/zod-openapi';
import type { App, Parts } from '../../src/server/index.ts';
import { createApp, loadWeb } from '../../src/server/index.ts';
import { openStore } from '../../src/store/index.ts';
import { articleOf, type Gold, goldArticles, goldReader, readingOf } from './gold.ts';

/** The day that the tests' server believes it is. */
export const NOW = new Date('2026-11-22T12:00:00Z');

/** A server over labelled articles, without a socket. */
export interface TestServer {
  readonly app: OpenAPIHono<App>;
  readonly parts: Parts;
  readonly golds: readonly Gold[];
  /** Asks as somebody from outside would. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** Asks from this machine, as `localhost`. */
  readonly askHere: (path: string, init?: RequestInit) => Promise<Response>;
}

const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } }) as never;

export async function testParts(golds: readonly Gold[], more: Partial<Parts> = {}): Promise<Parts> {
  const store = await openStore({ clock: () => NOW, sample: true });
  for (const gold of golds) await store.add(articleOf(gold), readingOf(gold));
  return {
    store,
    reader: goldReader(goldArticles(['en', 'fr', 'de', 'es'])),
    clock: () => NOW,
    token: 'a-token-of-the-test',
    web: await loadWeb(),
    sample: true,
    log: message => process.stderr.write(`${message}\n`),
    ...more,
  };
}

export async function testServer(
  golds: readonly Gold[] = goldArticles(['en', 'fr'], 24),
  more: Partial<Parts> = {},
): Promise<TestServer> {
  const parts = await testParts(golds, more);
  const app = createApp(parts);
  const asked =
    (address: string, host: string) =>
    async (path: string, init: RequestInit = {}): Promise<Response> => {
      const headers = new Headers(init.headers);
      if (!headers.has('host')) headers.set('host', host);
      return app.request(`http://${headers.get('host')}${path}`, { ...init, headers }, from(address));
    };
  return {
    app,
    parts,
    golds,
    ask: asked('203.0.113.7', 'pledges.example'),
    askHere: asked('127.0.0.1', 'localhost:4080'),
  };
}
