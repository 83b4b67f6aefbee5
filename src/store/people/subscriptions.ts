import { sql } from 'kysely';
import { Failure } from '../../model/index.ts';
import type { Db } from '../derive/sources.ts';
import { fromCursor, toCursor } from '../queries/cursor.ts';
import { limitOf } from '../queries/list.ts';
import { canonical } from '../write/logs.ts';
import { freshId, freshToken } from './ids.ts';
import type { SubscriptionsTable } from './tables.ts';
import { type Page, type People, Subscription, SubscriptionInput } from './types.ts';

/** Failures in a row after which nothing more is sent. */
const MOST_FAILURES = 10;

/** Keeps a subscription, waiting to be confirmed. Asked again for the same, it gives the one that is held. */
export async function keepSubscription(db: Db, input: SubscriptionInput, now: string): Promise<Subscription> {
  const given = SubscriptionInput.parse(input);
  if ((given.kind === 'webhook') !== (given.url !== null))
    throw new Failure('usage', `${given.kind}: a webhook needs a url, and an e-mail subscription has none`);
  const every = given.kind === 'email' ? (given.every ?? 'weekly') : null;
  const held = await heldLike(db, { ...given, every });
  if (held) return held;
  const row = {
    ...given,
    every,
    id: freshId('s'),
    state: 'pending' as const,
    confirm_token: freshToken(),
    stop_token: freshToken(),
    secret: freshToken(),
    at: now,
    confirmed: null,
    delivered: null,
    failures: 0,
    fault: null,
  };
  await db
    .insertInto('subscriptions')
    .values({ ...row, selection: JSON.stringify(given.selection) })
    .execute();
  return subscriptionOf(row);
}

async function heldLike(
  db: Db,
  { kind, email, url, selection, every }: SubscriptionInput,
): Promise<Subscription | null> {
  const rows = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('kind', '=', kind)
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .orderBy('at')
    .execute();
  const row = rows.find(
    one => one.url === url && one.every === every && canonical(one.selection) === canonical(selection),
  );
  return row ? subscriptionOf(row) : null;
}

type Row = Omit<SubscriptionsTable, 'selection'> & { readonly selection: Subscription['selection'] };

/** A row as it is handed out. */
export function subscriptionOf({ confirm_token, stop_token, ...row }: Row): Subscription {
  return Subscription.parse({ ...row, confirmToken: confirm_token, stopToken: stop_token });
}

/** One subscription by id or token; null where it is not held. */
export async function subscriptionBy(
  db: Db,
  column: 'id' | 'confirm_token' | 'stop_token',
  value: string,
): Promise<Subscription | null> {
  const row = await db.selectFrom('subscriptions').selectAll().where(column, '=', value).executeTakeFirst();
  return row ? subscriptionOf(row) : null;
}

/** A page of subscriptions, newest first. */
export async function listSubscriptions(
  db: Db,
  ask: Parameters<People['subscriptions']>[0] = {},
): Promise<Page<Subscription>> {
  const limit = limitOf(ask.paging?.limit);
  const position = fromCursor(ask.paging?.cursor);
  let query = db.selectFrom('subscriptions').selectAll();
  if (ask.kind) query = query.where('kind', '=', ask.kind);
  if (ask.state) query = query.where('state', '=', ask.state);
  if (position) query = query.where(sql<boolean>`(at, id) < (${position[0]}, ${position[1]})`);
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit).map(subscriptionOf);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last ? toCursor([last.at, last.id]) : null };
}

/** Makes a pending subscription active. */
export async function confirmSubscription(db: Db, token: string, now: string): Promise<Subscription | null> {
  const held = await subscriptionBy(db, 'confirm_token', token);
  if (held?.state !== 'pending') return held;
  await db.updateTable('subscriptions').set({ state: 'active', confirmed: now }).where('id', '=', held.id).execute();
  return subscriptionBy(db, 'id', held.id);
}

/** Makes a subscription that was given up active again. */
export async function reviveSubscription(db: Db, id: string): Promise<boolean> {
  const revived = await db
    .updateTable('subscriptions')
    .set({ state: 'active', failures: 0, fault: null })
    .where('id', '=', id)
    .where('state', '=', 'stopped')
    .returning('id')
    .execute();
  return revived.length > 0;
}

/** Notes that news up to a moment was brought. */
export async function noteDelivered(db: Db, id: string, upTo: string): Promise<void> {
  await db
    .updateTable('subscriptions')
    .set({ delivered: upTo, failures: 0, fault: null })
    .where('id', '=', id)
    .execute();
}

/** Notes a failure; too many in a row end the sending. */
export async function noteFailed(
  db: Db,
  id: string,
  fault: string,
  most: number = MOST_FAILURES,
): Promise<Subscription | null> {
  await sql`update subscriptions set failures = failures + 1, fault = ${fault.slice(0, 300)},
    state = case when state = 'active' and failures + 1 >= ${most} then 'stopped' else state end where id = ${id}`.execute(
    db,
  );
  return subscriptionBy(db, 'id', id);
}
