import { z } from 'zod';
import {
  ACTIVITIES,
  CompanyRef,
  Day,
  Delivery,
  JobsFigure,
  LOOKED,
  MoneyFigure,
  PartialDate,
  PlaceRef,
  STAGES,
  VERDICTS,
} from '../../model/index.ts';
import { SumRange } from './figures.ts';

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
  /** Places more exact than a country. */
  place: z.array(FacetCount),
  /** Countries of head offices. */
  home: z.array(FacetCount),
  source: z.array(FacetCount),
  looked: z.array(FacetCount),
  form: z.array(FacetCount),
  origin: z.array(FacetCount),
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

/** A pledge that should be looked at: past due and not known to operate, or silent. */
export const DueRow = z.object({ row: PledgeRow, delivery: Delivery, why: z.string() });
export type DueRow = Readonly<z.infer<typeof DueRow>>;
