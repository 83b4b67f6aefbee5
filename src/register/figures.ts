import { firstDay } from './dates.ts';
import { byDate, type Dated, type Item } from './items.ts';
import { compatible, type Range, stated } from './ranges.ts';

/** A figure that an item tells, in the unit in which figures of one pledge are compared. */
export interface Told<F> {
  readonly item: Item;
  readonly figure: F;
  /** In the unit of comparison (euros, jobs). */
  readonly range: Range;
}

/** A commitment event: the figures of one moment. Rival figures stand side by side. */
export interface FigureEvent<F> {
  readonly kind: 'announcement' | 'raise' | 'cut' | 'restated';
  readonly date: string | null;
  readonly dated: Dated;
  readonly told: readonly Told<F>[];
  /** False for a figure that a later article restates without a date and that does not become the figure in force. */
  readonly commits: boolean;
}

interface Draft<F> {
  date: string | null;
  dated: Dated;
  told: Told<F>[];
  commits: boolean;
}

/**
 * The commitment events of a pledge for one kind of figure, by their own dates.
 *
 * 1. Articles that report a commitment as news make events; those of one moment share one, rivals side by side.
 * 2. Background mentions join the latest event before them with a like figure.
 * 3. A background figure that fits no event: with a date, it is a rival at that date, or an event where none stands there;
 *    without one, it is a raise that was missed where it is higher than what stood, and else a restatement that changes
 *    nothing: an old figure told late must not undo a raise.
 */
export function figureEvents<F>(told: readonly Told<F>[]): FigureEvent<F>[] {
  const ordered = told.toSorted((a, b) => byDate(a.item, b.item));
  const drafts: Draft<F>[] = [];
  for (const one of ordered) if (one.item.fresh) placeFresh(drafts, one);
  for (const one of ordered) if (!one.item.fresh) placeBackground(drafts, one);
  return named(drafts.sort(byMoment));
}

function placeFresh<F>(drafts: Draft<F>[], one: Told<F>): void {
  const { item } = one;
  const changes = item.stage === 'increased' || item.stage === 'reduced';
  const there = drafts.find(
    draft =>
      sameMoment(draft.date, item.date) &&
      (compatible(draftRange(draft), one.range) ||
        changes === draft.told.some(({ item: { stage } }) => isChange(stage))),
  );
  if (there) join(there, one);
  else drafts.push({ date: item.date, dated: item.dated, told: [one], commits: true });
}

function placeBackground<F>(drafts: Draft<F>[], one: Told<F>): void {
  const { item } = one;
  const before = drafts
    .filter(({ date }) => date === null || item.published === null || firstDay(date) <= item.published)
    .sort(byMoment);
  const like = before.findLast(draft => compatible(draftRange(draft), one.range));
  if (like) {
    join(like, one);
    return;
  }
  const rival = item.date === null ? undefined : before.find(draft => sameMoment(draft.date, item.date));
  if (rival) {
    join(rival, one);
    return;
  }
  if (item.date !== null) {
    drafts.push({ date: item.date, dated: item.dated, told: [one], commits: true });
    return;
  }
  const stood = before.findLast(draft => draft.commits);
  const commits = stood === undefined || stated(one.range) > stated(draftRange(stood));
  drafts.push({ date: item.published, dated: item.published === null ? 'unknown' : 'published', told: [one], commits });
}

/** An event is dated as exactly as any of its sources dates it. */
function join<F>(draft: Draft<F>, one: Told<F>): void {
  draft.told.push(one);
  const { date } = one.item;
  if (date !== null && draft.date !== null && date.length > draft.date.length && date.startsWith(draft.date))
    draft.date = date;
}

const isChange = (stage: string) => stage === 'increased' || stage === 'reduced';

/** Dates that may be one moment: one written less exactly than the other, or at most three weeks apart. */
function sameMoment(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.startsWith(b) || b.startsWith(a)) return true;
  if (a.length < 10 || b.length < 10) return false;
  return Math.abs(Date.parse(a) - Date.parse(b)) <= 21 * 86_400_000;
}

function byMoment<F>(a: Draft<F>, b: Draft<F>): number {
  const x = firstDay(a.date ?? '0000');
  const y = firstDay(b.date ?? '0000');
  if (x !== y) return x < y ? -1 : 1;
  return (a.told[0]?.item.claim ?? '') < (b.told[0]?.item.claim ?? '') ? -1 : 1;
}

function draftRange<F>(draft: Draft<F>): Range {
  return draft.told[0]?.range ?? { low: null, high: null };
}

function named<F>(drafts: readonly Draft<F>[]): FigureEvent<F>[] {
  let stood: Range | null = null;
  return drafts.map(draft => {
    const range = draftRange(draft);
    const kind = kindOf(stood, range, draft.commits);
    if (draft.commits) stood = range;
    return { ...draft, kind };
  });
}

function kindOf(stood: Range | null, range: Range, commits: boolean): FigureEvent<unknown>['kind'] {
  if (stood === null) return 'announcement';
  if (!commits || compatible(stood, range)) return 'restated';
  return stated(range) > stated(stood) ? 'raise' : 'cut';
}

/** The event whose figure is in force: the latest commitment by its own date. Null where no figure was ever told. */
export function inForce<F>(events: readonly FigureEvent<F>[]): FigureEvent<F> | null {
  return events.findLast(event => event.commits) ?? null;
}

/**
 * One figure for an event: the one most articles give (the first told among equals) where all are compatible; rivals widen it
 * from the lowest low to the highest high.
 */
export function widened<F>(event: FigureEvent<F>): {
  readonly leading: Told<F>;
  readonly low: number | null;
  readonly high: number | null;
  readonly rivals: boolean;
} {
  const leading = mostTold(event.told);
  const rivals = event.told.filter(one => !compatible(leading.range, one.range));
  if (rivals.length === 0) return { leading, low: leading.range.low, high: leading.range.high, rivals: false };
  const all = [leading, ...rivals];
  return {
    leading,
    low: minOf(all.map(one => one.range.low)),
    high: maxOf(all.map(one => one.range.high)),
    rivals: true,
  };
}

function mostTold<F>(told: readonly Told<F>[]): Told<F> {
  let best = told[0] as Told<F>;
  let most = 0;
  for (const one of told) {
    const count = told.filter(other => sameFigure(one.range, other.range)).length;
    if (count > most) {
      best = one;
      most = count;
    }
  }
  return best;
}

const sameFigure = (a: Range, b: Range) => a.low === b.low && a.high === b.high;

/** The lowest; null where one is open. */
function minOf(values: readonly (number | null)[]): number | null {
  return values.includes(null) ? null : Math.min(...(values as number[]));
}

/** The highest; null where one is open. */
function maxOf(values: readonly (number | null)[]): number | null {
  return values.includes(null) ? null : Math.max(...(values as number[]));
}
