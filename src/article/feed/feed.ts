import { parseFeed } from 'feedsmith';
import { Failure } from '../../model/index.ts';
import { decodeText } from '../bytes.ts';
import { humanMoment, type Moment } from '../metadata/moment.ts';
import { itemKey } from './identity.ts';
import { readSitemap } from './sitemap.ts';

/** What kind of feed an address turned out to be. */
export type FeedFormat = 'rss' | 'atom' | 'json' | 'rdf' | 'news-sitemap' | 'sitemap-index';

/** One entry of a feed: where an article is, and what the feed says of it. */
export interface FeedItem {
  /** What makes it this item and no other, whatever its title or date become; see {@link itemKey}. */
  readonly key: string;
  /** Absolute; null where the entry has none and is therefore not fetched. */
  readonly url: string | null;
  readonly title: string | null;
  readonly published: Moment | null;
  /** BCP 47 primary language as the feed tells it; null where it does not. */
  readonly lang: string | null;
}

/** A feed as it was read. */
export interface Feed {
  readonly format: FeedFormat;
  readonly title: string | null;
  readonly items: readonly FeedItem[];
  /** Further sitemaps that a sitemap index names. */
  readonly sitemaps: readonly string[];
  /** Minutes that the feed itself asks to wait (`ttl`); null where it asks for nothing. */
  readonly ttl: number | null;
}

/** More items than this in one feed are not read. */
const MOST_ITEMS = 10_000;

/** The parts of an entry that the formats share under several names. */
interface Entry {
  readonly id?: string | undefined;
  readonly guid?: { readonly value?: string } | undefined;
  readonly link?: string | undefined;
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[] | undefined;
  readonly url?: string | undefined;
  readonly external_url?: string | undefined;
  readonly title?: string | { readonly value?: string } | undefined;
  readonly pubDate?: string | undefined;
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly date_published?: string | undefined;
  readonly language?: string | undefined;
  readonly dc?: { readonly dates?: readonly string[]; readonly date?: string } | undefined;
}
interface Channel {
  readonly title?: string | { readonly value?: string } | undefined;
  readonly language?: string | undefined;
  readonly ttl?: number | undefined;
  readonly items?: readonly Entry[] | undefined;
  readonly entries?: readonly Entry[] | undefined;
}

/**
 * Reads RSS, Atom, RDF, JSON Feed, a news sitemap or a sitemap index. `url` is where it was fetched from: relative
 * addresses resolve against it. Throws {@link Failure} `input-malformed` where it is none of them.
 */
export function readFeed(bytes: Uint8Array, url: string, contentType: string | null = null): Feed {
  const { text } = decodeText(bytes, { contentType: contentType ?? xmlCharset(bytes), html: false, name: url });
  const sitemap = readSitemap(text);
  if (sitemap !== null) return { ...sitemap, items: sitemap.items.slice(0, MOST_ITEMS) };
  let parsed: { format: string; feed: unknown };
  try {
    parsed = parseFeed(text.trim()) as { format: string; feed: unknown };
  } catch (cause) {
    throw new Failure('input-malformed', `${url}: not a feed (RSS, Atom, JSON Feed or news sitemap)`, { cause });
  }
  const channel = parsed.feed as Channel;
  const items: FeedItem[] = [];
  for (const entry of (channel.items ?? channel.entries ?? []).slice(0, MOST_ITEMS)) {
    const address = absolute(addressOf(entry), url);
    const id = entry.guid?.value ?? entry.id ?? null;
    if (address === null && id === null) continue;
    const lang = entry.language ?? channel.language ?? null;
    items.push({
      key: itemKey(id, address),
      url: address,
      title: plain(entry.title),
      published: dateOf(entry, lang),
      lang: lang?.toLowerCase().split(/[-_]/)[0] ?? null,
    });
  }
  return {
    format: parsed.format as FeedFormat,
    title: plain(channel.title),
    items,
    sitemaps: [],
    ttl: typeof channel.ttl === 'number' && channel.ttl > 0 ? channel.ttl : null,
  };
}

/** The encoding that an XML declaration names, as a Content-Type; null where there is none. */
function xmlCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const charset = /<\?xml[^>]*encoding=["']([\w.:-]+)["']/i.exec(head)?.[1];
  return charset === undefined ? null : `text/xml; charset=${charset}`;
}

function addressOf(entry: Entry): string | null {
  const alternate = entry.links?.find(link => link.rel === undefined || link.rel === 'alternate') ?? entry.links?.[0];
  const guid = entry.guid?.value;
  return entry.link ?? alternate?.href ?? entry.url ?? entry.external_url ?? (guid?.startsWith('http') ? guid : null);
}

function absolute(address: string | null, base: string): string | null {
  if (address === null) return null;
  try {
    const { href, protocol } = new URL(address.trim(), base);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}

function plain(title: Entry['title']): string | null {
  const text = typeof title === 'string' ? title : title?.value;
  const folded = text
    ?.replace(/<[^>]{1,300}>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return folded ? folded : null;
}

function dateOf(entry: Entry, lang: string | null): Moment | null {
  const given =
    entry.pubDate ?? entry.published ?? entry.date_published ?? entry.updated ?? entry.dc?.dates?.[0] ?? entry.dc?.date;
  return given === undefined ? null : humanMoment(given, lang);
}
