import type { PlaceMention } from '../../model/index.ts';
import { gazetteer } from '../../world/index.ts';
import type { ReadDocument } from '../document.ts';
import { wordAfter, wordBefore } from '../mentions/places-cues.ts';
import { isDateline, passArticles } from '../mentions/places-evidence.ts';
import { placeLexicon } from '../mentions/places-lexicon.ts';
import { distance } from './claim-features.ts';
import { type ClaimView, sentenceAt, type Zone } from './claim-view.ts';
import { liesIn, type PlaceEntity } from './places-entities.ts';

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
  const alone = view.alone ? 'alone' : 'among';
  features.push(via, `${via}@${zone}`, `${via} ${alone}`, `@${zone} ${alone}`, `${view.draft.type} ${entity.level}`);
  for (const other of new Set(
    entity.mentions.map(m => `${m.via === 'adjective' ? 'adj ' : ''}also@${view.zoneOf(m)}`),
  )) {
    features.push(other);
  }
  features.push(
    `times ${Math.min(4, entity.mentions.length)}`,
    `${via} times ${Math.min(3, entity.mentions.length)} ${alone}`,
  );
  if (zone === 'own') {
    const side = nearest.start < view.main.start ? 'before' : 'after';
    const near = far < 15 ? 15 : far < 40 ? 40 : far < 90 ? 90 : 200;
    features.push(`${side} ${near}`, `${via} ${side}`);
  }
  if (entity.unlisted) features.push('unlisted', `unlisted@${zone}`);
  features.push(...layout(view, sight, all, via));
  features.push(...rivalry(view, sight, all, via));
  features.push(...wordsAround(view, sight, via));
  const here = sentenceAt(document, nearest.start) - view.sentence;
  if (zone === 'rest' || zone === 'para') features.push(here > 0 ? `${via} later` : `${via} earlier`);
  return features;
}

/** How plainly a place stands as the claim's by rule of thumb: what the model starts from. */
function strength(view: ClaimView, sight: PlaceSight, governing: PlaceEntity | null): number {
  const { entity, nearest, zone } = sight;
  const cue = cueBefore(view.document, nearest.start);
  const located = cue === 'in' ? 2 : cue === 'of' || cue === 'town' || cue === 'region' || cue === 'site' ? 1 : 0;
  let value = BASE[zone] + located;
  if (governing === entity) value = Math.max(value, 6);
  if (entity.mentions.some(m => isTitled(view.document, m))) value = Math.max(value, 4.5) + 0.5;
  if (nearest.via === 'adjective') value -= 5;
  if (nearest.via === 'description') value -= 1.5;
  if (entity.level === 'country') value -= 1.5;
  if (nearest.geonamesId !== null && gazetteer().isCapital(nearest.geonamesId)) value -= 1.5;
  return value + Math.min(1, 0.35 * (entity.mentions.length - 1)) - Math.min(1, sight.far / 400);
}
const BASE: Readonly<Record<Zone, number>> = {
  own: 7,
  told: 5.5,
  next: 4.5,
  prev: 4.5,
  para: 3,
  title: 4,
  lead: 2.5,
  rest: 1.5,
  other: 0,
};

function isTitled(document: ReadDocument, mention: PlaceMention): boolean {
  return document.sentences[sentenceAt(document, mention.start)]?.inTitle === true;
}

function cueBefore(document: ReadDocument, start: number): string {
  const lexicon = placeLexicon(document.lang);
  const passed = passArticles(document.text, wordBefore(document.text, start), lexicon);
  return passed && /^[\s'’«“"„]*$/u.test(passed.gap) ? cueOf(passed.word, lexicon) : 'none';
}

/** Its place in the order of strength, and how far it is behind the strongest. */
function standings(
  view: ClaimView,
  sight: PlaceSight,
  all: readonly PlaceSight[],
  governing: PlaceEntity | null,
): string[] {
  const mine = strength(view, sight, governing);
  let rank = 0;
  let best = -9;
  let second = -9;
  for (const other of all) {
    const value = other === sight ? mine : strength(view, other, governing);
    if (value > best) {
      second = best;
      best = value;
    } else if (value > second) second = value;
    if (other !== sight && value > mine) rank++;
  }
  const { level } = sight.entity;
  const alone = view.alone ? 'alone' : 'among';
  const behind = Math.min(6, Math.ceil(best - mine));
  const features = [
    `strength ${Math.max(-1, Math.round(mine))}`,
    `strength rank ${Math.min(4, rank)} ${alone}`,
    `${level} strength rank ${Math.min(3, rank)}`,
  ];
  features.push(`behind ${behind}`, `${level} behind ${behind} ${alone}`);
  if (rank === 0) features.push(`ahead by ${Math.min(4, Math.floor(best - second))}`);
  return features;
}

/** Headings and datelines that govern the claim, paragraphs, and which claim of the document a mention is closest to. */
function layout(view: ClaimView, sight: PlaceSight, all: readonly PlaceSight[], via: string): string[] {
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
  features.push(...standings(view, sight, all, governing));
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
  features.push(`${via} nearer ${Math.min(3, nearer)}`, named === 0 ? 'the only place' : `rank ${Math.min(4, nearer)}`);
  if (finer) features.push(`${via} finer in text`);
  if (finerClose) features.push(`${via} finer close`);
  if (finerOwn) features.push(`${via} finer as near`);
  if (!finer) features.push(`${via} the finest`);
  if (coarser) features.push(`${via} has its frame`);
  if (peers > 0) features.push(`peers ${Math.min(2, peers)}@${zone}`);
  if (!all.some(o => o.entity.level === entity.level && o !== sight && o.nearest.via !== 'adjective')) {
    features.push(`only ${entity.level}`);
  }
  const others = view.rivals.filter(r =>
    entity.mentions.some(m => sentenceAt(view.document, m.start) === sentenceAt(view.document, r.start)),
  );
  if (others.length > 0) features.push(`with ${Math.min(2, others.length)} rivals`, `with rivals@${zone}`);
  return features;
}

function wordsAround(view: ClaimView, sight: PlaceSight, via: string): string[] {
  const { document } = view;
  const { text, lang } = document;
  const { nearest, entity } = sight;
  const features: string[] = [];
  const before = wordBefore(text, nearest.start);
  const after = wordAfter(text, nearest.end);
  const gapped = before !== null && /^[\s'’«“"„]*$/u.test(before.gap);
  const around = nearbyCues(text, nearest, lexiconOf(lang));
  for (const cue of around) features.push(`near a ${cue}`, `${via} near a ${cue}`);
  if (view.draft.investors.some(i => i.start < nearest.end && nearest.start < i.end))
    features.push('inside the investor');
  if (view.draft.investors.some(i => i.start >= nearest.end && i.start - nearest.end < 4))
    features.push('before the investor');
  if (view.draft.investors.some(i => nearest.start >= i.end && nearest.start - i.end < 9))
    features.push('behind the investor');
  if (before && gapped) features.push(`${lang} ${before.word} _`);
  else
    features.push(
      before ? 'after punctuation' : 'starts a line',
      `${via} ${before ? 'after punctuation' : 'starts a line'}`,
    );
  const lexicon = placeLexicon(lang);
  const passed = passArticles(text, before, lexicon);
  const cue = cueBefore(document, nearest.start);
  features.push(`cue ${cue}`, `${via}@${sight.zone} cue ${cue}`, `${via} cue ${cue}`, `cue ${cue}@${sight.zone}`);
  if (passed && cue === 'of') {
    const owner = wordBefore(text, passed.start);
    if (owner) features.push(`${cueOf(owner.word, lexicon)} of _`, owner.capital ? 'Name of _' : 'word of _');
  }
  if (after && /^[\s'’-]*$/u.test(after.gap)) {
    features.push(`_ cue ${cueOf(after.word, lexicon)}`, after.capital ? '_ Name' : '_ word');
  }
  if (after && /^[\s'’-]*$/u.test(after.gap)) features.push(`${lang} _ ${after.word}`);
  else if (after) features.push(`_ ${after.gap.trim().charAt(0)}`);
  const dateline = entity.mentions.some(m => isDateline(text, m) && m.via === 'name');
  if (dateline)
    features.push('dateline', `dateline ${Math.min(3, entity.mentions.length)}`, `${entity.level} dateline`);
  if (entity.mentions.some(m => document.sentences[sentenceAt(document, m.start)]?.inTitle)) {
    features.push('in title', `${via} in title ${view.alone ? 'alone' : 'among'}`);
  }
  for (const reason of nearest.reasons) {
    if (/longer name|organisation|title$/u.test(reason)) features.push(`reason ${reason}`);
  }
  for (const organisation of document.mentions.organisation) {
    if (organisation.start < nearest.end && nearest.start < organisation.end) features.push('inside an organisation');
    if (organisation.start >= nearest.end && organisation.start - nearest.end < 3)
      features.push('before an organisation');
    if (organisation.start > nearest.end + 50) break;
  }
  for (const person of document.mentions.person) {
    if (person.start < nearest.end && nearest.start < person.end) features.push('inside a person');
    if (person.start > nearest.end) break;
  }
  return features;
}

const lexiconOf = placeLexicon;

/** Companies, meetings and governments named within three words of a place, in its sentence. */
function nearbyCues(
  text: string,
  span: { readonly start: number; readonly end: number },
  lexicon: ReturnType<typeof placeLexicon>,
): Set<string> {
  const cues = new Set<string>();
  const see = (word: string): void => {
    if (lexicon.firms.has(word)) cues.add('firm');
    if (lexicon.meetings.has(word)) cues.add('meeting');
    if (lexicon.governments.has(word)) cues.add('government');
    if (lexicon.sites.has(word)) cues.add('site');
  };
  let at = span.start;
  for (let n = 0; n < 3; n++) {
    const word = wordBefore(text, at);
    if (word === null || /[.!?;:]/u.test(word.gap)) break;
    see(word.word);
    at = word.start;
  }
  at = span.end;
  for (let n = 0; n < 3; n++) {
    const word = wordAfter(text, at);
    if (word === null || /[.!?;:]/u.test(word.gap)) break;
    see(word.word);
    at = word.end;
  }
  if (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/u.test(text.slice(span.start, span.end))) {
    const window = text.slice(span.end, span.end + 6);
    for (const [name, set] of [
      ['firm', lexicon.firms],
      ['meeting', lexicon.meetings],
      ['government', lexicon.governments],
      ['site', lexicon.sites],
    ] as const) {
      for (const word of set) if (window.includes(word)) cues.add(name);
    }
  }
  return cues;
}

/** What kind of word stands beside a place, whatever the language. */
function cueOf(word: string, lexicon: ReturnType<typeof placeLexicon>): string {
  if (lexicon.in.has(word)) return 'in';
  if (lexicon.of.has(word)) return 'of';
  if (lexicon.sites.has(word)) return 'site';
  if (lexicon.towns.has(word)) return 'town';
  if (lexicon.regions.has(word)) return 'region';
  if (lexicon.titles.has(word)) return 'title';
  if (lexicon.firms.has(word)) return 'firm';
  if (lexicon.meetings.has(word)) return 'meeting';
  if (lexicon.governments.has(word)) return 'government';
  if (lexicon.organisations.has(word)) return 'organisation';
  if (lexicon.directions.has(word)) return 'direction';
  return 'other';
}
