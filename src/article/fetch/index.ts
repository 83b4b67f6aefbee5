/** Pages from the network, guarded and polite. */
export {
  type AllowList,
  checkedUrl,
  guardedLookup,
  isAllowedHost,
  type Resolve,
  refusedAddress,
  resolveBySystem,
} from './address.ts';
export { type Fetched, type FetchOptions, fetchUrl } from './fetch.ts';
export { Fetcher, type FetcherOptions, type KeptPage, type Known, keepPage, keptPage, retryAfter } from './fetcher.ts';
export { type Clock, HostRate, systemClock } from './rate.ts';
export { Robots } from './robots.ts';
