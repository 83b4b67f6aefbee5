import { type Kysely, sql } from 'kysely';
import { fold, rates } from '../../register/index.ts';
import type { Tables } from '../schema/tables.ts';
import { type DecisionRow, decisionOf } from '../write/logs.ts';
import { writePledges } from './refold.ts';
import { claimsOfArticles, endOf, type Until } from './sources.ts';

/** How many as-of views are kept filled. */
const KEPT = 6;

/**
 * The view of an as-of day: the register folded from the part of the logs that counts, kept until the logs grow. It holds the
 * whole register in memory while it folds.
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
    const ids = await trx.selectFrom('articles').select('id').orderBy('id').execute();
    const claims = [];
    for (let at = 0; at < ids.length; at += 500) {
      claims.push(
        ...(await claimsOfArticles(
          trx,
          ids.slice(at, at + 500).map(({ id }) => id),
          until,
        )),
      );
    }
    const { rows } = await sql<DecisionRow>`
      select id, at, by_whom, reason, body, claims, others from decisions where at <= ${endOf(until.recorded)} order by seq`.execute(
      trx,
    );
    const today = until.reported ?? until.recorded ?? now.toISOString().slice(0, 10);
    const { pledges } = fold(claims, rows.map(decisionOf), { today, rateOf: rates });
    await writePledges(trx, view, pledges, { replacing: [], claims: [] });
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

/** Changes whenever any log grows. */
export async function stampOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws(' ', (select coalesce(max(seq), 0) from readings), (select count(*) from appearances),
      (select coalesce(max(seq), 0) from decisions)) as stamp`.execute(db);
  return rows[0]?.stamp ?? '';
}
