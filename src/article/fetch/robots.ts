import robotsParser from 'robots-parser';
import { Failure } from '../../model/index.ts';
import { type FetchOptions, fetchUrl } from './fetch.ts';

/** Its types say "default export", its CommonJS form is the function itself. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** What a host's robots.txt says to us. */
interface Rules {
  readonly until: number;
  readonly allows: (url: string) => boolean;
  /** True where the host did not say: it is asked again later. */
  readonly silent: boolean;
  /** Seconds between two requests that the host asks for; 0 where it asks for nothing. */
  readonly delay: number;
}

const DAY = 24 * 3600 * 1000;
/** A host that does not say is asked again after this. */
const SILENCE = 5 * 60 * 1000;
/** RFC 9309 asks to read at least 500 kibibytes. */
const LARGEST = 512 * 1024;
const MOST_HOSTS = 20_000;

/**
 * Honours robots.txt (RFC 9309): fetched under the same guards as pages and kept for a day. No file (4xx) allows all;
 * a server error or no answer forbids all for five minutes, and then it is asked again.
 */
export class Robots {
  readonly #options: FetchOptions;
  readonly #now: () => number;
  readonly #rules = new Map<string, Promise<Rules>>();

  constructor(options: FetchOptions, now: () => number = Date.now) {
    this.#options = { ...options, before: async () => {} };
    this.#now = now;
  }

  /** Throws {@link Failure} `forbidden` where the host does not want the address fetched, `network` where it does not say now. */
  async check(url: URL): Promise<void> {
    if (url.pathname === '/robots.txt') return;
    const rules = await this.#of(url);
    if (rules.silent) throw new Failure('network', `${url.origin}/robots.txt: cannot be read now; try again later`);
    if (!rules.allows(url.href)) throw new Failure('forbidden', `${url.href}: the site's robots.txt does not allow it`);
  }

  /** Milliseconds between two requests that the host asks for; 0 where it asks for nothing. At most a minute. */
  async delay(url: URL): Promise<number> {
    return Math.min((await this.#of(url)).delay, 60) * 1000;
  }

  async #of(url: URL): Promise<Rules> {
    const before = await this.#rules.get(url.origin);
    if (before !== undefined && before.until > this.#now()) return before;
    if (this.#rules.size >= MOST_HOSTS) this.#rules.clear();
    const rules = this.#ask(url.origin);
    this.#rules.set(url.origin, rules);
    return rules;
  }

  async #ask(origin: string): Promise<Rules> {
    const all = (allowed: boolean, time: number): Rules => ({
      until: this.#now() + time,
      allows: () => allowed,
      silent: !allowed,
      delay: 0,
    });
    const address = `${origin}/robots.txt`;
    try {
      const { status, body } = await fetchUrl(address, {
        ...this.#options,
        accept: 'text/plain,*/*;q=0.5',
        etag: null,
        lastModified: null,
        maxBytes: 4 * LARGEST,
        timeout: 15_000,
      });
      if (status >= 500 || status === 429) return all(false, SILENCE);
      if (status >= 400) return all(true, DAY);
      const text = new TextDecoder().decode(body.subarray(0, LARGEST));
      const robots = parseRobots(address, text);
      const agent = this.#options.userAgent;
      return {
        until: this.#now() + DAY,
        allows: page => robots.isAllowed(page, agent) ?? true,
        silent: false,
        delay: robots.getCrawlDelay(agent) ?? 0,
      };
    } catch (error) {
      // A guard's refusal is the caller's to hear; silence of the host is not permission.
      if (error instanceof Failure && error.code === 'forbidden') throw error;
      return all(false, SILENCE);
    }
  }
}
