import { z } from 'zod';
import {
  ACTIVITIES,
  Appearance,
  Article,
  CompanyRef,
  Day,
  Decision,
  Delivery,
  JobsFigure,
  LOOKED,
  MoneyFigure,
  Occasion,
  PartialDate,
  PlaceRef,
  Pledge,
  Reading,
  Reconciliation,
  STAGES,
  VERDICTS,
} from '../../model/index.ts';

/** The two as-of days of DESIGN.md section 2, never mixed; null is today and everything held. */
export const AsOf = z.object({
  /** As reported: articles published up to this day. */
  reported: Day.nullable().default(null),
  /** As recorded: what this register held at the end of this day (UTC). */
  recorded: Day.nullable().default(null),
});
export type AsOf = Readonly<z.infer<typeof AsOf>>;

/** Which pledges; every field that is set narrows the selection, several values of one field widen it. */
export const PledgeFilter = z.object({
  /** Words looked for in investors, places, occasions and titles; all must be found. */
  text: z.string().optional(),
  /** Company ids. */
  company: z.array(z.string()).optional(),
  /** Place ids (`FR`, `FR:lyon`). */
  place: z.array(z.string()).optional(),
  /** ISO 3166-1 alpha-2 of where the money goes. */
  country: z.array(z.string()).optional(),
  /** ISO 3166-1 alpha-2 of the investor's head office. */
  home: z.array(z.string()).optional(),
  activity: z.array(z.enum(ACTIVITIES)).optional(),
  stage: z.array(z.enum(STAGES)).optional(),
  verdict: z.array(z.enum(VERDICTS)).optional(),
  occasion: z.array(z.string()).optional(),
  /** Outlets. */
  source: z.array(z.string()).optional(),
  looked: z.array(z.enum(LOOKED)).optional(),
  /** Year of the first announcement, inclusive. */
  yearFrom: z.int().optional(),
  yearTo: z.int().optional(),
  /** Euros in force, inclusive. */
  euroFrom: z.number().optional(),
  euroTo: z.number().optional(),
  /** `pledge` by default; `total` for headlines that add up many investors. */
  type: z.enum(['pledge', 'total']).optional(),
  /** Leave out parts of a larger pledge. */
  wholesOnly: z.boolean().optional(),
});
export type PledgeFilter = Readonly<z.infer<typeof PledgeFilter>>;

/** What a list can be sorted by; a leading `-` is downwards. Unknown values come last both ways. */
export const PLEDGE_SORTS = [
  '-announced',
  'announced',
  '-euros',
  'euros',
  '-jobs',
  'jobs',
  'investor',
  '-investor',
  '-heard',
  'heard',
  'due',
  '-due',
] as const;
export type PledgeSort = (typeof PLEDGE_SORTS)[number];

/** A page of a list is asked for with these. */
export const Paging = z.object({
  /** From the page before; null for the first. */
  cursor: z.string().nullable().default(null),
  /** 1 to 200. */
  limit: z.int().min(1).max(200).default(50),
});
export type Paging = Readonly<z.infer<typeof Paging>>;

/** A row of a list: the pledge without its claims and history. */
export const PledgeRow = z.object({
  id: z.string(),
  type: z.enum(['pledge', 'total']),
  investors: z.array(CompanyRef),
  places: z.array(PlaceRef),
  countries: z.array(z.string()),
  activity: z.enum(ACTIVITIES),
  amount: MoneyFigure.nullable(),
  jobs: JobsFigure.nullable(),
  stage: z.enum(STAGES),
  stageReported: z.boolean(),
  announced: PartialDate.nullable(),
  due: PartialDate.nullable(),
  lastHeard: Day.nullable(),
  verdict: z.enum(VERDICTS),
  occasions: z.array(z.object({ id: z.string(), name: z.string() })),
  partOf: z.string().nullable(),
  articles: z.number(),
  sources: z.number(),
  looked: z.enum(LOOKED),
  /** True where a merge in it, or with another pledge, is in doubt. */
  doubtful: z.boolean(),
  sample: z.boolean(),
  /** Title of the first article about it. */
  title: z.string().nullable(),
});
export type PledgeRow = Readonly<z.infer<typeof PledgeRow>>;

/** One value of a facet and how many pledges of the selection have it (counted without that facet's own filter). */
export const FacetCount = z.object({ key: z.string(), label: z.string(), count: z.number() });
export type FacetCount = Readonly<z.infer<typeof FacetCount>>;

/** The facets of a list, most frequent first, at most 30 values each. */
export const Facets = z.object({
  company: z.array(FacetCount),
  country: z.array(FacetCount),
  activity: z.array(FacetCount),
  stage: z.array(FacetCount),
  verdict: z.array(FacetCount),
  occasion: z.array(FacetCount),
  year: z.array(FacetCount),
});
export type Facets = Readonly<z.infer<typeof Facets>>;

/** A page of rows. */
export const PledgeList = z.object({
  rows: z.array(PledgeRow),
  /** Of the whole selection. */
  count: z.number(),
  /** Null at the end. */
  next: z.string().nullable(),
  /** Null where facets were not asked for. */
  facets: Facets.nullable(),
});
export type PledgeList = Readonly<z.infer<typeof PledgeList>>;

/**
 * A sum as a range. Low counts lower bounds ("up to" adds nothing) and doubtful pairs once; high counts upper bounds
 * (an open end adds its stated figure) and doubtful pairs apart.
 */
export const SumRange = z.object({
  low: z.number(),
  high: z.number(),
  /** True where an open end is in `high`: shown with "+". */
  open: z.boolean(),
  /** Pledges with a figure in it. */
  known: z.number(),
  /** Pledges of the selection without a figure. */
  unknown: z.number(),
});
export type SumRange = Readonly<z.infer<typeof SumRange>>;

/** The sums of a selection, with what stands behind them. */
export const Sums = z.object({
  /** In euros at current prices. */
  money: SumRange,
  /** Jobs created or kept; construction jobs are not in it. */
  jobs: SumRange,
  /** How many commitments: `low` with doubtful pairs as one. */
  pledges: z.object({ low: z.number(), high: z.number() }),
  articles: z.number(),
  sources: z.number(),
  /** True where a rate in it is provisional. */
  provisional: z.boolean(),
  /** Months of the rates used, first and last; null where nothing was converted. */
  rates: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** Left out as parts of a larger pledge, as cancelled, as totals, as not investment: never counted. */
  leftOut: z.object({ parts: z.number(), cancelled: z.number(), totals: z.number(), notInvestment: z.number() }),
});
export type Sums = Readonly<z.infer<typeof Sums>>;

/** What sums can be broken down by. */
export const DIMENSIONS = ['company', 'home', 'country', 'place', 'activity', 'year', 'occasion', 'stage'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** lines + shared + unknown = whole, for money, jobs and pledges. */
export const Breakdown = z.object({
  dimension: z.enum(DIMENSIONS),
  lines: z.array(z.object({ key: z.string(), label: z.string(), sums: Sums })),
  /** Pledges of several investors, places or activities: not divided by guess. */
  shared: Sums,
  unknown: Sums,
  whole: Sums,
});
export type Breakdown = Readonly<z.infer<typeof Breakdown>>;

/** What a claim, reading and article look like to the page "article as read". */
export const ArticleAsRead = z.object({
  article: Article,
  /** Null where the text was erased; reason and date then stand in `withdrawn`. */
  document: z.string().nullable(),
  appearances: z.array(Appearance),
  /** The reading in force; null where none was made yet. */
  reading: Reading.nullable(),
  /** Readings by earlier readers or versions. */
  readings: z.array(z.object({ reader: z.string(), version: z.string(), at: z.string() })),
  /** Claim id in the reading (`c1`) → the register's claim id and its pledge; null pledge where rejected. */
  pledges: z.array(z.object({ claim: z.string(), sourced: z.string(), pledge: z.string().nullable() })),
  withdrawn: z.object({ at: z.string(), by: z.string(), reason: z.string(), erased: z.boolean() }).nullable(),
});
export type ArticleAsRead = Readonly<z.infer<typeof ArticleAsRead>>;

/** A pledge's page. */
export const PledgePage = z.object({
  pledge: Pledge,
  row: PledgeRow,
  /** Set where the id asked for was merged into this pledge: redirect. */
  movedFrom: z.string().nullable(),
  parts: z.array(PledgeRow),
  whole: PledgeRow.nullable(),
  doubtful: z.array(PledgeRow),
  occasions: z.array(Occasion),
  /** Slots on which sources differ, each value with the claims that give it. */
  disagreements: z.array(
    z.object({
      slot: z.string(),
      values: z.array(z.object({ label: z.string(), claims: z.array(z.string()) })),
    }),
  ),
  decisions: z.array(Decision),
});
export type PledgePage = Readonly<z.infer<typeof PledgePage>>;

/** What a company, place, activity or source page stands on; the list itself is `pledges` with its filter. */
export const EntityPage = z.object({
  kind: z.enum(['company', 'place', 'country', 'activity', 'source']),
  id: z.string(),
  name: z.string(),
  /** Of a company: parent, aliases and head office; of a place: country and coordinates. Null where not that kind. */
  company: z
    .object({ home: z.string().nullable(), parent: CompanyRef.nullable(), names: z.array(z.string()) })
    .nullable(),
  place: PlaceRef.nullable(),
  sums: Sums,
  breakdowns: z.array(Breakdown),
  delivery: z.lazy(() => DeliveryShare),
  /** The first rows, newest first. */
  pledges: PledgeList,
});
export type EntityPage = Readonly<z.infer<typeof EntityPage>>;

/** An occasion's page. */
export const OccasionPage = z.object({
  occasion: Occasion,
  reconciliation: Reconciliation,
  rows: z.array(PledgeRow),
  total: PledgeRow.nullable(),
  delivery: z.lazy(() => DeliveryShare),
});
export type OccasionPage = Readonly<z.infer<typeof OccasionPage>>;

/** A share with a 95 % interval (Wilson); null where nothing is past due. */
export const Share = z.object({
  kept: z.number(),
  of: z.number(),
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type Share = Readonly<z.infer<typeof Share>>;

/** The share kept of a selection, over pledges past due only. */
export const DeliveryShare = z.object({
  byNumber: Share,
  /** In euros of low promises; the interval is left out (null). */
  byValue: Share,
  verdicts: z.array(z.object({ verdict: z.enum(VERDICTS), count: z.number(), euros: z.number() })),
  notYetDue: z.number(),
  noDate: z.number(),
  silent: z.number(),
});
export type DeliveryShare = Readonly<z.infer<typeof DeliveryShare>>;

/** One step of a cumulative incidence curve (Aalen–Johansen). */
export const IncidencePoint = z.object({
  /** Months since the announcement. */
  months: z.number(),
  atRisk: z.number(),
  operation: z.object({ value: z.number(), low: z.number(), high: z.number() }),
  cancellation: z.object({ value: z.number(), low: z.number(), high: z.number() }),
});
export type IncidencePoint = Readonly<z.infer<typeof IncidencePoint>>;

/** Cumulative incidence of operation and of cancellation as competing ends. */
export const Incidence = z.object({ pledges: z.number(), points: z.array(IncidencePoint) });
export type Incidence = Readonly<z.infer<typeof Incidence>>;

/** The home page's figures. */
export const HomeFigures = z.object({
  articles: z.number(),
  sources: z.number(),
  languages: z.number(),
  claims: z.number(),
  pledges: z.number(),
  companies: z.number(),
  countries: z.number(),
  sums: Sums,
  delivery: DeliveryShare,
  /** Newest first. */
  latest: z.array(PledgeRow),
  /** Pledges whose stage changed last. */
  moved: z.array(PledgeRow),
  occasions: z.array(Occasion),
  /** True where the register holds samples. */
  sample: z.boolean(),
  /** When the last article was recorded; null in an empty register. */
  updated: z.string().nullable(),
});
export type HomeFigures = Readonly<z.infer<typeof HomeFigures>>;

/** A pledge that should be looked at: past due and not known to operate, or silent. */
export const DueRow = z.object({ row: PledgeRow, delivery: Delivery, why: z.string() });
export type DueRow = Readonly<z.infer<typeof DueRow>>;

/** A row of a list of companies, places, activities, occasions or sources. */
export const EntityRow = z.object({
  id: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  pledges: z.number(),
  euros: SumRange,
});
export type EntityRow = Readonly<z.infer<typeof EntityRow>>;

/** Articles as a list (for editors and feeds). */
export const ArticleRow = z.object({
  id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  published: Day.nullable(),
  publishedInferred: z.boolean(),
  recorded: z.string(),
  lang: z.string().nullable(),
  claims: z.number(),
  sample: z.boolean(),
  withdrawn: z.boolean(),
});
export type ArticleRow = Readonly<z.infer<typeof ArticleRow>>;

/** A page of articles. */
export const ArticleList = z.object({ rows: z.array(ArticleRow), count: z.number(), next: z.string().nullable() });
export type ArticleList = Readonly<z.infer<typeof ArticleList>>;

/** Everything that pages, API, feeds and commands can ask of a register. Ids that are not there answer null. */
export interface Queries {
  home(asOf?: AsOf): Promise<HomeFigures>;
  pledges(ask: {
    readonly filter?: PledgeFilter;
    readonly sort?: PledgeSort;
    readonly paging?: Partial<Paging>;
    readonly facets?: boolean;
    readonly asOf?: AsOf;
  }): Promise<PledgeList>;
  pledge(id: string, asOf?: AsOf): Promise<PledgePage | null>;
  article(id: string): Promise<ArticleAsRead | null>;
  articles(ask: {
    readonly text?: string;
    readonly source?: string;
    readonly paging?: Partial<Paging>;
  }): Promise<ArticleList>;
  entity(kind: EntityPage['kind'], id: string, asOf?: AsOf): Promise<EntityPage | null>;
  /** All companies, places ... of the register, most pledges first. */
  entities(kind: EntityPage['kind'], paging?: Partial<Paging>): Promise<{ rows: EntityRow[]; next: string | null }>;
  occasion(id: string, ask?: { readonly daysBefore?: number; readonly asOf?: AsOf }): Promise<OccasionPage | null>;
  occasions(): Promise<readonly Occasion[]>;
  breakdown(dimension: Dimension, filter?: PledgeFilter, asOf?: AsOf): Promise<Breakdown>;
  delivery(filter?: PledgeFilter, asOf?: AsOf): Promise<DeliveryShare>;
  incidence(filter?: PledgeFilter, asOf?: AsOf): Promise<Incidence>;
  due(paging?: Partial<Paging>): Promise<{ rows: DueRow[]; next: string | null }>;
  decisions(ask: {
    readonly target?: string;
    readonly paging?: Partial<Paging>;
  }): Promise<{ rows: Decision[]; next: string | null }>;
}
