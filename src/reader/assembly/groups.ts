import { type RoleContext, type RoledFigure, sameValue } from '../roles/index.ts';
import { BARS } from './bars.ts';
import { tellsAgain } from './repeat.ts';

/** One amount or headcount, told once or several times. */
export interface FigureGroup {
  readonly kind: 'money' | 'headcount';
  /** The likeliest role of all its mentions taken together. */
  readonly role: string;
  /** Chance of that role, 0 to 1. */
  readonly confidence: number;
  /** Chance that it is a claim's own figure. */
  readonly claim: number;
  readonly members: readonly RoledFigure[];
  /** The mention that tells it best: in the body, exact, sure. */
  readonly best: RoledFigure;
}

/** How far a rounded figure in a title may be off from the one in the body that it repeats. */
const ROUNDED = 0.06;

/**
 * Groups figures that tell one thing: the same value in one currency told again, and a rounded one in the title with the
 * nearest one in the body. `doubt` (0 to 1) raises the bar that a figure has to pass to make a claim.
 */
export function groupFigures(context: RoleContext, roled: readonly RoledFigure[], doubt = 0): FigureGroup[] {
  const inTitle = (one: RoledFigure) => context.document.sentences[one.figure.sentence]?.inTitle === true;
  const groups: RoledFigure[][] = [];
  const body = roled.filter(one => !inTitle(one));
  for (const one of body) {
    const group = groups.findLast(members => {
      const last = (members.at(-1) as RoledFigure).figure;
      return sameValue(last, one.figure) && tellsAgain(context, last, one.figure);
    });
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  for (const one of roled.filter(inTitle)) {
    const near = groups
      .filter(members => sameValue((members[0] as RoledFigure).figure, one.figure, ROUNDED))
      .sort((a, b) => distance(a[0] as RoledFigure, one) - distance(b[0] as RoledFigure, one))[0];
    if (near === undefined) groups.push([one]);
    else near.push(one);
  }
  return groups.map(members => {
    const best = members.reduce((a, b) => (rank(b, inTitle) > rank(a, inTitle) ? b : a));
    return { kind: best.figure.mention.kind, ...roleOf(members, doubt), members, best };
  });
}

const OWN: ReadonlySet<string> = new Set(['claim', 'total', 'created', 'kept', 'construction']);

/** The role of a figure told several times: chances averaged, then a claim's own where that is likely enough. */
function roleOf(members: readonly RoledFigure[], doubt: number): { role: string; confidence: number; claim: number } {
  const sums = new Map<string, number>();
  for (const one of members) {
    for (const [role, chance] of one.chances) sums.set(role, (sums.get(role) ?? 0) + chance / members.length);
  }
  let claim = 0;
  for (const role of OWN) claim += sums.get(role) ?? 0;
  const kind = (members[0] as RoledFigure).figure.mention.kind === 'money' ? 'money' : 'headcount';
  const owned = claim >= BARS[kind] + doubt * BARS.doubt;
  let role = 'other';
  let best = -1;
  for (const [name, chance] of sums) {
    if (OWN.has(name) === owned && chance > best) {
      role = name;
      best = chance;
    }
  }
  return { role, confidence: owned ? claim : best, claim };
}

function distance(a: RoledFigure, b: RoledFigure): number {
  return Math.abs(Math.log((a.figure.value || 1) / (b.figure.value || 1)));
}

function rank(one: RoledFigure, inTitle: (figure: RoledFigure) => boolean): number {
  return (inTitle(one) ? 0 : 2) + one.claim;
}
