import { z } from 'zod';
import { PartialDate } from './article.ts';
import { Passage } from './span.ts';
import { PLACE_LEVELS, QUALIFIERS } from './vocabulary.ts';

/**
 * Why a mention is read as it is: short human sentences, "billion is 10^9 in English".
 * Empty where nothing had to be decided.
 */
const Reasons = z.array(z.string());

/** Bounds in plain units; null on a side that is open. At least one side is a number. */
export const Bounds = z.object({ low: z.number().nullable(), high: z.number().nullable() });

/** An amount of money in plain currency units (4 milliards d'euros = 4e9). */
export const MoneyMention = Passage.extend({
  kind: z.literal('money'),
  ...Bounds.shape,
  /** ISO 4217; null where the text leaves the currency open (a bare "dollar" that nothing decides). */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  qualifier: z.enum(QUALIFIERS),
  reasons: Reasons,
});

/** A number of people at work or of posts. */
export const HeadcountMention = Passage.extend({
  kind: z.literal('headcount'),
  ...Bounds.shape,
  qualifier: z.enum(QUALIFIERS),
  reasons: Reasons,
});

/** Any other number; `unit` is what it counts or measures (`%`, `MW`, `projects`), null where unknown. */
export const NumberMention = Passage.extend({
  kind: z.literal('number'),
  value: z.number(),
  unit: z.string().nullable(),
  reasons: Reasons,
});

/** How exactly a date is told. */
export const DATE_PRECISIONS = ['day', 'month', 'season', 'quarter', 'half', 'year', 'span'] as const;

/** A date or a period, resolved against the article's day. */
export const DateMention = Passage.extend({
  kind: z.literal('date'),
  /** First day, month or year of the period; null where open ("by 2027" has no `from`). */
  from: PartialDate.nullable(),
  /** Last day, month or year of the period; equals `from` for a single date; null where open. */
  to: PartialDate.nullable(),
  precision: z.enum(DATE_PRECISIONS),
  /** True where a part of it was worked out from the article's date (a weekday, "next year"). */
  implied: z.boolean(),
  reasons: Reasons,
});

/** A named place; what is unknown is null. */
export const PlaceMention = Passage.extend({
  kind: z.literal('place'),
  name: z.string(),
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  level: z.enum(PLACE_LEVELS),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  geonamesId: z.int().nullable(),
  /** How exact the coordinates are: of the site, the city's centre, a region's or country's middle; null without any. */
  precision: z.enum(PLACE_LEVELS).nullable(),
  reasons: Reasons,
  /** How the text tells it: by name, by an adjective or demonym, by a description ("eastern France", "the country"). */
  via: z.enum(['name', 'adjective', 'description']).optional(),
  /** Name of the first-level region that it lies in; null where unknown or none. */
  region: z.string().nullable().optional(),
});

/** A company, agency, ministry, union ...; `id` is the company list's, null where it is not in it. */
export const OrganisationMention = Passage.extend({
  kind: z.literal('organisation'),
  name: z.string(),
  id: z.string().nullable(),
  reasons: Reasons,
});

/** A person by name; `id` is null until people have a list of their own. */
export const PersonMention = Passage.extend({
  kind: z.literal('person'),
  name: z.string(),
  id: z.string().nullable(),
  reasons: Reasons,
});

/** A span of a document that names money, a headcount, a number, a date, a place, an organisation or a person. */
export const Mention = z.discriminatedUnion('kind', [
  MoneyMention,
  HeadcountMention,
  NumberMention,
  DateMention,
  PlaceMention,
  OrganisationMention,
  PersonMention,
]);
export type MoneyMention = Readonly<z.infer<typeof MoneyMention>>;
export type HeadcountMention = Readonly<z.infer<typeof HeadcountMention>>;
export type NumberMention = Readonly<z.infer<typeof NumberMention>>;
export type DateMention = Readonly<z.infer<typeof DateMention>>;
export type PlaceMention = Readonly<z.infer<typeof PlaceMention>>;
export type OrganisationMention = Readonly<z.infer<typeof OrganisationMention>>;
export type PersonMention = Readonly<z.infer<typeof PersonMention>>;
export type Mention = Readonly<z.infer<typeof Mention>>;
export type MentionKind = Mention['kind'];
