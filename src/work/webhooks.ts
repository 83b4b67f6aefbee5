import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Agent, request } from 'undici';
import { type AllowList, checkedUrl, guardedLookup, type Resolve, resolveBySystem } from '../article/index.ts';
import { Failure } from '../model/index.ts';
import type { News, Subscription } from '../store/index.ts';
import { queryOf } from './selection.ts';

/** Where webhooks may lead, and how names are resolved. */
export interface WebhookPosting {
  /** Hosts and networks that may be posted to although they are not public. */
  readonly allow: AllowList;
  readonly resolve?: Resolve;
  readonly clock: () => Date;
}

/** What came back. */
interface Answered {
  readonly status: number;
  /** The start of the body. */
  readonly body: string;
}

/** For the whole exchange, in milliseconds. */
const PATIENCE = 15_000;
/** No more of an answer is read, in bytes. */
const MOST_ANSWER = 16 * 1024;

/** Reads `PLEDGEBOOK_WEBHOOK_ALLOW`: hosts and networks, comma-separated. */
export function webhookAllow(env: Readonly<Record<string, string | undefined>>): AllowList {
  return (env.PLEDGEBOOK_WEBHOOK_ALLOW ?? '')
    .split(',')
    .map(entry => entry.trim())
    .filter(Boolean);
}

/** A webhook's secret as its owner gets it: `whsec_` and base64, as Standard Webhooks writes it. */
export function secretOf({ secret }: Pick<Subscription, 'secret'>): string {
  return `whsec_${Buffer.from(secret, 'base64url').toString('base64')}`;
}

/** The signature over `id.seconds.body` by HMAC-SHA256: `v1,` and base64 (Standard Webhooks 1.0). */
export function signatureOf(secret: string, id: string, seconds: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
}

/**
 * Asks a new webhook whether it wants to be one: its answer must be 2xx and hold the ping's challenge. Throws Failure
 * `forbidden` (an address that must not be reached), `network` (no answer), `conflict` (an answer without the challenge).
 */
export async function pingWebhook(hook: Subscription, posting: WebhookPosting): Promise<void> {
  const challenge = randomBytes(18).toString('base64url');
  const data = { subscription: hook.id, challenge };
  const { status, body } = await post(hook, `ping_${challenge.slice(0, 12)}`, 'ping', data, posting);
  if (status < 200 || status > 299) throw new Failure('network', `answered ${status}`);
  if (!body.includes(challenge)) throw new Failure('conflict', 'answered without the challenge of the ping');
}

/** Posts news. Throws Failure `network` with the status where the answer is not 2xx, `not-found` where it is 410. */
export async function postNews(
  hook: Subscription,
  news: News,
  since: string,
  base: string,
  posting: WebhookPosting,
): Promise<void> {
  const query = queryOf(hook.selection);
  const data = {
    subscription: hook.id,
    selection: `${base}/${hook.lang}/pledges${query && `?${query}`}`,
    since,
    until: news.upTo,
    pledges: news.items.map(({ change, at, row, events, articles }) => ({
      change,
      at,
      url: `${base}/${hook.lang}/pledges/${row.id}`,
      articles,
      pledge: row,
      events,
    })),
  };
  // The same news has the same id, however often it has to be sent.
  const id = `msg_${createHash('sha256').update(`${hook.id} ${since} ${news.upTo}`).digest('hex').slice(0, 24)}`;
  const { status } = await post(hook, id, 'pledges.changed', data, posting);
  if (status === 410) throw new Failure('not-found', 'answered 410: it wants no more');
  if (status < 200 || status > 299) throw new Failure('network', `answered ${status}`);
}

async function post(
  hook: Subscription,
  id: string,
  type: string,
  data: object,
  { allow, resolve = resolveBySystem, clock }: WebhookPosting,
): Promise<Answered> {
  const url = checkedUrl(hook.url ?? '', allow);
  const now = clock();
  const seconds = Math.floor(now.getTime() / 1000);
  const body = JSON.stringify({ type, timestamp: now.toISOString(), data });
  const agent = new Agent({
    connect: { lookup: guardedLookup(allow, resolve), timeout: PATIENCE },
    headersTimeout: PATIENCE,
    bodyTimeout: PATIENCE,
    pipelining: 0,
  });
  try {
    const response = await request(url, {
      method: 'POST',
      dispatcher: agent,
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Pledgebook/0.1 (webhook)',
        'webhook-id': id,
        'webhook-timestamp': String(seconds),
        'webhook-signature': signatureOf(secretOf(hook), id, seconds, body),
      },
      body,
    });
    return { status: response.statusCode, body: await startOf(response.body) };
  } catch (error) {
    for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof Failure) throw cause;
    const { name = '', code = '' } = (error ?? {}) as { name?: string; code?: string };
    const slow = name === 'TimeoutError' || /TIMEOUT/.test(code);
    throw new Failure('network', slow ? `no answer within ${PATIENCE / 1000} s` : `no answer (${code || name})`);
  } finally {
    await agent.destroy();
  }
}

/** The start of an answer as text; the rest is not waited for. */
async function startOf(body: AsyncIterable<Buffer> & { destroy(): unknown }): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of body) {
    parts.push(part);
    length += part.length;
    if (length >= MOST_ANSWER) break;
  }
  return Buffer.concat(parts).toString('utf8').slice(0, MOST_ANSWER);
}
