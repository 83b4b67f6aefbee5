/** Says whether one more request of somebody may go on now. */
export type Allow = (who: string, now: number) => boolean;

/** Addresses that are remembered at most; the oldest are forgotten first. */
const MAX_KNOWN = 10_000;

/**
 * A bucket for each address: `burst` requests at once, refilled evenly over `seconds`. Time is in milliseconds. Nothing
 * is written down; a restart forgets everybody.
 */
export function limiter(burst: number, seconds: number): Allow {
  const buckets = new Map<string, { left: number; at: number }>();
  return (who, now) => {
    const bucket = buckets.get(who) ?? { left: burst, at: now };
    buckets.delete(who);
    const left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * (burst / seconds));
    const allowed = left >= 1;
    buckets.set(who, { left: allowed ? left - 1 : left, at: now });
    if (buckets.size > MAX_KNOWN) buckets.delete(buckets.keys().next().value ?? '');
    return allowed;
  };
}
