import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../schema/tables.ts';

/** A database or a transaction on it. */
export type Db = Kysely<Tables> | Transaction<Tables>;

/** What the intake stands on. */
export interface IntakeContext {
  readonly db: Kysely<Tables>;
  /** ISO 8601 in UTC. */
  now(): string;
  /** Runs work when it is its turn (one connection on PGlite). */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Runs work in a transaction when it is its turn. */
  write<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** Brings pledges up to date with what is now known of some articles. */
  refold(trx: Transaction<Tables>, articles: readonly string[]): Promise<void>;
}
