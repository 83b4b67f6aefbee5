/**
 * How long one more article takes in a large register, and a rebuild: `node bench/register.ts [CLAIMS] [DATABASE_URL]` (default 20,000 claims,
 * BENCH_DATABASE_URL; an empty database). Claims are made up: companies, sums and towns by a seeded generator, about 2.5 reports a pledge.
 */

import { articleId, type Claim, type Reading } from '../src/model/index.ts';
import { type LogRow, openStore } from '../src/store/index.ts';

const wanted = Number(process.argv[2] ?? 20_000);
const databaseUrl = process.argv[3] ?? process.env.BENCH_DATABASE_URL;
if (!databaseUrl) throw new Error('name an empty PostgreSQL database: node bench/register.ts 20000 postgres://...');

let state = 42;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const heavy = (count: number) => Math.floor(count * random() ** 3);

const COUNTRIES = [
  'FR',
  'DE',
  'US',
  'GB',
  'ES',
  'IT',
  'PL',
  'NL',
  'TR',
  'ID',
  'JP',
  'CN',
  'KR',
  'SA',
  'BR',
  'MX',
  'IN',
  'CA',
  'PT',
  'HU',
];
const ACTIVITIES = [
  'data-centre',
  'batteries',
  'automotive',
  'pharma',
  'semiconductors',
  'logistics',
  'food',
  'chemicals',
  'electricity',
  'machinery',
] as const;
const companies = Math.max(20, Math.round(wanted / 25));

/** One made-up commitment; its reports repeat it. */
function commitment() {
  const company = `Norvik${heavy(companies)} Industries`;
  const country = pick(COUNTRIES);
  const town = Math.floor(random() * 300);
  const day = new Date(Date.UTC(2016, 0, 1) + Math.floor(random() * 3600) * 86_400_000).toISOString().slice(0, 10);
  const sum = Number((10 ** (6.5 + random() * 3.5)).toPrecision(2));
  return {
    company,
    country,
    town,
    day,
    sum,
    activity: pick(ACTIVITIES),
    jobs: random() < 0.5 ? Math.round(20 + 2000 * random() ** 2) : null,
  };
}
type Commitment = ReturnType<typeof commitment>;

const at = { quote: 'x', start: 0, end: 1 };
function claimOf(is: Commitment, id: string, later: boolean): Claim {
  return {
    id,
    type: 'pledge',
    investors: [{ name: is.company, id: null, ...at, quote: is.company }],
    amount: { low: is.sum, high: is.sum, currency: 'EUR', qualifier: 'exact', ...at },
    jobs: is.jobs === null ? null : { low: is.jobs, high: is.jobs, kind: 'created', qualifier: 'exact', ...at },
    projects: null,
    places: [
      { name: `Town ${is.town}`, country: is.country, level: 'city', lat: 40 + is.town / 30, lon: is.town / 20, ...at },
    ],
    activity: is.activity,
    form: 'new',
    horizon: null,
    announced: later ? null : { date: is.day, ...at },
    saidBy: [],
    occasion: null,
    stage: later ? 'underway' : 'announced',
    previously: later,
    evidence: {},
    confidence: {},
  };
}

let texts = 0;
function report(told: readonly Commitment[], later: boolean) {
  const text = `x report ${++texts}`;
  const id = articleId(text);
  const published = later ? '2026-01-15' : (told[0]?.day ?? '2020-01-01');
  const claims = told.map((is, n) => claimOf(is, `c${n + 1}`, later));
  const reading: Reading = {
    id,
    article: id,
    reader: 'bench',
    version: '1',
    published,
    publishedInferred: false,
    lang: 'en',
    claims,
    otherMoney: [],
    otherJobs: [],
    dropped: [],
  };
  return { id, text, published, reading, outlet: `Outlet ${texts % 400}` };
}

const store = await openStore({ databaseUrl, clock: () => new Date() });
const past: Commitment[] = [];
const clock = () => performance.now();
let began = clock();
let [made, rows]: [number, LogRow[]] = [0, []];
const recorded = '2026-06-01T00:00:00.000Z';
while (made < wanted) {
  const old = past.length > 10 && random() < 0.6;
  const told = old ? [pick(past)] : [commitment(), ...(random() < 0.3 ? [commitment()] : [])];
  if (!old) past.push(...told);
  const { id, text, published, reading, outlet } = report(told, old);
  made += told.length;
  rows.push({ log: 'articles', row: { id, text, lang: 'en', sample: false, recorded } });
  rows.push({
    log: 'appearances',
    row: {
      id,
      article: id,
      url: null,
      outlet,
      title: null,
      published,
      published_inferred: false,
      fetched: recorded,
      external_id: null,
      supersedes: null,
    },
  });
  rows.push({ log: 'readings', row: { article: id, reader: 'bench', version: '1', at: recorded, body: reading } });
  if (rows.length >= 3000) {
    await store.unpack(rows);
    rows = [];
  }
}
await store.unpack(rows);
console.log(`${made} claims in ${texts} articles put into the logs in ${((clock() - began) / 1000).toFixed(0)} s`);

began = clock();
await store.rebuild();
const seconds = (clock() - began) / 1000;
const rss = Math.round(process.memoryUsage().rss / 2 ** 20);
console.log(`rebuilt in ${seconds.toFixed(0)} s (${Math.round(made / seconds)} claims/s), ${rss} MB resident`);

const times: number[] = [];
for (let n = 0; n < 200; n++) {
  const old = random() < 0.6;
  const { id, text, published, reading, outlet } = report([old ? pick(past) : commitment()], old);
  const article = {
    id,
    externalId: null,
    title: null,
    text,
    lang: 'en',
    outlet,
    url: null,
    published,
    publishedInferred: false,
    sample: false,
  };
  began = clock();
  await store.add(article, reading);
  times.push(clock() - began);
}
times.sort((a, b) => a - b);
const quantile = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
console.log(`one more article: median ${quantile(0.5)} ms, 95 % under ${quantile(0.95)} ms (200 articles)`);
began = clock();
await store.queries.pledges({ filter: { country: ['FR'], activity: ['batteries'] }, facets: true });
console.log(`a filtered list with facets: ${(clock() - began).toFixed(0)} ms`);
await store.close();
