import { type ConstructorOptions, PgBoss } from 'pg-boss';

/** The kinds of work, each a queue of its own. */
export const JOBS = ['poll', 'fetch', 'read'] as const;
export type JobName = (typeof JOBS)[number];

/** What a job is about; small and plain, for it is stored as JSON. */
export type JobData = Readonly<Record<string, string | number | null>>;

/** A job that failed for good and waits for a person. */
export interface DeadJob {
  readonly id: string;
  readonly name: JobName;
  readonly data: JobData;
}

/** How a queue stands. */
export interface Progress {
  readonly waiting: number;
  readonly active: number;
  readonly dead: number;
}

/** How failing jobs are tried again; times in seconds. */
export interface RetryPolicy {
  readonly retryLimit: number;
  readonly retryDelay: number;
  readonly retryBackoff: boolean;
  readonly expireInSeconds: number;
}

/** How often a job is tried again, and how long it may run before another worker takes it over (seconds). */
const POLICY: RetryPolicy = { retryLimit: 4, retryDelay: 30, retryBackoff: true, expireInSeconds: 300 };
const dead = (name: JobName): string => `${name}-dead`;

/** Jobs on the register's own database: priorities, retries, a list of dead ones that a person can see and re-run. */
export class WorkQueue {
  readonly #boss: PgBoss;
  readonly #policy: RetryPolicy;

  /**
   * `connection` is pg-boss's: `{ db: fromPglite(pglite), backend: 'pglite' }` on the embedded database,
   * `{ connectionString }` on a served one. `policy` says how failing jobs are tried again.
   */
  constructor(connection: ConstructorOptions, policy: RetryPolicy = POLICY) {
    this.#boss = new PgBoss({ schema: 'work', ...connection });
    this.#policy = policy;
  }

  /** Makes the queues where they are missing and begins to supervise them. `onError` hears what supervision meets. */
  async start(onError: (error: Error) => void): Promise<void> {
    this.#boss.on('error', onError);
    await this.#boss.start();
    for (const name of JOBS) {
      await this.#boss.createQueue(dead(name));
      await this.#boss.createQueue(name, { ...this.#policy, deadLetter: dead(name) });
    }
  }

  /**
   * Adds a job. Of the same `key` only one waits at a time: null where one does already. Higher priorities come first;
   * `after` is the earliest time.
   */
  async add(
    name: JobName,
    data: JobData,
    options: { readonly key?: string; readonly priority?: number; readonly after?: Date } = {},
  ): Promise<string | null> {
    return this.#boss.send(name, data, {
      ...(options.key === undefined ? {} : { singletonKey: options.key, singletonSeconds: 3600 }),
      priority: options.priority ?? 0,
      ...(options.after === undefined ? {} : { startAfter: options.after }),
    });
  }

  /** Works on jobs of a kind until {@link stop}. A job whose work throws is tried again, and is dead in the end. */
  async work(name: JobName, handle: (data: JobData) => Promise<void>, everySeconds = 2): Promise<void> {
    await this.#boss.work<JobData>(name, { pollingIntervalSeconds: everySeconds, batchSize: 1 }, async jobs => {
      for (const job of jobs) await handle(job.data);
    });
  }

  /** How each queue stands. */
  async progress(): Promise<Record<JobName, Progress>> {
    const found = {} as Record<JobName, Progress>;
    for (const name of JOBS) {
      const jobs = await this.#boss.findJobs<JobData>(name);
      const dropped = await this.#boss.findJobs<JobData>(dead(name));
      found[name] = {
        waiting: jobs.filter(({ state }) => state === 'created' || state === 'retry').length,
        active: jobs.filter(({ state }) => state === 'active').length,
        dead: dropped.filter(({ state }) => state === 'created').length,
      };
    }
    return found;
  }

  /** The jobs that failed for good. */
  async dead(): Promise<DeadJob[]> {
    const found: DeadJob[] = [];
    for (const name of JOBS) {
      for (const { id, data, state } of await this.#boss.findJobs<JobData>(dead(name))) {
        if (state === 'created') found.push({ id, name, data });
      }
    }
    return found;
  }

  /** Takes a dead job up again; false where it is gone already. */
  async rerun({ id, name, data }: DeadJob): Promise<boolean> {
    const [still] = (await this.#boss.findJobs<JobData>(dead(name))).filter(job => job.id === id);
    if (still === undefined) return false;
    await this.#boss.send(name, data);
    await this.#boss.deleteJob(dead(name), id);
    return true;
  }

  /** Stops taking jobs; what is being worked on is finished first. */
  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, close: true });
  }
}
