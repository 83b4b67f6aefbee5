import { sql } from 'kysely';
import type { QueryContext } from './context.ts';
import type { PledgeRow } from './types.ts';

/** Rows of pledges by id; ids that are not there are left out. */
export async function rowsOf(
  context: QueryContext,
  view: string,
  ids: readonly string[],
): Promise<Map<string, PledgeRow>> {
  if (ids.length === 0) return new Map();
  const rows = await context.db
    .selectFrom('pledges')
    .select('row')
    .where('view', '=', view)
    .where('id', '=', sql<string>`any(${sql.val([...ids])}::text[])`)
    .execute();
  return new Map(rows.map(({ row }) => [row.id, row]));
}
