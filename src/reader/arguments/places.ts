import { type ClaimPlace, overlaps } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument, Scored } from '../document.ts';
import { type ChoiceTask, findModel, type GoldClaim, type Model, type ModelTask } from '../learn/index.ts';
import { goldDrafts } from './claim-gold.ts';
import { type ClaimView, viewOf } from './claim-view.ts';
import { besideFeatures } from './places-beside.ts';
import { liesIn, type PlaceEntity, placeEntities } from './places-entities.ts';
import { type PlaceSight, placeFeatures, sightsOf } from './places-features.ts';

const MODEL = 'places';
const BESIDE_MODEL = 'places-beside';
/** A further place is told beside the first from this probability on. */
const BESIDE = 0.55;
/** "None" must be this much likelier than the first place to be believed: a place is far more often given than not. */
const NONE = 1 / 0.75;

/** The places of a document as one claim sees them, with how likely each is to be the claim's first. */
interface Judged {
  readonly sight: PlaceSight;
  readonly features: readonly string[];
  /** Raw, among all places and "none"; sums to 1 with that of "none". */
  readonly likely: number;
}

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
  const { judged, none } = judge(view, model);
  const confidence = model.calibrated(judged[0]?.likely ?? 0);
  const first = judged[0];
  if (first === undefined || first.likely * NONE < none) return [];
  const beside = findModel(BESIDE_MODEL);
  const found = [{ ...first, confidence }];
  for (const other of judged.slice(1)) {
    if (beside === null) break;
    const features = besideFeatures(view, first.sight, other, first.likely);
    const probability = beside.probability(features, 'yes');
    if (probability >= BESIDE) found.push({ ...other, features, confidence: confidence * probability });
  }
  return found
    .filter(one => !found.some(other => supersedes(other.sight.entity, one.sight.entity)))
    .map(one => ({
      value: claimPlace(one.sight),
      confidence: one.confidence,
      evidence: [{ start: one.sight.nearest.start, end: one.sight.nearest.end }],
      reasons:
        one.sight === first.sight ? model.reasons(one.features, 'score') : (beside?.reasons(one.features, 'yes') ?? []),
    }));
}

/** All places, likeliest first. */
function judge(view: ClaimView, model: Model): { judged: Judged[]; none: number } {
  const sights = sightsOf(view, placeEntities(view.document));
  const features = sights.map(sight => placeFeatures(view, sight, sights));
  const { probabilities } = model.choose([...features, noneFeatures(view, sights)]);
  const judged = sights.map((sight, i) => ({ sight, features: features[i] ?? [], likely: probabilities[i] ?? 0 }));
  judged.sort((a, b) => b.likely - a.likely);
  return { judged, none: probabilities[sights.length] ?? 0 };
}

/** What speaks for a claim having no place at all. */
function noneFeatures(view: ClaimView, sights: readonly PlaceSight[]): string[] {
  const features = ['none', `none ${view.draft.type}`, `none ${view.alone ? 'alone' : 'among'}`];
  const close = sights.filter(s => s.nearest.via !== 'adjective' && (s.zone === 'own' || s.zone === 'told'));
  features.push(`none though ${Math.min(2, close.length)} close`);
  const named = sights.filter(s => s.nearest.via !== 'adjective').length;
  features.push(`none though ${Math.min(3, named)} named`, `none rivals ${Math.min(4, view.rivals.length)}`);
  return features;
}

/** A country is not told beside a more exact place in it. Site and town, site and region stand together. */
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

/** The model's training task: the claim's place among those of the document, or none. */
export const placeTask: ChoiceTask = {
  name: MODEL,
  version: '1',
  options: { l2: 8, minCount: 3 },
  choices({ gold, document }) {
    const drafts = goldDrafts(document, gold).map(bare);
    return gold.claims.map((claim, i) => {
      const view = viewOf(document, drafts[i] as ClaimDraft, drafts);
      const sights = sightsOf(view, placeEntities(document));
      const candidates = sights.map((sight, n) => ({
        features: placeFeatures(view, sight, sights),
        label: isPlaceOf(claim, sight.entity) ? 'right' : `wrong ${n}`,
      }));
      const none = { features: noneFeatures(view, sights), label: claim.places.length === 0 ? 'right' : 'wrong none' };
      return { label: 'right', candidates: [...candidates, none] };
    });
  },
};

/** Trained behind `placeTask`: which places stand beside the one that it chooses. */
export const besidePlaceTask: ModelTask = {
  name: BESIDE_MODEL,
  version: '1',
  options: { l2: 3, minCount: 3 },
  examples({ gold, document }) {
    const model = findModel(MODEL);
    if (model === null) return [];
    const drafts = goldDrafts(document, gold).map(bare);
    return gold.claims.flatMap((claim, i) => {
      const view = viewOf(document, drafts[i] as ClaimDraft, drafts);
      const { judged } = judge(view, model);
      const first = judged[0];
      if (first === undefined || claim.places.length === 0) return [];
      return judged.slice(1).map(other => ({
        features: besideFeatures(view, first.sight, other, first.likely),
        label: isPlaceOf(claim, other.sight.entity) ? 'yes' : 'no',
      }));
    });
  },
};

/** True where the gold gives the place for the claim: same country and the same words or name. */
function isPlaceOf(claim: GoldClaim, entity: PlaceEntity): boolean {
  return claim.places.some(place => {
    if (place.country !== entity.country) return false;
    if (plain(place.name) === plain(entity.name)) return true;
    return entity.mentions.some(
      m =>
        m.country === place.country &&
        (overlaps(m, place) || plain(m.quote) === plain(place.quote)) &&
        m.via !== undefined,
    );
  });
}

function plain(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
