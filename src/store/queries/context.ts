import { type Kysely, sql } from 'kysely';
import type { PledgeFacts } from '../../register/index.ts';
import { NOW } from '../derive/refold.ts';
import { viewOf } from '../derive/views.ts';
import type { Tables } from '../schema/tables.ts';
import type { ColumnMemory, Held } from './columns/memory.ts';
import { type Selected, selectSlots } from './columns/select.ts';
import { matches } from './filter.ts';
import type { OccasionMemory } from './occasion-memory.ts';
import type { AsOf, PledgeFilter } from './types.ts';

/** What the queries stand on. */
export interface QueryContext {
  readonly db: Kysely<Tables>;
  readonly clock: () => Date;
  /** Runs work when it is its turn (one connection on PGlite). */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Judges delivery anew where the day has changed; takes its own turn. */
  renew(): Promise<void>;
  /** The pledges column by column, in memory: what selections are counted and added up on. */
  readonly columns: ColumnMemory;
  readonly occasions: OccasionMemory;
}

/** The view that answers a question: `now`, or the one of an as-of day, filled where it is not yet. */
export async function viewFor(context: QueryContext, asOf: AsOf | undefined): Promise<string> {
  if (!asOf || (asOf.reported === null && asOf.recorded === null)) return NOW;
  return viewOf(context.db, asOf, context.clock());
}

/** A selection, and the columns it was made on: to be looked at before anything else is waited for. */
export interface Selection extends Selected {
  readonly held: Held;
  /** Says which selection it is, for answers that are kept. */
  readonly key: string;
}

/** Which pledges of a view pass a filter. */
export async function selectionIn(context: QueryContext, view: string, filter: PledgeFilter = {}): Promise<Selection> {
  const held = await context.columns.of(view);
  const key = JSON.stringify(Object.entries(filter).sort());
  return { ...held.answer(`select ${key}`, () => selectSlots(held.columns, filter)), held, key };
}

/** The facts of a selection, each taken out of the database: for what the columns do not hold. */
export async function factsIn(context: QueryContext, view: string, filter: PledgeFilter = {}): Promise<PledgeFacts[]> {
  const { rows } = await sql<{ facts: PledgeFacts }>`
    select facts from pledges where view = ${view} and ${matches(filter)} order by id`.execute(context.db);
  return rows.map(row => row.facts);
}
