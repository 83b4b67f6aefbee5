/** Time as the rate keeps it; handed in so that tests need not wait. */
export interface Clock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** The process's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: milliseconds => new Promise(done => setTimeout(done, milliseconds)),
};

/** Lets requests to one host through one after another, at least `interval` milliseconds apart; hosts do not wait for each other. */
export class HostRate {
  readonly #interval: number;
  readonly #clock: Clock;
  /** When the next request to a host may start. */
  readonly #next = new Map<string, number>();

  constructor(interval: number, clock: Clock = systemClock) {
    this.#interval = interval;
    this.#clock = clock;
  }

  /** Waits for the host's turn. `delay` is what the host itself asks for, in milliseconds; the longer one counts. */
  async turn(host: string, delay = 0): Promise<void> {
    const now = this.#clock.now();
    const start = Math.max(now, this.#next.get(host) ?? 0);
    this.#next.set(host, start + Math.max(this.#interval, delay));
    if (this.#next.size > 10_000) for (const [name, time] of this.#next) if (time < now) this.#next.delete(name);
    if (start > now) await this.#clock.sleep(start - now);
  }

  /** Keeps the host waiting until a time (its `Retry-After`), in milliseconds since 1970. */
  holdUntil(host: string, time: number): void {
    this.#next.set(host, Math.max(time, this.#next.get(host) ?? 0));
  }
}
