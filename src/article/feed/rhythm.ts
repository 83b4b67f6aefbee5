const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SOONEST = 10 * MINUTE;
const LATEST = DAY;

/** What the next poll of a feed is reckoned from. Times are milliseconds since 1970. */
export interface PollClues {
  readonly now: number;
  /** When the feed's items appeared, in any order. */
  readonly appeared: readonly number[];
  /** Minutes that the feed asks for; null where it asks for nothing. */
  readonly ttl: number | null;
  /** Failures in a row; 0 after a success. */
  readonly failures: number;
  /** The feed's address: it spreads the feeds over the hour. */
  readonly address: string;
}

/**
 * When a feed is to be asked again: half of the usual distance between its items, between ten minutes and a day, never
 * sooner than it asks for, doubled for each failure in a row; and then moved by up to a tenth, each feed by its own
 * share, so that not all are asked at the full hour.
 */
export function nextPoll({ now, appeared, ttl, failures, address }: PollClues): number {
  const recent = appeared.filter(time => time <= now && time > now - 30 * DAY).sort((a, b) => b - a);
  const gaps = recent.slice(0, 20).map((time, at) => (at === 0 ? now - time : (recent[at - 1] as number) - time));
  gaps.sort((a, b) => a - b);
  const usual = gaps.length === 0 ? 6 * HOUR : (gaps[Math.floor(gaps.length / 2)] as number) / 2;
  const asked = Math.min((ttl ?? 0) * MINUTE, LATEST);
  const wait = Math.min(LATEST, Math.max(SOONEST, usual, asked) * 2 ** Math.min(failures, 6));
  return Math.round(now + wait * (1 + share(address) / 10));
}

/** 0 to 1 by a text, evenly spread (FNV-1a). */
export function share(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}
