import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Failure } from '../../model/index.ts';

/** Hosts and networks that may be reached although they are not public: `intranet.example`, `127.0.0.1`, `10.2.0.0/16`. */
export type AllowList = readonly string[];

/** Resolves a name to all its addresses; handed in so that tests decide what a name means. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** The system's resolver, all addresses of both families. */
export const resolveBySystem: Resolve = host =>
  new Promise((done, failed) => {
    systemLookup(host, { all: true, verbatim: true }, (error, addresses) => (error ? failed(error) : done(addresses)));
  });

/**
 * Why an address must not be connected to; null where it may. Only globally routed unicast addresses may: not private,
 * loopback, link-local (which holds the metadata services of clouds), carrier-grade, multicast, documentation or
 * reserved ones, and no IPv6 form that wraps such an IPv4 address.
 */
export function refusedAddress(address: string, allow: AllowList = []): string | null {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return 'not an IP address';
  let parsed = ipaddr.parse(bare);
  if (isAllowed(parsed, allow)) return null;
  if (parsed instanceof ipaddr.IPv6) {
    const wrapped = wrappedIPv4(parsed);
    if (wrapped !== null) {
      parsed = wrapped;
      if (isAllowed(parsed, allow)) return null;
    }
  }
  const range = parsed.range();
  return range === 'unicast' ? null : `${range} address`;
}

/** The IPv4 address inside an IPv6 one (mapped, NAT64, 6to4, compatible); null where there is none. */
function wrappedIPv4(address: ipaddr.IPv6): ipaddr.IPv4 | null {
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  const bytes = address.toByteArray();
  const from = (at: number): ipaddr.IPv4 => new ipaddr.IPv4(bytes.slice(at, at + 4));
  const starts = (...prefix: number[]): boolean => prefix.every((byte, at) => bytes[at] === byte);
  if (starts(0, 0x64, 0xff, 0x9b)) return from(12);
  if (starts(0x20, 0x02)) return from(2);
  if (starts(...new Array<number>(12).fill(0)) && bytes[12] !== 0) return from(12);
  return null;
}

function isAllowed(address: ipaddr.IPv4 | ipaddr.IPv6, allow: AllowList): boolean {
  for (const entry of allow) {
    const [network = '', size] = entry.split('/');
    if (!ipaddr.isValid(network)) continue;
    const parsed = ipaddr.parse(network);
    if (parsed.kind() !== address.kind()) continue;
    const bits = size === undefined ? (parsed.kind() === 'ipv4' ? 32 : 128) : Number(size);
    if (address.match(parsed, bits)) return true;
  }
  return false;
}

/** True where the allow-list names the host itself (`intranet.example`, or `.example` for all names below it). */
export function isAllowedHost(host: string, allow: AllowList): boolean {
  const name = host.toLowerCase();
  return allow.some(
    entry => entry.toLowerCase() === name || (entry.startsWith('.') && name.endsWith(entry.toLowerCase())),
  );
}

/**
 * A web address that may be asked for, as far as its text tells: HTTP or HTTPS, no user name, and no literal address
 * that is refused. Throws {@link Failure} `usage` or `forbidden`.
 */
export function checkedUrl(address: string, allow: AllowList, base?: string): URL {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch (cause) {
    throw new Failure('usage', `${address}: not a web address; give one that begins with https://`, { cause });
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Failure('forbidden', `${address}: only http and https addresses are fetched`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new Failure('forbidden', `${url.host}: an address with a user name or password is not fetched`);
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host)) {
    const refused = refusedAddress(host, allow);
    if (refused !== null) throw new Failure('forbidden', `${url.host}: ${refused}; only public addresses are fetched`);
  }
  return url;
}

/**
 * The lookup that sockets are opened with: every address of a name is checked, and the socket goes to a checked one,
 * so that a second answer of the name server cannot lead elsewhere. One refused address refuses the whole name.
 */
export function guardedLookup(allow: AllowList, resolve: Resolve): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      addresses => {
        if (!isAllowedHost(host, allow)) {
          for (const { address } of addresses) {
            const refused = refusedAddress(address, allow);
            if (refused !== null) {
              const failure = new Failure(
                'forbidden',
                `${host}: leads to a ${refused}; only public addresses are fetched`,
              );
              callback(failure, '', 4);
              return;
            }
          }
        }
        const wanted =
          options.family === 4 || options.family === 6
            ? addresses.filter(({ family }) => family === options.family)
            : addresses;
        const [first] = wanted;
        if (first === undefined) callback(new Failure('network', `${host}: has no address`), '', 4);
        else if (options.all) callback(null, [...wanted]);
        else callback(null, first.address, first.family);
      },
      error => callback(error, '', 4),
    );
  };
}
