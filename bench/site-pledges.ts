/** Made-up pledges for bench/site-register.ts, by a seeded generator. */
import { createHash } from 'node:crypto';
import {
  ACTIVITIES,
  type Claim,
  type Pledge,
  type SourcedClaim,
  type Stage,
  type Verdict,
} from '../src/model/index.ts';

let state = 7;
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const below = (count: number): number => Math.floor(random() * count);
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
const heavy = (count: number): number => Math.floor(count * random() ** 3);

const LANDS = 'FR DE US GB ES IT PL NL TR ID JP CN KR SA BR MX IN CA PT HU SE RO CZ AE VN'.split(' ');
const LANGS = ['fr', 'de', 'en', 'es', 'it', 'pl', 'nl', 'tr', 'id', 'ja', 'zh', 'ko', 'ar', 'pt'];
const STAGES: readonly Stage[] = [
  'announced',
  'announced',
  'announced',
  'approved',
  'underway',
  'underway',
  'operational',
  'delayed',
  'reduced',
  'cancelled',
  'considered',
];
const NAMES = 'Norvik Halden Brenner Okuda Castellan Meridia Sundara Voltaire Arkwright Pelagia Tamesis Ostrava'.split(
  ' ',
);
const KINDS =
  'Industries Cables Energy Motors Pharma Semiconductors Logistics Foods Chemicals Networks Steel Glass'.split(' ');
const WORDS =
  'plant factory expansion jobs investment region billion million site announces plans opens builds minister summit'.split(
    ' ',
  );

const day = (at: number): string => new Date(Date.UTC(2014, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);
const DAYS = 4700;
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const pledgeId = (at: number): string => `p${hash(`pledge ${at}`).slice(0, 12)}`;

/** A pledge and the claims that tell it. */
export interface Told {
  readonly pledge: Pledge;
  readonly claims: readonly SourcedClaim[];
}

let articles = 0;
/** The latest article, which may tell of the next pledge too. */
let open: { id: string; day: number; outlet: string; lang: string; claims: number } | null = null;

function articleOn(at: number, land: number): NonNullable<typeof open> {
  const lang = random() < 0.6 ? (LANGS[land % LANGS.length] as string) : 'en';
  open = {
    id: hash(`article ${++articles}`),
    day: at,
    outlet: `${pick(NAMES)} ${pick(WORDS)} ${heavy(2000)}`,
    lang,
    claims: 0,
  };
  return open;
}

/** One pledge with its claims; `at` is its number of `count`. */
export function makePledge(at: number, count: number): Told {
  const company = heavy(Math.round(count / 6));
  const name = `${NAMES[company % 12]} ${KINDS[Math.floor(company / 12) % 12]} ${company}`;
  const land = heavy(LANDS.length);
  const country = LANDS[land] as string;
  const home = company % 3 === 0 ? country : company % 11 === 0 ? null : (LANDS[company % LANDS.length] as string);
  const town = `Town ${heavy(400)}`;
  const announced = below(DAYS - 60);
  const forum = NAMES[announced % 12] as string;
  const occasion =
    random() < 0.05
      ? { id: `${forum.toLowerCase()}-forum`, name: `${forum} Forum ${day(announced).slice(0, 4)}` }
      : null;
  const stage = pick(STAGES);
  const told = 1 + Math.floor(19 * random() ** 1.1);
  const low = random() < 0.85 ? Number((10 ** (6.3 + random() * 3.6)).toPrecision(2)) : null;
  const jobs = random() < 0.55 ? Math.round(10 + 3000 * random() ** 3) : null;
  const due = random() < 0.4 ? day(announced + 400 + below(2000)).slice(0, random() < 0.5 ? 4 : 10) : null;
  const activity = ACTIVITIES[heavy(ACTIVITIES.length)] as (typeof ACTIVITIES)[number];
  const claims: SourcedClaim[] = [];
  for (let n = 0; n < told; n++) {
    const when = Math.min(DAYS, announced + (n === 0 ? 0 : heavy(1500)));
    const in_ = n === 0 && open && random() < 0.5 ? open : articleOn(when, land);
    const id = `c${++in_.claims}`;
    const quote = `${name} will put ${low ?? 'money'} into ${town}`;
    const claim: Claim = {
      id,
      type: 'pledge',
      investors: [{ name, id: null, quote: name, start: 0, end: name.length }],
      amount:
        low === null
          ? null
          : { low, high: low, currency: 'EUR', qualifier: 'exact', quote, start: 0, end: quote.length },
      jobs:
        jobs === null
          ? null
          : { low: jobs, high: jobs, kind: 'created', qualifier: 'about', quote: `${jobs} jobs`, start: 80, end: 90 },
      projects: null,
      places: [{ name: town, country, level: 'city', lat: 40, lon: 5, quote: town, start: 60, end: 70 }],
      activity,
      form: pick(['new', 'expansion', 'unknown', 'unknown']),
      horizon: due === null ? null : { from: null, to: due, quote: due, start: 95, end: 100 },
      announced: n === 0 ? { date: day(announced), quote: 'on Monday', start: 100, end: 109 } : null,
      saidBy: [],
      occasion: occasion && { name: occasion.name, quote: occasion.name, start: 110, end: 118 },
      stage: n === told - 1 ? stage : 'announced',
      previously: n > 0,
      evidence: { stage: [{ quote, start: 0, end: quote.length }] },
      confidence: { amount: 0.9, investors: 0.95 },
    };
    const title = `${name} ${pick(WORDS)} ${pick(WORDS)} ${town} ${pick(WORDS)} ${below(9000)}`;
    claims.push({
      id: `${in_.id}#${id}`,
      article: in_.id,
      outlet: in_.outlet,
      url: `https://news.example/${in_.id.slice(0, 16)}`,
      title,
      published: day(in_.day),
      recorded: '2026-06-01T00:00:00.000Z',
      lang: in_.lang,
      reader: 'bench 1',
      sample: false,
      parts: [],
      claim,
    });
  }
  return { pledge: pledgeOf(), claims };

  function pledgeOf(): Pledge {
    const ids = claims.map(one => one.id);
    const first = claims[0] as SourcedClaim;
    const days = claims.flatMap(one => one.published ?? []).sort();
    const pastDue = due !== null && due < '2026-11-22';
    const verdict: Verdict =
      stage === 'cancelled'
        ? 'cancelled'
        : stage === 'reduced'
          ? 'reduced'
          : due === null
            ? 'no-date'
            : !pastDue
              ? 'not-yet-due'
              : stage === 'operational'
                ? 'opened-unverified'
                : 'late';
    const amount =
      low === null
        ? null
        : {
            low,
            high: low,
            currency: 'EUR',
            qualifier: 'exact' as const,
            claims: ids,
            looked: 'machine' as const,
            euros: {
              low,
              high: low,
              currency: 'EUR' as const,
              rate: 1,
              month: day(announced).slice(0, 7),
              provisional: false,
            },
          };
    const people =
      jobs === null
        ? null
        : {
            low: jobs,
            high: jobs,
            kind: 'created' as const,
            qualifier: 'about' as const,
            claims: ids,
            looked: 'machine' as const,
          };
    const other = pledgeId(at ^ 1);
    const doubt = at % 40 < 2 && at + 1 < count;
    const link = {
      a: ids[0] as string,
      b: ids.at(-1) as string,
      probability: 0.5,
      certainty: 'doubtful' as const,
      reasons: ['the same company', 'the same year'],
      decided: false,
      overlap: false,
    };
    return {
      id: pledgeId(at),
      type: at % 400 === 399 ? 'total' : 'pledge',
      investors: [{ id: `norvik-${company}`, name, home }],
      places: [
        {
          id: `${country}:${town.toLowerCase().replace(' ', '-')}`,
          name: town,
          country,
          level: 'city',
          region: null,
          lat: 40 + (town.length % 9),
          lon: 5,
        },
      ],
      countries: [country],
      activity,
      form: first.claim.form,
      amount,
      jobs: people,
      projects: null,
      stage,
      stageReported: stage === 'cancelled' || stage === 'reduced' || stage === 'delayed',
      announced: day(announced),
      due,
      firstReported: days[0] ?? null,
      lastHeard: days.at(-1) ?? null,
      occasions: occasion ? [`${occasion.id}-${day(announced).slice(0, 4)}`] : [],
      partOf: at % 10 === 3 ? pledgeId(at - 1) : null,
      parts: at % 10 === 2 ? [pledgeId(at + 1)] : [],
      history: claims.slice(0, 3).map((one, n) => ({
        kind: n === 0 ? ('announcement' as const) : ('stage' as const),
        date: one.published,
        dated: 'published' as const,
        stage: one.claim.stage,
        amount,
        jobs: people,
        claims: [one.id],
        reported: false,
        looked: 'machine' as const,
        note: null,
      })),
      links: claims.length > 1 ? [{ ...link, certainty: 'certain', probability: 0.97 }] : [],
      doubtful: doubt ? [{ pledge: other, link }] : [],
      outcomes: [],
      delivery: {
        verdict,
        due,
        pastDue,
        opened: stage === 'operational' ? (due ?? day(announced)) : null,
        money: { verdict: low === null ? 'not-promised' : 'unknown', promised: low, measured: null },
        jobs: { verdict: jobs === null ? 'not-promised' : 'unknown', promised: jobs, measured: null },
        evidence: ids.slice(0, 2),
        reported: true,
      },
      silence: null,
      claims: [...claims],
      articles: new Set(claims.map(one => one.article)).size,
      sources: new Set(claims.map(one => one.outlet)).size,
      looked: random() < 0.05 ? 'person' : 'machine',
      notInvestment: false,
      counts: {
        money: low === null ? null : { low, high: low, open: false },
        jobs: jobs === null ? null : { low: jobs, high: jobs, open: false },
        atMost: 1,
      },
      sample: false,
    };
  }
}

/** How many articles the pledges made so far stand in. */
export const articlesMade = (): number => articles;
