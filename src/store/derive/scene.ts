import { sql } from 'kysely';
import type { Decision } from '../../model/index.ts';
import type { PartLink, Stub, Tie } from '../../register/index.ts';
import { pledgeIdOf } from '../../register/index.ts';
import { decisionsAbout } from '../write/logs.ts';
import { type LinkRow, OVERLAP, PART } from './claim-rows.ts';
import type { Db } from './sources.ts';

/** A claim as far as grouping needs it. */
export interface Piece {
  readonly n: number;
  readonly id: string;
  readonly article: string;
  readonly recorded: string;
  readonly size: number;
  /** The pledge that holds it as things stand; null for a claim that was just added or was rejected. */
  readonly pledge: string | null;
}

/** The part of the register around some claims, loaded as far as it is asked for. */
export class Scene {
  readonly #db: Db;
  readonly #view: string;
  readonly #pieces = new Map<number, Piece>();
  readonly #byId = new Map<string, Piece>();
  readonly #links = new Map<string, LinkRow>();
  readonly #linked = new Set<number>();
  readonly #members = new Map<string, Piece[]>();
  readonly #decisions = new Map<string, Decision>();
  readonly #decided = new Set<string>();

  constructor(db: Db, view: string) {
    this.#db = db;
    this.#view = view;
  }

  /** Claims by id; those that are not held are left out. */
  async claims(ids: readonly string[]): Promise<Piece[]> {
    const missing = ids.filter(id => !this.#byId.has(id));
    if (missing.length > 0) await this.#take(sql`c.id = any(${missing}::text[])`);
    return ids.flatMap(id => this.#byId.get(id) ?? []);
  }

  /** Takes in claims that were just written, with every link that they have. */
  async adopt(pieces: readonly Piece[], links: readonly LinkRow[]): Promise<void> {
    for (const piece of pieces) {
      this.#keep(piece);
      this.#linked.add(piece.n);
    }
    await this.#takeLinks(links);
  }

  /** The members of pledges. */
  async members(pledges: readonly string[]): Promise<Piece[]> {
    const missing = [...new Set(pledges)].filter(id => !this.#members.has(id));
    if (missing.length > 0) await this.#takePledges(sql`select ${sql.val(missing)}::text[]`, missing);
    return [...new Set(pledges)].flatMap(id => this.#members.get(id) ?? []);
  }

  /** Loads whole pledges; `asked` names those that are known to be asked for, which may hold nothing. */
  async #takePledges(which: ReturnType<typeof sql>, asked: readonly string[] = []): Promise<void> {
    for (const id of asked) this.#members.set(id, []);
    const { rows } = await sql<Piece>`
      select c.n, c.id, c.article, c.recorded, c.size, p.pledge from pledge_claims p join claims c on c.id = p.claim
      where p.view = ${this.#view} and p.pledge = any((${which})::text[])`.execute(this.#db);
    const fresh = new Set(
      rows.flatMap(({ pledge }) => pledge ?? []).filter(id => asked.includes(id) || !this.#members.has(id)),
    );
    for (const row of rows) {
      const piece = this.#keep(row);
      if (row.pledge === null || !fresh.has(row.pledge)) continue;
      const there = this.#members.get(row.pledge);
      if (there) there.push(piece);
      else this.#members.set(row.pledge, [piece]);
    }
  }

  async #take(which: ReturnType<typeof sql>): Promise<Piece[]> {
    const { rows } = await sql<Piece>`
      select c.n, c.id, c.article, c.recorded, c.size, p.pledge from claims c
      left join pledge_claims p on p.view = ${this.#view} and p.claim = c.id where ${which}`.execute(this.#db);
    return rows.map(row => this.#keep(row));
  }

  #keep(row: Piece): Piece {
    const there = this.#pieces.get(row.n);
    if (there) return there;
    this.#pieces.set(row.n, row);
    this.#byId.set(row.id, row);
    return row;
  }

  /** Loads every link of some claims, and the pledges at their other ends. Claims that no pledge holds stay out. */
  async link(pieces: readonly Piece[]): Promise<void> {
    const fresh = [...new Set(pieces.map(({ n }) => n))].filter(n => !this.#linked.has(n));
    if (fresh.length === 0) return;
    for (const n of fresh) this.#linked.add(n);
    const wanted = sql`any(${fresh}::int[])`;
    const { rows } = await sql<LinkRow>`
      select a, b, kind, probability from links where a = ${wanted}
      union all select a, b, kind, probability from links where b = ${wanted} and a <> all(${fresh}::int[])`.execute(
      this.#db,
    );
    await this.#takeLinks(rows);
  }

  async #takeLinks(rows: readonly LinkRow[]): Promise<void> {
    for (const row of rows) this.#links.set(`${row.a} ${row.b} ${row.kind}`, row);
    const ends = [...new Set(rows.flatMap(({ a, b }) => [a, b]))].filter(n => !this.#pieces.has(n));
    if (ends.length === 0) return;
    await this.#takePledges(sql`
      select array_agg(q.pledge) from claims e join pledge_claims q on q.view = ${this.#view} and q.claim = e.id
      where e.n = any(${ends}::int[])`);
  }

  /** Loads the decisions about some claims. */
  async decide(pieces: readonly Piece[]): Promise<void> {
    const fresh = pieces.map(({ id }) => id).filter(id => !this.#decided.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) this.#decided.add(id);
    for (const decision of await decisionsAbout(this.#db, fresh)) this.#decisions.set(decision.id, decision);
  }

  /** The decisions loaded so far, taken-back ones among them. */
  get decisions(): Decision[] {
    return [...this.#decisions.values()];
  }

  /** The links loaded so far that touch none but claims that are held. */
  get ties(): Tie[] {
    return this.#rows(row => row.kind !== PART).map(({ a, b, kind, probability }) => ({
      a: a.id,
      b: b.id,
      probability,
      overlap: kind === OVERLAP,
    }));
  }

  get parts(): PartLink[] {
    return this.#rows(row => row.kind === PART).map(({ a, b }) => ({ part: a.id, whole: b.id }));
  }

  #rows(wanted: (row: LinkRow) => boolean) {
    return [...this.#links.values()].filter(wanted).flatMap(({ a, b, ...row }) => {
      const [x, y] = [this.#pieces.get(a), this.#pieces.get(b)];
      return x && y ? [{ ...row, a: x, b: y }] : [];
    });
  }

  /** The claim of an id that was loaded. */
  piece(id: string): Piece | undefined {
    return this.#byId.get(id);
  }
}

/** What of a group tells how its pledge stands to others. */
export function stubOfPieces(pieces: readonly Piece[]): Stub {
  const first = pieces.reduce((one, next) =>
    next.recorded < one.recorded || (next.recorded === one.recorded && next.id < one.id) ? next : one,
  );
  return {
    id: pledgeIdOf(first.id),
    claims: pieces.map(({ id }) => id),
    articles: new Set(pieces.map(({ article }) => article)),
    size: Math.max(...pieces.map(({ size }) => size)),
  };
}
