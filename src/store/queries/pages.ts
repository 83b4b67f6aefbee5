import { z } from 'zod';
import {
  Appearance,
  Article,
  CompanyRef,
  Decision,
  Occasion,
  PlaceRef,
  Pledge,
  Reading,
  Reconciliation,
} from '../../model/index.ts';
import { Breakdown, DeliveryShare, Sums } from './figures.ts';
import { PledgeList, PledgeRow } from './rows.ts';

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

/** Job cuts that an article reports of a company. Beside its promises, never taken off them. */
export const ReportedCut = z.object({
  article: z.string(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  /** How many jobs; null where open. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** The figure with its sentence, as far as that may be shown. */
  quote: z.string(),
});
export type ReportedCut = Readonly<z.infer<typeof ReportedCut>>;

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
  delivery: DeliveryShare,
  /** Of a company: job cuts that articles report; empty for all else. */
  cuts: z.array(ReportedCut),
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
  delivery: DeliveryShare,
});
export type OccasionPage = Readonly<z.infer<typeof OccasionPage>>;

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
