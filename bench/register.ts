/**
 * How long a rebuild of a large register takes, how much memory, and how long one more article: `node bench/register.ts [CLAIMS] [DATABASE_URL]`
 * (default 20,000 claims, BENCH_DATABASE_URL; the database must be empty, or filled by an earlier run with `--keep`). The claims are those of
 * `register-data.ts`. The logs are filled by a process of its own, so that memory is that of the rebuild alone.
 */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { articleId } from '../src/model/index.ts';
import { type LogRow, openStore, type Store } from '../src/store/index.ts';
import { news, seeded, type Told } from './register-data.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Fills the logs and ends. */
    fill: { type: 'boolean', default: false },
    /** The logs are filled and what is derived stands: only adds are measured. */
    keep: { type: 'boolean', default: false },
  },
});
const wanted = Number(positionals[0] ?? 20_000);
const databaseUrl = positionals[1] ?? process.env.BENCH_DATABASE_URL;
if (!databaseUrl) throw new Error('name an empty PostgreSQL database: node bench/register.ts 20000 postgres://...');

/** Every so many articles one is held back, to be added at the end. */
const HELD_BACK = Math.max(20, Math.round(wanted / 600));
/** How many articles are added one by one. */
const ADDED = 500;

/** The same news in other words, for a register that holds what was held back. */
function again({ article, reading }: Told): Told {
  const text = `${article.text} again ${Date.now()}`;
  const id = articleId(text);
  return { article: { ...article, id, text }, reading: { ...reading, id, article: id } };
}

/** The order in which rows of the logs go in. */
const ORDER: readonly LogRow['log'][] = ['articles', 'appearances', 'readings'];

const heldBack = (number: number) => number % HELD_BACK === 7;
const clock = () => performance.now();
const seconds = (since: number) => ((clock() - since) / 1000).toFixed(0);

const store = await openStore({ databaseUrl, clock: () => new Date() });
if (values.fill) await fill(store);
else await measure(store, databaseUrl);
await store.close();

async function fill(to: Store): Promise<void> {
  const began = clock();
  let [articles, claims, number] = [0, 0, 0];
  let rows: LogRow[] = [];
  for (const told of news(wanted)) {
    if (heldBack(++number)) continue;
    articles++;
    claims += told.reading.claims.length;
    rows.push(...logRows(told));
    if (rows.length < 6000) continue;
    await to.unpack(rows.sort((a, b) => ORDER.indexOf(a.log) - ORDER.indexOf(b.log)));
    rows = [];
  }
  await to.unpack(rows.sort((a, b) => ORDER.indexOf(a.log) - ORDER.indexOf(b.log)));
  console.log(`${claims} claims in ${articles} articles put into the logs in ${seconds(began)} s`);
}

async function measure(of: Store, url: string): Promise<void> {
  if (!values.keep) {
    const own = fileURLToPath(import.meta.url);
    spawnSync(process.execPath, [own, String(wanted), url, '--fill'], { stdio: 'inherit' });
    const began = clock();
    const watch = watchMemory();
    await of.rebuild();
    const took = (clock() - began) / 1000;
    console.log(
      `rebuilt in ${took.toFixed(0)} s (${Math.round(wanted / took)} claims/s), ${watch.stop()} MB resident at most`,
    );
  }
  await addOneByOne(of);
  const began = clock();
  await of.queries.pledges({ filter: { country: ['FR'], activity: ['batteries'] }, facets: true });
  console.log(`a filtered list with facets: ${(clock() - began).toFixed(0)} ms`);
}

/** Adds articles that were held back, spread over the whole of the news. */
async function addOneByOne(to: Store): Promise<void> {
  const held: Told[] = [];
  let number = 0;
  for (const told of news(wanted)) if (heldBack(++number)) held.push(told);
  const random = seeded(7);
  const some = held
    .map(told => ({ told, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, ADDED);
  const times: number[] = [];
  for (const { told } of some) {
    const { article, reading } = values.keep ? again(told) : told;
    const began = clock();
    await to.add(article, reading);
    times.push(clock() - began);
  }
  times.sort((a, b) => a - b);
  const quantile = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  console.log(
    `one more article: median ${quantile(0.5)} ms, 90 % under ${quantile(0.9)}, 95 % under ${quantile(0.95)}, 99 % under ${quantile(0.99)} (${times.length} articles)`,
  );
}

function logRows({ article, reading }: Told): LogRow[] {
  const recorded = '2026-06-01T00:00:00.000Z';
  const { id, text, lang, title, outlet, url, published, publishedInferred, externalId } = article;
  const seen = { title, outlet, url, published, published_inferred: publishedInferred, external_id: externalId };
  return [
    { log: 'articles', row: { id, text, lang, sample: false, recorded } },
    { log: 'appearances', row: { id, article: id, ...seen, fetched: recorded, supersedes: null } },
    { log: 'readings', row: { article: id, reader: 'bench', version: '1', at: recorded, body: reading } },
  ];
}

/** Looks at the resident memory of this process again and again. */
function watchMemory() {
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage().rss);
  };
  const timer = setInterval(look, 500);
  return {
    stop() {
      clearInterval(timer);
      look();
      return Math.round(most / 2 ** 20);
    },
  };
}
