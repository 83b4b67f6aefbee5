import { type FeedItem, type Fetcher, nextPoll, readFeed } from '../article/index.ts';
import { Failure } from '../model/index.ts';
import type { NewsSource, SourceState } from '../store/index.ts';

/** What a poll brought. */
export interface Poll {
  /** The state that the source is in now. */
  readonly state: SourceState;
  /** Items that were not known before, each of them once, in the feed's order. */
  readonly fresh: readonly FeedItem[];
  /** All items that the feed holds, known or not; 0 where nothing changed since the last time. */
  readonly items: number;
}

/** More sitemaps than these of one index are not followed in a poll. */
const MOST_SITEMAPS = 5;
const DAY = 24 * 3600 * 1000;

/** The state of a source that was never asked. */
export function freshState(now: Date): SourceState {
  return {
    lastSuccess: null,
    failuresInARow: 0,
    fault: null,
    nextPoll: now.toISOString(),
    etag: null,
    lastModified: null,
  };
}

/**
 * Asks a source once: a conditional request, its new items, and when it is to be asked again. A source that fails
 * throws nothing: its state says so. `known` tells which item keys the register has met; a retitled or re-dated item
 * keeps its key and is not new.
 */
export async function pollSource(
  source: NewsSource,
  state: SourceState,
  fetcher: Pick<Fetcher, 'fetch'>,
  known: (keys: readonly string[]) => Promise<ReadonlySet<string>>,
  now: Date,
): Promise<Poll> {
  const after = (failures: number, appeared: readonly number[], ttl: number | null): string =>
    new Date(nextPoll({ now: now.getTime(), appeared, ttl, failures, address: source.feed })).toISOString();
  try {
    const fetched = await fetcher.fetch(source.feed, { etag: state.etag, lastModified: state.lastModified });
    const good = { lastSuccess: now.toISOString(), failuresInARow: 0, fault: null };
    if (fetched.notModified) {
      return {
        state: { ...state, ...good, nextPoll: unchanged(state, now) ?? after(0, [], null) },
        fresh: [],
        items: 0,
      };
    }
    if (fetched.status < 200 || fetched.status > 299)
      throw new Failure('network', `${source.feed}: answered ${fetched.status}`);
    const feed = readFeed(fetched.body, fetched.url, fetched.contentType);
    const items = [...feed.items];
    for (const sitemap of feed.sitemaps.slice(0, MOST_SITEMAPS)) {
      const inner = await fetcher.fetch(sitemap);
      if (inner.status === 200) items.push(...readFeed(inner.body, inner.url, inner.contentType).items);
    }
    const byKey = new Map<string, FeedItem>();
    for (const item of items) if (item.url !== null && !byKey.has(item.key)) byKey.set(item.key, item);
    const met = await known([...byKey.keys()]);
    const appeared = items
      .flatMap(({ published }) => (published === null ? [] : [Date.parse(published.at ?? published.day)]))
      .filter(Number.isFinite);
    return {
      state: {
        ...good,
        nextPoll: after(0, appeared, feed.ttl),
        etag: fetched.etag,
        lastModified: fetched.lastModified,
      },
      fresh: [...byKey.values()].filter(({ key }) => !met.has(key)),
      items: byKey.size,
    };
  } catch (error) {
    const failures = state.failuresInARow + 1;
    const fault = error instanceof Failure ? error.message : `${source.feed}: ${String(error).split('\n')[0]}`;
    return {
      state: { ...state, failuresInARow: failures, fault, nextPoll: after(failures, [], null) },
      fresh: [],
      items: 0,
    };
  }
}

/** An unchanged feed keeps its rhythm, a little slower each time; null where it has none yet. */
function unchanged({ lastSuccess, nextPoll: planned }: SourceState, now: Date): string | null {
  if (lastSuccess === null) return null;
  const wait = Date.parse(planned) - Date.parse(lastSuccess);
  return wait > 0 ? new Date(now.getTime() + Math.min(wait * 1.25, DAY)).toISOString() : null;
}
