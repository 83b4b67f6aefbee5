import { type ConstructorOptions, fromPglite, type Job, type JobResult, PgBoss } from 'pg-boss';
import type { JobsHome } from '../store/index.ts';

/** The kinds of work, each a queue of its own: ask a source, fetch a page, read a page. */
export const JOBS = ['poll', 'fetch', 'read'] as const;
/** The kinds of sending: what is new in a selection as a mail, or to a webhook. */
export const DELIVERIES = ['digest', 'webhook'] as const;
export type JobName = (typeof JOBS)[number] | (typeof DELIVERIES)[number];

/** How failing jobs are tried again, and how a worker that vanished is noticed; times in seconds. */
export interface JobPolicy {
  /** Further tries after the first. */
  readonly retryLimit: number;
  /** Before the first further try; doubled for each one, up to an hour. */
  readonly retryDelay: number;
  /** How long a job may run. */
  readonly expireInSeconds: number;
  /** A worker that says nothing for so long has vanished, and its jobs are taken over. 10 at least. */
  readonly heartbeatSeconds: number;
  /** How often vanished workers are looked for. */
  readonly superviseSeconds: number;
}

export const JOB_POLICY: JobPolicy = {
  retryLimit: 6,
  retryDelay: 30,
  expireInSeconds: 300,
  heartbeatSeconds: 20,
  superviseSeconds: 15,
};

const LONGEST_RETRY = 3600;

/** What stands in a job. */
interface JobData {
  readonly key: string;
  readonly priority: number;
}

/** How a job is added. */
export interface JobWish {
  /** What it is about: a source's id, a page's key. Of one key only one job waits or runs. */
  readonly key: string;
  /** Higher ones come first. */
  readonly priority?: number;
  /** Of one group one job runs at a time, over all machines: the pages of one host. */
  readonly group?: string;
}

/** How a kind of work is worked on. */
export interface Working {
  /** Jobs at a time in this process; with 1 they come in the order of their priorities. */
  readonly atOnce: number;
  /** How often an idle worker looks for jobs; 0.5 at least. */
  readonly everySeconds: number;
  /** True where jobs of one group wait for each other. */
  readonly oneAGroup?: boolean;
}

/**
 * Jobs on the register's own database. What is to be done stands in the register's tables; the queue says who does it
 * now, in which order, and when it is tried again. A job that is lost here is handed out again from there.
 */
export class WorkQueue {
  readonly #boss: PgBoss;
  readonly #policy: JobPolicy;
  readonly #embedded: boolean;
  readonly #names: readonly JobName[];
  #running = 0;

  /** A queue for these kinds of work; other kinds of the same database are left alone. */
  constructor(home: JobsHome, policy: JobPolicy = JOB_POLICY, names: readonly JobName[] = JOBS) {
    this.#names = names;
    this.#embedded = 'pglite' in home;
    const place: ConstructorOptions =
      'pglite' in home
        ? { db: fromPglite(home.pglite), backend: 'pglite' }
        : { connectionString: home.connectionString, max: 6, application_name: 'pledgebook work' };
    const seconds = policy.superviseSeconds;
    this.#boss = new PgBoss({
      schema: 'work',
      schedule: false,
      superviseIntervalSeconds: seconds,
      monitorIntervalSeconds: seconds,
      ...place,
    });
    this.#policy = policy;
  }

  /** Makes the queues where they are missing and begins to supervise them. `onError` hears what supervision meets. */
  async start(onError: (error: Error) => void): Promise<void> {
    this.#boss.on('error', onError);
    await this.#boss.start();
    const { retryLimit, retryDelay, expireInSeconds, heartbeatSeconds } = this.#policy;
    const settings = {
      retryLimit,
      retryDelay,
      retryBackoff: retryDelay > 0,
      ...(retryDelay > 0 ? { retryDelayMax: LONGEST_RETRY } : {}),
      expireInSeconds,
      heartbeatSeconds,
    };
    for (const name of this.#names) {
      await this.#boss.createQueue(name, { ...settings, policy: 'exclusive' });
      await this.#boss.updateQueue(name, settings);
    }
    if (this.#embedded) await this.#dropOrphans();
  }

  /** One process holds an embedded database: what runs there when it opens was begun by a process that is gone. */
  async #dropOrphans(): Promise<void> {
    for (const name of this.#names) {
      const jobs = await this.#boss.findJobs(name);
      const ids = jobs.filter(({ state }) => state === 'active').map(({ id }) => id);
      if (ids.length > 0) await this.#boss.deleteJob(name, ids);
    }
  }

  /** Adds a job; false where one of its key waits or runs already. */
  async add(name: JobName, { key, priority = 0, group }: JobWish): Promise<boolean> {
    const id = await this.#boss.send(
      name,
      { key, priority },
      { singletonKey: key, priority, ...(group === undefined ? {} : { group: { id: group } }) },
    );
    return id !== null;
  }

  /** Works on jobs of a kind until {@link stop}. A job whose work throws is tried again later. */
  async work(name: JobName, working: Working, handle: (key: string) => Promise<void>): Promise<void> {
    const { atOnce, everySeconds, oneAGroup } = working;
    const inTurn = atOnce === 1;
    const options = {
      pollingIntervalSeconds: everySeconds,
      localConcurrency: inTurn ? 1 : Math.ceil(atOnce / 2),
      // A full batch is followed by the next at once; one alone would wait for the next look.
      batchSize: inTurn ? 10 : 2,
      burstWhenBatchFull: true,
      perJobResults: true,
      ...(oneAGroup ? { groupConcurrency: 1 } : {}),
    } as const;
    await this.#boss.work(name, options, async (jobs: readonly Job<JobData>[]) => {
      // A batch comes in no order of its own.
      const sorted = jobs.toSorted((a, b) => b.data.priority - a.data.priority);
      if (!inTurn) return Promise.all(sorted.map(job => this.#result(job, handle)));
      const results: JobResult[] = [];
      for (const job of sorted) results.push(await this.#result(job, handle));
      return results;
    });
  }

  async #result({ id, data }: Job<JobData>, handle: (key: string) => Promise<void>): Promise<JobResult> {
    this.#running++;
    try {
      await handle(data.key);
      return { id, status: 'completed' };
    } catch (error) {
      return { id, status: 'failed', output: { message: String(error).slice(0, 500) } };
    } finally {
      this.#running--;
    }
  }

  /** Jobs that run in this process now. */
  get running(): number {
    return this.#running;
  }

  /** Stops taking jobs; what is being worked on is finished first. */
  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, close: true, timeout: 20_000 });
  }
}
