import { overlaps, type PlaceMention, type Span } from '../../model/index.ts';
import { foldPlaceName } from '../../world/index.ts';
import type { ReadDocument } from '../document.ts';
import { sentenceAt } from './claim-view.ts';

/** One place of a document with all its mentions in reading order. */
export interface PlaceEntity {
  readonly name: string;
  /** ISO 3166-1 alpha-2; mentions whose country is open make no entity. */
  readonly country: string;
  readonly level: PlaceMention['level'];
  /** First-level region by name; null where unknown. */
  readonly region: string | null;
  readonly mentions: readonly PlaceMention[];
  /** True where every mention is an adjective or demonym. */
  readonly adjective: boolean;
  /** True where it is in no list. */
  readonly unlisted: boolean;
}

const known = new WeakMap<ReadDocument, readonly PlaceEntity[]>();

/** The places of a document, each once; mentions of one place (by GeoNames id, or name and country) are together. */
export function placeEntities(document: ReadDocument): readonly PlaceEntity[] {
  let entities = known.get(document);
  if (entities === undefined) {
    entities = group(document.mentions.place.filter(place => !isSomebody(document, place)));
    known.set(document, entities);
  }
  return entities;
}

const standing = new WeakMap<PlaceEntity, readonly number[]>();

/** The sentence of each mention of an entity of the document, in their order; worked out once. */
export function sentencesOf(document: ReadDocument, entity: PlaceEntity): readonly number[] {
  let sentences = standing.get(entity);
  if (sentences === undefined) {
    sentences = entity.mentions.map(mention => sentenceAt(document, mention.start));
    standing.set(entity, sentences);
  }
  return sentences;
}

/** True where what looks like a place is a person's name, or an unlisted one an organisation's. */
function isSomebody(document: ReadDocument, place: PlaceMention): boolean {
  const covers = (one: Span): boolean => overlaps(one, place) && one.end - one.start >= place.end - place.start;
  if (place.via === 'adjective') return false;
  if (document.mentions.person.some(covers)) return true;
  return (
    place.reasons[0] === 'not in the gazetteer' && place.level !== 'site' && document.mentions.organisation.some(covers)
  );
}

function group(mentions: readonly PlaceMention[]): PlaceEntity[] {
  const groups = new Map<string, PlaceMention[]>();
  for (const mention of mentions) {
    if (mention.country === null) continue;
    const key = `${mention.country} ${mention.geonamesId ?? `${mention.level} ${foldPlaceName(mention.name)}`}`;
    const held = groups.get(key);
    if (held) held.push(mention);
    else groups.set(key, [mention]);
  }
  return [...groups.values()].flatMap(held => {
    const named = held.find(m => m.via === 'name') ?? held[0];
    if (named === undefined || named.country === null) return [];
    const { name, country, level, region, reasons } = named;
    return {
      name,
      country,
      level,
      region: region ?? null,
      mentions: held,
      adjective: held.every(m => m.via === 'adjective'),
      unlisted: reasons[0] === 'not in the gazetteer',
    };
  });
}

const RANK: Readonly<Record<PlaceMention['level'], number>> = { country: 0, region: 1, city: 2, site: 3 };

/** True where `inner` is the more exact place and may lie in `outer`: same country, and its region where that is one. */
export function liesIn(inner: PlaceEntity, outer: PlaceEntity): boolean {
  if (inner === outer || inner.country !== outer.country || RANK[inner.level] <= RANK[outer.level]) return false;
  if (outer.level === 'country') return true;
  if (outer.level === 'region') return inner.region === null || outer.region === null || inner.region === outer.region;
  return false;
}
