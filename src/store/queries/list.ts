import { sql } from 'kysely';
import { type QueryContext, viewFor } from './context.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { facetsOf } from './facets.ts';
import { matches, sortBy } from './filter.ts';
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
  const limit = limitOf(paging.limit);
  const { column, down, type } = sortBy(sort);
  const by = sql.ref(column);
  const direction = down ? sql`desc` : sql`asc`;
  const position = fromCursor(paging.cursor);
  const value = position && sql`${position[0]}::${sql.raw(type)}`;
  const past = down ? sql`<` : sql`>`;
  const after =
    position === null
      ? sql`true`
      : position[0] === null
        ? sql`(${by} is null and id > ${position[1]})`
        : sql`(${by} ${past} ${value} or (${by} = ${value} and id > ${position[1]}) or ${by} is null)`;
  const where = sql`view = ${view} and ${matches(filter)}`;
  const { rows } = await sql<{ row: PledgeRow; value: string | number | null }>`
    select "row", ${by} as value from pledges where ${where} and ${after}
    order by ${by} ${direction} nulls last, id limit ${limit + 1}`.execute(context.db);
  const { rows: counted } = await sql<{
    count: string | number;
  }>`select count(*) as count from pledges where ${where}`.execute(context.db);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ row }) => row),
    count: Number(counted[0]?.count ?? 0),
    next: rows.length > limit && last ? toCursor([last.value, last.row.id]) : null,
    facets: facets ? await facetsOf(context, view, filter) : null,
  };
}
