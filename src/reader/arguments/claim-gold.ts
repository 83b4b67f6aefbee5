import type { ClaimDraft, ReadDocument } from '../document.ts';
import type { GoldClaim, GoldDocument } from '../learn/index.ts';
import { sentenceAt } from './claim-view.ts';

/** A claim of the gold as the draft that the reader would make of it: what the slots are trained on. */
export function goldDraft(document: ReadDocument, claim: GoldClaim): ClaimDraft {
  const anchors = [claim.amount, claim.jobs, ...claim.investors, ...claim.places].flatMap(span => (span ? [span] : []));
  const sentences = new Set(anchors.map(anchor => sentenceAt(document, anchor.start)));
  return {
    type: claim.type,
    amount: claim.amount,
    jobs: claim.jobs,
    investors: claim.investors,
    places: claim.places,
    anchors,
    sentences: [...sentences].sort((a, b) => a - b),
  };
}

/** All drafts of a gold document, in the order of its claims. */
export function goldDrafts(document: ReadDocument, gold: GoldDocument): ClaimDraft[] {
  return gold.claims.map(claim => goldDraft(document, claim));
}
