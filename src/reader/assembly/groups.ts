import { close, type RoledFigure } from '../roles/index.ts';

/** Figures of one value: one amount or headcount, told once or several times. */
export interface FigureGroup {
  readonly kind: 'money' | 'headcount';
  readonly role: string;
  readonly members: readonly RoledFigure[];
  /** The mention that tells it best: in the body, exact, sure. */
  readonly best: RoledFigure;
}

/** How far a rounded figure in a title may be off from the one in the body that it repeats. */
const ROUNDED = 0.06;

/**
 * Groups figures that tell one value: the same value in one currency, and a rounded one in the title with the nearest
 * one in the body.
 */
export function groupFigures(roled: readonly RoledFigure[], inTitle: (figure: RoledFigure) => boolean): FigureGroup[] {
  const groups: RoledFigure[][] = [];
  const body = roled.filter(one => !inTitle(one));
  for (const one of body) {
    const group = groups.find(members => same(members[0] as RoledFigure, one, 0.0005));
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  for (const one of roled.filter(inTitle)) {
    const near = groups
      .filter(members => same(members[0] as RoledFigure, one, ROUNDED))
      .sort((a, b) => distance(a[0] as RoledFigure, one) - distance(b[0] as RoledFigure, one))[0];
    if (near === undefined) groups.push([one]);
    else near.push(one);
  }
  return groups.map(members => {
    const best = members.reduce((a, b) => (rank(b, inTitle) > rank(a, inTitle) ? b : a));
    return { kind: best.figure.mention.kind, role: best.role, members, best };
  });
}

function same(a: RoledFigure, b: RoledFigure, share: number): boolean {
  const [x, y] = [a.figure, b.figure];
  return x.mention.kind === y.mention.kind && x.currency === y.currency && close(x.value, y.value, share);
}

function distance(a: RoledFigure, b: RoledFigure): number {
  return Math.abs(Math.log((a.figure.value || 1) / (b.figure.value || 1)));
}

function rank(one: RoledFigure, inTitle: (figure: RoledFigure) => boolean): number {
  return (inTitle(one) ? 0 : 2) + one.claim;
}
