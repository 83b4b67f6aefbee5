/**
 * Made-up news for `bench/register.ts`, shaped like the real thing: few companies, countries, towns, sums and years have most of the
 * news (Zipf), a commitment is told by several outlets in its first days and comes up again for years, figures are rounded,
 * converted, raised and cut, some claims name no sum, town or investor, and some articles are lists. The shares are those of the
 * labelled corpus (`corpus/`); the same seed gives the same articles.
 */

import { ACTIVITIES, type Article, articleId, type Claim, type Reading, type Stage } from '../src/model/index.ts';

/** An article with what a reader made of it. */
export interface Told {
  readonly article: Article;
  readonly reading: Reading;
}

/** A source of numbers from 0 to 1 that starts over with the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws ranks from 0 with chances 1 / (rank + 1 + shift): Zipf's law with a flattened head. */
function zipf(count: number, shift: number): (at: number) => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank++) {
    sum += 1 / (rank + 1 + shift);
    sums[rank] = sum;
  }
  return at => {
    const wanted = at * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const COUNTRIES = 'US FR DE GB BR IN IT ES JP CA MX CN PL KR TR NL ID SA AE PT HU SE BE IE MA EG VN TH ZA AU'.split(
  ' ',
);
const CURRENCY: Readonly<Record<string, string>> = {
  US: 'USD', GB: 'GBP', BR: 'BRL', IN: 'INR', JP: 'JPY', CA: 'CAD', MX: 'MXN', CN: 'CNY', PL: 'PLN', KR: 'KRW', TR: 'TRY', SE: 'SEK', AU: 'AUD',
}; // biome-ignore format: a table
const ENDS = ['Energy', 'Motors', 'Cloud', 'Pharma', 'Steel', 'Foods', 'Systems', 'Group', 'Logistics', 'Materials'];
const HEAPS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 1.1, 1.3, 1.8, 3.5, 4.5, 7.5];
const LETTERS = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'xa', 'de', 'fi', 'go', 'hu', 'ja', 'pe'];

interface Commitment {
  readonly company: number;
  readonly partner: number | null;
  readonly country: string;
  readonly town: number;
  readonly level: 'city' | 'region' | 'country' | 'none';
  readonly day: number;
  readonly sum: number | null;
  readonly currency: string;
  readonly jobs: number | null;
  readonly activity: (typeof ACTIVITIES)[number];
  readonly due: number | null;
  readonly occasion: string | null;
  readonly total: boolean;
}

const DAY = 86_400_000;
const START = Date.UTC(2015, 0, 1);
const END = Date.UTC(2026, 4, 1);
const iso = (day: number) => new Date(day).toISOString().slice(0, 10);

/** Made-up articles, in the order in which commitments were made; ends after at least `claims` claims. */
export function* news(claims: number, seed = 42): Generator<Told> {
  const random = seeded(seed);
  const companies = zipf(Math.max(30, Math.round(claims / 15)), 9);
  const firstWords = zipf(Math.max(20, Math.round(claims / 40)), 20);
  const countries = zipf(COUNTRIES.length, 0.5);
  const towns = zipf(400, 4);
  const activities = zipf(ACTIVITIES.length, 1);
  const outlets = zipf(2000, 10);
  const homeOf = (company: number) => COUNTRIES[countries(seeded(company * 7 + 1)())] as string;
  const tradeOf = (company: number) => ACTIVITIES[activities(seeded(company * 7 + 2)())] as Commitment['activity'];
  const nameOf = (company: number) => {
    const own = seeded(company * 7 + 3);
    return `${word(firstWords(own()))} ${word(1e6 + company)} ${ENDS[Math.floor(own() * ENDS.length)]}`;
  };

  function commitment(): Commitment {
    const company = companies(random());
    const country = random() < 0.45 ? homeOf(company) : (COUNTRIES[countries(random())] as string);
    const day = START + Math.floor((END - START) * Math.sqrt(random()));
    const total = random() < 0.07;
    const where = random();
    const currency = random() < 0.35 ? 'USD' : (CURRENCY[country] ?? 'EUR');
    const heap = HEAPS[Math.floor(HEAPS.length * random() ** 1.6)] as number;
    const size = Math.floor(6.6 + 1.9 * (random() + random() + random() - 0.9));
    return {
      company,
      partner: random() < 0.08 ? companies(random()) : null,
      country,
      town: towns(random()),
      level: total ? 'country' : where < 0.64 ? 'city' : where < 0.76 ? 'region' : where < 0.91 ? 'country' : 'none',
      day,
      sum: random() < 0.04 ? null : (random() < 0.75 ? heap : Math.round(100 + 900 * random()) / 100) * 10 ** size,
      currency,
      jobs: random() < 0.53 ? Math.round(2000 * random() ** 3 + 10) * (random() < 0.6 ? 10 : 1) : null,
      activity: random() < 0.65 ? tradeOf(company) : (ACTIVITIES[activities(random())] as Commitment['activity']),
      due: random() < 0.45 ? day + Math.floor((0.5 + 5 * random()) * 365 * DAY) : null,
      occasion: random() < 0.2 ? `Invest in ${country} ${new Date(day).getUTCFullYear()}` : null,
      total,
    };
  }

  /** One claim about a commitment, as an article of a day tells it. */
  function claimOf(is: Commitment, n: number, day: number): Claim {
    const later = day - is.day > 30 * DAY;
    const stage = later ? laterStage(is, day) : random() < 0.04 ? 'approved' : 'announced';
    const drift =
      stage === 'increased' ? 1.5 : stage === 'reduced' ? 0.6 : random() < 0.1 ? 1 + (random() - 0.5) / 20 : 1;
    const told = is.sum === null || random() < 0.03 ? null : Number((is.sum * drift).toPrecision(3));
    const company = nameOf(is.company);
    const investors =
      is.total || random() < 0.05 ? [] : [company, ...(is.partner === null ? [] : [nameOf(is.partner)])];
    const announced = !later
      ? random() < 0.5
        ? iso(is.day)
        : null
      : random() < 0.35
        ? iso(is.day).slice(0, random() < 0.6 ? 7 : 4)
        : null;
    const level = is.level === 'city' && random() < 0.12 ? 'country' : is.level;
    const at = { quote: 'x', start: 0, end: 1 };
    return {
      id: `c${n}`,
      type: is.total ? 'total' : 'pledge',
      investors: investors.map(name => ({ name, id: null, ...at, quote: name })),
      amount: told === null ? null : { low: told, high: told, currency: is.currency, qualifier: 'exact', ...at },
      jobs:
        is.jobs === null || random() < 0.1
          ? null
          : { low: is.jobs, high: is.jobs, kind: 'created', qualifier: 'exact', ...at },
      projects: null,
      places: level === 'none' ? [] : [placeOf(is, level)],
      activity: random() < 0.08 ? 'other' : is.activity,
      form: 'unknown',
      horizon: is.due === null ? null : { from: null, to: iso(is.due).slice(0, 4), ...at },
      announced: announced === null || announced.length < 7 ? null : { date: announced, ...at },
      saidBy: [],
      occasion: is.occasion === null ? null : { name: is.occasion, ...at },
      stage,
      previously: later && stage !== 'increased' && stage !== 'reduced',
      evidence: {},
      confidence: {},
    };
  }

  function laterStage(is: Commitment, day: number): Stage {
    const at = random();
    if (at < 0.05) return 'increased';
    if (at < 0.08) return 'reduced';
    if (at < 0.16) return 'cancelled';
    if (at < 0.24) return 'delayed';
    return is.due !== null && day > is.due ? 'operational' : at < 0.6 ? 'underway' : 'announced';
  }

  let [made, texts] = [0, 0];
  const recent: Commitment[] = [];
  const again: Commitment[] = [];
  const tell = (commitments: readonly Commitment[], day: number): Told => {
    made += commitments.length;
    return articleOf(
      ++texts,
      day,
      outlets(random()),
      commitments.map((is, n) => claimOf(is, n + 1, day)),
    );
  };
  while (made < claims) {
    const own = Array.from({ length: random() < 0.8 ? 1 : 2 + Math.floor(random() * 4) }, commitment);
    const first = own[0] as Commitment;
    for (const is of own) again[again.length < 200_000 ? again.length : Math.floor(random() * 200_000)] = is;
    recent[texts % 64] = first;
    // Outlets of the first days: one or two for most, dozens for few.
    const reports = Math.min(40, Math.ceil(0.8 / (random() + 0.02)));
    for (let n = 0; n < reports; n++)
      yield tell(n === 0 || random() < 0.5 ? own : [first], first.day + Math.floor(random() * 4) * DAY);
    while (random() < 0.45) {
      const old = again[Math.floor(random() * again.length)] as Commitment;
      yield tell([old], Math.min(END, old.day + Math.floor(random() * 1500 + 60) * DAY));
    }
    // Lists of what was announced of late.
    if (random() < 0.03) yield tell([...new Set(recent.slice(0, 8).filter(Boolean))], first.day + 10 * DAY);
  }
}

function articleOf(number: number, day: number, outlet: number, claims: Claim[]): Told {
  const text = `x report ${number}`;
  const id = articleId(text);
  const published = iso(day);
  return {
    article: {
      id, externalId: `bench-${number}`, title: `Report ${number}`, text, lang: 'en', outlet: `Outlet ${outlet}`, url: null,
      published, publishedInferred: false, sample: false,
    }, // biome-ignore format: one record
    reading: {
      id, article: id, reader: 'bench', version: '1', published, publishedInferred: false, lang: 'en',
      claims, otherMoney: [], otherJobs: [], dropped: [],
    }, // biome-ignore format: one record
  };
}

function placeOf({ country, town }: Commitment, level: 'city' | 'region' | 'country'): Claim['places'][number] {
  const at = { quote: 'x', start: 0, end: 1 };
  if (level === 'country') return { name: country, country, level, ...at };
  if (level === 'region') return { name: `Region ${town % 20}`, country, level, ...at };
  const own = seeded(town * 31 + country.charCodeAt(0) * 97 + country.charCodeAt(1));
  return { name: `Town ${word(town)}`, country, level, lat: 35 + own() * 15, lon: own() * 20, ...at };
}

function word(number: number): string {
  let [text, rest] = ['', number + 1];
  for (; rest > 0; rest = Math.floor(rest / LETTERS.length)) text += LETTERS[rest % LETTERS.length];
  return text[0]?.toUpperCase() + text.slice(1);
}
