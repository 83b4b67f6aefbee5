import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/index.ts';
import { newsSite, rss, type Site, until, worker } from './site.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const PAGES = 60;
let site: Site;
const root = mkdtempSync(join(tmpdir(), 'pledgebook-killed-'));

beforeAll(async () => {
  site = await newsSite();
  site.answers.set('/feed', rss(Array.from({ length: PAGES }, (_, at) => [`/many/${at}`, `Report ${at}`])));
});
afterAll(async () => {
  await site.close();
  rmSync(root, { recursive: true, force: true });
});

/** Starts the real program; `ended` resolves when it is gone. */
function program(
  args: readonly string[],
  env: Record<string, string>,
): { child: ChildProcess; ended: Promise<void>; told: () => string } {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: {
      ...process.env,
      INIT_CWD: root,
      PLEDGEBOOK_FETCH_ALLOW: '127.0.0.1',
      PLEDGEBOOK_FETCH_INTERVAL: '0',
      PLEDGEBOOK_CONTACT: 'mailto:desk@example.org',
      ...env,
    },
  });
  let text = '';
  child.stdout.on('data', chunk => {
    text += chunk;
  });
  child.stderr.on('data', chunk => {
    text += chunk;
  });
  return { child, ended: new Promise(done => child.once('close', () => done())), told: () => text };
}

const source = () => ({
  id: 'courier',
  name: 'Courier',
  country: 'FR',
  languages: ['en'],
  kind: 'local' as const,
  feed: `${site.origin}/feed`,
  on: true,
});
/** Pages of the site that were asked for since a point in time. */
const asked = (since: number): string[] =>
  site.seen.slice(since).flatMap(({ path }) => (path.startsWith('/many/') ? [path] : []));

/** Everything came in, each page once, whatever was killed when. */
async function expectAll(store: Store): Promise<void> {
  expect(await store.intake.progress()).toMatchObject({
    read: PAGES,
    waiting: 0,
    fetched: 0,
    dead: 0,
    skipped: 0,
    kept: PAGES,
  });
  expect((await store.queries.articles({})).count).toBe(PAGES);
  expect((await store.intake.sources())[0]).toMatchObject({ found: PAGES, read: PAGES });
  expect(await store.check()).toEqual([]);
}

describe('kill -9', { timeout: 300_000 }, () => {
  it('of serve, where the worker runs inside, loses nothing and brings nothing in twice', async () => {
    const since = site.seen.length;
    const folder = join(root, 'register');
    const first = await openStore({ dataFolder: folder, clock: () => new Date() });
    await first.intake.putSource(source());
    await first.close();
    for (const pages of [15, 40]) {
      const { child, ended, told } = program(['serve', '--port', '0', '--data', root], {});
      await until(() => new Set(asked(since)).size >= pages, 120).catch(() => {
        throw new Error(`serve came to ${new Set(asked(since)).size} pages: ${told()}`);
      });
      child.kill('SIGKILL');
      await ended;
    }
    const store = await openStore({ dataFolder: folder, clock: () => new Date() });
    const last = worker(store);
    last.start();
    await last.idle();
    await last.stop();
    await expectAll(store);
    // What was kept is not fetched again: only what was under way when the process was killed.
    expect(asked(since).length).toBeLessThanOrEqual(PAGES + 2 * 8);
    await store.close();
  });

  const server = process.env.TEST_DATABASE_URL;
  it.skipIf(!server && process.env.CI !== 'true')('of a worker on PostgreSQL leaves its work to another', async () => {
    const database = `pledgebook_killed_${randomUUID().slice(0, 8)}`;
    const onServer = async (statement: string): Promise<void> => {
      const client = new pg.Client({ connectionString: server });
      await client.connect();
      await client.query(statement).finally(() => client.end());
    };
    await onServer(`create database ${database}`);
    try {
      const since = site.seen.length;
      const url = new URL(server ?? '');
      url.pathname = `/${database}`;
      const store = await openStore({ databaseUrl: url.href, clock: () => new Date() });
      await store.intake.putSource(source());
      const killed = program(['work'], { DATABASE_URL: url.href });
      await until(() => new Set(asked(since)).size >= 20, 120);
      killed.child.kill('SIGKILL');
      await killed.ended;
      const other = worker(store);
      other.start();
      await until(async () => (await store.intake.progress()).read === PAGES, 200);
      await other.stop();
      await expectAll(store);
      expect(asked(since).length).toBeLessThanOrEqual(PAGES + 8);
      await store.close();
    } finally {
      await onServer(`drop database ${database} with (force)`);
    }
  });
});
