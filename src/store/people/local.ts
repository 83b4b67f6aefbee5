import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import { contributionOf, keepContribution, listContributions, shownContributions } from './contributions.ts';
import { deletePerson, scour } from './erase.ts';
import { keyOf } from './keys.ts';
import { newsOf } from './news.ts';
import {
  confirmSubscription,
  keepSubscription,
  listSubscriptions,
  noteDelivered,
  noteFailed,
  reviveSubscription,
  subscriptionBy,
} from './subscriptions.ts';
import type { People } from './types.ts';

/** What the people's tables stand on. */
export interface PeopleContext {
  readonly db: Kysely<Tables>;
  readonly embedded: boolean;
  readonly now: () => string;
  /** Runs work when it is its turn. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** The same, in a transaction that is alone. */
  write<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** Judges delivery anew where the day has changed; takes its own turn. */
  renew(): Promise<void>;
}

/** The people's tables of a database that this process has open. */
export function localPeople({ db, embedded, now, run, write, renew }: PeopleContext): People {
  let key: Promise<string> | null = null;
  const scoured = () => run(() => scour(db, embedded));
  return {
    contribute: input => write(trx => keepContribution(trx, input, now())),
    contribution: id => run(() => contributionOf(db, id)),
    contributions: ask => run(() => listContributions(db, ask)),
    shown: pledge => run(() => shownContributions(db, pledge)),
    subscribe: input => write(trx => keepSubscription(trx, input, now())),
    subscription: id => run(() => subscriptionBy(db, 'id', id)),
    subscriptions: ask => run(() => listSubscriptions(db, ask)),
    subscriptionOfStop: token => run(() => subscriptionBy(db, 'stop_token', token)),
    subscriptionOfConfirm: token => run(() => subscriptionBy(db, 'confirm_token', token)),
    confirm: token => write(trx => confirmSubscription(trx, token, now())),
    async stop(token) {
      const rows = await write(trx =>
        trx.deleteFrom('subscriptions').where('stop_token', '=', token).returning('id').execute(),
      );
      if (rows.length > 0) await scoured();
      return rows.length > 0;
    },
    delivered: (id, upTo) => write(trx => noteDelivered(trx, id, upTo)),
    failed: (id, fault, most) => write(trx => noteFailed(trx, id, fault, most)),
    async expire(before) {
      const rows = await write(trx =>
        trx
          .deleteFrom('subscriptions')
          .where('state', '=', 'pending')
          .where('at', '<', before)
          .returning('id')
          .execute(),
      );
      if (rows.length > 0) await scoured();
      return rows.length;
    },
    revive: id => write(trx => reviveSubscription(trx, id)),
    async news(ask) {
      await renew();
      return run(() => newsOf(db, ask));
    },
    key() {
      key ??= write(trx => keyOf(trx, now())).catch(error => {
        key = null;
        throw error;
      });
      return key;
    },
    async erase(email) {
      const erased = await write(trx => deletePerson(trx, email));
      if (erased.contributions + erased.subscriptions > 0) await scoured();
      return erased;
    },
    async eraseContribution(id) {
      const rows = await write(trx => trx.deleteFrom('contributions').where('id', '=', id).returning('id').execute());
      if (rows.length > 0) await scoured();
      return rows.length > 0;
    },
  };
}
