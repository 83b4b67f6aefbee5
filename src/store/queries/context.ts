import { type Kysely, sql } from 'kysely';
import type { PledgeFacts } from '../../register/index.ts';
import { NOW } from '../derive/refold.ts';
import { viewOf } from '../derive/views.ts';
import type { Tables } from '../schema/tables.ts';
import { matches } from './filter.ts';
import type { AsOf, PledgeFilter } from './types.ts';

/** What the queries stand on. */
export interface QueryContext {
  readonly db: Kysely<Tables>;
  readonly clock: () => Date;
  /** Runs work when it is its turn (one connection on PGlite). */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Judges delivery anew where the day has changed; takes its own turn. */
  renew(): Promise<void>;
}

/** The view that answers a question: `now`, or the one of an as-of day, filled where it is not yet. */
export async function viewFor(context: QueryContext, asOf: AsOf | undefined): Promise<string> {
  if (!asOf || (asOf.reported === null && asOf.recorded === null)) return NOW;
  return viewOf(context.db, asOf, context.clock());
}

/** The facts of a selection. */
export async function factsIn(context: QueryContext, view: string, filter: PledgeFilter = {}): Promise<PledgeFacts[]> {
  const { rows } = await sql<{ facts: PledgeFacts }>`
    select facts from pledges where view = ${view} and ${matches(filter)} order by id`.execute(context.db);
  return rows.map(row => row.facts);
}
