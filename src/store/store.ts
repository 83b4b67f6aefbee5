import { z } from 'zod';
import type { Article, Decision, DecisionBody, Pledge, Reading } from '../model/index.ts';
import type { Intake } from './intake/intake.ts';
import type { JobsHome } from './open/database.ts';
import type { People } from './people/types.ts';
import type { AsOf, Queries } from './queries/types.ts';

/** What came of putting one article in. */
export interface Added {
  /** The Article's id. */
  readonly article: string;
  /** `new`: text not held before; `appearance`: text held, seen at a new place; `known`: nothing new. */
  readonly outcome: 'new' | 'appearance' | 'known';
  /** The pledges that it touched, as they are now. */
  readonly pledges: readonly string[];
}

/** What would change: pledges before and after; null where there is none. */
export interface Change {
  readonly before: Pledge | null;
  readonly after: Pledge | null;
}

/** What an editor hands in; the store gives it its id, its time and the claims that it is about. */
export interface DecisionInput {
  readonly by: string;
  readonly reason: string;
  readonly body: DecisionBody;
}

/** One thing that an integrity check found wrong. */
export interface Fault {
  readonly what: 'offset' | 'hash' | 'derived' | 'reading';
  /** The article, claim or pledge. */
  readonly id: string;
  readonly message: string;
}

/** A row of a backup: which log it belongs to, and the row. The first row says what the file is. */
export const LogRow = z.union([
  z.object({
    log: z.literal('pledgebook'),
    row: z.object({ format: z.literal(1), made: z.string(), sample: z.boolean() }),
  }),
  z.object({
    log: z.enum([
      ...['articles', 'appearances', 'readings', 'decisions'],
      ...['sources', 'watched_days'],
      ...['contributions', 'subscriptions', 'keys'],
    ] as const),
    row: z.record(z.string(), z.unknown()),
  }),
]);
export type LogRow = Readonly<z.infer<typeof LogRow>>;

/** What a backup holds beside the logs. */
export interface BackedUp {
  /** The sources that are watched, and the days on which they were. */
  readonly sources?: boolean;
  /** What people wrote and follow, addresses and all, and the secrets of their links. */
  readonly people?: boolean;
}

/** One open register: the logs, what is derived from them, and what can be asked. */
export interface Store {
  /** Where it is: a folder, `memory`, or the database's host and name (never its password). */
  readonly place: string;
  readonly queries: Queries;
  /** Who writes to the register: comments, corrections, subscriptions; outside the logs. */
  readonly people: People;
  /** What comes in: sources, pages on their way, what was fetched, archives, copies. */
  readonly intake: Intake;
  /** Where a queue of jobs can live on this register's database; null through another process, which has its own. */
  readonly jobs: JobsHome | null;
  /** Puts an article and its reading in, once however often it is told. Durable when the promise resolves. */
  add(article: Article, reading: Reading): Promise<Added>;
  /** What {@link Store.add} would change, without writing anything. */
  wouldChange(article: Article, reading: Reading): Promise<readonly Change[]>;
  /** Adopts a new reading of an article that is held. Null where it is not held. */
  reread(article: string, reading: Reading): Promise<Added | null>;
  /** What {@link Store.reread} would change, without writing anything. */
  wouldReread(article: string, reading: Reading): Promise<readonly Change[]>;
  /** Records a decision; fails with `not-found` or `conflict` where it cannot hold. */
  decide(decision: DecisionInput): Promise<Decision>;
  /** The article as it was first seen, for re-reading; null where it is not held or was erased. */
  article(id: string): Promise<Article | null>;
  /** Every article held, in order of id, streamed; erased ones left out. */
  allArticles(): AsyncIterable<Article>;
  /** Every pledge, streamed in order of id; as of a day where one is given. */
  allPledges(asOf?: AsOf): AsyncIterable<Pledge>;
  /** Drops everything derived and folds it anew from the logs. */
  rebuild(): Promise<void>;
  /** What is wrong: offsets that do not fit, hashes that differ, derived rows that a rebuild would make otherwise. */
  check(): Promise<readonly Fault[]>;
  /** The logs, row by row, and what else is asked for: what `restore` takes. */
  backup(also?: BackedUp): AsyncIterable<LogRow>;
  /** Puts rows of a backup in, each once; what is derived must be rebuilt afterwards. */
  unpack(rows: readonly LogRow[]): Promise<void>;
  close(): Promise<void>;
}

/** How to open a register: a folder (PGlite), a database (PostgreSQL 15 or later), or neither (in memory). */
export interface StoreOptions {
  readonly dataFolder?: string;
  /** Comes before `dataFolder` where both are given. */
  readonly databaseUrl?: string;
  /** Marks a register of samples: what goes in is a sample. */
  readonly sample?: boolean;
  readonly clock: () => Date;
  /**
   * What the caller does (`serve`, `add`), told to others who find the folder in use. `serve` must hold the folder itself;
   * every other command goes through the process that holds it. Default: `use`.
   */
  readonly what?: string;
}
