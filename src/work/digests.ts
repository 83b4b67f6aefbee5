import { CHANGES, type NewsItem, type Rhythm, type Subscription } from '../store/index.ts';
import type { Mailer } from './mail.ts';
import type { Wording } from './messages.ts';
import { queryOf } from './selection.ts';

/** Pledges that one digest tells of; the others are counted and linked. */
export const MOST_TOLD = 50;
const DAY = 24 * 3600 * 1000;
const PERIOD: Readonly<Record<Rhythm, number>> = { daily: DAY, weekly: 7 * DAY };

/** The moment up to which a subscription has everything; null before it was confirmed. */
export function sinceOf({ delivered, confirmed }: Subscription): string | null {
  return delivered ?? confirmed;
}

/** True where a digest is to be made now. */
export function isDue(subscription: Subscription, now: Date): boolean {
  const since = sinceOf(subscription);
  if (subscription.kind !== 'email' || subscription.state !== 'active' || since === null) return false;
  return now.getTime() - Date.parse(since) >= PERIOD[subscription.every ?? 'weekly'];
}

/** Where a subscription is looked at and ended, for people. */
export function ownAddress(base: string, { lang, stopToken }: Subscription): string {
  return `${base}/${lang}/follow/own?token=${stopToken}`;
}

/** Where one POST ends a subscription, for mail programs (RFC 8058). */
export function stopAddress(base: string, { stopToken }: Subscription): string {
  return `${base}/follow/stop?token=${stopToken}`;
}

/** Sends a digest of what changed. Throws Failure `network` where the mail server did not take it. */
export async function sendDigest(
  subscription: Subscription,
  news: { readonly items: readonly NewsItem[]; readonly more: number; readonly upTo: string },
  how: { readonly mailer: Mailer; readonly wording: Wording; readonly base: string },
): Promise<void> {
  const { mailer, wording, base } = how;
  const since = sinceOf(subscription) ?? news.upTo;
  const query = queryOf(subscription.selection);
  const items = news.items.toSorted((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change));
  const worded = wording(
    {
      kind: 'digest',
      filter: subscription.selection,
      every: subscription.every ?? 'weekly',
      items: items.slice(0, MOST_TOLD),
      more: news.more + Math.max(0, items.length - MOST_TOLD),
      since: since.slice(0, 10),
      until: news.upTo.slice(0, 10),
      list: `${base}/${subscription.lang}/pledges${query && `?${query}`}`,
      own: ownAddress(base, subscription),
    },
    subscription.lang,
  );
  await mailer.send({
    ...worded,
    to: subscription.email,
    key: `digest ${subscription.id} ${since} ${news.upTo}`,
    stop: stopAddress(base, subscription),
  });
}
