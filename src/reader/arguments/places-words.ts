import { overlaps } from '../../model/index.ts';
import type { ReadDocument } from '../document.ts';
import { wordAfter, wordBefore } from '../mentions/places-cues.ts';
import { isDateline, passArticles } from '../mentions/places-evidence.ts';
import { type PlaceLexicon, placeLexicon } from '../mentions/places-lexicon.ts';
import { type ClaimView, sentenceAt } from './claim-view.ts';
import type { PlaceSight } from './places-features.ts';

/** What the words around a place say of it: prepositions, seats of companies, governments, summits, plants. */
export function wordsAround(view: ClaimView, sight: PlaceSight, via: string): string[] {
  const { document } = view;
  const { text, lang } = document;
  const lexicon = placeLexicon(lang);
  const { nearest, entity } = sight;
  const features: string[] = [];
  const before = wordBefore(text, nearest.start);
  const after = wordAfter(text, nearest.end);
  const gapped = before !== null && /^[\s'’«“"„]*$/u.test(before.gap);
  const around = nearbyCues(text, nearest, lexicon);
  for (const cue of around) features.push(`near a ${cue}`, `${via} near a ${cue}`);
  if (view.draft.investors.some(i => i.start < nearest.end && nearest.start < i.end))
    features.push('inside the investor');
  if (view.draft.investors.some(i => i.start >= nearest.end && i.start - nearest.end < 4))
    features.push('before the investor');
  if (view.draft.investors.some(i => nearest.start >= i.end && nearest.start - i.end < 9))
    features.push('behind the investor');
  if (!before || !gapped) features.push(`${via} ${before ? 'after punctuation' : 'starts a line'}`);
  features.push(...claimWords(view, sight));
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
  if (after && !/^[\s'’-]*$/u.test(after.gap)) features.push(`_ ${after.gap.trim().charAt(0)}`);
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

function cueBefore(document: ReadDocument, start: number): string {
  const lexicon = placeLexicon(document.lang);
  const passed = passArticles(document.text, wordBefore(document.text, start), lexicon);
  return passed && /^[\s'’«“"„]*$/u.test(passed.gap) ? cueOf(passed.word, lexicon) : 'none';
}

/** Words of building, opening and meeting that stand close to its mentions: "plant in X", "summit at X". */
function claimWords(view: ClaimView, sight: PlaceSight): Set<string> {
  const found = new Set<string>();
  const { entity, nearest, zone } = sight;
  for (const mention of entity.mentions) {
    if (mention.via === 'adjective' && mention !== nearest) continue;
    for (const cue of view.cues) {
      if (cue.end < mention.start - 60) continue;
      if (cue.start > mention.end + 45) break;
      if (overlaps(cue, mention) || sentenceAt(view.document, cue.start) !== sentenceAt(view.document, mention.start))
        continue;
      const kind = cue.group === 'activity' ? 'activity' : cue.cls;
      const side = cue.start < mention.start ? 'before' : 'behind';
      found.add(`word ${kind} ${side}`);
      if (mention === nearest) found.add(`word ${cue.group}@${zone} ${side}`);
    }
  }
  return found;
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
