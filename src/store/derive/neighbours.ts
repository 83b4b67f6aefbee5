import { sql } from 'kysely';
import type { SourcedClaim } from '../../model/index.ts';
import { blocksOf, comparable, traitsOf, unpackTraits } from '../../register/index.ts';
import { insertFresh, insertLinks, type LinkRow, linkRows, type Numbered, OWN, SIDES } from './claim-rows.ts';
import type { Db } from './sources.ts';

/** Claims that were put in: their numbers, in the order given, and every link that they have. */
export interface AddedClaims {
  readonly numbers: readonly number[];
  readonly links: readonly LinkRow[];
}

/** Puts claims into the derived tables under fresh numbers, with their blocks and whatever ties them to others. */
export async function addClaims(db: Db, claims: readonly SourcedClaim[]): Promise<AddedClaims> {
  if (claims.length === 0) return { numbers: [], links: [] };
  const like = await candidates(db, claims);
  const numbers = await insertFresh(db, claims);
  const numbered = claims.map((claim, at): Numbered => ({ n: numbers[at] ?? 0, claim }));
  const links = ownLinks(numbered);
  for (const { n, id, article, traits, mine } of like) {
    const other = unpackTraits(id, article, traits);
    for (const at of mine) {
      const own = numbered[at];
      if (own && comparable(traitsOf(own.claim), other)) links.push(...linkRows(own.n, traitsOf(own.claim), n, other));
    }
  }
  for (const [at, one] of numbered.entries())
    for (const other of numbered.slice(at + 1)) links.push(...acrossArticles(one, other));
  await insertLinks(db, OWN, links);
  return { numbers, links };
}

/** The links of two claims that were put in together; those of one article were compared already. */
function acrossArticles(one: Numbered, other: Numbered): LinkRow[] {
  const [x, y] = [traitsOf(one.claim), traitsOf(other.claim)];
  if (!comparable(x, y)) return [];
  const sides = new Map(blocksOf(x).map(({ key, side }) => [key, side]));
  const met = blocksOf(y).some(({ key, side }) => {
    const there = sides.get(key);
    return there !== undefined && !(there === 'waits' && side === 'waits');
  });
  return met ? linkRows(one.n, x, other.n, y) : [];
}

/** Links among the claims of each article: these are compared whatever they have in common. */
export function ownLinks(claims: readonly Numbered[]): LinkRow[] {
  return [...Map.groupBy(claims, ({ claim }) => claim.article).values()].flatMap(own =>
    own.flatMap((one, at) =>
      own.slice(at + 1).flatMap(other => linkRows(one.n, traitsOf(one.claim), other.n, traitsOf(other.claim))),
    ),
  );
}

interface Candidate {
  readonly n: number;
  readonly id: string;
  readonly article: string;
  readonly traits: string;
  /** Which of the claims asked for share a block with it, by their place in the list. */
  readonly mine: readonly number[];
}

/** Claims held already that share a block with some claims. */
async function candidates(db: Db, claims: readonly SourcedClaim[]): Promise<readonly Candidate[]> {
  const blocks = claims.flatMap((claim, at) =>
    blocksOf(traitsOf(claim)).map(({ key, side }) => ({ key, side: SIDES[side], at })),
  );
  const { rows } = await sql<Candidate>`
    select c.n, c.id, c.article, c.traits, pairs.mine from (
      select o.n, array_agg(distinct m.at) as mine from unnest(
        ${blocks.map(({ key }) => key)}::int8[], ${blocks.map(({ side }) => side)}::int2[], ${blocks.map(({ at }) => at)}::int[]
      ) as m (key, side, at) join blocks o on o.key = m.key where not (m.side = 1 and o.side = 1) group by o.n
    ) pairs join claims c on c.n = pairs.n`.execute(db);
  return rows;
}

/** Takes claims out of the derived tables, with their blocks and links. */
export async function deleteClaims(db: Db, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  const wanted = sql`any(${[...numbers]}::int[])`;
  await sql`delete from blocks where n = ${wanted}`.execute(db);
  await sql`delete from links where a = ${wanted}`.execute(db);
  await sql`delete from links where b = ${wanted}`.execute(db);
  await sql`delete from claims where n = ${wanted}`.execute(db);
}
