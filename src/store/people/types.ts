import { z } from 'zod';
import { SLOTS } from '../../model/index.ts';
import { PledgeFilter } from '../queries/asked.ts';
import type { News, NewsAsk } from './news-types.ts';

export * from './news-types.ts';

/** What somebody outside can write: that a value is wrong, something to add, or the word of the company itself. */
export const CONTRIBUTION_KINDS = ['correction', 'comment', 'reply'] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];

/** Where a contribution stands; only `shown` ones may be published. */
export const CONTRIBUTION_STATES = ['pending', 'shown', 'rejected'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

/** An address as people write it; checked for its form only. */
const Email = z.email().max(254);
/** A page that backs what was written up. */
const WebLink = z.url({ protocol: /^https?$/ }).max(2000);

/** What somebody writes to the register. */
export const ContributionInput = z.object({
  /** The pledge that it is about, by the id that its page has. */
  pledge: z.string().min(1).max(100),
  /** The value that it is about; null for the whole pledge. */
  slot: z.enum(SLOTS).nullable().default(null),
  kind: z.enum(CONTRIBUTION_KINDS),
  /** As the person signs; null where they do not. */
  name: z.string().min(1).max(200).nullable().default(null),
  /** For answers, never published; null where none was given. */
  email: Email.nullable().default(null),
  text: z.string().min(1).max(5000),
  /** A page that backs it up; null where none was given. */
  source: WebLink.nullable().default(null),
});
export type ContributionInput = Readonly<z.infer<typeof ContributionInput>>;

/** A contribution as editors see it. Personal data: never in a log, a backup of the logs or an export. */
export const Contribution = ContributionInput.extend({
  id: z.string(),
  state: z.enum(CONTRIBUTION_STATES),
  /** What came of it, in the words of the decision that stands; null while nobody decided. */
  outcome: z.string().nullable(),
  /** The decision (a correction, a reply) that it led to; null where none. */
  led: z.string().nullable(),
  /** When it came in and when it was last decided on, ISO 8601 in UTC; `decided` is null while nobody did. */
  at: z.iso.datetime(),
  decided: z.iso.datetime().nullable(),
});
export type Contribution = Readonly<z.infer<typeof Contribution>>;

/** A contribution as anybody may see it: without the address, and only once it is `shown`. */
export const ShownContribution = Contribution.omit({ email: true, state: true });
export type ShownContribution = Readonly<z.infer<typeof ShownContribution>>;

/** How news of a selection is brought. */
export const SUBSCRIPTION_KINDS = ['email', 'webhook'] as const;
export type SubscriptionKind = (typeof SUBSCRIPTION_KINDS)[number];

/** `pending`: not confirmed, nothing is sent. `active`: sent. `stopped`: gave up after too many failures. */
export const SUBSCRIPTION_STATES = ['pending', 'active', 'stopped'] as const;
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number];

/** How often a digest comes; nothing comes where nothing changed. */
export const RHYTHMS = ['daily', 'weekly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** What somebody subscribes to. */
export const SubscriptionInput = z.object({
  kind: z.enum(SUBSCRIPTION_KINDS),
  /** Who it is for; a webhook's owner is told of failures there. */
  email: Email,
  /** Webhooks: where to post to; null for e-mail. */
  url: WebLink.nullable().default(null),
  /** Which pledges. */
  selection: PledgeFilter.default({}),
  /** E-mail: how often at most, weekly where left out; null for webhooks, which are told at once. */
  every: z.enum(RHYTHMS).nullable().default(null),
  /** BCP 47 primary language to write in. */
  lang: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .default('en'),
});
export type SubscriptionInput = Readonly<z.infer<typeof SubscriptionInput>>;

/** A subscription as it is kept. Personal data, like a contribution. */
export const Subscription = SubscriptionInput.extend({
  id: z.string(),
  state: z.enum(SUBSCRIPTION_STATES),
  /** Whoever knows it may confirm (sent to the address, once). */
  confirmToken: z.string(),
  /** Whoever knows it may end the subscription (in every mail). */
  stopToken: z.string(),
  /** Signs what is posted to a webhook (HMAC); shown to its owner. */
  secret: z.string(),
  at: z.iso.datetime(),
  confirmed: z.iso.datetime().nullable(),
  /** Up to which moment news was brought; null where never. */
  delivered: z.iso.datetime().nullable(),
  /** Deliveries that failed in a row. */
  failures: z.int().min(0),
  /** The last failure in one line; null after a success. */
  fault: z.string().nullable(),
});
export type Subscription = Readonly<z.infer<typeof Subscription>>;

/** How many rows of a person were destroyed. */
export interface Erased {
  readonly contributions: number;
  readonly subscriptions: number;
}

/** A page of a list. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}

interface Paged {
  readonly paging?: { readonly cursor?: string | null; readonly limit?: number };
}

/**
 * People who write to the register. What they write stands in tables of its own, outside the logs: it is no part of the
 * register, of its exports or, unless asked for, its backups, and it is destroyed when its owner asks. Moderation is a Decision (`moderate`)
 * that names the contribution by id only: `store.decide` sets its state, an undo sets it back.
 */
export interface People {
  /** Keeps a contribution as `pending`. Fails with `not-found` where no such pledge is held. */
  contribute(input: ContributionInput): Promise<Contribution>;
  /** Null where it is not held (any more). */
  contribution(id: string): Promise<Contribution | null>;
  /** For editors: newest first; of a pledge, in a state. */
  contributions(
    ask?: { readonly pledge?: string; readonly state?: ContributionState } & Paged,
  ): Promise<Page<Contribution>>;
  /** For everybody: what is shown beside a pledge (under whatever id it had), oldest first. */
  shown(pledge: string): Promise<readonly ShownContribution[]>;
  /** Keeps a subscription as `pending`, with fresh tokens and secret. Fails with `usage` for a webhook without URL. */
  subscribe(input: SubscriptionInput): Promise<Subscription>;
  subscription(id: string): Promise<Subscription | null>;
  /** The subscription that a stop token ends: whoever has it may see how it stands. Null where the token is unknown. */
  subscriptionOfStop(token: string): Promise<Subscription | null>;
  /** The subscription that a confirm token stands for; null where the token is unknown. */
  subscriptionOfConfirm(token: string): Promise<Subscription | null>;
  /** Newest first. */
  subscriptions(
    ask?: { readonly kind?: SubscriptionKind; readonly state?: SubscriptionState } & Paged,
  ): Promise<Page<Subscription>>;
  /** Makes the subscription of a confirm token active; null where the token is unknown. Once confirmed stays confirmed. */
  confirm(token: string): Promise<Subscription | null>;
  /** Ends the subscription of a stop token and destroys its row; false where the token is unknown. */
  stop(token: string): Promise<boolean>;
  /** News up to a moment (ISO 8601) was brought: failures are forgotten. */
  delivered(id: string, upTo: string): Promise<void>;
  /** A delivery failed; after `most` failures in a row the subscription is stopped. Gives it as it stands, null where gone. */
  failed(id: string, fault: string, most?: number): Promise<Subscription | null>;
  /** Destroys what was never confirmed and is older than a moment (ISO 8601); says how many. */
  expire(before: string): Promise<number>;
  /** Makes a subscription that was given up active again; false where it is not held or was not given up. */
  revive(id: string): Promise<boolean>;
  /** What changed in a selection between two moments: see {@link NewsAsk}. */
  news(ask: NewsAsk): Promise<News>;
  /** The register's secret for signing links and puzzles: made when it is first asked for, the same ever after. */
  key(): Promise<string>;
  /** Destroys everything that is held under an e-mail address (whatever its capitals), for good. */
  erase(email: string): Promise<Erased>;
  /** Destroys one contribution, for good; false where it is not held. */
  eraseContribution(id: string): Promise<boolean>;
}
