import { Agent, type Dispatcher, request } from 'undici';
import { Failure } from '../../model/index.ts';
import { type AllowList, checkedUrl, guardedLookup, type Resolve, resolveBySystem } from './address.ts';
import { decodedBody } from './body.ts';

/** What a fetch is bound by. Every limit has a default that suits news pages. */
export interface FetchOptions {
  /** Sent with every request; must name the tool and a way to reach whoever runs it. */
  readonly userAgent: string;
  readonly allow?: AllowList;
  readonly resolve?: Resolve;
  /** For the whole exchange with all redirects, in milliseconds; what `before` waits is not part of it. */
  readonly timeout?: number;
  /** Bytes of the body as sent, and after decompression. */
  readonly maxBytes?: number;
  readonly maxDecodedBytes?: number;
  readonly maxRedirects?: number;
  /** `ETag` and `Last-Modified` of the copy that one has: a 304 costs nothing. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly accept?: string;
  /** Checks each address before it is asked for (robots.txt, a rate); may throw or wait. */
  readonly before?: (url: URL) => Promise<void>;
}

/** What came back, with everything that is needed to read it again later. */
export interface Fetched {
  /** The address that was asked for. */
  readonly requested: string;
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly redirects: readonly string[];
  readonly status: number;
  /** Lower-case names; several values of a name joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decompressed; empty for a 304. */
  readonly body: Uint8Array;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** True where the server says that nothing changed since the copy one has. */
  readonly notModified: boolean;
}

const DEFAULTS = { timeout: 30_000, maxBytes: 16_000_000, maxDecodedBytes: 48_000_000, maxRedirects: 6 };
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches one address under all guards: each redirect is checked anew, the address that was checked is the one that
 * the socket goes to, time and size are bounded before and after decompression. Answers of any status are returned;
 * throws {@link Failure} `forbidden` (an address that must not be reached), `input-too-large`, `input-malformed` (a
 * body that does not decompress) or `network` (no answer, cut off, too slow, too many redirects).
 */
export async function fetchUrl(address: string, options: FetchOptions): Promise<Fetched> {
  const { timeout, maxBytes, maxDecodedBytes, maxRedirects } = { ...DEFAULTS, ...options };
  const allow = options.allow ?? [];
  const agent = new Agent({
    connect: { lookup: guardedLookup(allow, options.resolve ?? resolveBySystem), timeout: Math.min(timeout, 10_000) },
    headersTimeout: timeout,
    bodyTimeout: timeout,
    maxHeaderSize: 64 * 1024,
    maxResponseSize: maxBytes,
    pipelining: 0,
  });
  const redirects: string[] = [];
  let left = timeout;
  try {
    let url = checkedUrl(address, allow);
    for (;;) {
      // Waiting for the host's turn is no slowness of the host.
      await options.before?.(url);
      const begun = performance.now();
      const signal = AbortSignal.timeout(Math.max(1, Math.round(left)));
      const response = await request(url, { method: 'GET', headers: headersOf(options), dispatcher: agent, signal });
      const headers = flatHeaders(response.headers);
      const { location } = headers;
      if (REDIRECTS.has(response.statusCode) && location !== undefined) {
        response.body.on('error', () => {}).destroy();
        redirects.push(url.href);
        left -= performance.now() - begun;
        if (redirects.length > maxRedirects)
          throw new Failure('network', `${address}: more than ${maxRedirects} redirects`);
        url = checkedUrl(location, allow, url.href);
        continue;
      }
      const body = await decodedBody(response.body, headers['content-encoding'] ?? '', {
        maxBytes,
        maxDecodedBytes,
        name: url.href,
      });
      return {
        requested: address,
        url: url.href,
        redirects,
        status: response.statusCode,
        headers,
        body,
        contentType: headers['content-type'] ?? null,
        etag: headers.etag ?? null,
        lastModified: headers['last-modified'] ?? null,
        notModified: response.statusCode === 304,
      };
    }
  } catch (error) {
    throw failureOf(error, address, timeout, maxBytes);
  } finally {
    await agent.destroy();
  }
}

function headersOf({ userAgent, accept, etag, lastModified }: FetchOptions): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: accept ?? 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5',
    'accept-encoding': 'gzip, br, deflate, zstd',
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  };
}

function flatHeaders(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}

/** Names what went wrong in words that a person can act on. */
function failureOf(error: unknown, address: string, timeout: number, maxBytes: number): Failure {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof Failure) return cause;
  const { name = '', code = '', message = '' } = (error ?? {}) as { name?: string; code?: string; message?: string };
  if (name === 'TimeoutError' || /TIMEOUT/.test(code)) {
    return new Failure('network', `${address}: no full answer within ${timeout / 1000} s; try again later`, {
      cause: error,
    });
  }
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') {
    return new Failure('input-too-large', `${address}: more than ${maxBytes} bytes; not a page`, { cause: error });
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new Failure('network', `${address}: the host's name has no address`, { cause: error });
  }
  return new Failure('network', `${address}: ${message.split('\n')[0] || code || 'no answer'}`, { cause: error });
}
