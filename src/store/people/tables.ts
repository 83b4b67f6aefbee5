import type { JSONColumnType } from 'kysely';
import type { Slot } from '../../model/index.ts';
import type { PledgeFilter } from '../queries/asked.ts';
import type { ContributionKind, ContributionState, Rhythm, SubscriptionKind, SubscriptionState } from './types.ts';

/** What people wrote to the register. Rows are destroyed, never marked. */
export interface ContributionsTable {
  id: string;
  /** As the page had it when it was written; a pledge that was merged later is found under every id it had. */
  pledge: string;
  slot: Slot | null;
  kind: ContributionKind;
  name: string | null;
  email: string | null;
  text: string;
  source: string | null;
  state: ContributionState;
  outcome: string | null;
  led: string | null;
  at: string;
  decided: string | null;
}

/** Who is told of what. */
export interface SubscriptionsTable {
  id: string;
  kind: SubscriptionKind;
  email: string;
  url: string | null;
  selection: JSONColumnType<PledgeFilter>;
  lang: string;
  every: Rhythm | null;
  state: SubscriptionState;
  confirm_token: string;
  stop_token: string;
  secret: string;
  at: string;
  confirmed: string | null;
  delivered: string | null;
  failures: number;
  fault: string | null;
}

/** Secrets of the register itself, by what they are for; never handed to anybody. */
export interface KeysTable {
  name: string;
  secret: string;
  made: string;
}
