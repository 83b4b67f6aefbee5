import type { Named } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument, Scored } from '../document.ts';
import { type Example, findModel, type ModelTask } from '../learn/index.ts';
import { goldDrafts } from './claim-gold.ts';
import { namedOf } from './investors.ts';
import { nameViewOf, nearestOf } from './investors-features.ts';
import { sameInvestor } from './investors-same.ts';
import { speakerFeatures } from './speakers-features.ts';

const MODEL = 'speaker';
/** From this probability on somebody is given as a source: where F1 is best out of fold. */
const BAR = 0.42;

/**
 * Whom the article gives as the source of a draft's figures or of its latest status: people, firms, offices; the
 * likeliest first, empty where nobody. The draft's investors, where filled, are known to speak for themselves.
 */
export function speakersOf(
  document: ReadDocument,
  draft: ClaimDraft,
  others: readonly ClaimDraft[] = [],
): Scored<Named>[] {
  const model = findModel(MODEL);
  if (!model) return [];
  const view = nameViewOf(document, draft, others);
  const found: Scored<Named>[] = [];
  for (const entity of view.entities) {
    const features = speakerFeatures(view, entity, draft);
    if (!features) continue;
    const probability = model.probability(features, 'yes');
    if (probability < BAR) continue;
    const nearest = nearestOf(view, entity.references);
    found.push({
      value: namedOf(view, entity),
      confidence: probability,
      evidence: nearest ? [{ start: nearest.start, end: nearest.end }] : [],
      reasons: model.reasons(features, 'yes'),
    });
  }
  return found.sort((a, b) => b.confidence - a.confidence);
}

/** Says of everybody in the document whether the article gives them as a claim's source. */
export const SPEAKER_TASK: ModelTask = {
  name: MODEL,
  version: '1',
  examples({ gold, document }) {
    const drafts = goldDrafts(document, gold);
    return drafts.flatMap((draft, i): Example[] => {
      const claim = gold.claims[i];
      if (!claim) return [];
      const view = nameViewOf(document, draft, drafts);
      const investors = view.entities.filter(one =>
        claim.investors.some(name => sameInvestor(document.text, one, name)),
      );
      const known = { ...draft, investors: investors.map(one => namedOf(view, one)) };
      return view.entities.flatMap(entity => {
        const features = speakerFeatures(view, entity, known);
        if (!features) return [];
        const right = claim.saidBy.some(name => sameInvestor(document.text, entity, name));
        return [{ features, label: right ? 'yes' : 'no' }];
      });
    });
  },
};
