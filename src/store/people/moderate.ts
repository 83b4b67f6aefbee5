import { sql } from 'kysely';
import { standing } from '../../register/index.ts';
import type { Db } from '../derive/sources.ts';
import { type DecisionRow, decisionOf } from '../write/logs.ts';

/**
 * Brings a contribution up to what the log says of it: the last moderation that stands counts; without one it waits. One that was
 * destroyed stays destroyed.
 */
export async function settleContribution(db: Db, id: string): Promise<void> {
  const { rows } = await sql<DecisionRow>`
    with recursive about as (
      select d.* from decisions d where d.body ->> 'kind' = 'moderate' and d.body ->> 'contribution' = ${id}
      union
      select u.* from decisions u join about a on u.body ->> 'kind' = 'undo' and u.body ->> 'decision' = a.id
    ) select id, at, by_whom, reason, body, claims, others from about order by seq`.execute(db);
  const last = standing(rows.map(decisionOf)).at(-1);
  const body = last?.body.kind === 'moderate' ? last.body : null;
  await db
    .updateTable('contributions')
    .set({
      state: body?.state ?? 'pending',
      outcome: last?.reason ?? null,
      led: body?.led ?? null,
      decided: last?.at ?? null,
    })
    .where('id', '=', id)
    .execute();
}
