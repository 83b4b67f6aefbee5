import { z } from 'zod';
import { ACTIVITIES } from './vocabulary.ts';

/** A firm that names refer to, as the company list has it. */
export const Company = z.object({
  /** Slug, stable: `hyundai-steel`. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** The usual international name. */
  name: z.string().min(1),
  /** Other names, in any language and script. */
  aliases: z.array(z.string().min(1)),
  /** Short descriptions that papers use, lower case: "dearborn automaker", «géant du e-commerce». */
  descriptions: z.array(z.string().min(1)),
  /** The id of the firm that owns or leads it; null for a firm that stands alone. */
  parent: z.string().nullable(),
  /** Home country, ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  activity: z.enum(ACTIVITIES),
  /** The legal form it usually writes (`SE`, `AG`, `Inc`); empty where none is usual. */
  legal: z.string(),
});
type Parsed = z.infer<typeof Company>;
export type Company = {
  readonly [Key in keyof Parsed]: Parsed[Key] extends (infer Item)[] ? readonly Item[] : Parsed[Key];
};
