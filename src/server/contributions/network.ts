import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';
import type { App } from '../environment.ts';

/** Reads `PLEDGEBOOK_PROXIES`: addresses and networks of the reverse proxies before this server, comma-separated. */
export function proxiesOf(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  return (env.PLEDGEBOOK_PROXIES ?? '')
    .split(',')
    .map(entry => entry.trim())
    .filter(Boolean);
}

/**
 * Who asks, as far as a limit needs it: an IPv4 address, or the network that a household's IPv6 addresses share. What
 * `X-Forwarded-For` says is believed only from the proxies that are ours, and only its last word that is none of them.
 */
export function networkOf(c: Context<App>, proxies: readonly string[] = []): string {
  const peer = c.env?.incoming?.socket.remoteAddress ?? '';
  if (!isAmong(peer, proxies)) return networkIn(peer);
  const told = (c.req.header('x-forwarded-for') ?? '').split(',').map(one => one.trim());
  return networkIn(told.findLast(one => !isAmong(one, proxies)) ?? peer);
}

function networkIn(address: string): string {
  if (!ipaddr.isValid(address)) return '';
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(':') : parsed.toString();
}

function isAmong(address: string, networks: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return networks.some(network => {
    const [base = '', size] = network.split('/');
    if (!ipaddr.isValid(base)) return false;
    const around = ipaddr.process(base);
    if (around.kind() !== parsed.kind()) return false;
    return parsed.match(around, size === undefined ? (around.kind() === 'ipv4' ? 32 : 128) : Number(size));
  });
}
