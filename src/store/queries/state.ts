import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema/tables.ts';

/** Asks a database how it stands. Who asks while others wait for their turn shares the next look: it begins after all of them asked. */
export class State {
  readonly #look: () => Promise<string>;
  #turn: Promise<unknown> = Promise.resolve();
  #waiting: Promise<string> | null = null;

  constructor(db: Kysely<Tables>, run: <T>(work: () => Promise<T>) => Promise<T>) {
    this.#look = () => run(() => snapshotOf(db));
  }

  /** A text that differs whenever anything in the database may differ. */
  now(): Promise<string> {
    if (this.#waiting) return this.#waiting;
    const waiting = this.#turn.then(() => {
      this.#waiting = null;
      return this.#look();
    });
    this.#waiting = waiting;
    this.#turn = waiting.catch(() => undefined);
    return waiting;
  }
}

/** PostgreSQL's own name for what can be seen: two equal ones see the same rows, in every table. */
async function snapshotOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ state: string }>`select pg_current_snapshot()::text as state`.execute(db);
  return rows[0]?.state ?? '';
}
