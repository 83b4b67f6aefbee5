import type { Named } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument, Scored } from '../document.ts';
import { type Candidate, type ChoiceExample, type ChoiceTask, findModel } from '../learn/index.ts';
import { goldDrafts } from './claim-gold.ts';
import { namedOf } from './investors.ts';
import { sameInvestor } from './investors-same.ts';
import { nameViewOf, nearestOf } from './investors-view.ts';
import { nobodySpeaks, speakersIn } from './speakers-features.ts';

const MODEL = 'speaker';
/** From this chance on the likeliest is given as a source, though nobody may be likelier: where F1 is best out of fold. */
const FIRST = 0.25;
/** From this chance on a further one is a source too. */
const SECOND = 0.17;

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
  if (model?.classes[0] !== 'score') return [];
  const view = nameViewOf(document, draft, others);
  const speakers = speakersIn(view, draft);
  const { probabilities } = model.choose([...speakers.map(one => one.features), nobodySpeaks(view, speakers)]);
  const best = Math.max(0, ...speakers.map((_, i) => probabilities[i] ?? 0));
  if (best < FIRST) return [];
  const found: Scored<Named>[] = [];
  for (const [i, { entity, features }] of speakers.entries()) {
    const probability = probabilities[i] ?? 0;
    if (probability < best && probability < SECOND) continue;
    const nearest = nearestOf(view, entity.references);
    found.push({
      value: namedOf(view, entity),
      confidence: model.calibrated(probability),
      evidence: nearest ? [{ start: nearest.start, end: nearest.end }] : [],
      reasons: model.reasons(features, 'score'),
    });
  }
  return found.sort((a, b) => b.confidence - a.confidence);
}

/** Chooses the source of a claim among everybody in the document, or nobody. */
export const SPEAKER_TASK: ChoiceTask = {
  name: MODEL,
  version: '2',
  options: { l2: 2 },
  choices({ gold, document }) {
    const drafts = goldDrafts(document, gold);
    return drafts.flatMap((draft, i): ChoiceExample[] => {
      const claim = gold.claims[i];
      if (!claim) return [];
      const view = nameViewOf(document, draft, drafts);
      const investors = view.entities.filter(one =>
        claim.investors.some(name => sameInvestor(document.text, one, name)),
      );
      const speakers = speakersIn(view, { ...draft, investors: investors.map(one => namedOf(view, one)) });
      const rows: Candidate[] = speakers.map(({ entity, features }) => ({
        features,
        label: claim.saidBy.some(name => sameInvestor(document.text, entity, name)) ? 'right' : `wrong:${entity.key}`,
      }));
      const right = rows.some(row => row.label === 'right');
      rows.push({ features: nobodySpeaks(view, speakers), label: right ? 'wrong:nobody' : 'right' });
      return [{ candidates: rows, label: 'right' }];
    });
  },
};
