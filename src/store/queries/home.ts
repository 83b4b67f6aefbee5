import { sql } from 'kysely';
import { type Delivery, STAGES } from '../../model/index.ts';
import type { Columns } from './columns/columns.ts';
import { firstSlots } from './columns/order.ts';
import { type QueryContext, selectionIn, viewFor } from './context.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { limitOf, listPledges } from './list.ts';
import { listOccasions } from './occasions.ts';
import { rowsOf } from './row-of.ts';
import { dayOf, shareOf, sumsOf } from './sums.ts';
import type { AsOf, DueRow, HomeFigures, Paging, PledgeRow } from './types.ts';

/** The home page's figures. */
export async function homeFigures(context: QueryContext, asOf?: AsOf): Promise<HomeFigures> {
  const view = await viewFor(context, asOf);
  const selection = await selectionIn(context, view);
  const { slots } = selection;
  const { columns } = selection.held;
  const sums = sumsOf(selection, {});
  const delivery = shareOf(selection, dayOf(context, asOf));
  const met = selection.held.answer('met', () => ({
    companies: distinct(slots, slot => columns.companies.of.at(slot)),
    countries: distinct(slots, slot => columns.countries.of.at(slot)),
  }));
  const { rows } = await sql<{ what: string; n: string | number; keys: string | number; updated: string | null }>`
    select what, sum(n) as n, count(*) as keys, (select max(recorded) from articles) as updated
    from log_counts where n > 0 group by what`.execute(context.db);
  const counted = new Map(rows.map(row => [row.what, row]));
  const latest = await listPledges(context, { paging: { limit: 8 }, ...(asOf ? { asOf } : {}) });
  const occasions = await listOccasions(context, view);
  return {
    articles: Number(counted.get('articles')?.n ?? 0),
    sources: Number(counted.get('outlet')?.keys ?? 0),
    languages: Number(counted.get('lang')?.keys ?? 0),
    claims: Number(counted.get('claims')?.n ?? 0),
    pledges: slots.length,
    ...met,
    sums,
    delivery,
    latest: latest.rows,
    moved: await lastMoved(context, view),
    occasions: occasions.slice(0, 12),
    sample: Number(counted.get('samples')?.n ?? 0) > 0,
    updated: rows[0]?.updated ?? null,
  };
}

function distinct(slots: Int32Array, of: (slot: number) => Int32Array): number {
  const met = new Set<number>();
  for (const slot of slots) for (const one of of(slot)) met.add(one);
  return met.size;
}

const MOVED = new Set(
  (['underway', 'operational', 'delayed', 'reduced', 'increased', 'cancelled'] as const).map(stage =>
    STAGES.indexOf(stage),
  ),
);

/** Pledges whose latest article tells a stage other than the first. */
async function lastMoved(context: QueryContext, view: string): Promise<PledgeRow[]> {
  const { held, slots } = await selectionIn(context, view);
  const ids = held.answer('moved', () => {
    const { n } = held.columns;
    const moved = slots.filter(
      slot => MOVED.has(n.stage[slot] as number) && n.heard[slot] !== 0 && (n.reports[slot] as number) > 1,
    );
    return firstIds(held.columns, moved, { column: 'heard', down: true, type: 'text' }, null, 8).ids;
  });
  const found = await rowsOf(context, view, ids);
  return ids.flatMap(id => found.get(id) ?? []);
}

function firstIds(
  columns: Columns,
  ...ask: Parameters<typeof firstSlots> extends [Columns, ...infer Rest] ? Rest : never
) {
  const { slots, more } = firstSlots(columns, ...ask);
  return { ids: slots.map(slot => columns.ids[slot] as string), more };
}

const OVER = new Set((['operational', 'cancelled'] as const).map(stage => STAGES.indexOf(stage)));

/** Pledges to look at: past due and not known to operate, longest overdue first. */
export async function listDue(
  context: QueryContext,
  view: string,
  paging: Partial<Paging> = {},
): Promise<{ rows: DueRow[]; next: string | null }> {
  const limit = limitOf(paging.limit);
  const position = fromCursor(paging.cursor);
  const { held, slots } = await selectionIn(context, view);
  const { ids, more } = held.answer(`due ${limit} ${paging.cursor ?? ''}`, () => {
    const { n } = held.columns;
    const due = slots.filter(slot => n.due[slot] !== 0 && n.pastDue[slot] && !OVER.has(n.stage[slot] as number));
    return firstIds(held.columns, due, { column: 'due', down: false, type: 'text' }, position, limit);
  });
  const { rows } = await sql<{ id: string; row: PledgeRow; delivery: Delivery }>`
    select id, "row", body -> 'delivery' as delivery from pledges
    where view = ${view} and id = any(${sql.val(ids)}::text[])`.execute(context.db);
  const found = new Map(rows.map(row => [row.id, row]));
  const shown = ids.flatMap(id => found.get(id) ?? []);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ row, delivery }) => ({
      row,
      delivery,
      why: `due ${delivery.due ?? ''}, last heard ${row.lastHeard ?? 'never'}`,
    })),
    next: more && last ? toCursor([last.row.due, last.row.id]) : null,
  };
}
