import type { Named } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument, Scored } from '../document.ts';
import {
  type Candidate,
  type ChoiceExample,
  type ChoiceTask,
  type Example,
  findModel,
  type GoldClaim,
  type ModelTask,
} from '../learn/index.ts';
import { goldDrafts } from './claim-gold.ts';
import type { Entity } from './coreference.ts';
import { investorFeatures } from './investors-features.ts';
import { partnerFeatures } from './investors-partners.ts';
import { sameInvestor } from './investors-same.ts';
import { candidatesOf, type NameView, nameViewOf, nearestOf } from './investors-view.ts';

const MAIN = 'investor';
const PARTNER = 'investor-partner';
/** The candidate that stands for nobody. */
const NOBODY = ['nobody'];

/**
 * Who commits the money or the jobs of a draft, the leading one first; empty for a total, or where the text names
 * nobody. `others` are all drafts of the document: what stands beside another's figure speaks for that one. Without
 * trained weights the nearest firm is taken.
 */
export function investorsOf(
  document: ReadDocument,
  draft: ClaimDraft,
  others: readonly ClaimDraft[] = [],
): Scored<Named>[] {
  if (draft.type === 'total') return [];
  const view = nameViewOf(document, draft, others);
  const candidates = candidatesOf(view);
  const model = findModel(MAIN);
  if (!model || candidates.length === 0) return [];
  const sets = [...candidates.map(one => investorFeatures(view, one, candidates)), nobodyFeatures(view, candidates)];
  const { index, probability } = model.choose(sets);
  const main = candidates[index];
  if (!main) return [];
  const found = [scored(view, main, probability, model.reasons(sets[index] ?? [], 'score'))];
  const partner = findModel(PARTNER);
  if (!partner) return found;
  for (const one of candidates) {
    if (one === main || one.type !== 'company') continue;
    const features = partnerFeatures(view, one, main, candidates);
    if (!features) continue;
    const raw = partner.probability(features, 'yes');
    if (raw >= 0.5) found.push(scored(view, one, raw, partner.reasons(features, 'yes')));
  }
  return found;
}

function scored(view: NameView, entity: Entity, confidence: number, reasons: readonly string[]): Scored<Named> {
  return { value: namedOf(view, entity), confidence, evidence: evidenceOf(view, entity), reasons };
}

/** An entity as the named value of a slot: the quote is the naming passage nearest to the figure. */
export function namedOf(view: NameView, entity: Entity): Named {
  const named = entity.references.filter(one => one.named);
  const { start, end } = nearestOf(view, named.length > 0 ? named : entity.references) ?? entity.best;
  return { name: entity.name, id: entity.id, quote: view.document.text.slice(start, end), start, end };
}

function evidenceOf(view: NameView, entity: Entity): { start: number; end: number }[] {
  const nearest = nearestOf(view, entity.references);
  return nearest ? [{ start: nearest.start, end: nearest.end }] : [];
}

function nobodyFeatures(view: NameView, candidates: readonly Entity[]): string[] {
  const firms = candidates.filter(one => one.type === 'company').length;
  const here = candidates.some(one => one.references.some(ref => ref.sentence === view.sentence));
  return [...NOBODY, `nobody:firms:${Math.min(firms, 3)}`, `nobody:${here ? 'some-here' : 'none-here'}`];
}

/** Chooses the leading investor among the entities of the document. */
export const INVESTOR_TASK: ChoiceTask = {
  name: MAIN,
  version: '1',
  options: { l2: 2 },
  choices({ gold, document }) {
    const drafts = goldDrafts(document, gold);
    return drafts.flatMap((draft, i): ChoiceExample[] => {
      const claim = gold.claims[i];
      if (!claim || claim.type === 'total') return [];
      const view = nameViewOf(document, draft, drafts);
      const candidates = candidatesOf(view);
      const rows: Candidate[] = candidates.map(one => ({
        features: investorFeatures(view, one, candidates),
        label: isGold(view, one, claim.investors) ? 'right' : `wrong:${one.key}`,
      }));
      const right = rows.some(row => row.label === 'right');
      if (claim.investors.length > 0 && !right) return [];
      rows.push({ features: nobodyFeatures(view, candidates), label: right ? 'wrong:nobody' : 'right' });
      return [{ candidates: rows, label: 'right' }];
    });
  },
};

/** Says of each further firm whether it shares the pledge with the leading one. */
export const PARTNER_TASK: ModelTask = {
  name: PARTNER,
  version: '1',
  examples({ gold, document }) {
    const drafts = goldDrafts(document, gold);
    return drafts.flatMap((draft, i): Example[] => {
      const claim = gold.claims[i];
      if (!claim || claim.type === 'total') return [];
      const view = nameViewOf(document, draft, drafts);
      const candidates = candidatesOf(view);
      const main = candidates.find(one => isGold(view, one, claim.investors));
      if (!main) return [];
      return candidates.flatMap(one => {
        const features = one === main || one.type !== 'company' ? null : partnerFeatures(view, one, main, candidates);
        return features ? [{ features, label: isGold(view, one, claim.investors) ? 'yes' : 'no' }] : [];
      });
    });
  },
};

function isGold(view: NameView, entity: Entity, investors: GoldClaim['investors']): boolean {
  return investors.some(gold => sameInvestor(view.document.text, entity, gold));
}
