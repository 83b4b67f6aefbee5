import { type Kysely, type RawBuilder, sql } from 'kysely';
import { NOW } from '../../derive/refold.ts';
import type { Tables } from '../../schema/tables.ts';
import { type ColumnRow, Columns } from './columns.ts';

/** How many pledges are taken out of the database at once. */
const BATCH = 2000;

const WANTED = sql`p.id, p.facts, p.looked, p.form, p.heard, p.outlets, p.search, p.investor, p.euros, p.jobs,
  (p."row" ->> 'articles')::int as reports, p."row" -> 'investors' as investors, p."row" -> 'places' as sites,
  p."row" -> 'occasions' as events`;

/** A view's pledges in columns, as the database holds them now. */
export async function fillColumns(db: Kysely<Tables>, view: string): Promise<Columns> {
  const columns = new Columns();
  for (let after = ''; ; ) {
    const { rows } = await sql<ColumnRow>`
      select ${WANTED} from pledges p where p.view = ${view} and p.id > ${after} order by p.id limit ${BATCH}`.execute(
      db,
    );
    for (const row of rows) columns.put(row);
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return columns;
    after = last.id;
  }
}

/** The number of the last change to what stands now. It grows with each; writers take turns, so none is passed over. */
export async function lastChange(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ changed: string | number | null }>`
    select max(changed) as changed from pledge_changes`.execute(db);
  return Number(rows[0]?.changed ?? 0);
}

/** Brings the columns of what stands now from one change up to another; says which ids were touched. */
export async function followChanges(
  db: Kysely<Tables>,
  columns: Columns,
  from: number,
  to: number,
): Promise<readonly string[]> {
  const touched: string[] = [];
  for (let after = from; after < to; ) {
    const { rows } = await sql<{ touched: string; changed: string | number } & (ColumnRow | { id: null })>`
      select c.id as touched, c.changed, ${WANTED as RawBuilder<unknown>} from pledge_changes c
      left join pledges p on p.view = ${NOW} and p.id = c.id
      where c.changed > ${after} and c.changed <= ${to} order by c.changed limit ${BATCH}`.execute(db);
    for (const row of rows) {
      touched.push(row.touched);
      if (row.id === null) columns.drop(row.touched);
      else columns.put(row);
    }
    const last = rows.at(-1);
    if (!last) return touched;
    after = Number(last.changed);
  }
  return touched;
}
