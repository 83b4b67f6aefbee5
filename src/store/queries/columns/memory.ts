import { type Kysely, sql } from 'kysely';
import { NOW } from '../../derive/refold.ts';
import type { Tables } from '../../schema/tables.ts';
import type { Columns } from './columns.ts';
import { fillColumns, followChanges, lastChange } from './fill.ts';

/** Columns of as-of days kept beside those of now. */
const KEPT_VIEWS = 3;
/** Answers kept for one state of the columns. */
const KEPT_ANSWERS = 100;

/** The columns of a view in one state, with answers that were worked out on them. */
export class Held {
  readonly columns: Columns;
  /** Which state this is: differs whenever a pledge of the view differs. */
  readonly stamp: string;
  readonly #answers = new Map<string, unknown>();

  constructor(columns: Columns, stamp: string) {
    this.columns = columns;
    this.stamp = stamp;
  }

  /** An answer by its question, worked out now where it is asked the first time in this state. */
  answer<T>(question: string, work: () => T): T {
    if (this.#answers.has(question)) return this.#answers.get(question) as T;
    const made = work();
    const [oldest] = this.#answers.keys();
    if (this.#answers.size >= KEPT_ANSWERS && oldest !== undefined) this.#answers.delete(oldest);
    this.#answers.set(question, made);
    return made;
  }
}

interface Now {
  readonly columns: Columns;
  readonly changed: number;
  readonly held: Held;
}

/**
 * The columns that this process holds: of what stands now, brought up to date before each question by what the database says has
 * changed since, whoever changed it; and of some as-of days.
 */
export class ColumnMemory {
  readonly #db: Kysely<Tables>;
  #now: Now | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #waiting: Promise<Held> | null = null;
  readonly #views = new Map<string, Held>();
  /** Told which pledges changed; null where all may have. */
  readonly #onTouched: (ids: readonly string[] | null) => void;

  constructor(db: Kysely<Tables>, onTouched: (ids: readonly string[] | null) => void = () => undefined) {
    this.#db = db;
    this.#onTouched = onTouched;
  }

  /** The columns of a view in their newest state. Who asks while others wait for the same look is answered with them. */
  of(view: string): Promise<Held> {
    if (view !== NOW) return this.#viewHeld(view);
    if (this.#waiting) return this.#waiting;
    const waiting = this.#turn.then(() => {
      this.#waiting = null;
      return this.#newest();
    });
    this.#waiting = waiting;
    this.#turn = waiting.catch(() => undefined);
    return waiting;
  }

  async #newest(): Promise<Held> {
    const changed = await lastChange(this.#db);
    const now = this.#now;
    if (now?.changed === changed) return now.held;
    // A lower number than before: another database stands behind the same address.
    if (!now || changed < now.changed) {
      const columns = await fillColumns(this.#db, NOW);
      this.#onTouched(null);
      return this.#keep(columns, changed);
    }
    try {
      this.#onTouched(await followChanges(this.#db, now.columns, now.changed, changed));
    } catch (error) {
      this.#now = null;
      throw error;
    }
    return this.#keep(now.columns, changed);
  }

  #keep(columns: Columns, changed: number): Held {
    this.#now = { columns, changed, held: new Held(columns, String(changed)) };
    return this.#now.held;
  }

  async #viewHeld(view: string): Promise<Held> {
    const { rows } = await sql<{ stamp: string }>`select stamp from views where view = ${view}`.execute(this.#db);
    const stamp = rows[0]?.stamp ?? '';
    const known = this.#views.get(view);
    if (known?.stamp === stamp) return known;
    const held = new Held(await fillColumns(this.#db, view), stamp);
    this.#views.delete(view);
    const [oldest] = this.#views.keys();
    if (this.#views.size >= KEPT_VIEWS && oldest !== undefined) this.#views.delete(oldest);
    this.#views.set(view, held);
    return held;
  }
}
