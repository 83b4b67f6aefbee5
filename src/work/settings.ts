import { Fetcher, type FetcherOptions } from '../article/index.ts';

/** What the environment says about fetching. */
export interface FetchSettings {
  /** An address or page by which those who run a site reach whoever runs this; null where none is given. */
  readonly contact: string | null;
  /** Hosts and networks that may be reached although they are not public. */
  readonly allow: readonly string[];
  /** Milliseconds between two requests to one host. */
  readonly interval: number;
}

/** Reads `PLEDGEBOOK_CONTACT`, `PLEDGEBOOK_FETCH_ALLOW` and `PLEDGEBOOK_FETCH_INTERVAL`. */
export function fetchSettings(env: Readonly<Record<string, string | undefined>>): FetchSettings {
  const interval = Number(env.PLEDGEBOOK_FETCH_INTERVAL ?? '');
  return {
    contact: env.PLEDGEBOOK_CONTACT?.trim().replace(/[^\x20-\x7e]/g, '') || null,
    allow: (env.PLEDGEBOOK_FETCH_ALLOW ?? '')
      .split(',')
      .map(entry => entry.trim())
      .filter(Boolean),
    interval: env.PLEDGEBOOK_FETCH_INTERVAL && interval >= 0 ? interval * 1000 : 1000,
  };
}

/** A fetcher as the environment wants it; it names Pledgebook and, where one is given, the contact. */
export function fetcherFor(
  env: Readonly<Record<string, string | undefined>>,
  over: Partial<FetcherOptions> = {},
): Fetcher {
  const { contact, allow, interval } = fetchSettings(env);
  const userAgent = `Pledgebook/0.1 (${contact ? `+${contact}` : 'a register of investment news; its operator gave no contact'})`;
  return new Fetcher({ userAgent, allow, interval, retries: 1, ...over });
}
