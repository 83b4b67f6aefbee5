import { overlaps, type PlaceMention } from '../../model/index.ts';
import type { ReadDocument } from '../document.ts';
import { wordAfter, wordBefore } from '../mentions/places-cues.ts';
import { isDateline, passArticles } from '../mentions/places-evidence.ts';
import { type PlaceLexicon, placeLexicon } from '../mentions/places-lexicon.ts';
import type { Cue } from './claim-cues.ts';
import { firstFrom } from './claim-dates.ts';
import { AT, join } from './claim-features.ts';
import { type ClaimView, sentenceAt } from './claim-view.ts';
import { type PlaceEntity, sentencesOf } from './places-entities.ts';
import type { PlaceSight } from './places-features.ts';

/** What the words around a place say of it: prepositions, seats of companies, governments, summits, plants. */
export function wordsAround(view: ClaimView, sight: PlaceSight, via: string): string[] {
  const { document } = view;
  const { nearest, entity, zone } = sight;
  const features: string[] = [];
  const { around, opening, cue, beside, holders } = surroundingsOf(document, nearest);
  for (const near of around) features.push(join('near a ', near), join(join(via, ' near a '), near));
  const { investors } = view.draft;
  if (investors.some(i => i.start < nearest.end && nearest.start < i.end)) features.push('inside the investor');
  if (investors.some(i => i.start >= nearest.end && i.start - nearest.end < 4)) features.push('before the investor');
  if (investors.some(i => nearest.start >= i.end && nearest.start - i.end < 9)) features.push('behind the investor');
  if (opening !== null) features.push(join(via, opening));
  features.push(...claimWords(view, sight));
  const at = AT[zone];
  const said = join('cue ', cue);
  const spaced = join(' ', said);
  features.push(said, join(join(via, at), spaced), join(via, spaced), join(said, at));
  for (const one of beside) features.push(one);
  const { dateline, titled } = standsOf(document, entity);
  if (dateline) {
    const count = entity.mentions.length;
    features.push('dateline', count > 2 ? 'dateline 3' : count > 1 ? 'dateline 2' : 'dateline 1');
    features.push(join(entity.level, ' dateline'));
  }
  if (titled) features.push('in title', join(join(via, ' in title'), view.alone ? ' alone' : ' among'));
  for (const one of holders) features.push(one);
  return features;
}

/** What stands around one mention of a place; the same for every claim. */
interface Surroundings {
  readonly around: readonly string[];
  /** Where no word stands right before it: ` after punctuation` or ` starts a line`. */
  readonly opening: string | null;
  /** The kind of the word before it. */
  readonly cue: string;
  /** Features of the words beside it. */
  readonly beside: readonly string[];
  /** Features of names that hold it or follow it. */
  readonly holders: readonly string[];
}

const surroundings = new WeakMap<PlaceMention, Surroundings>();

function surroundingsOf(document: ReadDocument, mention: PlaceMention): Surroundings {
  let made = surroundings.get(mention);
  if (made === undefined) {
    made = lookAround(document, mention);
    surroundings.set(mention, made);
  }
  return made;
}

function lookAround(document: ReadDocument, nearest: PlaceMention): Surroundings {
  const { text, lang } = document;
  const lexicon = placeLexicon(lang);
  const before = wordBefore(text, nearest.start);
  const after = wordAfter(text, nearest.end);
  const gapped = before !== null && /^[\s'’«“"„]*$/u.test(before.gap);
  const passed = passArticles(text, before, lexicon);
  const cue = passed && /^[\s'’«“"„]*$/u.test(passed.gap) ? cueOf(passed.word, lexicon) : 'none';
  const beside: string[] = [];
  if (passed && cue === 'of') {
    const owner = wordBefore(text, passed.start);
    if (owner) beside.push(join(cueOf(owner.word, lexicon), ' of _'), owner.capital ? 'Name of _' : 'word of _');
  }
  if (after) {
    if (/^[\s'’-]*$/u.test(after.gap))
      beside.push(join('_ cue ', cueOf(after.word, lexicon)), after.capital ? '_ Name' : '_ word');
    else beside.push(join('_ ', after.gap.trim().charAt(0)));
  }
  return {
    around: [...nearbyCues(text, nearest, lexicon)],
    opening: !before || !gapped ? (before ? ' after punctuation' : ' starts a line') : null,
    cue,
    beside,
    holders: holdersOf(document, nearest),
  };
}

function holdersOf(document: ReadDocument, nearest: PlaceMention): string[] {
  const features: string[] = [];
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

/** Whether a place stands in a dateline, and in the title. */
interface Stands {
  readonly dateline: boolean;
  readonly titled: boolean;
}

const stands = new WeakMap<PlaceEntity, Stands>();

function standsOf(document: ReadDocument, entity: PlaceEntity): Stands {
  let made = stands.get(entity);
  if (made === undefined) {
    made = {
      dateline: entity.mentions.some(m => isDateline(document.text, m) && m.via === 'name'),
      titled: sentencesOf(document, entity).some(at => document.sentences[at]?.inTitle),
    };
    stands.set(entity, made);
  }
  return made;
}

/** Words of building, opening and meeting that stand close to its mentions: "plant in X", "summit at X". */
function claimWords(view: ClaimView, sight: PlaceSight): Set<string> {
  const found = new Set<string>();
  const { entity, nearest, zone } = sight;
  for (const mention of entity.mentions) {
    if (mention.via === 'adjective' && mention !== nearest) continue;
    for (const { word, group, side } of metAround(view, mention)) {
      found.add(word);
      if (mention === nearest) found.add(join(join(join('word ', group), AT[zone]), side));
    }
  }
  return found;
}

/** A cue word close to a mention, in its sentence. */
interface Met {
  /** As a feature: its kind and its side. */
  readonly word: string;
  readonly group: string;
  readonly side: string;
}

const metWords = new WeakMap<PlaceMention, readonly Met[]>();

function metAround(view: ClaimView, mention: PlaceMention): readonly Met[] {
  let met = metWords.get(mention);
  if (met === undefined) {
    met = meet(view, mention);
    metWords.set(mention, met);
  }
  return met;
}

function meet({ document, cues }: ClaimView, mention: PlaceMention): Met[] {
  const met: Met[] = [];
  const sentence = sentenceAt(document, mention.start);
  for (let i = firstFrom(cues, mention.start - 60 - longestOf(cues)); i < cues.length; i++) {
    const cue = cues[i] as Cue;
    if (cue.end < mention.start - 60) continue;
    if (cue.start > mention.end + 45) break;
    if (overlaps(cue, mention) || sentenceAt(document, cue.start) !== sentence) continue;
    const kind = cue.group === 'activity' ? 'activity' : cue.cls;
    const side = cue.start < mention.start ? ' before' : ' behind';
    met.push({ word: join(join('word ', kind), side), group: cue.group, side });
  }
  return met;
}

const longest = new WeakMap<readonly Cue[], number>();

/** The length of the longest cue. */
function longestOf(cues: readonly Cue[]): number {
  let most = longest.get(cues);
  if (most === undefined) {
    most = cues.reduce((length, cue) => Math.max(length, cue.end - cue.start), 0);
    longest.set(cues, most);
  }
  return most;
}

/** Companies, meetings and governments named within three words of a place, in its sentence. */
function nearbyCues(
  text: string,
  span: { readonly start: number; readonly end: number },
  lexicon: PlaceLexicon,
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
function cueOf(word: string, lexicon: PlaceLexicon): string {
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
