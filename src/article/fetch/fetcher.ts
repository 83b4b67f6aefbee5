import { gunzipSync, gzipSync } from 'node:zlib';
import { Failure } from '../../model/index.ts';
import { type Fetched, type FetchOptions, fetchUrl } from './fetch.ts';
import { type Clock, HostRate, systemClock } from './rate.ts';
import { Robots } from './robots.ts';

/** How a fetcher behaves beyond a single request. */
export interface FetcherOptions extends Omit<FetchOptions, 'before' | 'etag' | 'lastModified'> {
  /** Milliseconds between two requests to one host; 1,000 by default. */
  readonly interval?: number;
  /** Further tries after a passing failure; 3 by default. */
  readonly retries?: number;
  /** Milliseconds before the first further try, doubled each time; 1,000 by default. */
  readonly backoff?: number;
  /** False for addresses that are one's own and have no robots.txt; true by default. */
  readonly robots?: boolean;
  readonly clock?: Clock;
  /** Spreads retries: 0 to 1. */
  readonly random?: () => number;
}

/** The copy that one has of a page, for a conditional request. */
export interface Known {
  readonly etag?: string | null;
  readonly lastModified?: string | null;
}

const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);
const LONGEST_WAIT = 15 * 60 * 1000;

/** Fetches many pages politely: robots.txt, a rate per host, retries with backoff, `Retry-After`. */
export class Fetcher {
  readonly #options: FetcherOptions;
  readonly #rate: HostRate;
  readonly #robots: Robots | null;
  readonly #clock: Clock;

  constructor(options: FetcherOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#rate = new HostRate(options.interval ?? 1000, this.#clock);
    this.#robots = options.robots === false ? null : new Robots(options, this.#clock.now);
  }

  /**
   * Fetches an address, again after passing failures (no answer, 429, 5xx). Returns the last answer whatever its
   * status; throws what {@link fetchUrl} throws, `forbidden` also where robots.txt says no.
   */
  async fetch(address: string, known: Known = {}): Promise<Fetched> {
    const { retries = 3, backoff = 1000, random = Math.random } = this.#options;
    for (let attempt = 0; ; attempt += 1) {
      let wait = Math.min(backoff * 2 ** attempt * (0.5 + random()), LONGEST_WAIT);
      try {
        const fetched = await fetchUrl(address, { ...this.#options, ...known, before: url => this.#before(url) });
        if (!PASSING.has(fetched.status) || attempt >= retries) return fetched;
        const asked = retryAfter(fetched.headers['retry-after'], this.#clock.now());
        if (asked > LONGEST_WAIT) return fetched;
        if (asked > 0) this.#rate.holdUntil(new URL(fetched.url).host, this.#clock.now() + asked);
        wait = Math.max(wait, asked);
      } catch (error) {
        if (!(error instanceof Failure) || error.code !== 'network' || attempt >= retries) throw error;
      }
      await this.#clock.sleep(wait);
    }
  }

  async #before(url: URL): Promise<void> {
    await this.#robots?.check(url);
    await this.#rate.turn(url.host, (await this.#robots?.delay(url)) ?? 0);
  }
}

/** Milliseconds that a `Retry-After` header asks to wait, in seconds or as a date; 0 where it asks for nothing. */
export function retryAfter(header: string | undefined, now: number): number {
  if (header === undefined) return 0;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const time = Date.parse(header);
  return Number.isNaN(time) ? 0 : Math.max(0, time - now);
}

/** A fetched page as it is kept: everything, its body compressed, so that a better reader can read it again. */
export interface KeptPage extends Omit<Fetched, 'body'> {
  readonly bodyGzip: Uint8Array;
}

/** Packs a fetched page for keeping. */
export function keepPage({ body, ...rest }: Fetched): KeptPage {
  return { ...rest, bodyGzip: gzipSync(body) };
}

/** Unpacks a kept page. */
export function keptPage({ bodyGzip, ...rest }: KeptPage): Fetched {
  return { ...rest, body: gunzipSync(bodyGzip) };
}
