import { z } from 'zod';

/** A place that names refer to, as the gazetteer knows it. */
export const Place = z.object({
  /** Index in the gazetteer; not stable between builds. */
  index: z.int().min(0),
  /** International (English) name where there is one, else the local name. */
  name: z.string().min(1),
  level: z.enum(['country', 'region', 'city', 'site']),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** First-level region as GeoNames codes it (`FR.32`); null for countries and where unknown. */
  admin: z.string().nullable(),
  /** People; estimated to within 1 %; 0 where unknown. */
  population: z.number().min(0),
  /** Degrees to two decimals; null where unknown. */
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  /** Null for countries, regions and places of the hand-kept list. */
  geonamesId: z.int().nullable(),
});
export type Place = Readonly<z.infer<typeof Place>>;
