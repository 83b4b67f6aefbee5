import { z } from 'zod';

/** What kind of publisher a source is. */
export const SOURCE_KINDS = ['agency', 'daily', 'local', 'trade', 'company', 'government', 'aggregator'] as const;

/** A source of news as editors keep it. */
export const Source = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  /** ISO 3166-1 alpha-2 of the country that it reports on most. */
  country: z.string().regex(/^[A-Z]{2}$/, 'a country is written with two capitals, FR'),
  /** BCP 47 primary languages. */
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).min(1),
  kind: z.enum(SOURCE_KINDS),
  /** A feed or a news sitemap. */
  feed: z.url({ protocol: /^https?$/ }),
  on: z.boolean(),
});
export type Source = Readonly<z.infer<typeof Source>>;

/** How the polling of a source stands. Times are ISO 8601 in UTC. */
export const SourceState = z.object({
  /** When it was last read without a fault; null where never. */
  lastSuccess: z.iso.datetime().nullable(),
  failuresInARow: z.int().min(0),
  /** The last fault in one line; null after a success. */
  fault: z.string().nullable(),
  /** Not to be asked before. */
  nextPoll: z.iso.datetime(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
});
export type SourceState = Readonly<z.infer<typeof SourceState>>;

/** The state of a source that was never asked. */
export function freshState(now: Date): SourceState {
  return {
    lastSuccess: null,
    failuresInARow: 0,
    fault: null,
    nextPoll: now.toISOString(),
    etag: null,
    lastModified: null,
  };
}

/** Failures in a row from which a source counts as broken and is shown as such. */
export const BROKEN_AFTER = 3;

/** True where the source needs somebody to look at it: it is on, and it failed several times in a row. */
export function isBroken(source: Source, state: SourceState): boolean {
  return source.on && state.failuresInARow >= BROKEN_AFTER;
}
