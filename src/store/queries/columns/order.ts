import { Failure } from '../../../model/index.ts';
import type { Position } from '../cursor.ts';
import type { SortBy } from '../filter.ts';
import { type Columns, dateNumber } from './columns.ts';

/** A page of a selection in order. */
export interface Ordered {
  readonly slots: readonly number[];
  /** True where more follow. */
  readonly more: boolean;
}

type Value = number | string | null;

/** What a slot is sorted by; null where it is not known. Dates are numbers. */
function valuesBy(columns: Columns, column: SortBy['column']): (slot: number) => Value {
  const { n, investors } = columns;
  if (column === 'investor') return slot => investors.text(n.investor[slot] as number);
  if (column === 'euros' || column === 'jobs') {
    const figures = n[column];
    return slot => (Number.isNaN(figures[slot]) ? null : (figures[slot] as number));
  }
  const dates = n[column];
  return slot => dates[slot] || null;
}

/** The first slots of a selection in an order, past a position; rows without the sorted value come last both ways. */
export function firstSlots(
  columns: Columns,
  slots: Int32Array,
  { column, down }: SortBy,
  past: Position | null,
  limit: number,
): Ordered {
  const value = valuesBy(columns, column);
  const before = (a: Value, idA: string, b: Value, idB: string): boolean => {
    if (a === null || b === null) return a === b ? idA < idB : b === null;
    if (a === b) return idA < idB;
    return a < b !== down;
  };
  const start = past && ([sortedBy(column, past[0]), past[1]] as const);
  const held: { readonly slot: number; readonly value: Value; readonly id: string }[] = [];
  let beyond = 0;
  for (const slot of slots) {
    const own = value(slot);
    const id = columns.ids[slot] as string;
    if (start && !before(start[0], start[1], own, id)) continue;
    const last = held.at(-1);
    if (held.length === limit && last && !before(own, id, last.value, last.id)) {
      beyond++;
      continue;
    }
    let at = held.length;
    for (let low = 0; low < at; ) {
      const middle = (low + at) >> 1;
      const one = held[middle] as (typeof held)[number];
      if (before(own, id, one.value, one.id)) at = middle;
      else low = middle + 1;
    }
    held.splice(at, 0, { slot, value: own, id });
    if (held.length > limit) {
      held.pop();
      beyond++;
    }
  }
  return { slots: held.map(one => one.slot), more: beyond > 0 };
}

/** A cursor's value as the columns hold it. Fails with `usage` where it cannot be one of this order. */
function sortedBy(column: SortBy['column'], value: string | number | null): Value {
  if (value === null) return null;
  const text = column === 'investor' || column === 'announced' || column === 'due' || column === 'heard';
  if (text !== (typeof value === 'string'))
    throw new Failure('usage', 'cursor: not one of this list; ask for the first page without a cursor');
  return typeof value === 'string' && column !== 'investor' ? dateNumber(value) : value;
}
