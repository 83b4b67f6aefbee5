import type { Generated, JSONColumnType } from 'kysely';
import type { PageState, SourceKind } from './types.ts';

/** Feeds that are watched, and how each stands. */
export interface SourcesTable {
  id: string;
  name: string;
  country: string | null;
  languages: string[];
  kind: SourceKind;
  feed: string;
  is_on: boolean;
  added: string;
  last_success: string | null;
  failures: number;
  fault: string | null;
  next_poll: string;
  etag: string | null;
  last_modified: string | null;
}

/** Days on which a source was read without a fault. */
export interface WatchedDaysTable {
  source: string;
  day: string;
  polls: number;
  found: number;
}

/** Pages that were found, each once by its key. */
export interface PagesTable {
  key: string;
  url: string;
  source: string | null;
  title: string | null;
  published: string | null;
  lang: string | null;
  state: PageState;
  attempts: number;
  priority: number;
  fault: string | null;
  article: string | null;
  found: string;
  changed: string;
  /** When it was last given to the queue; null where its next step was not. */
  handed: string | null;
}

/** Everything that was fetched; only grows. */
export interface FetchesTable {
  seq: Generated<number>;
  page: string;
  requested: string;
  url: string;
  redirects: JSONColumnType<string[]>;
  status: number;
  headers: JSONColumnType<Record<string, string>>;
  fetched: string;
  body_gzip: Uint8Array;
}

/** How far archives have been added. */
export interface ArchivesTable {
  id: string;
  name: string;
  position: string | null;
  done: boolean;
  pages: number;
  added: number;
  known: number;
  skipped: number;
  damaged: number;
  changed: string;
}

/** Derived: fingerprints of texts, and the first seen article of each group of near-copies. */
export interface CopiesTable {
  article: string;
  leader: string;
  bands: string[];
}

/** The tables of what comes in. */
export interface IntakeTables {
  sources: SourcesTable;
  watched_days: WatchedDaysTable;
  pages: PagesTable;
  fetches: FetchesTable;
  archives: ArchivesTable;
  copies: CopiesTable;
}
