import type { Claim, Reading, SourcedClaim } from '../../model/index.ts';

/** Where a claim was read: what of the appearances and the article goes into a SourcedClaim. */
export interface Source {
  readonly article: string;
  /** The article that leads its near-copies; absent where it leads itself or stands alone. */
  readonly copyOf?: string;
  /** Its id where it came from; null or absent where it had none. */
  readonly externalId?: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly recorded: string;
  readonly sample: boolean;
}

/**
 * The claims of an article's latest reading with ids that hold over re-readings: a claim that stands on the same words keeps its
 * id; a new one gets a number that no earlier reading used. A pure function of the readings, oldest first.
 */
export function sourcedClaims(readings: readonly Reading[], source: Source): SourcedClaim[] {
  let known = new Map<string, string>();
  const used = new Set<string>();
  let ids = new Map<Claim, string>();
  for (const reading of readings) {
    ids = new Map();
    for (const claim of reading.claims) {
      const kept = known.get(anchorOf(claim));
      if (kept !== undefined && ![...ids.values()].includes(kept)) ids.set(claim, kept);
    }
    for (const claim of reading.claims) if (!ids.has(claim)) ids.set(claim, fresh(claim.id, used, [...ids.values()]));
    for (const id of ids.values()) used.add(id);
    known = new Map([...known, ...[...ids].map(([claim, id]) => [anchorOf(claim), id] as const)]);
  }
  const last = readings.at(-1);
  if (!last) return [];
  return last.claims.map(claim => sourced(last, claim, ids.get(claim) ?? claim.id, source));
}

function sourced(reading: Reading, claim: Claim, id: string, source: Source): SourcedClaim {
  const parts = reading.otherMoney
    .filter(other => other.role === 'part' && (other.claim === null || other.claim === claim.id))
    .map(({ low, high, currency }) => ({ low, high, currency }));
  return {
    ...source,
    id: `${source.article}#${id}`,
    lang: reading.lang,
    reader: `${reading.reader} ${reading.version}`,
    parts,
    claim,
  };
}

function fresh(wanted: string, used: ReadonlySet<string>, taken: readonly string[]): string {
  if (!used.has(wanted) && !taken.includes(wanted)) return wanted;
  for (let n = 1; ; n++) if (!used.has(`c${n}`) && !taken.includes(`c${n}`)) return `c${n}`;
}

/** The words that a claim stands on: its amount's, else its jobs', else its investors' and places'. */
function anchorOf(claim: Claim): string {
  const main = claim.amount ?? claim.jobs;
  if (main) return `${claim.type} ${main.start} ${main.end}`;
  const names = [...claim.investors, ...claim.places].map(({ start, end }) => `${start}-${end}`);
  return `${claim.type} ${names.join(' ')}`;
}
