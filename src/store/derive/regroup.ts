import {
  constraintsOf,
  groupsOf,
  mergedBy,
  merges,
  rejectedBy,
  standing,
  stayApart,
  type Tie,
} from '../../register/index.ts';
import type { Piece, Scene } from './scene.ts';

/** New groups of claims in place of pledges that stood. */
export interface Regrouped {
  readonly groups: readonly (readonly Piece[])[];
  /** Every claim that was looked at anew, also those that belong to no pledge now. */
  readonly claims: readonly Piece[];
}

/**
 * Groups some claims anew, with the pledges that hold them, and carries the change on to every pledge that does not stay apart from a
 * changed group ({@link stayApart} says why that is enough). Pledges elsewhere are as a rebuild would make them.
 */
export async function regroup(scene: Scene, seeds: readonly Piece[]): Promise<Regrouped> {
  let region = await wholePledges(scene, seeds);
  for (;;) {
    await scene.link(region);
    const own = new Set(region.map(({ id }) => id));
    const beside = await neighboursOf(scene, own);
    await scene.decide([...region, ...beside]);
    const merged = await withMerged(scene, region);
    if (merged.length > region.length) {
      region = merged;
      continue;
    }
    await scene.link(beside);
    const said = standing(scene.decisions);
    const constraints = constraintsOf(said);
    const rejected = rejectedBy(said);
    const kept = region.filter(({ id }) => !rejected.has(id)).map(({ id }) => id);
    const ties = scene.ties.filter(({ a, b }) => !rejected.has(a) && !rejected.has(b));
    const groups = groupsOf(
      kept,
      ties.filter(({ a, b }) => own.has(a) && own.has(b)),
      constraints,
    );
    const drawn = besideThatMove(groups, beside, ties, said);
    if (drawn.length === 0) {
      const byId = new Map(region.map(piece => [piece.id, piece]));
      return { groups: groups.map(group => group.flatMap(id => byId.get(id) ?? [])), claims: region };
    }
    region = await wholePledges(scene, [...region, ...drawn]);
  }
}

async function wholePledges(scene: Scene, pieces: readonly Piece[]): Promise<Piece[]> {
  const pledges = pieces.flatMap(({ pledge }) => pledge ?? []);
  const all = [...pieces, ...(await scene.members(pledges))];
  return [...new Map(all.map(piece => [piece.n, piece])).values()];
}

/** Adds whatever an editor merged with some claims, as far as that goes. */
async function withMerged(scene: Scene, pieces: readonly Piece[]): Promise<Piece[]> {
  let all = [...pieces];
  for (;;) {
    await scene.decide(all);
    const own = new Set(all.map(({ id }) => id));
    const others = mergedBy(scene.decisions)
      .filter(([a, b]) => own.has(a) !== own.has(b))
      .map(([a, b]) => (own.has(a) ? b : a));
    const found = await scene.claims([...new Set(others)]);
    if (found.length === 0) return all;
    all = await wholePledges(scene, [...all, ...found]);
  }
}

/** The members of pledges outside that a tie strong enough to merge joins to some claims. */
async function neighboursOf(scene: Scene, own: ReadonlySet<string>): Promise<Piece[]> {
  const pledges = scene.ties
    .filter(tie => merges(tie) && own.has(tie.a) !== own.has(tie.b))
    .flatMap(({ a, b }) => scene.piece(own.has(a) ? b : a)?.pledge ?? []);
  return scene.members(pledges);
}

/** Members of the pledges that would not stay apart from one of the groups. */
function besideThatMove(
  groups: readonly (readonly string[])[],
  beside: readonly Piece[],
  ties: readonly Tie[],
  said: ReturnType<typeof standing>,
): Piece[] {
  if (beside.length === 0) return [];
  const constraints = constraintsOf(said);
  const groupAt = new Map(groups.flatMap((group, at) => group.map(id => [id, at] as const)));
  const pledgeOf = new Map(beside.map(({ id, pledge }) => [id, pledge]));
  const members = Map.groupBy(beside, ({ pledge }) => pledge);
  const met = new Set<string>();
  for (const tie of ties) {
    if (!merges(tie)) continue;
    for (const [x, y] of [
      [tie.a, tie.b],
      [tie.b, tie.a],
    ] as const) {
      const [at, pledge] = [groupAt.get(x), pledgeOf.get(y)];
      if (at !== undefined && pledge) met.add(`${at} ${pledge}`);
    }
  }
  return [...met].flatMap(pair => {
    const [at = '', pledge = ''] = pair.split(' ');
    const own = groups[Number(at)] ?? [];
    const other = members.get(pledge) ?? [];
    const ids = other.map(({ id }) => id);
    return stayApart(own, ids, ties, constraints) ? [] : other;
  });
}
