import { z } from 'zod';
import { Day } from './article.ts';
import { Claim } from './claim.ts';

/** Who stands behind a value, shown wherever the value is. */
export const LOOKED = ['machine', 'person', 'contested'] as const;
export type Looked = (typeof LOOKED)[number];

/** One Claim with where it was read; what pledges, histories and totals are made of. */
export const SourcedClaim = z.object({
  /** `<article id>#<claim id>`, stable over re-readings that keep the claim. */
  id: z.string(),
  article: z.string(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  published: Day.nullable(),
  /** When this register first held it, ISO 8601 in UTC. */
  recorded: z.iso.datetime(),
  lang: z.string(),
  reader: z.string(),
  sample: z.boolean(),
  claim: Claim,
});
export type SourcedClaim = Readonly<z.infer<typeof SourcedClaim>>;

/** One commitment: the Claims of many Articles about it, merged. Derived; never edited. */
export const Pledge = z
  .object({
    id: z.string(),
    claims: z.array(SourcedClaim),
    looked: z.enum(LOOKED),
  })
  .loose();
export type Pledge = Readonly<z.infer<typeof Pledge>>;
