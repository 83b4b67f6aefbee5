import { sql } from 'kysely';
import type { Reading } from '../../model/index.ts';
import { pledgeIdOf } from '../../register/index.ts';
import { pledgeNamed } from '../decide/targets.ts';
import type { QueryContext } from './context.ts';
import type { GonePledge } from './types.ts';

/** How many decisions are looked through for the one that took a pledge away, newest first. */
const LOOKED_THROUGH = 5000;

/** Why a pledge that stood once stands no more; null where it stands, or never did. */
export async function gonePledge({ db }: QueryContext, id: string): Promise<GonePledge | null> {
  if (!/^p[0-9a-z]{12}$/.test(id) || (await pledgeNamed(db, id)) !== null) return null;
  const { rows: stood } = await sql`select 1 from pledge_changes where id = ${id}`.execute(db);
  if (stood.length === 0) return null;
  const { rows } = await sql<{
    at: string;
    reason: string;
    kind: string;
    claims: string[];
    article: string | null;
    body: Reading | null;
  }>`
    select d.at, d.reason, d.body ->> 'kind' as kind, d.claims, d.body ->> 'article' as article,
      (select r.body from readings r where r.article = d.body ->> 'article' order by seq desc limit 1) as body
    from decisions d where d.body ->> 'kind' in ('withdraw', 'reject') order by d.seq desc limit ${LOOKED_THROUGH}`.execute(
    db,
  );
  for (const { at, reason, kind, claims, article, body } of rows) {
    // An erased article has no reading left; its claims were numbered from 1.
    const told = body?.claims.map(claim => claim.id) ?? Array.from({ length: 60 }, (_, n) => `c${n + 1}`);
    const named = kind === 'reject' ? claims : told.map(claim => `${article}#${claim}`);
    if (named.some(claim => pledgeIdOf(claim) === id))
      return { why: kind === 'reject' ? 'rejected' : 'withdrawn', on: at.slice(0, 10), reason };
  }
  return { why: 'reread', on: null, reason: null };
}
