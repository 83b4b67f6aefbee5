import { sql } from 'kysely';
import type { Decision } from '../../model/index.ts';
import { cluster, constraintsOf, MERGE_FROM, rejectedBy, type Tie } from '../../register/index.ts';
import { type ClaimTables, SAME } from './claim-rows.ts';
import type { Db } from './sources.ts';
import { runs, streamed } from './stream.ts';

/** A claim that belongs to no group, since an editor said that it is none. */
const NONE = 0;

/**
 * Writes which group each claim belongs to into the table `made_groups (n, g)`: a group is named by the lowest number in it. Held at once:
 * eight bytes a claim, and the ties of one set of claims that hang together.
 */
export async function rebuildGroups(
  db: Db,
  tables: ClaimTables,
  count: number,
  said: readonly Decision[],
): Promise<void> {
  const { must, cannot, rejected } = await numbered(db, tables, said);
  const parent = Int32Array.from({ length: count + 1 }, (_, n) => n);
  const links = sql.table(tables.links);
  const merging = sql<{ a: number; b: number }>`
    select a, b from ${links} where kind = ${sql.lit(SAME)} and probability >= ${sql.lit(MERGE_FROM)}`;
  for await (const { a, b } of streamed(db, merging, 20_000))
    if (!rejected.has(a) && !rejected.has(b)) join(parent, a, b);
  for (const [a, b] of must) join(parent, a, b);
  await sql`create temp table made_parts (n int primary key, part int not null) on commit drop`.execute(db);
  await sql`create temp table made_groups (n int primary key, g int not null) on commit drop`.execute(db);
  await writeParts(db, parent, count);
  await sql`analyze made_parts`.execute(db);
  const groupOf = parent;
  for (let n = 1; n <= count; n++) groupOf[n] = rejected.has(n) ? NONE : root(parent, n);
  const article = await articleNumbers(db, tables, count);
  const name = (n: number) => `${String(article[n]).padStart(10, '0')}#${String(n).padStart(10, '0')}`;
  const mustOf = Map.groupBy(must, ([a]) => groupOf[a] ?? 0);
  const cannotOf = Map.groupBy(cannot, ([a]) => groupOf[a] ?? 0);
  const inside = sql<{ part: number; a: number; b: number; probability: number }>`
    select p.part, l.a, l.b, l.probability from ${links} l join made_parts p on p.n = l.a join made_parts q on q.n = l.b
    where l.kind = ${sql.lit(SAME)} and p.part = q.part order by p.part`;
  const parted = new Map<number, number>();
  for await (const [part, rows] of runs(streamed(db, inside, 10_000), row => row.part)) {
    const members = new Set<number>();
    for (const { a, b } of rows) members.add(a).add(b);
    for (const pair of mustOf.get(part) ?? []) for (const n of pair) members.add(n);
    for (const n of members) if (rejected.has(n)) members.delete(n);
    const ties = rows.flatMap(({ a, b, probability }): Tie[] =>
      members.has(a) && members.has(b) ? [{ a: name(a), b: name(b), probability, overlap: false }] : [],
    );
    const named = (pairs: readonly (readonly [number, number])[] | undefined) =>
      (pairs ?? []).map(([a, b]) => [name(a), name(b)] as const);
    const constraints = { must: named(mustOf.get(part)), cannot: named(cannotOf.get(part)) };
    for (const group of cluster([...members].map(name), ties, constraints)) {
      const numbers = group.map(one => Number(one.slice(11)));
      const first = Math.min(...numbers);
      for (const n of numbers) parted.set(n, first);
    }
    for (const [n, g] of parted) groupOf[n] = g;
    parted.clear();
  }
  await writeGroups(db, groupOf, count);
}

interface NumberedSaid {
  readonly must: readonly (readonly [number, number])[];
  readonly cannot: readonly (readonly [number, number])[];
  readonly rejected: ReadonlySet<number>;
}

/** What editors said, by claim numbers; of claims that are held. */
async function numbered(db: Db, tables: ClaimTables, said: readonly Decision[]): Promise<NumberedSaid> {
  const { must, cannot } = constraintsOf(said);
  const rejected = rejectedBy(said);
  const ids = [...new Set([...must.flat(), ...cannot.flat(), ...rejected])];
  const { rows } = await sql<{ id: string; n: number }>`
    select id, n from ${sql.table(tables.claims)} where id = any(${ids}::text[])`.execute(db);
  const numberOf = new Map(rows.map(({ id, n }) => [id, n]));
  const out = new Set([...rejected].flatMap(id => numberOf.get(id) ?? []));
  const pairs = (named: readonly (readonly [string, string])[]) =>
    named.flatMap(([a, b]): (readonly [number, number])[] => {
      const [x, y] = [numberOf.get(a), numberOf.get(b)];
      return x === undefined || y === undefined || out.has(x) || out.has(y) ? [] : [[x, y]];
    });
  return { must: pairs(must), cannot: pairs(cannot), rejected: out };
}

function root(parent: Int32Array, n: number): number {
  let at = n;
  for (let up = parent[at] as number; up !== at; up = parent[at] as number) {
    parent[at] = parent[up] as number;
    at = up;
  }
  return at;
}

function join(parent: Int32Array, a: number, b: number): void {
  const [x, y] = [root(parent, a), root(parent, b)];
  if (x < y) parent[y] = x;
  else if (y < x) parent[x] = y;
}

/** Which claims hang together with others: those alone are left out. */
async function writeParts(db: Db, parent: Int32Array, count: number): Promise<void> {
  const shared = new Uint8Array(count + 1);
  for (let n = 1; n <= count; n++) {
    const top = root(parent, n);
    if (top !== n) shared[top] = shared[n] = 1;
  }
  for (let from = 1; from <= count; from += 20_000) {
    const numbers: number[] = [];
    for (let n = from; n < from + 20_000 && n <= count; n++) if (shared[n] === 1) numbers.push(n);
    await sql`insert into made_parts select * from unnest(
      ${numbers}::int[], ${numbers.map(n => root(parent, n))}::int[])`.execute(db);
  }
}

async function writeGroups(db: Db, groupOf: Int32Array, count: number): Promise<void> {
  for (let from = 1; from <= count; from += 20_000) {
    const numbers: number[] = [];
    for (let n = from; n < from + 20_000 && n <= count; n++) if (groupOf[n] !== NONE) numbers.push(n);
    await sql`insert into made_groups select * from unnest(
      ${numbers}::int[], ${numbers.map(n => groupOf[n] as number)}::int[])`.execute(db);
  }
  await sql`create index on made_groups (g)`.execute(db);
  await sql`analyze made_groups`.execute(db);
}

/** The number of the article of each claim: claims are numbered article by article. */
async function articleNumbers(db: Db, tables: ClaimTables, count: number): Promise<Int32Array> {
  const of = new Int32Array(count + 1);
  let [last, number] = ['', 0];
  const rows = sql<{ n: number; article: string }>`select n, article from ${sql.table(tables.claims)} order by n`;
  for await (const { n, article } of streamed(db, rows, 20_000)) {
    if (article !== last) number++;
    last = article;
    of[n] = number;
  }
  return of;
}
