import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../model/index.ts';
import type { JobsHome, Store, Subscription } from '../store/index.ts';
import { isDue, MOST_TOLD, ownAddress, sendDigest, sinceOf } from './digests.ts';
import { type Mailer, withoutAddresses } from './mail.ts';
import type { Wording } from './messages.ts';
import { DELIVERIES, JOB_POLICY, type JobPolicy, WorkQueue } from './queue.ts';
import { postNews, type WebhookPosting } from './webhooks.ts';

/** How a delivery that fails is tried again: twelve times in about five hours; then it is given up and shown. */
export const DELIVERY_POLICY: JobPolicy = { ...JOB_POLICY, retryLimit: 11, expireInSeconds: 120 };

/** What leaves this server, beside pages. */
export interface Outgoing extends WebhookPosting {
  /** Null where no mail is set up. */
  readonly mailer: Mailer | null;
  readonly wording: Wording;
  /** Scheme and host that links begin with. */
  readonly base: string;
}

/** What a deliverer is made of. */
export interface DelivererParts {
  readonly store: Pick<Store, 'people'>;
  readonly jobs: JobsHome;
  readonly outgoing: Outgoing;
  readonly log: (message: string) => void;
  readonly policy?: JobPolicy;
  /** How often it looks for what is due, in seconds. */
  readonly everySeconds?: number;
  /** How long something must have been in the register before it is told, in milliseconds: writers may still be at it. */
  readonly settled?: number;
}

/** How long a subscription may wait to be confirmed, in milliseconds. */
const UNCONFIRMED = 7 * 24 * 3600 * 1000;
/** Pledges in one post. */
const MOST_POSTED = 100;
/** Posts in a row before other webhooks have their turn. */
const MOST_POSTS = 50;

/** The time that one sending is about. */
interface Window {
  readonly since: string;
  readonly until: string;
}

/** Brings news to those who follow: digests when they are due, webhooks when there is something. At least once each. */
export class Deliverer {
  readonly #parts: DelivererParts;
  readonly #policy: JobPolicy;
  readonly #queue: WorkQueue;
  readonly #stopped = new AbortController();
  /** Up to when a webhook is known to have missed nothing. */
  readonly #quiet = new Map<string, string>();
  /** Windows that failed: tried again as they were, so that what arrived after all has the same id. */
  readonly #tried = new Map<string, Window>();
  /** The day on which what was never confirmed was last destroyed. */
  #tidied = '';
  #loop: Promise<void> = Promise.resolve();
  #begun = false;

  constructor(parts: DelivererParts) {
    this.#parts = parts;
    this.#policy = parts.policy ?? DELIVERY_POLICY;
    this.#queue = new WorkQueue(parts.jobs, this.#policy, DELIVERIES);
  }

  /** Begins. The queue is opened when there is something to send. */
  start(): void {
    this.#loop = this.#run();
  }

  /** Ends: what is being sent is finished first. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#loop;
    if (this.#begun) await this.#queue.stop();
  }

  async #run(): Promise<void> {
    const every = this.#parts.everySeconds ?? 15;
    while (!this.#stopped.signal.aborted) {
      try {
        await this.#tidy();
        for (const { id, kind } of await this.#due()) {
          if (!this.#begun) await this.#begin();
          await this.#queue.add(kind === 'email' ? 'digest' : 'webhook', { key: id });
        }
      } catch (error) {
        this.#parts.log(`sending goes on after: ${withoutAddresses(error)}`);
      }
      await sleep(every * 1000, undefined, { signal: this.#stopped.signal }).catch(() => undefined);
    }
  }

  /** Once a day: addresses whose owners never said yes are not kept. */
  async #tidy(): Promise<void> {
    const now = this.#parts.outgoing.clock();
    const day = now.toISOString().slice(0, 10);
    if (day === this.#tidied) return;
    this.#tidied = day;
    await this.#parts.store.people.expire(new Date(now.getTime() - UNCONFIRMED).toISOString());
  }

  async #begin(): Promise<void> {
    await this.#queue.start(error => this.#parts.log(`the queue: ${withoutAddresses(error)}`));
    this.#begun = true;
    const how = { atOnce: 2, everySeconds: 0.5 };
    await this.#queue.work('digest', how, id => this.#deliver(id, one => this.#digest(one)));
    await this.#queue.work('webhook', how, id => this.#deliver(id, one => this.#posts(one)));
  }

  /** Subscriptions that have something coming now. */
  async #due(): Promise<Subscription[]> {
    const { outgoing, store } = this.#parts;
    const due: Subscription[] = [];
    let cursor: string | null = null;
    do {
      const { rows, next } = await store.people.subscriptions({ state: 'active', paging: { cursor, limit: 200 } });
      for (const one of rows) {
        if (one.kind === 'email' ? outgoing.mailer !== null && isDue(one, outgoing.clock()) : await this.#hasNews(one))
          due.push(one);
      }
      cursor = next;
    } while (cursor !== null);
    return due;
  }

  async #hasNews(hook: Subscription): Promise<boolean> {
    const told = sinceOf(hook);
    if (told === null) return false;
    const quiet = this.#quiet.get(hook.id) ?? '';
    const since = quiet > told ? quiet : told;
    const until = this.#settled();
    if (until <= since) return false;
    const { items } = await this.#parts.store.people.news({ filter: hook.selection, since, until, limit: 1 });
    if (items.length === 0) this.#quiet.set(hook.id, until);
    return items.length > 0;
  }

  /** One delivery; its failure is noted where its owner and editors see it, and thrown so that the queue tries again. */
  async #deliver(id: string, send: (subscription: Subscription) => Promise<void>): Promise<void> {
    const { people } = this.#parts.store;
    const subscription = await people.subscription(id);
    if (subscription?.state !== 'active') return;
    try {
      await send(subscription);
    } catch (error) {
      const over = error instanceof Failure && error.code === 'not-found';
      const fault = withoutAddresses(error);
      const now = await people.failed(id, fault, over ? 1 : this.#policy.retryLimit + 1);
      if (now?.state === 'active') throw error;
      if (now) await this.#giveUp(now, fault);
    }
  }

  async #digest(subscription: Subscription): Promise<void> {
    const { outgoing, store } = this.#parts;
    const window = this.#windowOf(subscription);
    if (outgoing.mailer === null || window === null || !isDue(subscription, outgoing.clock())) return;
    const { since, until } = window;
    const news = await store.people.news({ filter: subscription.selection, since, until, limit: MOST_TOLD });
    if (news.items.length > 0)
      await sendDigest(subscription, { ...news, upTo: until }, { ...outgoing, mailer: outgoing.mailer });
    await store.people.delivered(subscription.id, until);
    this.#tried.delete(subscription.id);
  }

  async #posts(hook: Subscription): Promise<void> {
    const { outgoing, store } = this.#parts;
    const window = this.#windowOf(hook);
    if (window === null) return;
    let { since } = window;
    const { until } = window;
    for (let posts = 0; posts < MOST_POSTS && since < until; posts += 1) {
      const news = await store.people.news({ filter: hook.selection, since, until, limit: MOST_POSTED });
      if (news.items.length > 0) await postNews(hook, news, since, outgoing.base, outgoing);
      await store.people.delivered(hook.id, news.upTo);
      this.#tried.delete(hook.id);
      since = news.upTo;
    }
  }

  /** Tells the owner of a webhook that nothing more will come; where that cannot be told either, the page still says it. */
  async #giveUp(subscription: Subscription, fault: string): Promise<void> {
    const { outgoing, log } = this.#parts;
    log(`${subscription.kind} ${subscription.id}: given up after ${subscription.failures} failures: ${fault}`);
    if (outgoing.mailer === null || subscription.kind !== 'webhook') return;
    const host = new URL(subscription.url ?? '').host;
    const own = ownAddress(outgoing.base, subscription);
    const worded = outgoing.wording({ kind: 'gave-up', host, fault, own }, subscription.lang);
    const mail = { ...worded, to: subscription.email, key: `gave-up ${subscription.id} ${fault}`, stop: null };
    await outgoing.mailer.send(mail).catch(error => log(withoutAddresses(error)));
  }

  /** What is to be brought now, the same as the last time where that failed; null where nothing can have come yet. */
  #windowOf(subscription: Subscription): Window | null {
    const since = sinceOf(subscription);
    if (since === null) return null;
    const tried = this.#tried.get(subscription.id);
    if (tried?.since === since) return tried;
    const window = { since, until: this.#settled() };
    if (window.until <= since) return null;
    this.#tried.set(subscription.id, window);
    return window;
  }

  #settled(): string {
    return new Date(this.#parts.outgoing.clock().getTime() - (this.#parts.settled ?? 60_000)).toISOString();
  }
}
