import { gazetteer } from '../../world/index.ts';
import { isDateline } from '../mentions/places-evidence.ts';
import { placeLexicon } from '../mentions/places-lexicon.ts';
import { AT, distance, join } from './claim-features.ts';
import { type ClaimView, sentenceAt } from './claim-view.ts';
import { liesIn, type PlaceEntity, sentencesOf } from './places-entities.ts';
import type { PlaceSight } from './places-features.ts';

/** What is the same for all places that one claim sees. */
interface Layout {
  /** The heading or dateline that governs the main figure. */
  readonly governing: PlaceEntity | null;
  /** All but mere adjectives, nearest first. */
  readonly named: readonly PlaceSight[];
  /** How often the most named one is named. */
  readonly most: number;
  readonly first: PlaceSight | null;
  /** The next places before and behind the main figure, and where they stand. */
  readonly last: Beside | null;
  readonly next: Beside | null;
  /** True where one stands in the sentence of the figure. */
  readonly shared: boolean;
}

interface Beside {
  readonly entity: PlaceEntity;
  readonly where: string;
  /** With ` past a rival` where another claim's figure stands between. */
  readonly far: string;
}

const layouts = new WeakMap<readonly PlaceSight[], Layout>();

function layoutOf(view: ClaimView, all: readonly PlaceSight[]): Layout {
  let layout = layouts.get(all);
  if (layout === undefined) {
    layout = makeLayout(view, all);
    layouts.set(all, layout);
  }
  return layout;
}

function makeLayout(view: ClaimView, all: readonly PlaceSight[]): Layout {
  const { document, main } = view;
  const named = all.filter(s => s.nearest.via !== 'adjective').sort((a, b) => a.far - b.far);
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
  const beside = (entity: PlaceEntity | null, at: number, from: number, to: number): Beside | null => {
    if (entity === null) return null;
    const where = whereOf(view, sentenceAt(document, at));
    return { entity, where, far: rivalBetween(view, from, to) ? `${where} past a rival` : where };
  };
  return {
    governing: governs(document.text, main.start, all),
    named,
    most: named.reduce((most, s) => Math.max(most, s.entity.mentions.length), 0),
    first: all.reduce<PlaceSight | null>(
      (a, b) => (b.nearest.via === 'adjective' || (a && start(a) <= start(b)) ? a : b),
      null,
    ),
    last: beside(lastOf, last, last, main.start),
    next: beside(nextOf, next, main.end, next),
    shared: named.some(s =>
      s.entity.mentions.some((m, i) => m.via !== 'adjective' && sentencesOf(document, s.entity)[i] === view.sentence),
    ),
  };
}

function whereOf(view: ClaimView, at: number): string {
  if (at === view.sentence) return 'sentence';
  const { sentences } = view.document;
  const home = sentences[view.sentence];
  const sentence = sentences[at];
  if (sentence?.inTitle) return 'title';
  return home && sentence && sentence.paragraph === home.paragraph ? 'paragraph' : 'text';
}

function rivalBetween(view: ClaimView, from: number, to: number): boolean {
  return view.rivals.some(r => r.start > from && r.end < to);
}

/** Headings and datelines that govern the claim, paragraphs, and which claim of the document a mention is closest to. */
export function layoutFeatures(view: ClaimView, sight: PlaceSight, all: readonly PlaceSight[], via: string): string[] {
  const { document } = view;
  const { entity, nearest, zone } = sight;
  const { governing, named, most, first } = layoutOf(view, all);
  const features: string[] = [];
  const alone = view.alone ? ' alone' : ' among';
  const at = AT[zone];
  if (governing === entity) features.push(join('governs ', entity.level), join('governs', alone));
  else if (governing !== null) {
    const frame = liesIn(entity, governing) ? 'its frame governs' : 'another governs';
    features.push(join(frame, alone), join(frame, at));
  }
  let closest = false;
  let elsewhere = false;
  for (const mention of entity.mentions) {
    if (mention.via === 'adjective') continue;
    const own = distance(view, mention);
    if (view.rivals.some(r => gap(r, mention) < own)) elsewhere = true;
    else closest = true;
  }
  features.push(
    closest ? (elsewhere ? 'closest here and there' : join('closest here', alone)) : join('closest to another', at),
  );
  const rank = BY_DISTANCE[Math.min(4, named.indexOf(sight))] ?? NOT_BY_DISTANCE;
  features.push(join(via, rank), join(rank.slice(1), alone));
  features.push(...neighbours(view, sight, all, alone));
  if (entity.mentions.length === most && most > 1) features.push(join(join(via, ' the most named'), alone));
  if (first === sight) features.push(join(join(via, ' first of all'), alone));
  const capital = nearest.geonamesId !== null && gazetteer().isCapital(nearest.geonamesId);
  if (capital) {
    const country = all.some(s => s !== sight && s.entity.country === entity.country && s.nearest.via !== 'adjective');
    features.push(
      'capital',
      join('capital', at),
      join('capital', alone),
      country ? 'capital beside others' : 'capital for its country',
    );
  }
  const home = placeLexicon(document.lang).country === entity.country;
  features.push(join(entity.level, home ? ' at home' : ' abroad'));
  return features;
}

const BY_DISTANCE = [0, 1, 2, 3, 4].map(rank => ` by distance ${rank}`);
const NOT_BY_DISTANCE = ' by distance -1';

/**
 * Whether it is the next place before or behind the main figure: in its sentence, in its paragraph, in the text; and
 * whether a figure of another claim stands between.
 */
function neighbours(view: ClaimView, sight: PlaceSight, all: readonly PlaceSight[], alone: string): string[] {
  const { document, main } = view;
  const { last, next, shared } = layoutOf(view, all);
  const features: string[] = [];
  const { level } = sight.entity;
  if (last !== null && last.entity === sight.entity) {
    const before = join('next before in ', last.far);
    features.push(before, join(join(join(level, ' '), before), alone));
    if (next === null || next.where === 'text') features.push('next before, none behind');
  }
  if (next !== null && next.entity === sight.entity) {
    const behind = join('next behind in ', next.far);
    features.push(behind, join(join(join(level, ' '), behind), alone));
    if (last === null || last.where === 'text' || last.where === 'title') features.push('next behind, none before');
  }
  const sentences = sentencesOf(document, sight.entity);
  const own = sight.entity.mentions.some(
    (m, i) =>
      m.via !== 'adjective' &&
      sentences[i] === view.sentence &&
      !rivalBetween(view, Math.min(m.end, main.end), Math.max(m.start, main.start)),
  );
  if (own) features.push(join('in the sentence ', level), join('in the sentence', alone));
  else if (shared) features.push(join('another in the sentence', alone));
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
