import { sql } from 'kysely';
import type { Pledge, SourcedClaim } from '../../model/index.ts';
import {
  type FoldOptions,
  foldGroup,
  type Relation,
  relate,
  related,
  type Stub,
  sizeOf,
  standing,
  traitsOf,
  unpackTraits,
} from '../../register/index.ts';
import { canonical } from '../write/logs.ts';
import { addClaims, deleteClaims } from './neighbours.ts';
import { regroup } from './regroup.ts';
import { type Piece, Scene, stubOfPieces } from './scene.ts';
import { claimsOfArticles, type Db, tellClaims } from './sources.ts';
import { writePledges } from './write.ts';

/** The view that holds everything up to now. */
export const NOW = 'now';

/** What a refolding touched. */
export interface Refolded {
  /** Pledges that stood before and stand no more or changed. */
  readonly before: readonly Pledge[];
  readonly after: readonly Pledge[];
}

/** Brings everything derived from some articles up to date with the logs; touches only what stands near their claims. */
export async function refoldArticles(db: Db, articles: readonly string[], options: FoldOptions): Promise<Refolded> {
  const old = await claimsHeld(db, articles);
  if (old.length === 0 && !(await tellClaims(db, articles))) return { before: [], after: [] };
  const now = await claimsOfArticles(db, articles);
  if (
    sameClaims(
      old.map(({ body }) => body),
      now,
    )
  )
    return { before: [], after: [] };
  const scene = new Scene(db, NOW);
  const held = await scene.claims(old.map(({ body }) => body.id));
  await scene.link(held);
  const beside = await scene.members([...held, ...endsOf(scene)].flatMap(({ pledge }) => pledge ?? []));
  await deleteClaims(
    db,
    old.map(({ n }) => n),
  );
  await addClaims(db, now);
  const gone = new Set(held.map(({ id }) => id));
  const seeds = [
    ...now.map(({ id }) => id),
    ...beside.map(({ id }) => id).filter(id => !gone.has(id) || now.some(claim => claim.id === id)),
  ];
  return refoldClaims(
    db,
    seeds,
    options,
    held.flatMap(({ pledge }) => pledge ?? []),
  );
}

function endsOf(scene: Scene): Piece[] {
  return [
    ...scene.ties.flatMap(({ a, b }) => [a, b]),
    ...scene.parts.flatMap(({ part, whole }) => [part, whole]),
  ].flatMap(id => scene.piece(id) ?? []);
}

/** Folds in the claims of an article that was never held before: nothing of it has to be looked up or taken out. */
export async function foldNew(
  db: Db,
  claims: readonly SourcedClaim[],
  options: FoldOptions,
): Promise<readonly Pledge[]> {
  if (claims.length === 0) return [];
  const { numbers, links } = await addClaims(db, claims);
  const pieces = claims.map(
    (claim, at): Piece => ({
      n: numbers[at] ?? 0,
      id: claim.id,
      article: claim.article,
      recorded: claim.recorded,
      size: sizeOf(traitsOf(claim)),
      pledge: null,
    }),
  );
  const scene = new Scene(db, NOW);
  await scene.adopt(pieces, links);
  const known = new Map(pieces.map(({ n }, at) => [n, claims[at] as SourcedClaim]));
  const { after } = await refold(scene, pieces, { db, options, leaving: [], known, preview: false });
  return after;
}

/**
 * Groups some claims anew and folds what comes of them; pledges nearby that only stand differently to these are written
 * with that. `leaving` names pledges that stood on claims which are gone.
 */
export async function refoldClaims(
  db: Db,
  seeds: readonly string[],
  options: FoldOptions,
  leaving: readonly string[] = [],
): Promise<Refolded> {
  const scene = new Scene(db, NOW);
  const pieces = await scene.claims([...new Set(seeds)]);
  return refold(scene, pieces, { db, options, leaving, known: new Map(), preview: true });
}

interface Refolding {
  readonly db: Db;
  readonly options: FoldOptions;
  readonly leaving: readonly string[];
  /** Claims at hand, by number. */
  readonly known: ReadonlyMap<number, SourcedClaim>;
  /** Whether the pledges as they stood before are wanted. */
  readonly preview: boolean;
}

async function refold(scene: Scene, seeds: readonly Piece[], is: Refolding): Promise<Refolded> {
  const { db, options } = is;
  const { groups, claims } = await regroup(scene, seeds);
  const replaced = [...new Set([...claims.flatMap(({ pledge }) => pledge ?? []), ...is.leaving])];
  const gone = new Set(replaced);
  // Where no part or whole is touched, pledges beside only gain, lose or change their doubts about the ones folded anew.
  const plain = !is.preview && !touchesParts(scene, claims);
  const nearby = plain ? await besideStubs(scene, claims, gone) : await nearbyStubs(scene, claims, gone);
  const said = standing(scene.decisions);
  const stubs = groups.map(stubOfPieces);
  const relations = relate([...stubs, ...nearby.all], scene.ties, scene.parts, said);
  const bodies = await bodiesOf(
    db,
    claims.map(({ n }) => n),
    is.known,
  );
  const before = await pledgesOf(db, [...(is.preview ? replaced : []), ...nearby.targets.map(({ id }) => id)]);
  const drafts = groups.map(group => {
    const own = new Set(group.map(({ id }) => id));
    const ties = scene.ties.filter(({ a, b }) => own.has(a) && own.has(b));
    const decisions = said.filter(decision => decision.claims.some(id => own.has(id)));
    return foldGroup({ claims: group.flatMap(({ n }) => bodies.get(n) ?? []), ties, decisions }, options);
  });
  const standingBy = nearby.targets.flatMap(({ id }) => before.get(id) ?? []);
  const fresh = new Set(stubs.map(({ id }) => id));
  if (plain) for (const { id } of standingBy) relations.set(id, onlyAbout(relations.get(id), fresh));
  const doubts = [...drafts, ...standingBy].flatMap(({ id }) => relations.get(id)?.doubtful ?? []);
  const traits = await traitsFor(
    db,
    scene,
    doubts.flatMap(({ tie }) => [tie.a, tie.b]),
  );
  const made = drafts.map(pledge => related(pledge, relations.get(pledge.id), traits));
  const moved = standingBy
    .map(pledge => {
      const now = related(pledge, relations.get(pledge.id), traits);
      return plain ? keepingDoubts(pledge, now, new Set([...gone, ...fresh])) : now;
    })
    .filter(pledge => canonical(pledge) !== canonical(before.get(pledge.id)));
  const replacing = [...replaced, ...moved.map(({ id }) => id)];
  const after = [...made, ...moved];
  await writePledges(db, NOW, after, { replacing, claims: claims.map(({ id }) => id) });
  return { before: replacing.flatMap(id => before.get(id) ?? []), after };
}

/** Whether any of the claims may tell a part or a whole. */
function touchesParts(scene: Scene, claims: readonly Piece[]): boolean {
  const own = new Set(claims.map(({ id }) => id));
  return (
    scene.parts.some(({ part, whole }) => own.has(part) || own.has(whole)) ||
    scene.decisions.some(
      ({ body, claims: about, others }) => body.kind === 'part' && [...about, ...others].some(id => own.has(id)),
    )
  );
}

/** What of a relation is about some pledges; how it stands as part and whole is left to what stood. */
function onlyAbout(relation: Relation | undefined, pledges: ReadonlySet<string>): Relation {
  const doubtful = relation?.doubtful.filter(({ pledge }) => pledges.has(pledge)) ?? [];
  return { partOf: null, parts: [], doubtful };
}

/** A pledge as it stood, with the doubts about some pledges as they are now. */
function keepingDoubts(stood: Pledge, now: Pledge, about: ReadonlySet<string>): Pledge {
  const kept = stood.doubtful.filter(({ pledge }) => !about.has(pledge));
  const doubtful = [...kept, ...now.doubtful].sort((a, b) => (a.pledge < b.pledge ? -1 : 1));
  return { ...stood, doubtful };
}

/** The pledges that a tie or a decision joins to some claims, and no others. */
async function besideStubs(
  scene: Scene,
  claims: readonly Piece[],
  replaced: ReadonlySet<string>,
): Promise<{ targets: Stub[]; all: Stub[] }> {
  const pledges = (await joined(scene, claims)).flatMap(({ pledge }) =>
    pledge === null || replaced.has(pledge) ? [] : [pledge],
  );
  const pieces = await scene.members([...new Set(pledges)]);
  const stubs = [...Map.groupBy(pieces, ({ pledge }) => pledge).values()].map(stubOfPieces);
  return { targets: stubs, all: stubs };
}

/**
 * Pledges outside that may stand differently now (`targets`): those that a link or a decision joins to the claims, and the wholes of
 * these; and with them whatever tells how the targets stand (`all`).
 */
async function nearbyStubs(
  scene: Scene,
  claims: readonly Piece[],
  replaced: ReadonlySet<string>,
): Promise<{ targets: Stub[]; all: Stub[] }> {
  const outside = (ids: Iterable<string | null>) =>
    [...new Set(ids)].filter((id): id is string => id !== null && !replaced.has(id));
  const first = await scene.members(outside((await joined(scene, claims)).map(({ pledge }) => pledge)));
  const second = await scene.members(outside((await wholesBeside(scene, first)).map(({ pledge }) => pledge)));
  const targets = [...new Map([...first, ...second].map(piece => [piece.n, piece])).values()];
  const around = await scene.members(outside((await joined(scene, targets)).map(({ pledge }) => pledge)));
  const further = await scene.members(outside((await wholesBeside(scene, around)).map(({ pledge }) => pledge)));
  const stubsOf = (pieces: readonly Piece[]) =>
    [...Map.groupBy(pieces, ({ pledge }) => pledge).values()].map(stubOfPieces);
  const all = [...new Map([...targets, ...around, ...further].map(piece => [piece.n, piece])).values()];
  return { targets: stubsOf(targets), all: stubsOf(all) };
}

/** Claims that a link or a decision joins to some claims. */
async function joined(scene: Scene, pieces: readonly Piece[]): Promise<Piece[]> {
  await scene.link(pieces);
  await scene.decide(pieces);
  const own = new Set(pieces.map(({ id }) => id));
  const pairs = [
    ...scene.ties.map(({ a, b }) => [a, b]),
    ...scene.parts.map(({ part, whole }) => [part, whole]),
    ...scene.decisions.filter(({ others }) => others.length > 0).map(({ claims, others }) => [...claims, ...others]),
  ];
  return scene.claims([...new Set(pairs.filter(pair => pair.some(id => own.has(id))).flat())]);
}

/** The wholes that some claims may be parts of, by links and decisions. */
async function wholesBeside(scene: Scene, pieces: readonly Piece[]): Promise<Piece[]> {
  await scene.link(pieces);
  await scene.decide(pieces);
  const own = new Set(pieces.map(({ id }) => id));
  const decided = scene.decisions.flatMap(({ body, claims, others }) =>
    body.kind === 'part' && [...claims, ...others].some(id => own.has(id)) ? [...claims, ...others] : [],
  );
  const linked = scene.parts.filter(({ part }) => own.has(part)).map(({ whole }) => whole);
  return scene.claims([...new Set([...decided, ...linked])]);
}

async function claimsHeld(db: Db, articles: readonly string[]): Promise<{ n: number; body: SourcedClaim }[]> {
  return db
    .selectFrom('claims')
    .select(['n', 'body'])
    .where('article', '=', sql<string>`any(${sql.val([...articles])}::text[])`)
    .orderBy('id')
    .execute();
}

async function bodiesOf(
  db: Db,
  numbers: readonly number[],
  known: ReadonlyMap<number, SourcedClaim>,
): Promise<Map<number, SourcedClaim>> {
  const missing = numbers.filter(n => !known.has(n));
  if (missing.length === 0) return new Map(known);
  const { rows } = await sql<{ n: number; body: SourcedClaim }>`
    select n, body from claims where n = any(${missing}::int[])`.execute(db);
  return new Map([...known, ...rows.map(({ n, body }) => [n, body] as const)]);
}

async function traitsFor(db: Db, scene: Scene, ids: readonly string[]) {
  const numbers = [...new Set(ids)].flatMap(id => scene.piece(id)?.n ?? []);
  const { rows } =
    numbers.length === 0
      ? { rows: [] }
      : await sql<{ id: string; article: string; traits: string }>`
          select id, article, traits from claims where n = any(${numbers}::int[])`.execute(db);
  const byId = new Map(rows.map(({ id, article, traits }) => [id, unpackTraits(id, article, traits)]));
  return (id: string) => {
    const found = byId.get(id);
    if (!found) throw new Error(`claim ${id}: tied to a pledge and not held`);
    return found;
  };
}

function sameClaims(a: readonly SourcedClaim[], b: readonly SourcedClaim[]): boolean {
  if (a.length !== b.length) return false;
  const sorted = (claims: readonly SourcedClaim[]) => canonical(claims.toSorted((x, y) => (x.id < y.id ? -1 : 1)));
  return sorted(a) === sorted(b);
}

async function pledgesOf(db: Db, ids: readonly string[]): Promise<Map<string, Pledge>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; body: Pledge }>`
    select id, body from pledges where view = ${NOW} and id = any(${[...ids]}::text[])`.execute(db);
  return new Map(rows.map(({ id, body }) => [id, body]));
}
