import type { Claim, Decision, DecisionBody, Looked, Slot, SourcedClaim } from '../model/index.ts';

/** The decisions that stand: not taken back by an undo that itself stands. Oldest first. */
export function standing(decisions: readonly Decision[]): Decision[] {
  const ordered = decisions.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
  const undone = new Set<string>();
  for (const decision of ordered.toReversed()) {
    if (decision.body.kind === 'undo' && !undone.has(decision.id)) undone.add(decision.body.decision);
  }
  return ordered.filter(decision => !undone.has(decision.id) && decision.body.kind !== 'undo');
}

/** What editors said of one claim, folded: the last word on each thing counts. */
export interface Said {
  readonly rejected: boolean;
  readonly notInvestment: boolean;
  readonly accepted: boolean;
  /** Slots that a person checked or corrected; `all` where the whole claim was. */
  readonly checked: ReadonlySet<Slot | 'all'>;
  readonly contested: ReadonlySet<Slot | 'all'>;
}

type BodyOf<K extends DecisionBody['kind']> = Extract<DecisionBody, { kind: K }>;

/** A claim with its corrections, and what was said of it. */
export interface Judged {
  readonly sourced: SourcedClaim;
  readonly said: Said;
}

/** Applies the standing decisions about each claim; claims that were rejected leave the list. */
export function judge(claims: readonly SourcedClaim[], decisions: readonly Decision[]): Judged[] {
  const about = new Map<string, Decision[]>();
  for (const decision of decisions) {
    for (const id of decision.claims) about.set(id, [...(about.get(id) ?? []), decision]);
  }
  return claims.flatMap(sourced => {
    const judged = judgeOne(sourced, about.get(sourced.id) ?? []);
    return judged.said.rejected ? [] : [judged];
  });
}

function judgeOne(sourced: SourcedClaim, decisions: readonly Decision[]): Judged {
  let claim = sourced.claim;
  let rejected = false;
  let notInvestment = false;
  let accepted = false;
  const checked = new Set<Slot | 'all'>();
  const contested = new Set<Slot | 'all'>();
  for (const { body } of decisions) {
    switch (body.kind) {
      case 'accept':
        accepted = true;
        rejected = false;
        notInvestment = false;
        checked.add('all');
        contested.clear();
        break;
      case 'reject':
        rejected = true;
        break;
      case 'not-investment':
        notInvestment = true;
        break;
      case 'correct':
        claim = corrected(claim, body);
        checked.add(body.slot);
        contested.delete(body.slot);
        break;
      case 'checked':
        checked.add(body.slot ?? 'all');
        if (body.slot === null) contested.clear();
        else contested.delete(body.slot);
        break;
      case 'contest':
        contested.add(body.slot ?? 'all');
        break;
      default:
    }
  }
  return { sourced: { ...sourced, claim }, said: { rejected, notInvestment, accepted, checked, contested } };
}

/**
 * A correction's value takes the slot; its evidence stands beside the article's own. A quote that the editor brought from
 * elsewhere has no offsets in this article: it keeps the offsets 0, 0.
 */
export function corrected(claim: Claim, { slot, value, evidence }: BodyOf<'correct'>): Claim {
  const passage = { quote: evidence.quote, start: 0, end: 0 };
  const placed = (one: unknown) => (one !== null && typeof one === 'object' ? { ...passage, ...one } : one);
  const listed = (one: unknown) =>
    slot === 'places' ? placed(one) : one === null || typeof one !== 'object' ? one : { id: null, ...passage, ...one };
  return {
    ...claim,
    [slot]: Array.isArray(value) ? value.map(listed) : placed(value),
    evidence: { ...claim.evidence, [slot]: [passage] },
    confidence: { ...claim.confidence, [slot]: 1 },
  };
}

/** Who stands behind a slot of a claim. */
export function lookedAt(said: Said, slot: Slot): Looked {
  if (said.contested.has(slot) || said.contested.has('all')) return 'contested';
  return said.checked.has(slot) || said.checked.has('all') ? 'person' : 'machine';
}

/** Of several values' standing, what holds for all together. */
export function lookedTogether(looks: readonly Looked[]): Looked {
  if (looks.includes('contested')) return 'contested';
  return looks.length > 0 && looks.every(look => look === 'person') ? 'person' : 'machine';
}
