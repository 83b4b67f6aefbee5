import type { ClaimDraft } from '../document.ts';
import { wordsAfter } from '../mentions/names-runs.ts';
import type { Entity, Reference } from './coreference.ts';
import { besideOf } from './coreference-beside.ts';
import { type NameView, wordClass } from './investors-view.ts';

/** How a reference stands towards a verb or a preposition of saying. */
type Voice = 'says' | 'said-by' | 'source' | 'near-says' | 'around' | 'silent';

/** Where a reference stands towards the claim's figures. */
type Zone = 'own' | 'told' | 'next' | 'prev' | 'paragraph' | 'title' | 'near' | 'far';

/** Somebody who may be a claim's source, with what is true of them as such. */
export interface Speaker {
  readonly entity: Entity;
  readonly features: readonly string[];
  /** True where a verb or preposition of saying goes with it. */
  readonly loud: boolean;
  /** True where it does so beside the claim's figures. */
  readonly close: boolean;
}

/** All who may be the source of a claim; those who say nothing and stand far off are left out. */
export function speakersIn(view: NameView, draft: ClaimDraft): Speaker[] {
  const profiles = view.entities.flatMap(entity => {
    const profile = profileOf(view, entity, draft);
    return profile ? [profile] : [];
  });
  const speaking = profiles.filter(one => LOUDNESS[one.loudest] >= 3);
  const nearest = speaking.toSorted((a, b) => a.away - b.away)[0];
  return profiles.map(profile => {
    const { features, kind, loudest } = profile;
    const group = view.rivals.length === 0 ? 'alone' : 'many';
    if (profile === nearest) features.add(`nearest-speaker:${kind}`).add(`nearest-speaker:${group}`);
    else if (nearest) features.add(`other-speaks:${kind}:${loudest}`);
    else features.add(`nobody-speaks:${kind}:${group}`);
    if (speaking.length === 1 && profile === nearest) features.add(`only-speaker:${group}:${kind}`);
    return { entity: profile.entity, features: [...features], loud: LOUDNESS[loudest] >= 3, close: profile.close };
  });
}

/** What speaks for nobody being named as the source. */
export function nobodySpeaks(view: NameView, speakers: readonly Speaker[]): string[] {
  const group = view.rivals.length === 0 ? 'alone' : 'many';
  const loud = speakers.filter(one => one.loud).length;
  const close = speakers.some(one => one.close);
  return [
    'nobody',
    `nobody:${group}`,
    `nobody:loud:${Math.min(loud, 3)}:${group}`,
    `nobody:${close ? 'speech-near' : 'no-speech-near'}:${group}`,
  ];
}

interface Profile {
  readonly entity: Entity;
  readonly features: Set<string>;
  readonly kind: string;
  readonly loudest: Voice;
  /** Distance of the nearest speaking reference to the figure, in sentences; Infinity where none speaks. */
  readonly away: number;
  /** True where it speaks beside the figures. */
  readonly close: boolean;
}

function profileOf(view: NameView, entity: Entity, draft: ClaimDraft): Profile | null {
  const investor = draft.investors.some(one => (one.id !== null && one.id === entity.id) || one.name === entity.name);
  const features = new Set<string>([`type:${entity.type}`]);
  const kind = entity.type === 'person' ? 'person' : investor ? 'investor' : entity.type;
  features.add(`kind:${kind}`);
  let loudest: Voice = 'silent';
  let close = false;
  let speaksClose = false;
  let away = Infinity;
  for (const one of entity.references) {
    const zone = zoneOf(view, one);
    const voice = voiceOf(view, one);
    if (zone === 'far' && voice === 'silent') continue;
    if (zone !== 'far') close = true;
    if (LOUDNESS[voice] > LOUDNESS[loudest]) loudest = voice;
    if (LOUDNESS[voice] >= 3)
      away = Math.min(away, Math.abs(one.sentence - view.sentence) + (one.sentence < view.sentence ? 0.4 : 0));
    features.add(`${voice}@${zone}`);
    features.add(`${kind}:${voice}@${zone}`);
    if (parted(view, one)) features.add(`parted:${voice}@${zone}`);
    if (LOUDNESS[voice] >= 2 && (zone === 'own' || zone === 'told' || zone === 'next' || zone === 'prev')) {
      features.add(`speaks-close:${kind}`);
      speaksClose = true;
    }
    context(view, one, zone, features);
  }
  features.add(`loudest:${loudest}`);
  features.add(`${kind}:loudest:${loudest}`);
  features.add(view.rivals.length === 0 ? `alone:${kind}:${loudest}` : `many:${kind}:${loudest}`);
  if (!close && loudest === 'silent') return null;
  if (quoted(view)) features.add(`in-quotes:${kind}:${loudest}`);
  return { entity, features, kind, loudest, away, close: speaksClose };
}

const LOUDNESS: Readonly<Record<Voice, number>> = {
  silent: 0,
  around: 1,
  'near-says': 2,
  source: 3,
  'said-by': 3,
  says: 3,
};

function zoneOf(view: NameView, one: Reference): Zone {
  if (one.sentence === view.sentence) return 'own';
  const sentence = view.document.sentences[one.sentence];
  if (sentence?.inTitle) return 'title';
  if (view.told.has(one.sentence)) return 'told';
  const away = one.sentence - view.sentence;
  const same = sentence?.paragraph === view.paragraph;
  if (away === 1) return same ? 'next' : 'near';
  if (away === -1) return same ? 'prev' : 'near';
  if (same) return 'paragraph';
  return Math.abs(away) <= 3 ? 'near' : 'far';
}

/** True where another claim's figure stands between. */
function parted(view: NameView, one: Reference): boolean {
  return view.rivals.some(
    rival =>
      (rival.start >= one.end && rival.end <= view.main.start) ||
      (rival.start >= view.main.end && rival.end <= one.start),
  );
}

const voices = new WeakMap<Reference, Voice>();

/** The voice of a reference; the same for every claim. */
function voiceOf(view: NameView, one: Reference): Voice {
  let voice = voices.get(one);
  if (!voice) {
    voice = hearVoice(view, one);
    voices.set(one, voice);
  }
  return voice;
}

function hearVoice(view: NameView, one: Reference): Voice {
  const { document, words } = view;
  const { before, after } = besideOf(document, one);
  if (words.lang === 'ja' || words.lang === 'zh' || words.lang === 'ko') return unspacedVoice(view, one);
  for (let i = 0; i < 3; i++) {
    if (words.sources.has(before[i] ?? '')) return 'source';
    if (
      words.sources.has(`${before[i + 1]} ${before[i]}`) ||
      words.sources.has(`${before[i + 2]} ${before[i + 1]} ${before[i]}`)
    )
      return 'source';
  }
  const [one1 = '', two = '', three = ''] = after;
  if (
    words.saying.has(one1) ||
    (one1 !== ',' && words.saying.has(two)) ||
    (words.lang === 'de' && one1 !== ',' && words.saying.has(three))
  )
    return 'says';
  for (const [i, word] of before.entries()) {
    if (words.saying.has(word)) return 'said-by';
    const passes =
      words.personTitles.has(word) ||
      words.officeTitles.has(word) ||
      words.determiners.has(word) ||
      words.nationalities.has(word) ||
      (i === 0 && words.descriptors.has(word));
    if (!passes && i > 0) break;
    if (!passes && words.connectors.has(word)) break;
  }
  if (words.lang === 'tr' && after.slice(0, 4).some(word => words.sources.has(word))) return 'source';
  if (after.some(word => words.saying.has(word)) || before.some(word => words.saying.has(word))) return 'near-says';
  if (restSays(view, one)) return 'near-says';
  return around(view, one) ? 'around' : 'silent';
}

/** True where a verb of saying stands within some seventy letters of the reference, in its sentence. */
function around(view: NameView, one: Reference): boolean {
  const { text, sentences } = view.document;
  const sentence = sentences[one.sentence];
  if (!sentence) return false;
  const near = text.slice(Math.max(sentence.start, one.start - 70), Math.min(sentence.end, one.end + 70)).toLowerCase();
  return near.split(/[^\p{L}'’-]+/u).some(word => view.words.saying.has(word));
}

/** True where an apposition stands between the name and its verb: "X, the company's head of Y, said". */
function restSays(view: NameView, one: Reference): boolean {
  const { text } = view.document;
  if (text.charAt(one.end) !== ',') return false;
  const close = text.indexOf(',', one.end + 1);
  if (close < 0 || close - one.end > 90) return false;
  return wordsAfter(text, close + 1, 2).some(word => view.words.saying.has(word));
}

function unspacedVoice(view: NameView, one: Reference): Voice {
  const { text, sentences } = view.document;
  const sentence = sentences[one.sentence];
  if (!sentence) return 'silent';
  const tail = text.slice(one.end, sentence.end);
  const lead = text.slice(Math.max(sentence.start, one.start - 4), one.start);
  const { raw } = view.words;
  if (raw.sources.some(word => tail.slice(0, 12).includes(word) || lead.includes(word))) return 'source';
  const subject =
    /^[^、，,]{0,14}?(?:は|が|も|은|는|이|가)|^\S{0,8}(?:会長|社長|회장|사장)/u.test(tail) || view.words.lang === 'zh';
  if (!raw.saying.some(word => word.length > 1 && tail.includes(word))) return 'silent';
  return subject ? 'says' : 'near-says';
}

/** What the words beside a reference say of it; the same for every claim. */
interface Companions {
  readonly next: string;
  readonly prev: string;
  /** Kinds of the two words after. */
  readonly kinds: string;
  readonly titled: boolean;
}

const companions = new WeakMap<Reference, Companions>();

function companionsOf(view: NameView, one: Reference): Companions {
  let beside = companions.get(one);
  if (!beside) {
    const { document, words } = view;
    const { before, after } = besideOf(document, one);
    const [next = '', second = ''] = after;
    const [prev = ''] = before;
    beside = {
      next: `next:${document.lang}:${next}`,
      prev: `prev:${document.lang}:${prev}`,
      kinds: `next:${wordClass(next, words)}:${wordClass(second, words)}`,
      titled: words.titles.has(prev),
    };
    companions.set(one, beside);
  }
  return beside;
}

function context(view: NameView, one: Reference, zone: Zone, features: Set<string>): void {
  if (zone === 'far' || zone === 'near') return;
  const { next, prev, kinds, titled } = companionsOf(view, one);
  features
    .add(next)
    .add(prev)
    .add(`${kinds}@${zone === 'own' || zone === 'told' ? 'in' : 'beside'}`);
  if (one.named) features.add(`named@${zone}`);
  if (titled) features.add('after-title');
}

/** True where the sentence of the figure holds direct speech. */
function quoted(view: NameView): boolean {
  const sentence = view.document.sentences[view.sentence];
  return sentence !== undefined && /["“”„«»「」]/.test(view.document.text.slice(sentence.start, sentence.end));
}
