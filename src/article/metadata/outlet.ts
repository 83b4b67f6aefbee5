import { fold } from '../html/tree.ts';
import type { Described } from './collect.ts';
import { metaOf } from './collect.ts';
import { articleObject, namesIn } from './jsonld.ts';

/** The publication's name: the publisher of the article, the site's name, or else the host without `www.`; null where nothing is said. */
export function outletOf(described: Described, url: string | null): string | null {
  const article = articleObject(described.objects);
  const named =
    metaOf(described, 'og:site_name') ??
    namesIn(article?.publisher, described.objects)[0] ??
    metaOf(described, 'application-name', 'publisher', 'dc.publisher', 'apple-mobile-web-app-title', 'cre');
  const name = named === null || named === undefined ? '' : fold(named);
  if (name !== '' && name.length <= 80 && !/^https?:/i.test(name)) return name.replace(/^@/, '');
  return url === null ? null : hostOf(url);
}

/** The host of an address without `www.`; null where it is no web address. */
export function hostOf(url: string): string | null {
  try {
    const { hostname, protocol } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? hostname.replace(/^www\d?\./, '') : null;
  } catch {
    return null;
  }
}

/** The canonical address, absolute and without a fragment, where it stands on the same site as the page; else the page's own; null where neither is known. */
export function canonicalOf(described: Described, url: string | null): string | null {
  const base = url ?? undefined;
  const given = described.links.get('canonical') ?? metaOf(described, 'og:url') ?? described.links.get('shortlink');
  if (given !== undefined && given !== null) {
    try {
      const canonical = new URL(given, base);
      canonical.hash = '';
      const web = canonical.protocol === 'http:' || canonical.protocol === 'https:';
      const bare =
        canonical.pathname === '/' && canonical.search === '' && url !== null && new URL(url).pathname.length > 1;
      if (web && !bare && (url === null || sameSite(canonical.hostname, new URL(url).hostname))) return canonical.href;
    } catch {
      // A canonical that is no address says nothing.
    }
  }
  return url;
}

/** True where two hosts end in the same two labels (three for `co.uk` and the like). */
function sameSite(one: string, other: string): boolean {
  const site = (host: string): string => {
    const labels = host.split('.');
    const short = (labels.at(-2) ?? '').length <= 3 && labels.length > 2;
    return labels.slice(short ? -3 : -2).join('.');
  };
  return site(one) === site(other);
}
