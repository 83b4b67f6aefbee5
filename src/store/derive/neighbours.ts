import { sql } from 'kysely';
import type { Decision, MatchLink, SourcedClaim } from '../../model/index.ts';
import { blocksOf, decidedTies, linkBetween, type PartLink, partsOf } from '../../register/index.ts';
import { decisionsAbout } from '../write/logs.ts';
import type { Db } from './sources.ts';

/** How many rows go into one statement. */
const BATCH = 500;

/** Puts claims and their blocks into the derived tables. */
export async function insertClaims(db: Db, claims: readonly SourcedClaim[]): Promise<void> {
  for (let at = 0; at < claims.length; at += BATCH) {
    const some = claims.slice(at, at + BATCH);
    await db
      .insertInto('claims')
      .values(some.map(claim => ({ id: claim.id, article: claim.article, body: JSON.stringify(claim) })))
      .execute();
    const blocks = some.flatMap(claim =>
      blocksOf(claim).map(({ key, country }) => ({ block: key, country, claim: claim.id })),
    );
    if (blocks.length > 0) await db.insertInto('blocks').values(blocks).execute();
  }
}

/** Takes claims out of the derived tables, with their blocks and links. */
export async function deleteClaims(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const wanted = sql<string>`any(${sql.val([...ids])}::text[])`;
  await db.deleteFrom('blocks').where('claim', '=', wanted).execute();
  await db.deleteFrom('links').where('a', '=', wanted).execute();
  await db.deleteFrom('links').where('b', '=', wanted).execute();
  await db.deleteFrom('claims').where('id', '=', wanted).execute();
}

/** How many claims look for their like at once: so many sets of candidates are held. */
const COMPARED = 50;

/**
 * Compares claims with those that share a block, and among themselves, and keeps the links. `onlyAfter` leaves out candidates of
 * lower id: a rebuild then meets each pair once.
 */
export async function linkClaims(db: Db, claims: readonly SourcedClaim[], onlyAfter = false): Promise<void> {
  for (let at = 0; at < claims.length; at += COMPARED) await linkSome(db, claims.slice(at, at + COMPARED), onlyAfter);
}

async function linkSome(db: Db, claims: readonly SourcedClaim[], onlyAfter: boolean): Promise<void> {
  const byId = new Map(claims.map(claim => [claim.id, claim]));
  const pairs = await candidates(db, [...byId.keys()], onlyAfter);
  const missing = [...new Set(pairs.map(({ other }) => other))].filter(id => !byId.has(id));
  for (const claim of await claimBodies(db, missing)) byId.set(claim.id, claim);
  const rows = new Map<string, { a: string; b: string; kind: string; body: string }>();
  for (const { claim, other } of pairs) {
    const x = byId.get(claim);
    const y = byId.get(other);
    if (!x || !y) continue;
    const link = linkBetween(x, y);
    if (link) rows.set(`${link.a} ${link.b}`, { a: link.a, b: link.b, kind: 'same', body: JSON.stringify(link) });
    for (const part of partsOf(x, y)) {
      const body = JSON.stringify(part);
      rows.set(`${part.part} ${part.whole} part`, { a: part.part, b: part.whole, kind: 'part', body });
    }
  }
  const all = [...rows.values()];
  for (let at = 0; at < all.length; at += BATCH) {
    await db
      .insertInto('links')
      .values(all.slice(at, at + BATCH))
      .onConflict(conflict => conflict.columns(['a', 'b', 'kind']).doNothing())
      .execute();
  }
}

/** Pairs that share a block. */
async function candidates(
  db: Db,
  ids: readonly string[],
  onlyAfter: boolean,
): Promise<readonly { claim: string; other: string }[]> {
  const wanted = sql`any(${sql.val([...ids])}::text[])`;
  const apart = onlyAfter ? sql`o.claim > m.claim` : sql`o.claim <> m.claim`;
  const { rows } = await sql<{ claim: string; other: string }>`
    select m.claim, o.claim as other from blocks m join blocks o on o.block = m.block and o.country in (m.country, '')
    where m.claim = ${wanted} and m.country <> '' and ${apart}
    union
    select m.claim, o.claim from blocks m join blocks o on o.block = m.block
    where m.claim = ${wanted} and m.country = '' and ${apart}`.execute(db);
  return rows;
}

/** Claims by id; ids that are not held are left out. */
async function claimBodies(db: Db, ids: readonly string[]): Promise<SourcedClaim[]> {
  if (ids.length === 0) return [];
  const wanted = sql<string>`any(${sql.val([...ids])}::text[])`;
  const rows = await db.selectFrom('claims').select('body').where('id', '=', wanted).execute();
  return rows.map(({ body }) => body);
}

/** Claims that hang together with some claims, and what ties them. */
export interface Neighbourhood {
  readonly claims: readonly string[];
  readonly links: readonly MatchLink[];
  readonly parts: readonly PartLink[];
  readonly decisions: readonly Decision[];
}

/** Follows links, parts and decisions from some claims as far as they go. */
export async function neighbourhood(db: Db, seeds: readonly string[]): Promise<Neighbourhood> {
  const seen = new Set(seeds);
  const links = new Map<string, MatchLink>();
  const parts = new Map<string, PartLink>();
  const decisions = new Map<string, Decision>();
  let edge = [...seen];
  while (edge.length > 0) {
    const wanted = sql<string>`any(${sql.val(edge)}::text[])`;
    const rows = await db
      .selectFrom('links')
      .select(['a', 'b', 'kind', 'body'])
      .where(eb => eb.or([eb('a', '=', wanted), eb('b', '=', wanted)]))
      .execute();
    const next = new Set<string>();
    for (const row of rows) {
      if (row.kind === 'part') parts.set(`${row.a} ${row.b}`, row.body as unknown as PartLink);
      else links.set(`${row.a} ${row.b}`, row.body);
      next.add(row.a).add(row.b);
    }
    const about = await decisionsAbout(db, edge);
    for (const decision of about) decisions.set(decision.id, decision);
    for (const tie of decidedTies(about)) for (const id of tie) next.add(id);
    edge = [...next].filter(id => !seen.has(id));
    for (const id of edge) seen.add(id);
  }
  return {
    claims: [...seen],
    links: [...links.values()],
    parts: [...parts.values()],
    decisions: [...decisions.values()],
  };
}
