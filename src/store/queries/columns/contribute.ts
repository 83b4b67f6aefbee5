import { components } from '../../../register/index.ts';
import type { Columns } from './columns.ts';

/** Why a pledge adds nothing to a sum: codes of `leftOut`, 0 where it does. */
export const LEFT_OUT = ['counted', 'totals', 'notInvestment', 'cancelled', 'parts'] as const;
const [TOTALS, NOT_INVESTMENT, CANCELLED, PARTS] = [1, 2, 3, 4];
/** How a figure stands in a sum: told and counted, not told, or counted with its whole. */
export const COUNTED = 1;
export const UNKNOWN = 2;
export const APART = 0;

/** A figure of each slot of a selection, as it adds to a sum. */
export interface Adds {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly open: Uint8Array;
  readonly state: Uint8Array;
}

/** What each pledge of a selection adds, by slot: the rules of `contributions` in `src/register/sums.ts`, over columns. */
export interface Contributed {
  readonly slots: Int32Array;
  readonly leftOut: Uint8Array;
  readonly money: Adds;
  readonly jobs: Adds;
  readonly headsLow: Uint8Array;
  readonly headsHigh: Int32Array;
}

/** What counts as in force; see `Scope` of the register. */
export interface SumScope {
  readonly withCancelled?: boolean;
  readonly totals?: boolean;
}

/** Works out what each pledge adds to the sum of the selection. `cancelled` is that stage's number in the columns. */
export function contribute(columns: Columns, slots: Int32Array, cancelled: number, scope: SumScope): Contributed {
  const { n, size, partOf } = columns;
  const within = new Uint8Array(size);
  for (const slot of slots) within[slot] = 1;
  const wholeOf = (slot: number): number => {
    const id = partOf[slot];
    const at = id === null || id === undefined ? undefined : columns.slots.get(id);
    return at !== undefined && within[at] ? at : -1;
  };
  const leftOut = new Uint8Array(size);
  const inPlay = new Uint8Array(size);
  for (const slot of slots) {
    leftOut[slot] =
      n.total[slot] && !scope.totals
        ? TOTALS
        : n.notInvestment[slot]
          ? NOT_INVESTMENT
          : n.stage[slot] === cancelled && !scope.withCancelled
            ? CANCELLED
            : partOf[slot] !== null && wholeOf(slot) >= 0
              ? PARTS
              : 0;
    inPlay[slot] = leftOut[slot] === 0 || leftOut[slot] === PARTS ? 1 : 0;
  }
  const ground: Ground = { columns, slots, inPlay, wholeOf };
  const headsLow = new Uint8Array(size);
  const headsHigh = new Int32Array(size);
  for (const slot of slots) {
    if (leftOut[slot] !== 0) continue;
    headsLow[slot] = 1;
    headsHigh[slot] = n.atMost[slot] as number;
  }
  for (const group of doubtGroups(columns, slots, slot => leftOut[slot] === 0))
    for (const [at, slot] of group.entries()) headsLow[slot] = at === 0 ? 1 : 0;
  return {
    slots,
    leftOut,
    money: figures(ground, n.moneyLow, n.moneyHigh, n.moneyOpen),
    jobs: figures(ground, n.jobsLow, n.jobsHigh, n.jobsOpen),
    headsLow,
    headsHigh,
  };
}

interface Ground {
  readonly columns: Columns;
  readonly slots: Int32Array;
  readonly inPlay: Uint8Array;
  /** The larger pledge of the selection that a slot is a part of; -1 where none. */
  readonly wholeOf: (slot: number) => number;
}

function figures(ground: Ground, lows: Float64Array, highs: Float64Array, opens: Uint8Array): Adds {
  const { columns, slots, inPlay, wholeOf } = ground;
  const { size, partOf } = columns;
  const made = {
    low: new Float64Array(size),
    high: new Float64Array(size),
    open: new Uint8Array(size),
    state: new Uint8Array(size),
  };
  const told = (slot: number): boolean => !Number.isNaN(lows[slot] as number);
  const covered = (slot: number): boolean => {
    const seen = [slot];
    for (let at = wholeOf(slot); at >= 0 && !seen.includes(at); at = wholeOf(at)) {
      if (inPlay[at] && told(at)) return true;
      seen.push(at);
    }
    return false;
  };
  for (const slot of slots) {
    if (!inPlay[slot]) continue;
    const part = partOf[slot] !== null;
    if (part && covered(slot)) continue;
    if (told(slot)) {
      made.low[slot] = lows[slot] as number;
      made.high[slot] = highs[slot] as number;
      made.open[slot] = opens[slot] as number;
      made.state[slot] = COUNTED;
    } else {
      const whole = part ? wholeOf(slot) : -1;
      made.state[slot] = whole >= 0 && inPlay[whole] ? APART : UNKNOWN;
    }
  }
  for (const group of doubtGroups(columns, slots, slot => made.state[slot] === COUNTED)) {
    const largest = group.reduce((best, next) => ((lows[next] as number) > (lows[best] as number) ? next : best));
    for (const slot of group) if (slot !== largest) made.low[slot] = 0;
  }
  return made;
}

/** Groups of at least two pledges that may be one commitment, each in order of id; `counts` marks who can be in one. */
function doubtGroups(columns: Columns, slots: Int32Array, counts: (slot: number) => boolean): number[][] {
  if (columns.doubtful.size === 0) return [];
  const included = new Uint8Array(columns.size);
  for (const slot of slots) included[slot] = counts(slot) ? 1 : 0;
  const ties: (readonly [string, string])[] = [];
  for (const [slot, others] of columns.doubtful) {
    if (!included[slot]) continue;
    for (const other of others) {
      const at = columns.slots.get(other);
      if (at !== undefined && included[at]) ties.push([columns.ids[slot] as string, other]);
    }
  }
  return components([...new Set(ties.flat())], ties).map(group => group.map(id => columns.slots.get(id) as number));
}
