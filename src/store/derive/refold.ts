import { sql } from 'kysely';
import type { Pledge, SourcedClaim } from '../../model/index.ts';
import { components, decidedTies, type FoldOptions, foldComponent, pledgeIdOf } from '../../register/index.ts';
import { canonical } from '../write/logs.ts';
import { deleteClaims, insertClaims, linkClaims, type Neighbourhood, neighbourhood } from './neighbours.ts';
import { pledgeColumns } from './rows.ts';
import { claimsOfArticles, type Db } from './sources.ts';

/** The view that holds everything up to now. */
export const NOW = 'now';

/** What a refolding touched. */
export interface Refolded {
  /** Pledges that stood before and stand no more or changed. */
  readonly before: readonly Pledge[];
  readonly after: readonly Pledge[];
}

/** Brings everything derived from some articles up to date with the logs; touches only what hangs together with their claims. */
export async function refoldArticles(db: Db, articles: readonly string[], options: FoldOptions): Promise<Refolded> {
  const old = await claimsHeld(db, articles);
  const now = await claimsOfArticles(db, articles);
  if (sameClaims(old, now)) return { before: [], after: [] };
  const oldIds = old.map(claim => claim.id);
  const around = await neighbourhood(db, oldIds);
  await deleteClaims(db, oldIds);
  await insertClaims(db, now);
  await linkClaims(db, now);
  return refoldClaims(db, [...around.claims, ...now.map(claim => claim.id)], options);
}

/** Folds anew whatever hangs together with some claims. */
export async function refoldClaims(db: Db, seeds: readonly string[], options: FoldOptions): Promise<Refolded> {
  const whole = await neighbourhood(db, seeds);
  const claims = await claimsByIds(db, whole.claims);
  const after = foldNeighbourhood(whole, claims, options);
  const before = await pledgesHolding(db, whole.claims);
  await writePledges(db, NOW, after, { replacing: before.map(({ id }) => id), claims: whole.claims });
  return { before, after };
}

/** Folds each component of a neighbourhood. */
export function foldNeighbourhood(
  whole: Neighbourhood,
  claims: readonly SourcedClaim[],
  options: FoldOptions,
): Pledge[] {
  const byId = new Map(claims.map(claim => [claim.id, claim]));
  const ties: (readonly [string, string])[] = [
    ...whole.links.map(({ a, b }) => [a, b] as const),
    ...whole.parts.map(({ part, whole: of }) => [part, of] as const),
    ...decidedTies(whole.decisions),
  ];
  return components(whole.claims, ties).flatMap(group => {
    const own = new Set(group);
    return foldComponent(
      {
        claims: group.flatMap(id => byId.get(id) ?? []),
        links: whole.links.filter(({ a }) => own.has(a)),
        parts: whole.parts.filter(({ part }) => own.has(part)),
        decisions: whole.decisions.filter(({ claims: about, others }) => [...about, ...others].some(id => own.has(id))),
      },
      options,
    );
  });
}

async function claimsHeld(db: Db, articles: readonly string[]): Promise<SourcedClaim[]> {
  const rows = await db
    .selectFrom('claims')
    .select('body')
    .where('article', '=', sql<string>`any(${sql.val([...articles])}::text[])`)
    .orderBy('id')
    .execute();
  return rows.map(row => row.body);
}

/** Claims by id, in order of id; ids that are not held are left out. */
export async function claimsByIds(db: Db, ids: readonly string[]): Promise<SourcedClaim[]> {
  const rows = await db
    .selectFrom('claims')
    .select('body')
    .where('id', '=', sql<string>`any(${sql.val([...ids])}::text[])`)
    .orderBy('id')
    .execute();
  return rows.map(row => row.body);
}

function sameClaims(a: readonly SourcedClaim[], b: readonly SourcedClaim[]): boolean {
  const sorted = (claims: readonly SourcedClaim[]) => canonical(claims.toSorted((x, y) => (x.id < y.id ? -1 : 1)));
  return sorted(a) === sorted(b);
}

async function pledgesHolding(db: Db, claims: readonly string[]): Promise<Pledge[]> {
  const { rows } = await sql<{ body: Pledge }>`
    select p.body from pledges p where p.view = ${NOW} and p.id in (
      select distinct pledge from pledge_claims where view = ${NOW} and claim = any(${sql.val([...claims])}::text[])
    )`.execute(db);
  return rows.map(row => row.body);
}

/** Puts pledges into a view in place of others. */
export async function writePledges(
  db: Db,
  view: string,
  pledges: readonly Pledge[],
  { replacing, claims }: { readonly replacing: readonly string[]; readonly claims: readonly string[] },
): Promise<void> {
  await sql`delete from pledges where view = ${view} and id = any(${sql.val([...replacing])}::text[])`.execute(db);
  await sql`delete from pledge_claims where view = ${view} and claim = any(${sql.val([...claims])}::text[])`.execute(
    db,
  );
  for (let at = 0; at < pledges.length; at += 100) {
    const some = pledges.slice(at, at + 100);
    await db
      .insertInto('pledges')
      .values(some.map(pledge => pledgeColumns(view, pledge)))
      .execute();
    const holds = some.flatMap(pledge =>
      pledge.claims.map(({ id }) => ({ view, claim: id, pledge: pledge.id, alias: pledgeIdOf(id) })),
    );
    for (let from = 0; from < holds.length; from += 1000) {
      await db
        .insertInto('pledge_claims')
        .values(holds.slice(from, from + 1000))
        .execute();
    }
  }
}
