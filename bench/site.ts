/**
 * How fast the site answers over a large register on Postgres: `node bench/site.ts [PLEDGES] [DATABASE_URL]` (default 100,000 pledges in a
 * cluster of its own, thrown away afterwards). 50 connections on loopback ask one request after another, as fast as they are answered; every
 * figure stands beside a static file of the same server in the same run, and beside the load of the machine.
 */
import { fork } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Pool } from 'undici';
import { startPostgres } from '../scripts/services.ts';
import { defaultReader } from '../src/reader/index.ts';
import { loadWeb, serve } from '../src/server/index.ts';
import { openStore } from '../src/store/index.ts';
import { writeRegister } from './site-register.ts';

const CONNECTIONS = 50;
/** As somebody who is no editor asks. */
const HEADERS = { 'accept-encoding': 'gzip', 'x-forwarded-for': '203.0.113.7' };

const seconds = (began: number): string => ((performance.now() - began) / 1000).toFixed(0);
let state = 99;
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};

if (process.argv[2] === 'serve') {
  const store = await openStore({ databaseUrl: process.argv[3] ?? '', clock: () => new Date() });
  const log = (message: string): void => void process.stderr.write(`${message}\n`);
  const parts = {
    store,
    reader: defaultReader,
    clock: () => new Date(),
    token: null,
    web: await loadWeb(),
    sample: false,
    log,
  };
  const began = performance.now();
  await store.queries.home();
  const running = await serve(parts, { host: '127.0.0.1', port: 0 });
  process.on('message', () => process.send?.({ rss: process.memoryUsage().rss }));
  process.send?.({
    port: running.port,
    style: parts.web.style,
    warm: performance.now() - began,
    rss: process.memoryUsage().rss,
  });
} else await measure(Number(process.argv[2] ?? 100_000), process.argv[3]);

async function measure(pledges: number, given: string | undefined): Promise<void> {
  const cluster = given ? undefined : await startPostgres();
  const databaseUrl = given ?? cluster?.url;
  if (!databaseUrl) throw new Error('no PostgreSQL: install it, or name a database');
  const store = await openStore({ databaseUrl, clock: () => new Date() });
  const held = (await store.queries.pledges({ paging: { limit: 1 } })).count;
  await store.close();
  if (held === 0) {
    const began = performance.now();
    const { claims, articles } = await writeRegister(databaseUrl, pledges);
    console.log(`${pledges} pledges, ${claims} claims, ${articles} articles written in ${seconds(began)} s`);
  }
  const child = fork(fileURLToPath(import.meta.url), ['serve', databaseUrl], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  try {
    const { port, style, warm, rss } = await told<{ port: number; style: string; warm: number; rss: number }>(child);
    console.log(
      `server ready: columns and home made in ${(warm / 1000).toFixed(1)} s, ${Math.round(rss / 2 ** 20)} MB resident`,
    );
    await ask(`http://127.0.0.1:${port}`, `/assets/${style}`);
    child.send('rss');
    console.log(`server at the end: ${Math.round((await told<{ rss: number }>(child)).rss / 2 ** 20)} MB resident`);
  } finally {
    child.kill();
    cluster?.stop();
  }
}

function told<T>(child: ReturnType<typeof fork>): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', message => resolve(message as T));
    child.once('exit', code => reject(new Error(`the server ended with ${code}`)));
  });
}

/** Addresses that exist, from the API. */
async function addressesOf(
  origin: string,
): Promise<{ pages: string[]; cold: string[]; lists: string[]; selections: string[] }> {
  const get = async (path: string) =>
    (await (await fetch(origin + path, { headers: HEADERS })).json()) as {
      rows: { id: string }[];
      next: string | null;
    };
  const [companies, countries, places, occasions, articles, sources] = await Promise.all(
    [
      'entities/company?limit=200',
      'entities/country',
      'entities/place?limit=200',
      'occasions',
      'articles?limit=200',
      'entities/source?limit=200',
    ].map(path => get(`/api/v1/${path}`)),
  );
  const ids = (of: { rows: { id: string }[] } | undefined): string[] =>
    of?.rows.map(row => encodeURIComponent(row.id)) ?? [];
  const pledges: string[] = [];
  for (let cursor: string | null = ''; cursor !== null && pledges.length < 4000; ) {
    const page = await get(`/api/v1/pledges?limit=200&sort=-heard&cursor=${cursor}`);
    pledges.push(...ids(page));
    cursor = page.next;
  }
  const [lands, firms] = [ids(countries), ids(companies)];
  const selections: string[] = [];
  const activities = ['data-centre', 'batteries', 'automotive', 'semiconductors', 'aerospace', 'food', 'chemicals'];
  for (const land of lands) {
    selections.push(
      `country=${land}`,
      `country=${land}&sort=-euros`,
      `country=${land}&stage=cancelled`,
      `home=${land}&origin=foreign`,
      `country=${land}&jobsMin=100`,
    );
    for (const activity of activities)
      selections.push(`country=${land}&activity=${activity}`, `home=${land}&activity=${activity}&yearFrom=2020`);
  }
  for (const word of ['norvik', 'summit', 'town 1', 'steel', 'plant jobs', 'meridia energy', 'ost', 'billion'])
    selections.push(`q=${word.replace(' ', '+')}`);
  for (let min = 1; min < 200; min += 4)
    selections.push(`min=${min}`, `yearFrom=${2014 + (min % 12)}&sort=-jobs&max=${min * 10}`);
  const inTurn = (list: string[]): string[] => list.map((path, at) => `/${['en', 'fr', 'de', 'es'][at % 4]}${path}`);
  const common = [
    ...['', '', '', ''].map(() => '/'),
    '/pledges',
    '/pledges?sort=-euros',
    '/pledges?view=map',
    '/pledges?view=chart',
    '/companies',
    '/countries',
    '/occasions',
    '/sources',
    '/articles',
    '/method',
    '/data',
    ...selections.slice(0, 150).map(query => `/pledges?${query}`),
    ...lands.map(id => `/countries/${id}`),
    ...firms.slice(0, 60).map(id => `/companies/${id}`),
    ...ids(places)
      .slice(0, 40)
      .map(id => `/places/${id}`),
    ...ids(occasions)
      .slice(0, 40)
      .map(id => `/occasions/${id}`),
    ...ids(sources)
      .slice(0, 20)
      .map(id => `/sources/${id}`),
    ...ids(articles)
      .slice(0, 60)
      .map(id => `/articles/${id}`),
    ...pledges.slice(0, 1500).map(id => `/pledges/${id}`),
  ];
  return {
    pages: inTurn(common),
    cold: inTurn(pledges.slice(1500).map(id => `/pledges/${id}`)),
    lists: [
      ...selections.slice(0, 200).map(query => `/api/v1/pledges?${query}`),
      '/api/v1/pledges?facets=1&sums=1',
      '/api/v1/entities/company',
      '/api/v1/entities/country',
      '/api/v1/entities/place',
      '/api/v1/entities/source',
      '/api/v1/occasions',
      '/api/v1/articles',
      '/api/v1/decisions',
    ],
    selections: selections.map(query => `/es/pledges?${query}&yearTo=2025`),
  };
}

/** As readers ask: few addresses often, many seldom (Zipf's law, about). */
function popular(list: readonly string[]): () => string {
  return () => list[Math.floor(list.length ** random()) - 1] as string;
}

function each(list: readonly string[]): () => string | undefined {
  let at = 0;
  return () => list[at++];
}

interface Run {
  readonly connections?: number;
  /** How long, in seconds; until the addresses end where left out. */
  readonly for?: number;
  /** Each connection waits so long between two requests, in milliseconds. */
  readonly pause?: number;
}

async function ask(origin: string, file: string): Promise<void> {
  const { pages, cold, lists, selections } = await addressesOf(origin);
  console.log(
    'what                                             answers   per s    p50 ms   p95 ms   p99 ms   most ms   load',
  );
  const run = (what: string, next: () => string | undefined, how: Run = {}) => hammer(origin, what, next, how);
  await run('a static file, 50 connections', () => file, { for: 10 });
  await run('first page of a selection, new, alone', each(selections.slice(0, 120)), { connections: 1 });
  await run('first page of a selection, new, 50 at once', each(selections.slice(120)));
  await run('pages as readers ask, from nothing, 50', popular(pages), { for: 20 });
  await run('pages as readers ask, 50 connections', popular(pages), { for: 20 });
  await run('pledges never asked before, alone', each(cold.slice(0, 300)), { connections: 1 });
  await run('pledges never asked before, 50 at once', each(cold.slice(300)));
  await run('API lists, from nothing, 50 at once', each(lists));
  await run('API lists, 50 connections', popular(lists), { for: 15 });
  await run('pages, 50 readers with a second between', popular(pages), { for: 15, pause: 1000 });
  await run('a static file again', () => file, { for: 10 });
}

/** The status of an answer that was read to its end; what went wrong where there was none. */
async function answered(pool: Pool, path: string): Promise<number | string> {
  try {
    const { statusCode, body } = await pool.request({ path, method: 'GET', headers: HEADERS });
    await body.dump({ limit: 50_000_000 });
    return statusCode;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function hammer(origin: string, what: string, next: () => string | undefined, how: Run): Promise<void> {
  const { connections = CONNECTIONS, for: length, pause = 0 } = how;
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const times: number[] = [];
  const wrong = new Map<number | string, string>();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      if (pause > 0) await new Promise(resolve => setTimeout(resolve, random() * pause));
      while (length === undefined || performance.now() - began < length * 1000) {
        const path = next();
        if (path === undefined) return;
        const start = performance.now();
        const status = await answered(pool, path);
        times.push(performance.now() - start);
        if (status !== 200) wrong.set(status, path);
        if (pause > 0) await new Promise(resolve => setTimeout(resolve, pause));
      }
    }),
  );
  const lasted = (performance.now() - began) / 1000;
  await pool.close();
  times.sort((a, b) => a - b);
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1).padStart(8);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  console.log(
    `${what.padEnd(46)} ${String(times.length).padStart(9)} ${(times.length / lasted).toFixed(0).padStart(7)} ${at(0.5)} ${at(0.95)} ${at(0.99)} ${at(1)}    ${load}`,
  );
  for (const [status, path] of wrong) console.log(`  answered ${status}: ${path}`);
}
