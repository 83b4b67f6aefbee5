import type { Amount, Claim, ClaimPlace, Decision, DecisionBody, Jobs, SourcedClaim } from '../../src/model/index.ts';

const passage = { quote: 'x', start: 0, end: 1 };

/** An exact sum in euros, or as told. */
export function money(low: number | null, over: Partial<Amount> = {}): Amount {
  return { low, high: low, currency: 'EUR', qualifier: 'exact', ...passage, ...over };
}

/** A number of jobs created. */
export function jobs(low: number | null, over: Partial<Jobs> = {}): Jobs {
  return { low, high: low, kind: 'created', qualifier: 'exact', ...passage, ...over };
}

/** A town with coordinates. */
export function town(name: string, country = 'FR', over: Partial<ClaimPlace> = {}): ClaimPlace {
  return { name, country, level: 'city', ...passage, quote: name, ...over };
}

/** Slots of a claim told in short, with where and when it stood. */
export type Telling = Partial<Omit<Claim, 'announced' | 'occasion' | 'horizon'>> & {
  readonly by?: string;
  readonly announcedOn?: string;
  readonly at?: string;
  readonly opens?: string;
  readonly outlet?: string | null;
  readonly published?: string | null;
  readonly article?: string;
};

/** A claim of an article: an investor called Norvik in Dunkirk unless told otherwise. */
export function claimOf(article: string, telling: Telling = {}): SourcedClaim {
  const {
    by = 'Norvik Cables',
    announcedOn,
    at,
    opens,
    outlet = `Outlet ${article}`,
    published = '2024-05-13',
    article: _a,
    ...slots
  } = telling;
  return {
    id: `${article}#${slots.id ?? 'c1'}`,
    article,
    outlet,
    url: null,
    title: `Title ${article}`,
    published,
    recorded: `2026-01-01T00:00:00.000Z`,
    lang: 'en',
    reader: 'test 1',
    sample: false,
    parts: [],
    claim: {
      id: 'c1',
      type: 'pledge',
      investors: [{ name: by, id: null, ...passage, quote: by }],
      amount: money(4e8),
      jobs: null,
      projects: null,
      places: [town('Dunkirk')],
      activity: 'machinery',
      form: 'new',
      horizon: opens === undefined ? null : { from: null, to: opens, ...passage },
      announced: announcedOn === undefined ? null : { date: announcedOn, ...passage },
      saidBy: [],
      occasion: at === undefined ? null : { name: at, ...passage },
      stage: 'announced',
      previously: false,
      evidence: {},
      confidence: {},
      ...slots,
    },
  };
}

let count = 0;

/** A decision of Ada's. */
export function decided(body: DecisionBody, claims: readonly string[], others: readonly string[] = []): Decision {
  count++;
  const at = new Date(Date.UTC(2026, 1, 1) + count * 1000).toISOString();
  return { id: `d${count}`, at, by: 'Ada', reason: 'because', body, claims: [...claims], others: [...others] };
}
