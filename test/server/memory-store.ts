import type { Article, Pledge, Reading, SourcedClaim } from '../../src/model/index.ts';
import { Failure } from '../../src/model/index.ts';
import { fold } from '../../src/register/index.ts';
import type { PledgeFilter, PledgeRow, PledgeSort, Queries, Store, Sums } from '../../src/store/index.ts';

/** A register in plain memory: enough of a Store to show pages of, folded by the real register from what is added. */
export function memoryStore(clock: () => Date): Store {
  const held = new Map<string, { article: Article; reading: Reading }>();
  let pledges: readonly Pledge[] = [];
  const today = (): string => clock().toISOString().slice(0, 10);

  const refold = (): void => {
    const claims = [...held.values()].flatMap(({ article, reading }) =>
      reading.claims.map(
        (claim): SourcedClaim => ({
          id: `${article.id}#${claim.id}`,
          article: article.id,
          outlet: article.outlet,
          url: article.url,
          title: article.title,
          published: article.published,
          recorded: '2026-11-22T12:00:00Z',
          lang: reading.lang,
          reader: 'gold/1',
          sample: article.sample,
          parts: [],
          claim,
        }),
      ),
    );
    pledges = fold(claims, [], { today: today() }).pledges;
  };

  const queries: Partial<Queries> = {
    home: async () => ({
      articles: held.size,
      sources: 3,
      languages: 2,
      claims: 0,
      pledges: pledges.length,
      companies: 0,
      countries: 0,
      sums: sumsOf(pledges),
      delivery: NO_DELIVERY,
      latest: sorted(pledges.map(rowOf), '-announced').slice(0, 8),
      moved: [],
      occasions: [],
      sample: true,
      updated: '2026-11-22T12:00:00Z',
    }),
    pledges: async ({ filter = {}, sort = '-announced', paging }) => {
      const start = paging?.cursor ? Number(paging.cursor) : 0;
      if (Number.isNaN(start)) throw new Failure('usage', 'the cursor is not one of ours');
      const limit = paging?.limit ?? 50;
      const rows = sorted(select(pledges, filter).map(rowOf), sort);
      const next = start + limit < rows.length ? String(start + limit) : null;
      return { rows: rows.slice(start, start + limit), count: rows.length, next, facets: facetsOf(rows) };
    },
    pledge: async id => {
      const pledge = pledges.find(one => one.id === id);
      if (!pledge) return null;
      const row = rowOf(pledge);
      return {
        pledge,
        row,
        movedFrom: null,
        parts: [],
        whole: null,
        doubtful: [],
        occasions: [],
        disagreements: [],
        decisions: [],
      };
    },
    article: async id => {
      const found = held.get(id);
      if (!found) return null;
      const claims = found.reading.claims.map(({ id: claim }) => ({ claim, sourced: `${id}#${claim}` }));
      const { title, text } = found.article;
      return {
        article: found.article,
        document: title ? `${title}\n${text}` : text,
        appearances: [],
        reading: found.reading,
        readings: [],
        pledges: claims.map(one => ({
          ...one,
          pledge: pledges.find(pledge => pledge.claims.some(claim => claim.id === one.sourced))?.id ?? null,
        })),
        withdrawn: null,
      };
    },
    articles: async () => ({
      rows: [...held.values()].map(({ article, reading }) => ({
        ...article,
        recorded: '2026-11-22T12:00:00Z',
        claims: reading.claims.length,
        withdrawn: false,
      })),
      count: held.size,
      next: null,
    }),
    breakdown: async (dimension, filter = {}) => {
      const whole = sumsOf(select(pledges, filter));
      return { dimension, lines: [], shared: sumsOf([]), unknown: sumsOf([]), whole };
    },
    due: async () => ({ rows: [], next: null }),
  };
  const store: Partial<Store> = {
    place: 'memory',
    queries: queries as Queries,
    add: async (article, reading) => {
      const outcome = held.has(article.id) ? 'known' : 'new';
      held.set(article.id, { article, reading });
      refold();
      return { article: article.id, outcome, pledges: [] };
    },
    close: async () => undefined,
  };
  return store as Store;
}

function rowOf(pledge: Pledge): PledgeRow {
  return {
    ...pledge,
    verdict: pledge.delivery.verdict,
    occasions: pledge.occasions.map(id => ({ id, name: id })),
    doubtful: pledge.doubtful.length > 0,
    title: pledge.claims[0]?.title ?? null,
  };
}

function select(pledges: readonly Pledge[], filter: PledgeFilter): readonly Pledge[] {
  return pledges.filter(
    pledge =>
      pledge.type === (filter.type ?? 'pledge') &&
      (!filter.text || JSON.stringify(pledge).toLowerCase().includes(filter.text.toLowerCase())) &&
      (!filter.country || pledge.countries.some(code => filter.country?.includes(code))) &&
      (!filter.activity || filter.activity.includes(pledge.activity)) &&
      (!filter.stage || filter.stage.includes(pledge.stage)),
  );
}

function sorted(rows: PledgeRow[], sort: PledgeSort): PledgeRow[] {
  const up = sort.startsWith('-') ? -1 : 1;
  const key = (row: PledgeRow): number | string => {
    if (sort.endsWith('euros')) return row.amount?.euros?.low ?? row.amount?.euros?.high ?? -1;
    if (sort.endsWith('jobs')) return row.jobs?.low ?? -1;
    return sort.endsWith('investor') ? (row.investors[0]?.name ?? '') : (row.announced ?? '');
  };
  return rows.sort((a, b) => (key(a) < key(b) ? -up : key(a) > key(b) ? up : a.id < b.id ? -1 : 1));
}

function facetsOf(rows: readonly PledgeRow[]): NonNullable<Awaited<ReturnType<Queries['pledges']>>['facets']> {
  const count = (of: (row: PledgeRow) => readonly string[]) => {
    const counts = new Map<string, number>();
    for (const key of rows.flatMap(of)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts].map(([key, number]) => ({ key, label: key, count: number })).sort((a, b) => b.count - a.count);
  };
  return {
    company: count(row => row.investors.map(one => one.name)),
    country: count(row => row.countries),
    activity: count(row => [row.activity]),
    stage: count(row => [row.stage]),
    verdict: count(row => [row.verdict]),
    occasion: count(row => row.occasions.map(one => one.id)),
    year: count(row => (row.announced ? [row.announced.slice(0, 4)] : [])),
  };
}

function sumsOf(pledges: readonly Pledge[]): Sums {
  const euros = pledges.map(pledge => pledge.amount?.euros).filter(one => one != null);
  const jobs = pledges.map(pledge => pledge.jobs).filter(one => one !== null);
  const range = (figures: readonly { low: number | null; high: number | null }[]) => ({
    low: figures.reduce((sum, one) => sum + (one.low ?? 0), 0),
    high: figures.reduce((sum, one) => sum + (one.high ?? one.low ?? 0), 0),
    open: figures.some(one => one.high === null),
    known: figures.length,
    unknown: pledges.length - figures.length,
  });
  return {
    money: range(euros),
    jobs: range(jobs),
    pledges: { low: pledges.length, high: pledges.length },
    articles: pledges.length,
    sources: 3,
    provisional: false,
    rates: null,
    leftOut: { parts: 0, cancelled: 0, totals: 0, notInvestment: 0 },
  };
}

const NO_SHARE = { kept: 0, of: 0, share: null, low: null, high: null };
const NO_DELIVERY = { byNumber: NO_SHARE, byValue: NO_SHARE, verdicts: [], notYetDue: 0, noDate: 0, silent: 0 };
