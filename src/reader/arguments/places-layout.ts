import { gazetteer } from '../../world/index.ts';
import { isDateline } from '../mentions/places-evidence.ts';
import { placeLexicon } from '../mentions/places-lexicon.ts';
import { distance } from './claim-features.ts';
import { type ClaimView, sentenceAt } from './claim-view.ts';
import { liesIn, type PlaceEntity } from './places-entities.ts';
import type { PlaceSight } from './places-features.ts';

/** Headings and datelines that govern the claim, paragraphs, and which claim of the document a mention is closest to. */
export function layoutFeatures(view: ClaimView, sight: PlaceSight, all: readonly PlaceSight[], via: string): string[] {
  const { document, main } = view;
  const { entity, nearest, zone } = sight;
  const features: string[] = [];
  const alone = view.alone ? 'alone' : 'among';
  const governing = governs(document.text, main.start, all);
  if (governing === entity) features.push(`governs ${entity.level}`, `governs ${alone}`);
  else if (governing !== null) {
    const framed = liesIn(entity, governing);
    features.push(
      `${framed ? 'its frame' : 'another'} governs ${alone}`,
      `${framed ? 'its frame' : 'another'} governs@${zone}`,
    );
  }
  let closest = false;
  let elsewhere = false;
  for (const mention of entity.mentions) {
    if (mention.via === 'adjective') continue;
    const own = distance(view, mention);
    const rival = view.rivals.reduce((least, r) => Math.min(least, gap(r, mention)), Infinity);
    if (own <= rival) closest = true;
    else elsewhere = true;
  }
  features.push(
    closest ? (elsewhere ? 'closest here and there' : `closest here ${alone}`) : `closest to another@${zone}`,
  );
  const named = all.filter(s => s.nearest.via !== 'adjective').sort((a, b) => a.far - b.far);
  const rank = named.indexOf(sight);
  features.push(`${via} by distance ${Math.min(4, rank)}`, `by distance ${Math.min(4, rank)} ${alone}`);
  features.push(...neighbours(view, sight, named, alone));
  const most = Math.max(...named.map(s => s.entity.mentions.length), 0);
  if (entity.mentions.length === most && most > 1) features.push(`${via} the most named ${alone}`);
  const first = all.reduce<PlaceSight | null>(
    (a, b) => (b.nearest.via === 'adjective' || (a && start(a) <= start(b)) ? a : b),
    null,
  );
  if (first === sight) features.push(`${via} first of all ${alone}`);
  const capital = nearest.geonamesId !== null && gazetteer().isCapital(nearest.geonamesId);
  if (capital) {
    const country = all.some(s => s !== sight && s.entity.country === entity.country && s.nearest.via !== 'adjective');
    features.push(
      'capital',
      `capital@${zone}`,
      `capital ${alone}`,
      country ? 'capital beside others' : 'capital for its country',
    );
  }
  const home = placeLexicon(document.lang).country === entity.country;
  features.push(home ? `${entity.level} at home` : `${entity.level} abroad`);
  return features;
}

/**
 * Whether it is the next place before or behind the main figure: in its sentence, in its paragraph, in the text; and
 * whether a figure of another claim stands between.
 */
function neighbours(view: ClaimView, sight: PlaceSight, named: readonly PlaceSight[], alone: string): string[] {
  const { document, main } = view;
  const features: string[] = [];
  const home = document.sentences[view.sentence];
  const level = sight.entity.level;
  let last = -1;
  let next = Infinity;
  let lastOf: PlaceEntity | null = null;
  let nextOf: PlaceEntity | null = null;
  for (const { entity } of named) {
    for (const mention of entity.mentions) {
      if (mention.via === 'adjective') continue;
      if (mention.end <= main.start && mention.start > last) {
        last = mention.start;
        lastOf = entity;
      } else if (mention.start >= main.end && mention.start < next) {
        next = mention.start;
        nextOf = entity;
      }
    }
  }
  const where = (at: number): string => {
    const i = sentenceAt(document, at);
    const sentence = document.sentences[i];
    if (i === view.sentence) return 'sentence';
    if (sentence?.inTitle) return 'title';
    return home && sentence && sentence.paragraph === home.paragraph ? 'paragraph' : 'text';
  };
  const between = (from: number, to: number): string =>
    view.rivals.some(r => r.start > from && r.end < to) ? ' past a rival' : '';
  if (lastOf === sight.entity) {
    const far = `${where(last)}${between(last, main.start)}`;
    features.push(`next before in ${far}`, `${level} next before in ${far} ${alone}`);
    if (nextOf === null || where(next) === 'text') features.push('next before, none behind');
  }
  if (nextOf === sight.entity) {
    const far = `${where(next)}${between(main.end, next)}`;
    features.push(`next behind in ${far}`, `${level} next behind in ${far} ${alone}`);
    if (lastOf === null || where(last) === 'text' || where(last) === 'title') features.push('next behind, none before');
  }
  const own = sight.entity.mentions.some(
    m =>
      m.via !== 'adjective' &&
      where(m.start) === 'sentence' &&
      between(Math.min(m.end, main.end), Math.max(m.start, main.start)) === '',
  );
  if (own) features.push(`in the sentence ${level}`, `in the sentence ${alone}`);
  else if (named.some(s => s.entity.mentions.some(m => m.via !== 'adjective' && where(m.start) === 'sentence'))) {
    features.push(`another in the sentence ${alone}`);
  }
  return features;
}

function start(sight: PlaceSight): number {
  return sight.entity.mentions[0]?.start ?? 0;
}

function gap(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

/** The place that heads the last paragraph or line at or before `at`: a heading of its own, or a dateline. */
function governs(text: string, at: number, all: readonly PlaceSight[]): PlaceEntity | null {
  let best: PlaceEntity | null = null;
  let last = -1;
  for (const { entity } of all) {
    for (const mention of entity.mentions) {
      if (mention.start > at || mention.start <= last || mention.via === 'adjective') continue;
      if (mention.start > 0 && text.charCodeAt(mention.start - 1) !== 0x0a) continue;
      const alone = /^(?:,[^\n]{0,30})?(?:\n|$)/u.test(text.slice(mention.end, mention.end + 32));
      if (!alone && !isDateline(text, mention)) continue;
      last = mention.start;
      best = entity;
    }
  }
  return best;
}
