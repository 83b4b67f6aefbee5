import { type Claim, type Reading, SLOTS, type Slot } from '../../model/index.ts';

/** A value on which two readings of one article differ; as short text, null where the reading has none. */
export interface Difference {
  /** The ids of the claim in the first and in the second reading; null where that one does not have it. */
  readonly a: string | null;
  readonly b: string | null;
  /** Null where the whole claim stands in one reading only. */
  readonly slot: Slot | null;
  readonly inA: string | null;
  readonly inB: string | null;
}

/** How two readings of one article compare. */
export interface ReadingDiff {
  readonly differences: readonly Difference[];
  /** Claims that both have. */
  readonly shared: number;
  /** Share of the slots of shared claims on which both agree, 0 to 1; 1 where no claim is shared. */
  readonly agreement: number;
}

/** Where two readings differ: claims paired best first by amount, jobs, investors and places, then slot by slot. */
export function diffReadings(a: Reading, b: Reading): ReadingDiff {
  const pairs = paired(a.claims, b.claims);
  const differences: Difference[] = [];
  let same = 0;
  let total = 0;
  for (const [left, right] of pairs) {
    for (const slot of SLOTS) {
      const inA = slotText(left, slot);
      const inB = slotText(right, slot);
      if (inA === null && inB === null) continue;
      total++;
      if (agree(slot, inA, inB)) same++;
      else differences.push({ a: left.id, b: right.id, slot, inA, inB });
    }
  }
  for (const claim of a.claims) {
    if (!pairs.some(([left]) => left === claim))
      differences.push({ a: claim.id, b: null, slot: null, inA: brief(claim), inB: null });
  }
  for (const claim of b.claims) {
    if (!pairs.some(([, right]) => right === claim))
      differences.push({ a: null, b: claim.id, slot: null, inA: null, inB: brief(claim) });
  }
  return { differences, shared: pairs.length, agreement: total === 0 ? 1 : same / total };
}

function paired(left: readonly Claim[], right: readonly Claim[]): [Claim, Claim][] {
  const scored = left.flatMap(a => right.map(b => ({ a, b, score: likeness(a, b) })));
  const pairs: [Claim, Claim][] = [];
  for (const { a, b, score } of scored.sort((x, y) => y.score - x.score)) {
    if (score < 2 || pairs.some(pair => pair[0] === a || pair[1] === b)) continue;
    pairs.push([a, b]);
  }
  return pairs.sort((x, y) => left.indexOf(x[0]) - left.indexOf(y[0]));
}

function likeness(a: Claim, b: Claim): number {
  if (a.type !== b.type) return 0;
  const equal = (slot: Slot) => slotText(a, slot) !== null && agree(slot, slotText(a, slot), slotText(b, slot));
  return (equal('amount') ? 4 : 0) + (equal('jobs') ? 2 : 0) + (equal('investors') ? 3 : 0) + (equal('places') ? 1 : 0);
}

/** A slot's value as short text; null where it is empty. */
function slotText(claim: Claim, slot: Slot): string | null {
  const range = (value: { low: number | null; high: number | null }) =>
    value.low === value.high ? `${value.low}` : `${value.low ?? ''}..${value.high ?? ''}`;
  const list = (names: readonly { name: string }[]) =>
    names.length === 0 ? null : names.map(one => one.name).join(', ');
  switch (slot) {
    case 'amount':
      return claim.amount && `${range(claim.amount)} ${claim.amount.currency}`;
    case 'jobs':
      return claim.jobs && `${range(claim.jobs)} ${claim.jobs.kind}`;
    case 'investors':
    case 'saidBy':
      return list(claim[slot]);
    case 'places':
      return list(claim.places.map(place => ({ name: `${place.name} (${place.country})` })));
    case 'projects':
      return claim.projects && `${claim.projects.value}`;
    case 'horizon':
      return claim.horizon && `${claim.horizon.from ?? ''}..${claim.horizon.to ?? ''}`;
    case 'announced':
      return claim.announced?.date ?? null;
    case 'occasion':
      return claim.occasion?.name ?? null;
    default:
      return String(claim[slot]);
  }
}

/** Names agree where one of either side is within one of the other, written small and bare. */
function agree(slot: Slot, a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return a === b;
  if (slot !== 'investors' && slot !== 'saidBy' && slot !== 'places' && slot !== 'occasion') return false;
  const bare = (text: string) =>
    text.split(', ').map(name =>
      name
        .normalize('NFKD')
        .replace(/[^\p{L}\p{N} ]/gu, '')
        .toLowerCase(),
    );
  return bare(a).every(x => bare(b).some(y => x.includes(y) || y.includes(x))) && bare(a).length === bare(b).length;
}

function brief(claim: Claim): string {
  return [slotText(claim, 'investors'), slotText(claim, 'amount'), slotText(claim, 'jobs'), slotText(claim, 'places')]
    .filter(Boolean)
    .join(' · ');
}
