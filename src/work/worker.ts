import { setTimeout as sleep } from 'node:timers/promises';
import type { JobsHome } from '../store/index.ts';
import { JOB_POLICY, type JobPolicy, WorkQueue } from './queue.ts';
import { fetchStep, pollStep, readStep, type Site } from './steps.ts';

/** What a worker is made of. */
export interface WorkerParts extends Omit<Site, 'attempts'> {
  readonly jobs: JobsHome;
  readonly policy?: JobPolicy;
  /** How often it looks for sources that are due and pages that nobody has, in seconds. */
  readonly everySeconds?: number;
  /** Pages fetched at a time. */
  readonly fetchesAtOnce?: number;
  /** Hears of what goes wrong outside single pages, a line each. */
  readonly log: (message: string) => void;
}

/** Pages handed to the queue in one go. */
const HAND = 500;
/** Sources asked in one go. */
const ASK = 200;
/** A page that the queue has had for so long without an end is handed out again, in milliseconds. */
const FORGOTTEN = 15 * 60 * 1000;
/** Texts put beside their near-copies in one go. */
const GROUP = 20;

/**
 * Works until it is stopped: asks the sources that are due, fetches the pages that they name, reads them into the
 * register. Any number of workers share a PostgreSQL; on an embedded database there is one, in the process that holds it.
 */
export class Worker {
  readonly #parts: WorkerParts;
  readonly #site: Site;
  readonly #queue: WorkQueue;
  readonly #stopped = new AbortController();
  #loop: Promise<void> = Promise.resolve();
  #begun = false;
  #since = 0;
  #handing = false;
  #again = false;

  constructor(parts: WorkerParts) {
    const policy = parts.policy ?? JOB_POLICY;
    this.#parts = parts;
    this.#site = { ...parts, attempts: policy.retryLimit + 1 };
    this.#queue = new WorkQueue(parts.jobs, policy);
  }

  /** Begins. The queue is opened when there is something to do, so that a register without sources does not pay for it. */
  start(): void {
    this.#since = this.#parts.clock().getTime();
    this.#loop = this.#run();
  }

  /** Resolves when nothing is due, nothing waits and nothing runs; what is to be tried again later is left for later. */
  async idle(): Promise<void> {
    while (!this.#stopped.signal.aborted && (await this.#busy())) await this.#pause(0.25);
  }

  /** Ends: what is being worked on is finished first. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#loop;
    if (this.#begun) await this.#queue.stop();
  }

  async #busy(): Promise<boolean> {
    const { intake } = this.#parts.store;
    return this.#queue.running > 0 || (await intake.due(1)).length > 0 || (await intake.pending()) > 0;
  }

  async #run(): Promise<void> {
    const every = this.#parts.everySeconds ?? 10;
    while (!this.#stopped.signal.aborted) {
      try {
        if (!this.#begun && (await this.#busy())) await this.#begin();
        if (this.#begun) {
          await this.#ask();
          await this.#hand();
        }
        await this.#parts.store.intake.groupCopies(GROUP);
      } catch (error) {
        this.#parts.log(`the worker goes on after: ${String(error).split('\n')[0]}`);
      }
      await this.#pause(every);
    }
  }

  async #begin(): Promise<void> {
    await this.#queue.start(error => this.#parts.log(`the queue: ${error.message.split('\n')[0]}`));
    this.#begun = true;
    const every = { everySeconds: 0.5 };
    await this.#queue.work('poll', { atOnce: 4, ...every }, async id => {
      if ((await pollStep(this.#site, id)).length > 0) await this.#hand();
    });
    await this.#queue.work(
      'fetch',
      { atOnce: this.#parts.fetchesAtOnce ?? 8, oneAGroup: true, ...every },
      async key => {
        await fetchStep(this.#site, key);
        await this.#hand();
      },
    );
    // Reading is work for the processor: one at a time in each process.
    await this.#queue.work('read', { atOnce: 1, ...every }, key => readStep(this.#site, key));
  }

  async #ask(): Promise<void> {
    for (const id of await this.#parts.store.intake.due(ASK)) await this.#queue.add('poll', { key: id });
  }

  /** Gives the queue what it does not have, one go after the other; who calls while one runs has another follow. */
  async #hand(): Promise<void> {
    if (this.#handing) {
      this.#again = true;
      return;
    }
    this.#handing = true;
    try {
      do {
        this.#again = false;
        await this.#handSome();
      } while (this.#again && !this.#stopped.signal.aborted);
    } finally {
      this.#handing = false;
    }
  }

  async #handSome(): Promise<void> {
    const { intake } = this.#parts.store;
    // On an embedded database nobody else has what was handed out before this worker began.
    const forgotten = this.#parts.clock().getTime() - FORGOTTEN;
    const before = 'pglite' in this.#parts.jobs ? Math.max(this.#since, forgotten) : forgotten;
    const pages = await intake.toHand(new Date(before).toISOString(), HAND);
    for (const { key, state, url, priority } of pages) {
      const group = URL.canParse(url) ? new URL(url).host : url;
      await this.#queue.add(state === 'waiting' ? 'fetch' : 'read', { key, priority, group });
    }
    for (const state of ['waiting', 'fetched'] as const) {
      const keys = pages.flatMap(page => (page.state === state ? [page.key] : []));
      if (keys.length > 0) await intake.handed(keys, state);
    }
    if (pages.length === HAND) this.#again = true;
  }

  async #pause(seconds: number): Promise<void> {
    await sleep(seconds * 1000, undefined, { signal: this.#stopped.signal }).catch(() => undefined);
  }
}
