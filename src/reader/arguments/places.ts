import { type ClaimPlace, overlaps } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument, Scored } from '../document.ts';
import { findModel, type GoldClaim, type ModelTask } from '../learn/index.ts';
import { goldDrafts } from './claim-gold.ts';
import { type ClaimView, viewOf } from './claim-view.ts';
import { liesIn, type PlaceEntity, placeEntities } from './places-entities.ts';
import { type PlaceSight, placeFeatures, sightsOf } from './places-features.ts';

const MODEL = 'places';
/** A place is taken from this probability on. */
const BAR = 0.45;
/** Where none reaches the bar, the likeliest is taken from this probability on. */
const LEAST = 0.12;

/**
 * Where the money of one claim goes: the most exact places that the article gives for it, likeliest first. Empty where
 * the article gives none, or before the first training. `others` are the document's other drafts.
 */
export function placesOf(
  document: ReadDocument,
  draft: ClaimDraft,
  others: readonly ClaimDraft[] = [],
): Scored<ClaimPlace>[] {
  const model = findModel(MODEL);
  if (model === null) return [];
  const view = viewOf(document, bare(draft), others.map(bare));
  const sights = sightsOf(view, placeEntities(document));
  const judged = sights
    .map(sight => {
      const features = placeFeatures(view, sight, sights);
      return { sight, features, probability: model.probability(features, 'yes') };
    })
    .sort((a, b) => b.probability - a.probability);
  const taken = judged.filter(one => one.probability >= BAR);
  const first = judged[0];
  if (taken.length === 0 && first && first.probability >= LEAST) taken.push(first);
  return taken
    .filter(one => !taken.some(other => supersedes(other.sight.entity, one.sight.entity)))
    .map(({ sight, features, probability }) => ({
      value: claimPlace(sight),
      confidence: model.calibrated(probability),
      evidence: [{ start: sight.nearest.start, end: sight.nearest.end }],
      reasons: model.reasons(features, 'yes'),
    }));
}

/** A country is never told beside a place in it; nor a region beside a town in it. Site and town stand together. */
function supersedes(finer: PlaceEntity, coarser: PlaceEntity): boolean {
  return coarser.level === 'country' && liesIn(finer, coarser);
}

/** The draft without places: they are what is looked for. */
function bare(draft: ClaimDraft): ClaimDraft {
  const own = draft.anchors.filter(a => !draft.places.some(p => p.start === a.start && p.end === a.end));
  return { ...draft, places: [], anchors: own };
}

function claimPlace({ entity, nearest }: PlaceSight): ClaimPlace {
  const { name, country, level } = entity;
  const { quote, start, end, lat, lon } = nearest;
  const place: ClaimPlace = { name, country, level, quote, start, end };
  return lat === null || lon === null || level === 'country' ? place : { ...place, lat, lon };
}

/** The model's training task: each place of a document for each of its claims, yes or no. */
export const placeTask: ModelTask = {
  name: MODEL,
  version: '1',
  options: { l2: 1.5, minCount: 3 },
  examples({ gold, document }) {
    const drafts = goldDrafts(document, gold).map(bare);
    return gold.claims.flatMap((claim, i) => {
      const view: ClaimView = viewOf(document, drafts[i] as ClaimDraft, drafts);
      const sights = sightsOf(view, placeEntities(document));
      return sights.map(sight => ({
        features: placeFeatures(view, sight, sights),
        label: isPlaceOf(claim, sight.entity) ? 'yes' : 'no',
      }));
    });
  },
};

/** True where the gold gives the place for the claim: same country and the same words or name. */
function isPlaceOf(claim: GoldClaim, entity: PlaceEntity): boolean {
  return claim.places.some(place => {
    if (place.country !== entity.country) return false;
    if (plain(place.name) === plain(entity.name)) return true;
    return entity.mentions.some(m => m.country === place.country && (overlaps(m, place) || plain(m.quote) === plain(place.quote)) && m.via !== undefined);
  });
}

function plain(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
