import { z } from 'zod';

/** What kind of publisher a source is. */
export const SOURCE_KINDS = ['agency', 'daily', 'local', 'trade', 'company', 'government', 'aggregator'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A source of news as editors keep it: a feed or a news sitemap that is watched. */
export const NewsSource = z.object({
  /** Lower-case letters, digits and hyphens. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'an id is lower-case letters, digits and hyphens'),
  name: z.string().trim().min(1).max(200),
  /** ISO 3166-1 alpha-2 of the country that it reports on most; null for the whole world. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'a country is written with two capitals, FR')
    .nullable(),
  /** BCP 47 primary languages. */
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/, 'a language is written with two or three letters, fr')).min(1),
  kind: z.enum(SOURCE_KINDS),
  /** A feed or a news sitemap. */
  feed: z.url({ protocol: /^https?$/ }).max(2000),
  on: z.boolean(),
});
export type NewsSource = Readonly<z.infer<typeof NewsSource>>;

/** How the polling of a source stands. Times are ISO 8601 in UTC. */
export interface SourceState {
  /** When it was last read without a fault; null where never. */
  readonly lastSuccess: string | null;
  readonly failuresInARow: number;
  /** The last fault in one line; null after a success. */
  readonly fault: string | null;
  /** Not to be asked before. */
  readonly nextPoll: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Failures in a row from which a source counts as broken and is shown as such. */
export const BROKEN_AFTER = 3;

/** A source with its state and what it brought. */
export interface WatchedSource {
  readonly source: NewsSource;
  readonly state: SourceState;
  /** True where it needs somebody to look at it: on, and failed {@link BROKEN_AFTER} times in a row or more. */
  readonly broken: boolean;
  /** Pages that it named, and those of them that became articles of the register. */
  readonly found: number;
  readonly read: number;
}

/** What was watched of a country in a language in a month; what has no row was not watched. */
export interface WatchedMonth {
  /** ISO 3166-1 alpha-2; null for sources that report on the whole world. */
  readonly country: string | null;
  readonly lang: string;
  /** `YYYY-MM`. */
  readonly month: string;
  /** Ids of the sources that were read without a fault on at least one day of it. */
  readonly sources: readonly string[];
  /** Days of the month on which at least one of them was read without a fault. */
  readonly days: number;
  /** Pages that they named for the first time. */
  readonly found: number;
}

/**
 * Where a page stands on its way into the register: `waiting` to be fetched, `fetched` and waiting to be read, `read`,
 * `skipped` (it holds no article), or `dead` (failed for good; a person can run it again).
 */
export const PAGE_STATES = ['waiting', 'fetched', 'read', 'skipped', 'dead'] as const;
export type PageState = (typeof PAGE_STATES)[number];

/** A page that was found and is to be fetched. */
export interface FoundPage {
  /** What makes it this page whatever its title, date or tracking parameters: `itemKey` of `src/article`. */
  readonly key: string;
  readonly url: string;
  readonly title: string | null;
  /** `YYYY-MM-DD` as the feed tells it. */
  readonly published: string | null;
  readonly lang: string | null;
}

/** A page on its way. */
export interface PageOnTheWay extends FoundPage {
  /** The source that named it; null where a person did. */
  readonly source: string | null;
  readonly state: PageState;
  /** How often the present step was begun. */
  readonly attempts: number;
  /** Higher ones first. */
  readonly priority: number;
  /** The last fault, or why it was skipped; null where there was none. */
  readonly fault: string | null;
  /** The Article that it became; null before. */
  readonly article: string | null;
  /** ISO 8601 in UTC. */
  readonly found: string;
  readonly changed: string;
}

/** A fetched page as it is kept for good: everything that was sent, so that a better reader can read it again. */
export interface KeptFetch {
  readonly requested: string;
  readonly url: string;
  readonly redirects: readonly string[];
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** ISO 8601 in UTC. */
  readonly fetched: string;
  /** The decompressed body, packed with gzip. */
  readonly bodyGzip: Uint8Array;
}

/** How many pages stand where, and how much is kept. */
export interface IntakeProgress extends Readonly<Record<PageState, number>> {
  /** Fetches kept, and their packed bytes. */
  readonly kept: number;
  readonly keptBytes: number;
  readonly sources: number;
  readonly sourcesOn: number;
  readonly sourcesBroken: number;
}

/** How far an archive has been added. */
export interface ArchiveProgress {
  /** What tells the archive's content from others: see `archiveIdentity` of `src/cli`. */
  readonly id: string;
  readonly name: string;
  /** Where `readArchive` goes on; null where it has not begun. */
  readonly position: string | null;
  readonly done: boolean;
  /** Pages met, and what became of them; damaged records. */
  readonly pages: number;
  readonly added: number;
  readonly known: number;
  readonly skipped: number;
  readonly damaged: number;
}

/** Who else carries the text of an article. */
export interface Copies {
  /** Articles of the group, the first seen first; the asked one among them. */
  readonly articles: readonly string[];
  /** Different outlets (or hosts, where no outlet is named) among all appearances of the group. */
  readonly outlets: readonly string[];
}
