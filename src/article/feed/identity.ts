/** Parameters that say where a reader came from and not what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|cmpid|ocid|icid|ref|ref_src|xtor|at_\w+|wt_\w+|_ga|ns_\w+|spm|from|src|ito|smid|partner|rss|output)$/i;

/**
 * An address as it counts for identity: host in lower case without `www.`, no fragment, no tracking parameters, the
 * others in order, no slash at the end, `http` and `https` the same.
 */
export function addressKey(address: string): string {
  const url = new URL(address);
  const kept = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = kept.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
  const path = url.pathname.replace(/\/(?:amp\/?)?$/, '').replace(/\/{2,}/g, '/');
  return `${url.hostname.toLowerCase().replace(/^(?:www|m|amp)\./, '')}${url.port === '' ? '' : `:${url.port}`}${path}${query === '' ? '' : `?${query}`}`;
}

/**
 * What makes a feed's item itself: its address where it has one (so that a new title, date or guid is not a new
 * article), else its id.
 */
export function itemKey(id: string | null, address: string | null): string {
  if (address !== null) return addressKey(address);
  return `id:${id ?? ''}`;
}
