import { sql } from 'kysely';
import type { Delivery } from '../../model/index.ts';
import { sharesKept } from '../../register/index.ts';
import { factsIn, type QueryContext, viewFor } from './context.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { limitOf, listPledges } from './list.ts';
import { listOccasions } from './occasions.ts';
import { dayOf, shareOf, sumsOf } from './sums.ts';
import type { AsOf, DueRow, HomeFigures, Paging, PledgeRow } from './types.ts';

/** The home page's figures. */
export async function homeFigures(context: QueryContext, asOf?: AsOf): Promise<HomeFigures> {
  const view = await viewFor(context, asOf);
  const facts = await factsIn(context, view);
  const { rows } = await sql<{
    articles: string | number;
    sources: string | number;
    languages: string | number;
    claims: string | number;
    sample: boolean | null;
    updated: string | null;
  }>`
    select (select count(*) from articles) as articles,
      (select count(distinct coalesce(outlet, url)) from appearances) as sources,
      (select count(distinct body ->> 'lang') from readings) as languages,
      (select count(*) from claims) as claims,
      (select bool_or(sample) from articles) as sample,
      (select max(recorded) from articles) as updated`.execute(context.db);
  const logs = rows[0];
  const latest = await listPledges(context, { paging: { limit: 8 }, ...(asOf ? { asOf } : {}) });
  const occasions = await listOccasions(context, view);
  return {
    articles: Number(logs?.articles ?? 0),
    sources: Number(logs?.sources ?? 0),
    languages: Number(logs?.languages ?? 0),
    claims: Number(logs?.claims ?? 0),
    pledges: facts.length,
    companies: new Set(facts.flatMap(({ companies }) => companies)).size,
    countries: new Set(facts.flatMap(({ countries }) => countries)).size,
    sums: sumsOf(facts, {}),
    delivery: shareOf(sharesKept(facts), facts, dayOf(context, asOf)),
    latest: latest.rows,
    moved: await lastMoved(context, view),
    occasions: occasions.slice(0, 12),
    sample: logs?.sample ?? false,
    updated: logs?.updated ?? null,
  };
}

/** Pledges whose latest article tells a stage other than the first. */
async function lastMoved(context: QueryContext, view: string): Promise<PledgeRow[]> {
  const { rows } = await sql<{ row: PledgeRow }>`
    select "row" from pledges where view = ${view} and type = 'pledge' and heard is not null
      and stage in ('underway', 'operational', 'delayed', 'reduced', 'increased', 'cancelled') and (row ->> 'articles')::int > 1
    order by heard desc, id limit 8`.execute(context.db);
  return rows.map(({ row }) => row);
}

/** Pledges to look at: past due and not known to operate, longest overdue first. */
export async function listDue(
  context: QueryContext,
  view: string,
  paging: Partial<Paging> = {},
): Promise<{ rows: DueRow[]; next: string | null }> {
  const limit = limitOf(paging.limit);
  const position = fromCursor(paging.cursor);
  const after = position ? sql`(due, id) > (${position[0]}, ${position[1]})` : sql`true`;
  const { rows } = await sql<{ row: PledgeRow; delivery: Delivery; due: string }>`
    select "row", body -> 'delivery' as delivery, due from pledges
    where view = ${view} and type = 'pledge' and due is not null and stage not in ('operational', 'cancelled')
      and (body -> 'delivery' ->> 'pastDue')::boolean and ${after}
    order by due, id limit ${limit + 1}`.execute(context.db);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ row, delivery }) => ({
      row,
      delivery,
      why: `due ${delivery.due ?? ''}, last heard ${row.lastHeard ?? 'never'}`,
    })),
    next: rows.length > limit && last ? toCursor([last.due, last.row.id]) : null,
  };
}
