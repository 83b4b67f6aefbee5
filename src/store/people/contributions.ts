import { sql } from 'kysely';
import { Failure } from '../../model/index.ts';
import { pledgeNamed } from '../decide/targets.ts';
import { NOW } from '../derive/refold.ts';
import type { Db } from '../derive/sources.ts';
import { fromCursor, toCursor } from '../queries/cursor.ts';
import { limitOf } from '../queries/list.ts';
import { freshId } from './ids.ts';
import { Contribution, ContributionInput, type Page, type People, type ShownContribution } from './types.ts';

/** Keeps what somebody wrote, waiting for an editor. */
export async function keepContribution(db: Db, input: ContributionInput, now: string): Promise<Contribution> {
  const given = ContributionInput.parse(input);
  if ((await pledgeNamed(db, given.pledge)) === null)
    throw new Failure('not-found', `pledge ${given.pledge}: not in this register`);
  const row = {
    ...given,
    id: freshId('k'),
    state: 'pending' as const,
    outcome: null,
    led: null,
    at: now,
    decided: null,
  };
  await db.insertInto('contributions').values(row).execute();
  return row;
}

/** One contribution; null where it is not held. */
export async function contributionOf(db: Db, id: string): Promise<Contribution | null> {
  const row = await db.selectFrom('contributions').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? Contribution.parse(row) : null;
}

/** A page of contributions, newest first. */
export async function listContributions(
  db: Db,
  ask: Parameters<People['contributions']>[0] = {},
): Promise<Page<Contribution>> {
  const limit = limitOf(ask.paging?.limit);
  const position = fromCursor(ask.paging?.cursor);
  let query = db.selectFrom('contributions').selectAll();
  if (ask.state) query = query.where('state', '=', ask.state);
  if (ask.pledge !== undefined) query = query.where('pledge', 'in', await idsOf(db, ask.pledge));
  if (position) query = query.where(sql<boolean>`(at, id) < (${position[0]}, ${position[1]})`);
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit).map(row => Contribution.parse(row));
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last ? toCursor([last.at, last.id]) : null };
}

/** What anybody may see beside a pledge, oldest first. */
export async function shownContributions(db: Db, pledge: string): Promise<ShownContribution[]> {
  const rows = await db
    .selectFrom('contributions')
    .selectAll()
    .where('pledge', 'in', await idsOf(db, pledge))
    .where('state', '=', 'shown')
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ email: _email, state: _state, ...row }) => row);
}

/** Every id under which a pledge was ever known here: what was written about any of them is about it. */
async function idsOf(db: Db, pledge: string): Promise<string[]> {
  const now = (await pledgeNamed(db, pledge)) ?? pledge;
  const rows = await db
    .selectFrom('pledge_claims')
    .select('alias')
    .where('view', '=', NOW)
    .where('pledge', '=', now)
    .execute();
  return [...new Set([pledge, now, ...rows.map(({ alias }) => alias)])];
}
