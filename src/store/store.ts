import type { Article, Decision, DecisionBody, Pledge, Reading } from '../model/index.ts';
import type { Queries } from './queries/types.ts';

/** What came of putting one article in. */
export interface Added {
  /** The Article's id. */
  readonly article: string;
  /** `new`: text not held before; `appearance`: text held, seen at a new place; `known`: nothing new. */
  readonly outcome: 'new' | 'appearance' | 'known';
  /** The pledges that it touched, as they are now. */
  readonly pledges: readonly string[];
}

/** What would change: pledges by id, before and after; null where there is none. */
export interface Change {
  readonly before: Pledge | null;
  readonly after: Pledge | null;
}

/** One open register: the logs, what is derived from them, and what can be asked. */
export interface Store {
  /** Where it is: a folder, `memory`, or the database's host and name (never its password). */
  readonly place: string;
  readonly queries: Queries;
  /**
   * Puts an article and its reading in, once however often it is told. Durable when the promise resolves.
   * With `dryRun` nothing is written; see {@link Store.wouldChange}.
   */
  add(article: Article, reading: Reading): Promise<Added>;
  /** What `add` would change, without writing anything. */
  wouldChange(article: Article, reading: Reading): Promise<readonly Change[]>;
  /** Adopts a new reading of an article that is held. Null where it is not held. */
  reread(article: string, reading: Reading): Promise<Added | null>;
  /** Records a decision; fails with `not-found` or `conflict` where it cannot hold. */
  decide(decision: { readonly by: string; readonly reason: string; readonly body: DecisionBody }): Promise<Decision>;
  /** The article as it was last seen, for re-reading; null where it is not held or was erased. */
  article(id: string): Promise<Article | null>;
  /** Every article held, oldest first, streamed. */
  allArticles(): AsyncIterable<Article>;
  /** Every pledge, streamed in order of id. */
  allPledges(): AsyncIterable<Pledge>;
  /** Drops everything derived and folds it anew from the logs. */
  rebuild(): Promise<void>;
  close(): Promise<void>;
}

/** How to open a register: a folder (PGlite), a database (PostgreSQL 15 or later), or neither (in memory). */
export interface StoreOptions {
  readonly dataFolder?: string;
  readonly databaseUrl?: string;
  /** Marks a register of samples: what goes in is a sample. */
  readonly sample?: boolean;
  readonly clock: () => Date;
}
