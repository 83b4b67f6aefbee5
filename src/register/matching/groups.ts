import { type Constraints, cluster, MERGE_FROM } from './cluster.ts';
import { components } from './components.ts';
import type { Tie } from './link.ts';

/**
 * Parts claims into commitments. Two groups merge only where at least one pair of their claims is tied by {@link MERGE_FROM}, so
 * claims that no such tie joins, even through others, can be looked at apart.
 */
export function groupsOf(ids: readonly string[], ties: readonly Tie[], constraints: Constraints): string[][] {
  const merging = ties.filter(merges).map(({ a, b }) => [a, b] as const);
  const parts = components(ids, [...merging, ...constraints.must]);
  const at = new Map(parts.flatMap((part, index) => part.map(id => [id, index] as const)));
  const inside = Map.groupBy(ties, ({ a, b }) => (at.get(a) === at.get(b) ? at.get(a) : undefined));
  return parts.flatMap((part, index) => cluster(part, inside.get(index) ?? [], constraints));
}

/** Whether a tie alone could merge two claims. */
export function merges({ probability, overlap }: Tie): boolean {
  return !overlap && probability >= MERGE_FROM;
}

/**
 * Whether two groups stay as they are where both are clustered together. The clustering of a whole register is the one partition of which
 * every group comes out of its own claims alone and every two tied groups stay apart: merging the likeliest first, two groups run
 * side by side without touching until a pair across them is the likeliest of all, and that pair can be seen in the two alone. So a
 * change has to be carried no further than to groups that do not stay apart from a changed one.
 */
export function stayApart(
  one: readonly string[],
  other: readonly string[],
  ties: readonly Tie[],
  constraints: Constraints,
): boolean {
  const own = new Set(one);
  const all = new Set([...one, ...other]);
  const inside = ties.filter(({ a, b }) => all.has(a) && all.has(b));
  const groups = cluster([...all], inside, constraints);
  return groups.length === 2 && groups.every(group => group.every(id => own.has(id)) || !group.some(id => own.has(id)));
}

/** The ties that hold a group together, likeliest first: as few as join all that any of its ties join (a maximum spanning forest). */
export function spanning(members: readonly string[], ties: readonly Tie[]): Tie[] {
  const root = new Map(members.map(member => [member, member]));
  const find = (member: string): string => {
    let at = member;
    for (let up = root.get(at) ?? at; up !== at; up = root.get(at) ?? at) at = up;
    root.set(member, at);
    return at;
  };
  const ordered = ties
    .filter(({ a, b, overlap }) => !overlap && root.has(a) && root.has(b))
    .sort((x, y) => y.probability - x.probability || (x.a + x.b < y.a + y.b ? -1 : 1));
  return ordered.filter(({ a, b }) => {
    const [x, y] = [find(a), find(b)];
    if (x === y) return false;
    root.set(x, y);
    return true;
  });
}
