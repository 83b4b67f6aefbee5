import { ACTIVITIES, STAGES } from '../../../model/index.ts';
import type { Dimension, Sums } from '../figures.ts';
import type { Columns } from './columns.ts';
import {
  type Adds,
  APART,
  COUNTED,
  type Contributed,
  contribute,
  LEFT_OUT,
  type SumScope,
  UNKNOWN,
} from './contribute.ts';
import type { Lists } from './lists.ts';

const CANCELLED = STAGES.indexOf('cancelled');

/** Numbers met so far, each counted once; every sum begins anew with a higher turn. */
class Distinct {
  #seen = new Int32Array(0);
  #turn = 0;
  count = 0;

  begin(size: number): void {
    if (size > this.#seen.length) this.#seen = new Int32Array(Math.ceil(size * 1.25));
    this.#turn++;
    this.count = 0;
  }

  add({ start, length, pool }: Lists, slot: number): void {
    const from = start[slot] ?? 0;
    for (let at = from; at < from + (length[slot] ?? 0); at++) {
      const one = pool[at] as number;
      if (this.#seen[one] === this.#turn) continue;
      this.#seen[one] = this.#turn;
      this.count++;
    }
  }
}

/** One table for every sum of a process: a sum never waits for anything, and such a table is large. */
const ARTICLES = new Distinct();
const SOURCES = new Distinct();

/** Adds contributions up, any part of a selection at a time. */
export class Adder {
  readonly #columns: Columns;
  readonly #parts: Contributed;
  #whole: Sums | null = null;

  constructor(columns: Columns, parts: Contributed) {
    this.#columns = columns;
    this.#parts = parts;
  }

  /** The sums of the whole selection, added up once. */
  whole(): Sums {
    this.#whole ??= this.sum(this.#parts.slots);
    return this.#whole;
  }

  /** The sums of some slots of the selection. */
  sum(slots: ArrayLike<number>): Sums {
    const { n, articles, sources } = this.#columns;
    const { leftOut, money, headsLow, headsHigh } = this.#parts;
    const out = { parts: 0, cancelled: 0, totals: 0, notInvestment: 0 };
    let [low, high, from, to, provisional] = [0, 0, 0, 0, false];
    ARTICLES.begin(articles.terms.size);
    SOURCES.begin(sources.terms.size);
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at] as number;
      const why = LEFT_OUT[leftOut[slot] as number] ?? 'counted';
      if (why !== 'counted') out[why]++;
      low += headsLow[slot] as number;
      high += headsHigh[slot] as number;
      if (why !== 'counted' && money.state[slot] === APART) continue;
      ARTICLES.add(articles.of, slot);
      SOURCES.add(sources.of, slot);
      const month = n.rate[slot] as number;
      if (month === 0 || money.state[slot] !== COUNTED) continue;
      from = from === 0 ? month : Math.min(from, month);
      to = Math.max(to, month);
      provisional ||= n.provisional[slot] === 1;
    }
    return {
      money: rangeOf(money, slots),
      jobs: rangeOf(this.#parts.jobs, slots),
      pledges: { low, high },
      articles: ARTICLES.count,
      sources: SOURCES.count,
      provisional,
      rates: from === 0 ? null : { from: monthText(from), to: monthText(to) },
      leftOut: out,
    };
  }
}

function rangeOf({ low: lows, high: highs, open: opens, state }: Adds, slots: ArrayLike<number>): Sums['money'] {
  let [low, high, open, known, unknown] = [0, 0, false, 0, 0];
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as number;
    if (state[slot] === UNKNOWN) unknown++;
    if (state[slot] !== COUNTED) continue;
    low += lows[slot] as number;
    high += highs[slot] as number;
    open ||= opens[slot] === 1;
    known++;
  }
  return { low, high, open, known, unknown };
}

function monthText(month: number): string {
  return `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;
}

/** How many adders are kept: a page breaks one selection down several times, and each holds some megabytes. */
const KEPT_ADDERS = 4;
let adders: readonly { readonly slots: Int32Array; readonly scope: string; readonly adder: Adder }[] = [];

function adderOf(columns: Columns, slots: Int32Array, scope: SumScope): Adder {
  const key = `${scope.withCancelled ?? false} ${scope.totals ?? false}`;
  const known = adders.find(one => one.slots === slots && one.scope === key);
  if (known) return known.adder;
  const adder = new Adder(columns, contribute(columns, slots, CANCELLED, scope));
  adders = [{ slots, scope: key, adder }, ...adders].slice(0, KEPT_ADDERS);
  return adder;
}

/** A selection in lines: lines + shared + unknown = whole. */
export interface SumLines {
  readonly lines: readonly { readonly key: string; readonly label: string; readonly sums: Sums }[];
  readonly shared: Sums;
  readonly unknown: Sums;
  readonly whole: Sums;
}

/** The sums of a selection. */
export function sumSlots(columns: Columns, slots: Int32Array, scope: SumScope): Sums {
  return adderOf(columns, slots, scope).whole();
}

/** Breaks a selection down. A pledge of several companies, places ... stands under "shared": it is not divided by guess. */
export function breakSlots(columns: Columns, slots: Int32Array, dimension: Dimension, scope: SumScope): SumLines {
  const adder = adderOf(columns, slots, dimension === 'stage' ? { ...scope, withCancelled: true } : scope);
  const { keyOf, text, label } = keysBy(columns, dimension);
  const lines = new Map<number, number[]>();
  const [shared, unknown]: [number[], number[]] = [[], []];
  for (const slot of slots) {
    const key = keyOf(slot);
    if (key === NONE) unknown.push(slot);
    else if (key === SEVERAL) shared.push(slot);
    else {
      const line = lines.get(key);
      if (line) line.push(slot);
      else lines.set(key, [slot]);
    }
  }
  return {
    lines: [...lines]
      .map(([key, own]) => ({ key: text(key), label: label(key), sums: adder.sum(own) }))
      .sort((a, b) => b.sums.money.high - a.sums.money.high || (a.key < b.key ? -1 : 1)),
    shared: adder.sum(shared),
    unknown: adder.sum(unknown),
    whole: adder.whole(),
  };
}

const NONE = -1;
const SEVERAL = -2;

interface Keys {
  /** The number of a slot's one key, or NONE, or SEVERAL. */
  readonly keyOf: (slot: number) => number;
  readonly text: (key: number) => string;
  readonly label: (key: number) => string;
}

function keysBy(columns: Columns, dimension: Dimension): Keys {
  const { n } = columns;
  const listed = (of: {
    terms: { text(term: number): string };
    of: Lists;
    names?: { of(term: number): string | null };
  }) => {
    const { start, length, pool } = of.of;
    const text = (key: number): string => of.terms.text(key);
    return {
      keyOf: (slot: number): number => {
        const many = length[slot] ?? 0;
        return many === 0 ? NONE : many > 1 ? SEVERAL : (pool[start[slot] ?? 0] as number);
      },
      text,
      label: (key: number): string => of.names?.of(key) ?? text(key),
    };
  };
  const coded = (all: readonly string[], at: Uint8Array): Keys => {
    const text = (key: number): string => all[key] ?? '';
    return { keyOf: slot => at[slot] as number, text, label: text };
  };
  switch (dimension) {
    case 'company':
      return listed(columns.companies);
    case 'country':
      return listed(columns.countries);
    case 'place':
      return listed(columns.places);
    case 'occasion':
      return listed(columns.occasions);
    case 'activity':
      return coded(ACTIVITIES, n.activity);
    case 'stage':
      return coded(STAGES, n.stage);
    case 'year':
      return { keyOf: slot => n.year[slot] || NONE, text: String, label: String };
    case 'home':
      return { ...listed(columns.homes), keyOf: slot => homeOf(columns, slot) };
  }
}

/** Several investors of one home are one; an unknown home beside a known one is another that nobody can name. */
function homeOf({ homes }: Columns, slot: number): number {
  const all = new Set(homes.of.at(slot));
  const [only] = all;
  if (only === undefined || (all.size === 1 && homes.terms.text(only) === '')) return NONE;
  return all.size > 1 ? SEVERAL : only;
}
