import { sql } from 'kysely';
import { type FoldOptions, matchStamp, standing } from '../../register/index.ts';
import { INDEXES } from '../schema/0007-matching.ts';
import { type DecisionRow, decisionOf } from '../write/logs.ts';
import { type ClaimTables, OWN } from './claim-rows.ts';
import { continueNumbers, rebuildClaims } from './rebuild-claims.ts';
import { rebuildGroups } from './rebuild-groups.ts';
import { rebuildLinks } from './rebuild-links.ts';
import { rebuildPledges } from './rebuild-pledges.ts';
import { NOW } from './refold.ts';
import { type Db, EVERYTHING, endOf, type Until } from './sources.ts';

/**
 * Drops everything derived and folds it anew from the logs, step by step through the database: claims and their blocks, links block by block,
 * groups, pledges. Never held at once: the claims, the links or the pledges of the whole register; a few bytes a claim are.
 */
export async function rebuildAll(db: Db, options: FoldOptions): Promise<void> {
  await sql`set local work_mem = '64MB'`.execute(db);
  await sql`set local maintenance_work_mem = '256MB'`.execute(db);
  await sql`truncate claims, blocks, links, pledge_claims, pledges, views`.execute(db);
  for (const table of ['blocks', 'links', 'pledges', 'pledge_claims', 'claims'] as const) await dropIndexes(db, table);
  const count = await rebuildClaims(db, OWN, EVERYTHING);
  await continueNumbers(db, count);
  await makeIndexes(db, 'claims');
  await makeIndexes(db, 'blocks');
  await sql`analyze claims, blocks`.execute(db);
  await rebuildLinks(db, OWN);
  await makeIndexes(db, 'links');
  await sql`analyze links`.execute(db);
  await foldInto(db, NOW, OWN, count, EVERYTHING, options);
  await makeIndexes(db, 'pledges');
  await makeIndexes(db, 'pledge_claims');
  await sql`analyze pledges, pledge_claims`.execute(db);
  await sql`insert into views (view, stamp, day, used) values (${NOW}, ${derivedStamp()}, ${options.today}, '')`.execute(
    db,
  );
}

/** Raised when derived tables hold something else than before, so that a register of an earlier version is folded anew. */
const DERIVED = 4;

/** By what the derived tables are made: this version, and the weights of matching. */
export function derivedStamp(): string {
  return `${DERIVED} ${matchStamp()}`;
}

/** By what they were made; null where never. */
export async function stampHeld(db: Db): Promise<string | null> {
  const row = await db.selectFrom('views').select('stamp').where('view', '=', NOW).executeTakeFirst();
  return row?.stamp ?? null;
}

/** Groups the claims of some tables and writes their pledges into a view that is empty. */
export async function foldInto(
  db: Db,
  view: string,
  tables: ClaimTables,
  count: number,
  until: Until,
  options: FoldOptions,
): Promise<void> {
  const { rows } = await sql<DecisionRow>`
    select id, at, by_whom, reason, body, claims, others from decisions where at <= ${endOf(until.recorded)}
    order by seq`.execute(db);
  const said = standing(rows.map(decisionOf));
  await rebuildGroups(db, tables, count, said);
  await rebuildPledges(db, view, tables, said, options);
  await sql`drop table made_parts, made_groups, made_stubs`.execute(db);
}

async function dropIndexes(db: Db, table: keyof typeof INDEXES): Promise<void> {
  for (const index of INDEXES[table]) await sql`drop index ${sql.id(index.split(' ')[2] ?? '')}`.execute(db);
}

async function makeIndexes(db: Db, table: keyof typeof INDEXES): Promise<void> {
  for (const index of INDEXES[table]) await sql.raw(index).execute(db);
}
