import type { Decision, Looked, PledgeEvent, Stage } from '../model/index.ts';
import { textOf } from './copies.ts';
import { firstDay } from './dates.ts';
import type { Item } from './items.ts';

/** Stages that, unless a person looked, read "reported … by OUTLET on DATE". */
export const BAD: ReadonlySet<Stage> = new Set(['cancelled', 'reduced', 'delayed']);

/** How far along a stage is: a background mention never takes a pledge back to a lower one. */
const FAR: Readonly<Record<Stage, number>> = {
  considered: 0,
  announced: 1,
  increased: 1,
  approved: 2,
  underway: 3,
  delayed: 3,
  reduced: 3,
  operational: 4,
  cancelled: 4,
};

/** One step of where a pledge stands, with the day that it was told. */
export interface StageStep {
  readonly stage: Stage;
  readonly date: string | null;
  readonly dated: PledgeEvent['dated'];
  readonly claims: readonly string[];
  readonly looked: Looked;
  /** A bad word that no person has checked. */
  readonly reported: boolean;
}

/**
 * The stages of a pledge in the order that they were told. A mention in the background ("announced in 2022") is no step
 * where a later stage is known; an article without a known outlet changes no stage alone.
 */
export function stageSteps(items: readonly Item[], decisions: readonly Decision[]): StageStep[] {
  const told = [...fromItems(items), ...fromDecisions(decisions)].sort(byTelling);
  const steps: StageStep[] = [];
  for (const step of told) {
    const last = steps.at(-1);
    if (last?.stage === step.stage) {
      steps[steps.length - 1] = {
        ...last,
        claims: [...last.claims, ...step.claims],
        looked: better(last, step),
        reported: last.reported && step.reported,
      };
      continue;
    }
    if (last && step.looked !== 'person' && FAR[step.stage] < FAR[last.stage] && !restarts(last.stage, step)) continue;
    steps.push(step);
  }
  return steps;
}

/** After a cancellation only a new announcement of its own counts, not an old one told again. */
function restarts(last: Stage, step: StageStep): boolean {
  return last === 'cancelled' && step.stage === 'announced' && step.dated === 'text';
}

function better(a: StageStep, b: StageStep): Looked {
  return a.looked === 'contested' || b.looked === 'contested'
    ? 'contested'
    : a.looked === 'person'
      ? a.looked
      : b.looked;
}

function fromItems(items: readonly Item[]): StageStep[] {
  return items.flatMap(item => {
    const looked = item.looked('stage');
    const bad = BAD.has(item.stage);
    if (looked === 'machine' && changesAlone(item, items)) return [];
    return [
      {
        stage: item.stage,
        date: stageDate(item),
        dated: item.fresh && item.date !== null ? item.dated : ('published' as const),
        claims: [item.claim],
        looked,
        reported: bad && looked === 'machine',
      },
    ];
  });
}

/**
 * Whether only articles without a known outlet tell a stage, and only one text of them, however many carry it: such a one changes nothing.
 * What the first article of a pledge tells is no change.
 */
function changesAlone(item: Item, items: readonly Item[]): boolean {
  if (item.judged.sourced.outlet !== null || item.claim === items[0]?.claim) return false;
  const text = textOf(item.judged.sourced);
  return !items.some(
    ({ stage, judged: { sourced } }) => stage === item.stage && (sourced.outlet !== null || textOf(sourced) !== text),
  );
}

/** A stage is told of the article's day; a commitment that is its news, of its own date. */
function stageDate(item: Item): string | null {
  return item.fresh && item.date !== null ? item.date : item.published;
}

function fromDecisions(decisions: readonly Decision[]): StageStep[] {
  return decisions.flatMap(({ id, body }) =>
    body.kind === 'stage'
      ? [
          {
            stage: body.stage,
            date: body.date,
            dated: 'editor' as const,
            claims: [id],
            looked: 'person' as const,
            reported: false,
          },
        ]
      : [],
  );
}

function byTelling(a: StageStep, b: StageStep): number {
  const x = firstDay(a.date ?? '0000');
  const y = firstDay(b.date ?? '0000');
  if (x !== y) return x < y ? -1 : 1;
  if (FAR[a.stage] !== FAR[b.stage]) return FAR[a.stage] - FAR[b.stage];
  return (a.claims[0] ?? '') < (b.claims[0] ?? '') ? -1 : 1;
}
