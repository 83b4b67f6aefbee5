import { searchable } from '../derive/rows.ts';
import { facetsOf } from './columns/facets.ts';
import { firstSlots } from './columns/order.ts';
import { type QueryContext, selectionIn, viewFor } from './context.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { sortBy } from './filter.ts';
import { rowsOf } from './row-of.ts';
import type { PledgeList, PledgeRow, Queries } from './types.ts';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

/** Rows asked for, kept within 1 to 200. */
export function limitOf(limit: number | undefined): number {
  return Math.min(MAX_LIMIT, Math.max(1, Math.floor(limit ?? DEFAULT_LIMIT)));
}

/** A page of pledges; rows without the sorted value come last both ways. */
export async function listPledges(context: QueryContext, ask: Parameters<Queries['pledges']>[0]): Promise<PledgeList> {
  const { filter = {}, sort = '-announced', paging = {}, facets = false } = ask;
  const view = await viewFor(context, ask.asOf);
  const position = fromCursor(paging.cursor);
  const { held, slots, fails, key } = await selectionIn(context, view, filter);
  const { columns } = held;
  const limit = limitOf(paging.limit);
  const first = held.answer(`order ${sort} ${limit} ${paging.cursor ?? ''} ${key}`, () => {
    const ordered = firstSlots(columns, slots, sortBy(sort), position, limit);
    return { ids: ordered.slots.map(slot => columns.ids[slot] as string), more: ordered.more };
  });
  const counted = facets ? held.answer(`facets ${key}`, () => facetsOf(columns, { slots, fails })) : null;
  const found = await rowsOf(context, view, first.ids);
  const rows = first.ids.flatMap(id => found.get(id) ?? []);
  const last = rows.at(-1);
  return {
    rows,
    count: slots.length,
    next: first.more && last ? toCursor([sortedValue(last, sort), last.id]) : null,
    facets: counted,
  };
}

/** What a row is sorted by, as a cursor keeps it. */
function sortedValue(row: PledgeRow, sort: Parameters<typeof sortBy>[0]): string | number | null {
  const { column } = sortBy(sort);
  switch (column) {
    case 'announced':
      return row.announced;
    case 'due':
      return row.due;
    case 'heard':
      return row.lastHeard;
    case 'euros':
      return row.amount?.euros ? (row.amount.euros.low ?? row.amount.euros.high) : null;
    case 'jobs':
      return row.jobs ? (row.jobs.low ?? row.jobs.high) : null;
    case 'investor':
      return searchable(row.investors[0]?.name ?? '\u{10ffff}');
  }
}
