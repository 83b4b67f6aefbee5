/** Groups of things that are tied to each other, directly or through others; each sorted, and sorted among themselves. */
export function components(members: readonly string[], ties: readonly (readonly [string, string])[]): string[][] {
  const parent = new Map(members.map(member => [member, member]));
  const root = (member: string): string => {
    let at = member;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) {
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const [a, b] of ties) {
    if (!parent.has(a) || !parent.has(b)) continue;
    const [x, y] = root(a) < root(b) ? [root(a), root(b)] : [root(b), root(a)];
    if (x !== y) parent.set(y, x);
  }
  const groups = new Map<string, string[]>();
  for (const member of members.toSorted()) {
    const group = groups.get(root(member));
    if (group) group.push(member);
    else groups.set(root(member), [member]);
  }
  return [...groups.values()].sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
