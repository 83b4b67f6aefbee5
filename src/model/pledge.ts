import { z } from 'zod';
import { Day, PartialDate } from './article.ts';
import { Claim } from './claim.ts';
import { Bounds } from './mention.ts';
import { Delivery, Outcome, Silence } from './outcome.ts';
import { ACTIVITIES, CLAIM_TYPES, FORMS, JOB_KINDS, PLACE_LEVELS, QUALIFIERS, STAGES } from './vocabulary.ts';

/** Who stands behind a value, shown wherever the value is. */
export const LOOKED = ['machine', 'person', 'contested'] as const;
export type Looked = (typeof LOOKED)[number];

/** One Claim with where it was read; what pledges, histories and totals are made of. */
export const SourcedClaim = z.object({
  /** `<article id>#<claim id>`, stable over re-readings that keep the claim. */
  id: z.string(),
  article: z.string(),
  /** The article that leads the group of near-copies that this one is in; absent or null where it leads itself or stands alone. */
  copyOf: z.string().nullable().optional(),
  /** The id that the article had where it came from; absent or null where it had none. */
  externalId: z.string().nullable().optional(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  published: Day.nullable(),
  /** When this register first held it, ISO 8601 in UTC. */
  recorded: z.iso.datetime(),
  lang: z.string(),
  reader: z.string(),
  sample: z.boolean(),
  /** Shares of this claim's amount that the article tells apart ("of which 300 million for Lyon"). */
  parts: z.array(z.object({ ...Bounds.shape, currency: z.string().nullable() })).default([]),
  claim: Claim,
});
export type SourcedClaim = Readonly<z.infer<typeof SourcedClaim>>;

/** A figure in euros: what it was converted with. */
export const Converted = z.object({
  ...Bounds.shape,
  currency: z.literal('EUR'),
  /** Units of the original currency for one euro, the month's average. */
  rate: z.number().positive(),
  /** `YYYY-MM` of the rate used. */
  month: z.string(),
  /** True where the month wanted has no rate yet and the last known one stands in. */
  provisional: z.boolean(),
});
export type Converted = Readonly<z.infer<typeof Converted>>;

/** A sum of money that a pledge stands at, with the claims that say it. */
export const MoneyFigure = z.object({
  ...Bounds.shape,
  currency: z.string(),
  qualifier: z.enum(QUALIFIERS),
  /** Null where no rate is known for the currency. */
  euros: Converted.nullable(),
  /** Ids of the claims that give it. */
  claims: z.array(z.string()),
  looked: z.enum(LOOKED),
});
export type MoneyFigure = Readonly<z.infer<typeof MoneyFigure>>;

/** A number of jobs that a pledge stands at. */
export const JobsFigure = z.object({
  ...Bounds.shape,
  kind: z.enum(JOB_KINDS),
  qualifier: z.enum(QUALIFIERS),
  claims: z.array(z.string()),
  looked: z.enum(LOOKED),
});
export type JobsFigure = Readonly<z.infer<typeof JobsFigure>>;

/** A company as pledges name it; `id` is stable for linking (the company list's id, else made from the name). */
export const CompanyRef = z.object({
  id: z.string(),
  name: z.string(),
  /** ISO 3166-1 alpha-2 of the head office; null where unknown. */
  home: z.string().nullable(),
});
export type CompanyRef = Readonly<z.infer<typeof CompanyRef>>;

/** A place as pledges name it; `id` is stable for linking: `FR`, `FR:lyon`. */
export const PlaceRef = z.object({
  id: z.string(),
  name: z.string(),
  country: z.string(),
  level: z.enum(PLACE_LEVELS),
  /** First-level region as GeoNames codes it (`FR.44`); null for countries and where unknown. */
  region: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
});
export type PlaceRef = Readonly<z.infer<typeof PlaceRef>>;

/** What happened to a pledge, by its own date and not by the article's. */
export const EVENT_KINDS = ['announcement', 'raise', 'cut', 'restated', 'stage', 'outcome', 'reply'] as const;

/** One step of a pledge's history. */
export const PledgeEvent = z.object({
  kind: z.enum(EVENT_KINDS),
  /** The event's own date; null where neither text nor publication gives one. */
  date: PartialDate.nullable(),
  /** Where the date comes from: the text says it, it is the article's day, or an editor gave it. */
  dated: z.enum(['text', 'published', 'editor', 'unknown']),
  stage: z.enum(STAGES),
  amount: MoneyFigure.nullable(),
  jobs: JobsFigure.nullable(),
  /** Ids of the claims that tell it, first published first. */
  claims: z.array(z.string()),
  /** True where the stage is a bad word that no person has checked: "reported … by OUTLET on DATE". */
  reported: z.boolean(),
  looked: z.enum(LOOKED),
  /** What an editor put on record with it (a company's reply, what was measured); null for claims. */
  note: z.string().nullable(),
});
export type PledgeEvent = Readonly<z.infer<typeof PledgeEvent>>;

/** Why two claims (or pledges) are held to be the same commitment, or why that is in doubt. */
export const MatchLink = z.object({
  /** Claim ids. */
  a: z.string(),
  b: z.string(),
  /** 0 to 1: how likely the two tell the same commitment. */
  probability: z.number(),
  certainty: z.enum(['certain', 'doubtful']),
  /** Short human sentences, strongest first. */
  reasons: z.array(z.string()),
  /** True where an editor's decision made the link. */
  decided: z.boolean(),
  /** True where the two are not the same commitment, but their jobs may be counted twice. */
  overlap: z.boolean(),
});
export type MatchLink = Readonly<z.infer<typeof MatchLink>>;

/** One commitment: the Claims of many Articles about it, merged. Derived; never edited. */
export const Pledge = z.object({
  /** `p` and twelve letters or digits; old ids keep resolving after a merge. */
  id: z.string(),
  type: z.enum(CLAIM_TYPES),
  investors: z.array(CompanyRef),
  places: z.array(PlaceRef),
  /** ISO 3166-1 alpha-2, sorted. */
  countries: z.array(z.string()),
  activity: z.enum(ACTIVITIES),
  form: z.enum(FORMS),
  /** In force: of the latest commitment event by its own date. Null where no source gives an amount. */
  amount: MoneyFigure.nullable(),
  jobs: JobsFigure.nullable(),
  /** Totals only: how many projects it counts. */
  projects: z.number().nullable(),
  stage: z.enum(STAGES),
  /** True where the stage is cancelled, reduced or delayed and no person has checked it. */
  stageReported: z.boolean(),
  /** First announcement by its own date; null where unknown. */
  announced: PartialDate.nullable(),
  /** Latest promised date of opening; null where none was promised. */
  due: PartialDate.nullable(),
  /** Publication day of the first and the last article about it. */
  firstReported: Day.nullable(),
  lastHeard: Day.nullable(),
  /** Occasion ids that a source ties it to. */
  occasions: z.array(z.string()),
  /** The pledge that this one is a part of; null where none. */
  partOf: z.string().nullable(),
  parts: z.array(z.string()),
  history: z.array(PledgeEvent),
  /** Links inside the pledge; a doubtful one says that the merge is in doubt. */
  links: z.array(MatchLink),
  /** Pledges that may be the same commitment and are kept apart. */
  doubtful: z.array(z.object({ pledge: z.string(), link: MatchLink })),
  outcomes: z.array(Outcome),
  delivery: Delivery,
  silence: Silence.nullable(),
  claims: z.array(SourcedClaim),
  /** Distinct texts and outlets behind it; near-copies of one text count once. */
  articles: z.number(),
  sources: z.number(),
  looked: z.enum(LOOKED),
  /** True where an editor said that it is money but not investment: listed, never counted. */
  notInvestment: z.boolean(),
  /**
   * Low and high of what it adds to a sum: of a merge in doubt, `low` counts one promise and `high` both apart.
   * Null where no amount (no jobs) is known. Money in euros.
   */
  counts: z.object({
    money: z.object({ low: z.number(), high: z.number(), open: z.boolean() }).nullable(),
    jobs: z.object({ low: z.number(), high: z.number(), open: z.boolean() }).nullable(),
    /** How many commitments it may be: 1 to this. */
    atMost: z.number(),
  }),
  sample: z.boolean(),
});
export type Pledge = Readonly<z.infer<typeof Pledge>>;
