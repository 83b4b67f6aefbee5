import type { PlaceMention } from '../../model/index.ts';
import { AT, distance, join } from './claim-features.ts';
import { type ClaimView, sentenceAt, type Zone } from './claim-view.ts';
import { liesIn, type PlaceEntity, sentencesOf } from './places-entities.ts';
import { layoutFeatures } from './places-layout.ts';
import { wordsAround } from './places-words.ts';

/** Zones from the closest to a claim to the farthest. */
const ORDER: readonly Zone[] = ['own', 'told', 'next', 'prev', 'para', 'title', 'lead', 'rest', 'other'];
const CLOSE = 5;

/** What is looked up of each entity once a claim. */
export interface PlaceSight {
  readonly entity: PlaceEntity;
  /** Its mention that stands closest to the claim: what is quoted. */
  readonly nearest: PlaceMention;
  readonly zone: Zone;
  /** Code units between the nearest mention and the main figure. */
  readonly far: number;
}

/** Every place of the document as one claim sees it. */
export function sightsOf(view: ClaimView, entities: readonly PlaceEntity[]): PlaceSight[] {
  return entities.map(entity => {
    let best: PlaceMention | undefined;
    let bestZone: Zone = 'other';
    let bestCost = Infinity;
    for (const mention of entity.mentions) {
      const zone = view.zoneOf(mention);
      const cost = ORDER.indexOf(zone) * 1e6 + (mention.via === 'adjective' ? 5e5 : 0) + distance(view, mention);
      if (cost < bestCost) {
        bestCost = cost;
        best = mention;
        bestZone = zone;
      }
    }
    const nearest = best ?? (entity.mentions[0] as PlaceMention);
    return { entity, nearest, zone: bestZone, far: distance(view, nearest) };
  });
}

/**
 * What speaks for a place being where a claim's money goes: where it stands as the claim sees it, the words around
 * it, whether a more exact place stands as near, whether other claims have it.
 */
export function placeFeatures(view: ClaimView, sight: PlaceSight, all: readonly PlaceSight[]): string[] {
  const { entity, nearest, zone, far } = sight;
  const { document } = view;
  const features: string[] = [];
  const via = nearest.via === 'adjective' ? 'adj' : nearest.via === 'description' ? 'desc' : entity.level;
  const alone = view.alone ? ' alone' : ' among';
  const at = AT[zone];
  features.push(via, join(via, at), join(via, alone), join(at, alone), join(join(view.draft.type, ' '), entity.level));
  if (zone === 'own') {
    const side = nearest.start < view.main.start ? ' before' : ' after';
    const near = far < 15 ? ' 15' : far < 40 ? ' 40' : far < 90 ? ' 90' : ' 200';
    features.push(join(side.slice(1), near), join(via, side));
  }
  if (entity.unlisted) features.push('unlisted', join('unlisted', at));
  features.push(...layoutFeatures(view, sight, all, via));
  features.push(...rivalry(view, sight, all, via));
  features.push(...wordsAround(view, sight, via));
  const here = sentenceAt(document, nearest.start) - view.sentence;
  if (zone === 'rest' || zone === 'para') features.push(join(via, here > 0 ? ' later' : ' earlier'));
  return features;
}

function rivalry(view: ClaimView, sight: PlaceSight, all: readonly PlaceSight[], via: string): string[] {
  const { entity, zone, far } = sight;
  const features: string[] = [];
  const rank = ORDER.indexOf(zone);
  let nearer = 0;
  let named = 0;
  let finerClose = false;
  let finer = false;
  let finerOwn = false;
  let coarser = false;
  let peers = 0;
  for (const other of all) {
    if (other === sight || other.nearest.via === 'adjective') continue;
    named++;
    const otherRank = ORDER.indexOf(other.zone);
    if (otherRank < rank || (otherRank === rank && other.far < far)) nearer++;
    if (liesIn(other.entity, entity)) {
      finer = true;
      if (otherRank <= CLOSE) finerClose = true;
      if (otherRank <= rank) finerOwn = true;
    } else if (liesIn(entity, other.entity)) coarser = true;
    else if (other.entity.level === entity.level && other.entity.country === entity.country && otherRank === rank)
      peers++;
  }
  const at = AT[zone];
  features.push(join(via, NEARER[Math.min(3, nearer)] ?? ''));
  features.push(named === 0 ? 'the only place' : (RANKS[Math.min(4, nearer)] ?? ''));
  if (finer) features.push(join(via, ' finer in text'));
  if (finerClose) features.push(join(via, ' finer close'));
  if (finerOwn) features.push(join(via, ' finer as near'));
  if (!finer) features.push(join(via, ' the finest'));
  if (coarser) features.push(join(via, ' has its frame'));
  if (peers > 0) features.push(join(peers > 1 ? 'peers 2' : 'peers 1', at));
  if (!all.some(o => o.entity.level === entity.level && o !== sight && o.nearest.via !== 'adjective')) {
    features.push(join('only ', entity.level));
  }
  if (view.rivals.length > 0) {
    const sentences = sentencesOf(view.document, entity);
    const others = view.rivals.filter(r => sentences.includes(sentenceAt(view.document, r.start)));
    if (others.length > 0)
      features.push(others.length > 1 ? 'with 2 rivals' : 'with 1 rivals', join('with rivals', at));
  }
  return features;
}

const NEARER = [' nearer 0', ' nearer 1', ' nearer 2', ' nearer 3'];
const RANKS = ['rank 0', 'rank 1', 'rank 2', 'rank 3', 'rank 4'];
