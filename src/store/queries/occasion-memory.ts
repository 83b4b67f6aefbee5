import { type Kysely, sql } from 'kysely';
import type { Occasion, SourcedClaim } from '../../model/index.ts';
import { occasionFrom, occasionOf } from '../../register/index.ts';
import { NOW } from '../derive/refold.ts';
import type { Tables } from '../schema/tables.ts';
import type { Held } from './columns/memory.ts';

/** How many pledges' claims are taken out of the database at once. */
const BATCH = 500;

/** The occasions of a register: an occasion is worked out from its claims again only where a pledge tied to it changed. */
export class OccasionMemory {
  readonly #db: Kysely<Tables>;
  /** Of what stands now: the claims that name an occasion, by pledge; only of pledges that are tied to one. */
  readonly #told = new Map<string, readonly SourcedClaim[]>();
  /** Pledges to look at again; null for all. */
  #touched: Set<string> | null = null;
  /** One looks at a time: the next finds what was worked out. */
  #turn: Promise<unknown> = Promise.resolve();
  #listed: { readonly stamp: string; readonly rows: readonly Occasion[] } | null = null;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** Pledges changed; null where all may have. */
  touch(ids: readonly string[] | null): void {
    if (ids === null) this.#touched = null;
    else for (const id of ids) this.#touched?.add(id);
  }

  /** Every occasion of a view, latest first. */
  async of(view: string, held: Held): Promise<readonly Occasion[]> {
    if (view !== NOW) return listed(await this.#read(view, tiedTo(held)));
    const turn = this.#turn.then(() => this.#newest(held));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #newest(held: Held): Promise<readonly Occasion[]> {
    if (this.#listed?.stamp === held.stamp) return this.#listed.rows;
    const touched = this.#touched;
    this.#touched = new Set();
    const tied = new Set(tiedTo(held));
    if (touched === null) this.#told.clear();
    const wanted = touched === null ? [...tied] : [...touched].filter(id => tied.has(id));
    for (const id of touched ?? []) this.#told.delete(id);
    try {
      for (const [id, claims] of await this.#read(NOW, wanted)) this.#told.set(id, claims);
    } catch (error) {
      this.#touched = null;
      throw error;
    }
    const rows = listed(this.#told);
    this.#listed = { stamp: held.stamp, rows };
    return rows;
  }

  async #read(view: string, ids: readonly string[]): Promise<Map<string, SourcedClaim[]>> {
    const told = new Map<string, SourcedClaim[]>();
    for (let at = 0; at < ids.length; at += BATCH) {
      const { rows } = await sql<{ id: string; claim: SourcedClaim }>`
        select p.id, c.claim from pledges p cross join lateral jsonb_array_elements(p.body -> 'claims') as c(claim)
        where p.view = ${view} and p.id = any(${sql.val(ids.slice(at, at + BATCH))}::text[])
          and c.claim -> 'claim' -> 'occasion' <> 'null'`.execute(this.#db);
      for (const { id, claim } of rows) told.set(id, [...(told.get(id) ?? []), claim]);
    }
    return told;
  }
}

function tiedTo({ columns }: Held): string[] {
  const { length } = columns.occasions.of;
  return columns.ids.filter((id, slot) => (length[slot] ?? 0) > 0 && columns.slots.get(id) === slot);
}

function listed(told: ReadonlyMap<string, readonly SourcedClaim[]>): Occasion[] {
  const byId = new Map<string, SourcedClaim[]>();
  for (const claim of [...told.values()].flat()) {
    const id = occasionOf(claim)?.id;
    if (id === undefined) continue;
    const own = byId.get(id);
    if (own) own.push(claim);
    else byId.set(id, [claim]);
  }
  return [...byId]
    .map(([id, claims]) => occasionFrom(id, claims))
    .sort(
      (a, b) =>
        (b.from ?? String(b.year ?? '')).localeCompare(a.from ?? String(a.year ?? '')) || (a.id < b.id ? -1 : 1),
    );
}
