import { type RawBuilder, sql } from 'kysely';
import type { Db } from './sources.ts';

let opened = 0;

/** How many rows a cursor fetches at once. */
const ROWS = 2000;

/**
 * The rows of a query, fetched piece by piece through a cursor; the next piece is asked for while this one is worked on. Must run inside a
 * transaction.
 */
export async function* streamed<T>(db: Db, query: RawBuilder<T>, rows = ROWS): AsyncGenerator<T> {
  const name = sql.id(`stream_${++opened}`);
  await sql`declare ${name} no scroll cursor for ${query}`.execute(db);
  const fetched = () => sql<T>`fetch ${sql.lit(rows)} from ${name}`.execute(db);
  for (let next = fetched(); ; ) {
    const piece = (await next).rows;
    if (piece.length === 0) break;
    next = fetched();
    // A caller who stops early leaves the promise behind.
    next.catch(() => undefined);
    yield* piece;
  }
  await sql`close ${name}`.execute(db);
}

/** Runs of rows with one key, of rows that come ordered by it. */
export async function* runs<T>(rows: AsyncIterable<T>, key: (row: T) => number): AsyncGenerator<[number, T[]]> {
  let run: T[] = [];
  let at: number | null = null;
  for await (const row of rows) {
    const own = key(row);
    if (own !== at && at !== null) {
      yield [at, run];
      run = [];
    }
    at = own;
    run.push(row);
  }
  if (at !== null) yield [at, run];
}

/** Walks runs beside other runs: hands out the run of a key, which must be asked for in rising order; empty where there is none. */
export class Beside<T> {
  readonly #runs: AsyncIterator<[number, T[]]>;
  #next: [number, T[]] | null | undefined;

  constructor(rows: AsyncIterable<T>, key: (row: T) => number) {
    this.#runs = runs(rows, key)[Symbol.asyncIterator]();
  }

  async at(key: number): Promise<T[]> {
    if (this.#next === undefined) await this.#step();
    while (this.#next && this.#next[0] < key) await this.#step();
    return this.#next?.[0] === key ? this.#next[1] : [];
  }

  async #step(): Promise<void> {
    const step = await this.#runs.next();
    this.#next = step.done ? null : step.value;
  }
}
