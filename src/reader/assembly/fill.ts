import type { Claim, ClaimPlace, Named, Passage, Slot, Span } from '../../model/index.ts';
import { passageOf } from '../../model/index.ts';
import { type ClaimSlots, slotsOf } from '../arguments/claim-slots.ts';
import { investorsOf } from '../arguments/investors.ts';
import { placesOf } from '../arguments/places.ts';
import { speakersOf } from '../arguments/speakers.ts';
import type { ClaimDraft, ReadDocument, Scored } from '../document.ts';
import { sentenceAt } from '../roles/index.ts';
import type { Plan } from './draft.ts';

/** A claim with what decided each of its values, strongest first. */
export interface Filled {
  readonly claim: Claim;
  readonly reasons: Readonly<Partial<Record<Slot, readonly string[]>>>;
}

/** Fills every slot of the planned claims: who, where, then what hangs on both. */
export function fillClaims(document: ReadDocument, plans: readonly Plan[]): Filled[] {
  const bare = plans.map(plan => plan.draft);
  const who = bare.map(draft => investorsOf(document, draft, bare));
  const named = bare.map((draft, i) => ({ ...draft, investors: (who[i] ?? []).map(one => one.value) }));
  const where = named.map(draft => placesOf(document, draft, named));
  const drafts = named.map((draft, i) =>
    anchored(document, { ...draft, places: (where[i] ?? []).map(one => one.value) }),
  );
  const slots = slotsOf(document, drafts);
  return plans.map((plan, i) => {
    const draft = drafts[i] as ClaimDraft;
    const speakers = speakersOf(document, draft, drafts);
    return claimOf(document, `c${i + 1}`, plan, draft, slots[i] as ClaimSlots, who[i] ?? [], where[i] ?? [], speakers);
  });
}

/** The draft with all that tells it: its figures, investors and places, and the sentences where these stand. */
function anchored(document: ReadDocument, draft: ClaimDraft): ClaimDraft {
  const spans: (Span | null)[] = [draft.amount, draft.jobs, ...draft.investors, ...draft.places];
  const anchors = spans.filter(span => span !== null);
  const sentences = new Set(anchors.map(anchor => sentenceAt(document, anchor.start)));
  return { ...draft, anchors, sentences: [...sentences].sort((a, b) => a - b) };
}

function claimOf(
  document: ReadDocument,
  id: string,
  plan: Plan,
  draft: ClaimDraft,
  slots: ClaimSlots,
  who: readonly Scored<Named>[],
  where: readonly Scored<ClaimPlace>[],
  speakers: readonly Scored<Named>[],
): Filled {
  const evidence: Partial<Record<Slot, Passage[]>> = {};
  const confidence: Partial<Record<Slot, number>> = { type: round(plan.confidence) };
  const reasons: Partial<Record<Slot, readonly string[]>> = {};
  if (plan.amount !== null) {
    confidence.amount = round(plan.amount.confidence);
    reasons.amount = plan.amount.best.reasons(plan.amount.role);
  }
  if (plan.jobs !== null) {
    confidence.jobs = round(plan.jobs.confidence);
    reasons.jobs = plan.jobs.best.reasons(plan.jobs.role);
  }
  const list = (slot: Slot, values: readonly Scored<unknown>[]) => {
    if (values.length === 0) return;
    confidence[slot] = round(Math.min(...values.map(one => one.confidence)));
    reasons[slot] = values.flatMap(one => one.reasons).slice(0, 6);
  };
  list('investors', who);
  list('places', where);
  list('saidBy', speakers);
  const value = <T>(slot: Slot, scored: Scored<T> | null, otherwise: T): T => {
    if (scored === null) return otherwise;
    confidence[slot] = round(scored.confidence);
    reasons[slot] = scored.reasons;
    const passages = scored.evidence
      .filter(span => span.end > span.start)
      .map(span => passageOf(document.text, wholeWords(document.text, span)));
    if (passages.length > 0) evidence[slot] = passages;
    return scored.value;
  };
  const claim: Claim = {
    id,
    type: draft.type,
    investors: [...draft.investors],
    amount: draft.amount,
    jobs: draft.jobs,
    projects: draft.type === 'total' ? value('projects', slots.projects, null) : null,
    places: [...draft.places],
    activity: value('activity', slots.activity, 'other'),
    form: value('form', slots.form, 'unknown'),
    horizon: value('horizon', slots.horizon, null),
    announced: value('announced', slots.announced, null),
    saidBy: speakers.map(one => one.value),
    occasion: value('occasion', slots.occasion, null),
    stage: value('stage', slots.stage, 'announced'),
    previously: value('previously', slots.previously, false),
    evidence,
    confidence,
  };
  return { claim, reasons };
}

const LETTER = /[\p{Script=Latin}\p{Script=Arabic}\p{M}]/u;

/** Cue words are met as stems ("announc"); a quote shows the words whole, in scripts that part them. */
function wholeWords(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  if (LETTER.test(text[from] ?? '')) while (from > 0 && LETTER.test(text[from - 1] ?? '')) from--;
  if (LETTER.test(text[to - 1] ?? '')) while (to < text.length && LETTER.test(text[to] ?? '')) to++;
  return { start: from, end: to };
}

/** Two decimals, 0 to 1. */
function round(x: number): number {
  return Math.round(Math.min(1, Math.max(0, x)) * 100) / 100;
}
