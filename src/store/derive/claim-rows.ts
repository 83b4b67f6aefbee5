import { sql } from 'kysely';
import type { SourcedClaim } from '../../model/index.ts';
import {
  type Block,
  blocksOf,
  packTraits,
  partsBetween,
  sizeOf,
  type Traits,
  tieBetween,
  traitsOf,
} from '../../register/index.ts';
import type { Db } from './sources.ts';

/** The tables that hold claims and what ties them: the register's own, or those of an as-of view that is being made. */
export interface ClaimTables {
  readonly claims: string;
  readonly blocks: string;
  readonly links: string;
}

/** The register's own. */
export const OWN: ClaimTables = { claims: 'claims', blocks: 'blocks', links: 'links' };

/** Kinds of links as they are kept. */
export const SAME = 0;
export const OVERLAP = 1;
export const PART = 2;

/** A pair of claims by number. */
export interface LinkRow {
  readonly a: number;
  readonly b: number;
  readonly kind: number;
  readonly probability: number;
}

/** How sides of a block are kept. */
export const SIDES: Readonly<Record<Block['side'], number>> = { any: 0, waits: 1, seeks: 2 };

/** A claim with its number. */
export interface Numbered {
  readonly n: number;
  readonly claim: SourcedClaim;
}

/** Puts claims with their blocks into the tables, under the numbers given. */
export async function insertNumbered(db: Db, tables: ClaimTables, claims: readonly Numbered[]): Promise<void> {
  if (claims.length === 0) return;
  const traits = claims.map(({ claim }) => traitsOf(claim));
  await sql`insert into ${sql.table(tables.claims)} (n, id, article, recorded, size, traits, body)
    select n, id, article, recorded, size, traits, body::jsonb from unnest(
      ${claims.map(({ n }) => n)}::int[], ${claims.map(({ claim }) => claim.id)}::text[],
      ${claims.map(({ claim }) => claim.article)}::text[], ${claims.map(({ claim }) => claim.recorded)}::text[],
      ${traits.map(sizeOf)}::float8[], ${traits.map(packTraits)}::text[],
      ${claims.map(({ claim }) => JSON.stringify(claim))}::text[]
    ) as row (n, id, article, recorded, size, traits, body)`.execute(db);
  const blocks = claims.flatMap(({ n }, at) =>
    blocksOf(traits[at] as Traits).map(({ key, side }) => ({ key, side: SIDES[side], n })),
  );
  await sql`insert into ${sql.table(tables.blocks)} (key, side, n) select * from unnest(
    ${blocks.map(({ key }) => key)}::int8[], ${blocks.map(({ side }) => side)}::int2[], ${blocks.map(({ n }) => n)}::int[]
  )`.execute(db);
}

/** Puts claims into the register's own tables under fresh numbers, in one statement; gives the numbers in the order of the claims. */
export async function insertFresh(db: Db, claims: readonly SourcedClaim[]): Promise<number[]> {
  const traits = claims.map(traitsOf);
  const blocks = claims.flatMap(({ id }, at) =>
    blocksOf(traits[at] as Traits).map(({ key, side }) => ({ key, side: SIDES[side], id })),
  );
  const { rows } = await sql<{ n: number; id: string }>`
    with fresh as (
      insert into claims (id, article, recorded, size, traits, body)
      select id, article, recorded, size, traits, body::jsonb from unnest(
        ${claims.map(({ id }) => id)}::text[], ${claims.map(({ article }) => article)}::text[],
        ${claims.map(({ recorded }) => recorded)}::text[], ${traits.map(sizeOf)}::float8[],
        ${traits.map(packTraits)}::text[], ${claims.map(claim => JSON.stringify(claim))}::text[]
      ) as row (id, article, recorded, size, traits, body) returning n, id
    ), blocked as (
      insert into blocks (key, side, n) select b.key, b.side, f.n from unnest(
        ${blocks.map(({ key }) => key)}::int8[], ${blocks.map(({ side }) => side)}::int2[], ${blocks.map(({ id }) => id)}::text[]
      ) as b (key, side, id) join fresh f on f.id = b.id
    ) select n, id from fresh`.execute(db);
  const numberOf = new Map(rows.map(({ n, id }) => [id, n]));
  return claims.map(({ id }) => numberOf.get(id) ?? 0);
}

/** Puts links into the table; the caller sees to it that none stands there yet. */
export async function insertLinks(db: Db, tables: ClaimTables, links: readonly LinkRow[]): Promise<void> {
  if (links.length === 0) return;
  await sql`insert into ${sql.table(tables.links)} (a, b, kind, probability) select * from unnest(
    ${links.map(({ a }) => a)}::int[], ${links.map(({ b }) => b)}::int[], ${links.map(({ kind }) => kind)}::int2[],
    ${links.map(({ probability }) => probability)}::float8[]
  )`.execute(db);
}

/** The links of two claims, as they are kept. */
export function linkRows(m: number, x: Traits, n: number, y: Traits): LinkRow[] {
  const rows: LinkRow[] = [];
  const tie = tieBetween(x, y);
  if (tie) {
    const [a, b] = tie.a === x.id ? [m, n] : [n, m];
    rows.push({ a, b, kind: tie.overlap ? OVERLAP : SAME, probability: tie.probability });
  }
  for (const { part } of partsBetween(x, y)) {
    const [a, b] = part === x.id ? [m, n] : [n, m];
    rows.push({ a, b, kind: PART, probability: 1 });
  }
  return rows;
}
