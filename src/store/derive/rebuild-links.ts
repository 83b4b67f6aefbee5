import { sql } from 'kysely';
import { blocksOf, comparable, type Traits, unpackTraits } from '../../register/index.ts';
import { type ClaimTables, insertLinks, type LinkRow, linkRows, SIDES } from './claim-rows.ts';
import type { Db } from './sources.ts';

/** How many rows of blocks are held at once; a block is never cut. */
const ROWS = 100_000;
/** How many links go into one statement. */
const LINKS = 5000;

interface Row {
  readonly key: string | number;
  readonly side: number;
  readonly n: number;
}

/** A claim with its blocks in order, for telling the first that two claims share. */
interface Held {
  readonly traits: Traits;
  readonly keys: readonly number[];
  readonly sides: readonly number[];
}

/**
 * Compares what shares a block, block after block in order of key, and keeps the links. A pair that shares several blocks is compared in
 * the first of them. At most a few blocks' claims are held at a time.
 */
export async function rebuildLinks(db: Db, tables: ClaimTables): Promise<void> {
  let links: LinkRow[] = [];
  for (let after = -1; ; ) {
    const upper = await lastKey(db, tables, after);
    if (upper === null) break;
    const rows = await sharedBlocks(db, tables, after, upper);
    after = upper;
    const held = await holdClaims(db, tables, [...new Set(rows.map(({ n }) => n))]);
    for (let from = 0; from < rows.length; ) {
      let to = from;
      while (to < rows.length && rows[to]?.key === rows[from]?.key) to++;
      for (const link of compareBlock(rows.slice(from, to), held)) {
        links.push(link);
        if (links.length < LINKS) continue;
        await insertLinks(db, tables, links);
        links = [];
      }
      from = to;
    }
  }
  await insertLinks(db, tables, links);
}

async function lastKey(db: Db, tables: ClaimTables, after: number): Promise<number | null> {
  const some = sql`select key from ${sql.table(tables.blocks)} where key > ${after}::int8 order by key`;
  const { rows } = await sql<{ key: string | number | null }>`
    select coalesce((${some} offset ${sql.lit(ROWS)} limit 1),
      (select max(key) from ${sql.table(tables.blocks)} where key > ${after}::int8)) as key`.execute(db);
  const key = rows[0]?.key;
  return key === null || key === undefined ? null : Number(key);
}

async function sharedBlocks(db: Db, tables: ClaimTables, after: number, upper: number): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select key, side, n from (
      select key, side, n, count(*) over (partition by key) as members from ${sql.table(tables.blocks)}
      where key > ${after}::int8 and key <= ${upper}::int8
    ) counted where members > 1 order by key, n`.execute(db);
  return rows;
}

async function holdClaims(db: Db, tables: ClaimTables, numbers: readonly number[]): Promise<Map<number, Held>> {
  const held = new Map<number, Held>();
  for (let at = 0; at < numbers.length; at += 5000) {
    const { rows } = await sql<{ n: number; id: string; article: string; traits: string }>`
      select n, id, article, traits from ${sql.table(tables.claims)}
      where n = any(${numbers.slice(at, at + 5000)}::int[])`.execute(db);
    for (const { n, id, article, traits } of rows) {
      const own = unpackTraits(id, article, traits);
      const blocks = blocksOf(own).sort((a, b) => a.key - b.key);
      held.set(n, { traits: own, keys: blocks.map(({ key }) => key), sides: blocks.map(({ side }) => SIDES[side]) });
    }
  }
  return held;
}

function* compareBlock(rows: readonly Row[], held: ReadonlyMap<number, Held>): Generator<LinkRow> {
  const key = Number(rows[0]?.key);
  const members = rows.map(({ n, side }) => ({ n, side, held: held.get(n) as Held }));
  for (let i = 0; i < members.length; i++) {
    const one = members[i] as (typeof members)[number];
    for (let j = i + 1; j < members.length; j++) {
      const other = members[j] as (typeof members)[number];
      if (one.side === SIDES.waits && other.side === SIDES.waits) continue;
      if (!comparable(one.held.traits, other.held.traits)) continue;
      if (firstShared(one.held, other.held) !== key) continue;
      yield* linkRows(one.n, one.held.traits, other.n, other.held.traits);
    }
  }
}

/** The first block in which two claims meet. */
function firstShared(a: Held, b: Held): number | null {
  let [i, j] = [0, 0];
  while (i < a.keys.length && j < b.keys.length) {
    const [x, y] = [a.keys[i] as number, b.keys[j] as number];
    if (x === y) {
      if (a.sides[i] !== SIDES.waits || b.sides[j] !== SIDES.waits) return x;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return null;
}
