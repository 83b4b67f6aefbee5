import { z } from 'zod';
import { ACTIVITIES, Day, FORMS, LOOKED, STAGES, VERDICTS } from '../../model/index.ts';

/** The two as-of days of DESIGN.md section 2, never mixed; null is today and everything held. */
export const AsOf = z.object({
  /** As reported: articles published up to this day. */
  reported: Day.nullable().default(null),
  /** As recorded: what this register held at the end of this day (UTC). */
  recorded: Day.nullable().default(null),
});
export type AsOf = Readonly<z.infer<typeof AsOf>>;

/** Where an investor's head office lies: in another country than the money goes to, or in the same. */
export const ORIGINS = ['foreign', 'domestic'] as const;
export type Origin = (typeof ORIGINS)[number];

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
  form: z.array(z.enum(FORMS)).optional(),
  /** A pledge of several investors may be both; one whose head offices are unknown is neither. */
  origin: z.array(z.enum(ORIGINS)).optional(),
  /** Year of the first announcement, inclusive. */
  yearFrom: z.int().optional(),
  yearTo: z.int().optional(),
  /** Euros in force, inclusive. */
  euroFrom: z.number().optional(),
  euroTo: z.number().optional(),
  /** Jobs promised (the low end where a range was), inclusive. */
  jobsFrom: z.number().optional(),
  jobsTo: z.number().optional(),
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
