import { sql } from 'kysely';
import type { Pledge } from '../../model/index.ts';
import { pledgeIdOf } from '../../register/index.ts';
import { pledgeColumns } from './rows.ts';
import type { Db } from './sources.ts';

/** Puts pledges into a view in place of others, and of whatever held some claims. */
export async function writePledges(
  db: Db,
  view: string,
  pledges: readonly Pledge[],
  { replacing, claims }: { readonly replacing: readonly string[]; readonly claims: readonly string[] },
): Promise<void> {
  if (replacing.length > 0) {
    await sql`with gone as (delete from pledges where view = ${view} and id = any(${[...replacing]}::text[]))
      delete from pledge_claims where view = ${view}
      and (claim = any(${[...claims]}::text[]) or pledge = any(${[...replacing]}::text[]))`.execute(db);
  }
  await insertPledges(db, view, pledges);
}

/** Puts pledges into a view that does not hold them. */
export async function insertPledges(db: Db, view: string, pledges: readonly Pledge[]): Promise<void> {
  if (pledges.length === 0) return;
  const rows = pledges.map(pledge => pledgeColumns(view, pledge));
  // Columns are named: one that the database works out itself takes no value.
  const columns = sql.join(Object.keys(rows[0] ?? {}).map(column => sql.id(column)));
  const holds = pledges.flatMap(({ id, claims }) => claims.map(claim => ({ claim: claim.id, pledge: id })));
  await sql`with held as (
      insert into pledge_claims (view, claim, pledge, alias) select ${view}, * from unnest(
        ${holds.map(({ claim }) => claim)}::text[], ${holds.map(({ pledge }) => pledge)}::text[],
        ${holds.map(({ claim }) => pledgeIdOf(claim))}::text[]
      )
    ) insert into pledges (${columns})
    select ${columns} from json_populate_recordset(null::pledges, ${JSON.stringify(rows)}::json)`.execute(db);
}
