import { bordersBetween, type RoleContext, type RoledFigure } from '../roles/index.ts';
import type { Plan } from './draft.ts';
import type { FigureGroup } from './groups.ts';

/** How far a conversion stands from what it converts, in letters. */
const BESIDE = 60;
/** Roles that hang on a claim where one is near: a share of it, its older or rival figures, jobs beside its own. */
const HANGING: ReadonlySet<string> = new Set(['part', 'other', 'indirect', 'subsidy', 'loan', 'cost']);

/** Index of the plan that a figure belongs to (what it converts, is a part of, or stands beside); null where to none. */
export function belongsTo(
  context: RoleContext,
  one: RoledFigure,
  group: FigureGroup,
  plans: readonly Plan[],
): number | null {
  if (group.role === 'conversion') return converted(one, plans);
  if (!HANGING.has(group.role)) return null;
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, plan] of plans.entries()) {
    const larger = plan.amount === null || amountIn(plan.amount) > one.figure.value;
    if (
      group.role === 'part' &&
      (plan.amount === null || plan.amount.best.figure.currency !== one.figure.currency || !larger)
    )
      continue;
    const away = apart(context, one, plan);
    if (away < least) {
      best = i;
      least = away;
    }
  }
  return least <= (group.role === 'part' ? 60 : 12) ? best : null;
}

function amountIn(group: FigureGroup): number {
  return group.best.figure.value;
}

function converted(one: RoledFigure, plans: readonly Plan[]): number | null {
  let best: number | null = null;
  let least = BESIDE;
  for (const [i, plan] of plans.entries()) {
    for (const { figure } of plan.amount?.members ?? []) {
      const gap = figure.end <= one.figure.start ? one.figure.start - figure.end : figure.start - one.figure.end;
      if (gap >= 0 && gap < least) {
        best = i;
        least = gap;
      }
    }
  }
  return best;
}

/** How far a figure is told from a plan: clause borders in one sentence, 10 a sentence between. */
function apart(context: RoleContext, one: RoledFigure, plan: Plan): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { figure } of [...(plan.amount?.members ?? []), ...(plan.jobs?.members ?? [])]) {
    const [from, to] =
      figure.start < one.figure.start ? [figure.end, one.figure.start] : [one.figure.end, figure.start];
    const sentences = Math.abs(figure.sentence - one.figure.sentence);
    const behind = figure.start > one.figure.start ? 3 : 0;
    least = Math.min(least, sentences * 10 + behind + (sentences === 0 ? bordersBetween(context, from, to) : 0));
  }
  return least;
}
