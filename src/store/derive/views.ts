import { type Kysely, sql } from 'kysely';
import { rates } from '../../register/index.ts';
import type { Tables } from '../schema/tables.ts';
import type { ClaimTables } from './claim-rows.ts';
import { foldInto } from './rebuild.ts';
import { rebuildClaims } from './rebuild-claims.ts';
import { rebuildLinks } from './rebuild-links.ts';
import type { Until } from './sources.ts';

/** How many as-of views are kept filled. */
const KEPT = 6;

/** The tables of a view while it is made. */
const VIEWED: ClaimTables = { claims: 'viewed_claims', blocks: 'viewed_blocks', links: 'viewed_links' };

/**
 * The view of an as-of day: the register folded from the part of the logs that counts, kept until the logs grow. It is made as a rebuild
 * is, in tables of its own that are gone afterwards, and so holds no more at once.
 */
export async function viewOf(db: Kysely<Tables>, until: Until, now: Date): Promise<string> {
  const view = `reported ${until.reported ?? '-'} recorded ${until.recorded ?? '-'}`;
  const stamp = await stampOf(db);
  const held = await db.selectFrom('views').select('stamp').where('view', '=', view).executeTakeFirst();
  if (held?.stamp === stamp) {
    await db.updateTable('views').set({ used: now.toISOString() }).where('view', '=', view).execute();
    return view;
  }
  await db.transaction().execute(async trx => {
    // Two requests may want the same view at once: the second waits and finds it filled.
    await sql`select pg_advisory_xact_lock(hashtext(${view}))`.execute(trx);
    const there = await trx.selectFrom('views').select('stamp').where('view', '=', view).executeTakeFirst();
    if (there?.stamp === stamp) return;
    await trx.deleteFrom('pledges').where('view', '=', view).execute();
    await trx.deleteFrom('pledge_claims').where('view', '=', view).execute();
    for (const table of ['claims', 'blocks', 'links'] as const) {
      const made = sql.table(VIEWED[table]);
      await sql`create temp table ${made} (like ${sql.table(table)} including defaults including indexes) on commit drop`.execute(
        trx,
      );
    }
    const count = await rebuildClaims(trx, VIEWED, until);
    await sql`analyze ${sql.table(VIEWED.claims)}, ${sql.table(VIEWED.blocks)}`.execute(trx);
    await rebuildLinks(trx, VIEWED);
    await sql`analyze ${sql.table(VIEWED.links)}`.execute(trx);
    const today = until.reported ?? until.recorded ?? now.toISOString().slice(0, 10);
    await foldInto(trx, view, VIEWED, count, until, { today, rateOf: rates });
    await sql`drop table viewed_claims, viewed_blocks, viewed_links`.execute(trx);
    await sql`insert into views (view, stamp, day, used) values (${view}, ${stamp}, ${today}, ${now.toISOString()})
      on conflict (view) do update set stamp = excluded.stamp, used = excluded.used`.execute(trx);
    await sql`with old as (
        delete from views where view <> 'now' and view not in (
          select view from views where view <> 'now' order by used desc limit ${KEPT}
        ) returning view
      ), gone as (delete from pledges where view in (select view from old))
      delete from pledge_claims where view in (select view from old)`.execute(trx);
  });
  return view;
}

/** Changes whenever any log grows, or texts are found to be copies. */
export async function stampOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws(' ', (select coalesce(max(seq), 0) from readings), (select count(*) from appearances),
      (select coalesce(max(seq), 0) from decisions), (select count(*) from copies where leader <> article)) as stamp`.execute(
    db,
  );
  return rows[0]?.stamp ?? '';
}
