import { decodeXML } from 'entities';
import { machineMoment } from '../metadata/moment.ts';
import type { Feed, FeedItem } from './feed.ts';
import { itemKey } from './identity.ts';

/** Reads a sitemap of news or an index of sitemaps; null where the text is neither. */
export function readSitemap(xml: string): Feed | null {
  const head = xml.slice(0, 2000);
  const index = /<(?:\w+:)?sitemapindex[\s>]/i.test(head);
  if (!index && !/<(?:\w+:)?urlset[\s>]/i.test(head)) return null;
  const items: FeedItem[] = [];
  const sitemaps: string[] = [];
  for (const entry of elements(xml, index ? 'sitemap' : 'url')) {
    const location = first(entry, 'loc');
    if (location === null || !URL.canParse(location)) continue;
    if (index) {
      sitemaps.push(location);
      continue;
    }
    const date = first(entry, 'publication_date') ?? first(entry, 'lastmod');
    items.push({
      key: itemKey(null, location),
      url: location,
      title: first(entry, 'title'),
      published: date === null ? null : machineMoment(date),
      lang: first(entry, 'language')?.toLowerCase().split(/[-_]/)[0] ?? null,
    });
  }
  return { format: index ? 'sitemap-index' : 'news-sitemap', title: null, items, sitemaps, ttl: null };
}

/** The insides of all elements of a name, with or without a prefix, in order. */
function* elements(xml: string, name: string): Generator<string> {
  const open = new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>`, 'g');
  const close = new RegExp(`</(?:\\w+:)?${name}\\s*>`, 'g');
  for (let match = open.exec(xml); match !== null; match = open.exec(xml)) {
    close.lastIndex = open.lastIndex;
    const end = close.exec(xml);
    if (end === null) return;
    yield xml.slice(open.lastIndex, end.index);
    open.lastIndex = close.lastIndex;
  }
}

function first(xml: string, name: string): string | null {
  for (const inside of elements(xml, name)) {
    const raw = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(inside)?.[1] ?? decodeXML(inside);
    const text = raw.replace(/\s+/g, ' ').trim();
    return text === '' ? null : text;
  }
  return null;
}
