import type { Claim, Passage } from '../../model/index.ts';

/** Every passage that a claim rests on, by slot. */
export function passagesOf(claim: Claim): readonly { readonly slot: string; readonly passage: Passage }[] {
  const found: { slot: string; passage: Passage }[] = [];
  const add = (slot: string, passages: readonly (Passage | null)[]): void => {
    for (const passage of passages) if (passage) found.push({ slot, passage });
  };
  add('amount', [claim.amount]);
  add('jobs', [claim.jobs]);
  add('projects', [claim.projects]);
  add('investors', claim.investors);
  add('places', claim.places);
  add('horizon', [claim.horizon]);
  add('announced', [claim.announced]);
  add('occasion', [claim.occasion]);
  add('saidBy', claim.saidBy);
  for (const [slot, passages] of Object.entries(claim.evidence)) add(slot, passages ?? []);
  return found;
}
