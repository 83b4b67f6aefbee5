import type { Span } from '../../model/index.ts';
import { sentenceAt } from './claim-view.ts';
import type { Entity, Reference } from './coreference.ts';
import { besideOf } from './coreference-beside.ts';
import { isFirm, type NameView, nearestOf, qualityOf, wordClass } from './investors-view.ts';

/** What is true of an entity as the investor of the claim. */
export function investorFeatures(view: NameView, entity: Entity, candidates: readonly Entity[]): string[] {
  const features = [`type:${entity.type}`, entity.id ? 'listed' : 'unlisted'];
  const { references } = entity;
  const count = references.length;
  features.push(`count:${Math.min(count, 5)}`, count === view.most ? 'most-named' : 'less-named');
  if (candidates.filter(isFirm).length === 1) features.push(isFirm(entity) ? 'only-firm' : 'beside-only-firm');
  features.push(`rank:${rankOf(entity, candidates)}`);
  if (references.some(one => view.document.sentences[one.sentence]?.inTitle)) features.push('in-title');
  if (!references.some(one => one.named)) features.push('never-named');
  if (!entity.id) features.push(`proof:${Math.min(entity.proof, 3)}`);
  const crowd = view.rivals.length === 0 ? 'alone' : 'many';
  features.push(entity === view.topic ? `topic:${crowd}` : `no-topic:${crowd}`);
  if (view.pronoun) features.push(entity === view.topic ? 'pronoun:topic' : 'pronoun:other');
  features.push(`${crowd}:${count === view.most ? 'most' : 'less'}:rank:${rankOf(entity, candidates)}`);
  const besideRival = references.some(one => view.rivals.some(rival => sentenceOf(view, rival) === one.sentence));
  const besideOwn = references.some(one => one.sentence === view.sentence);
  if (view.rivals.length > 0) features.push(`beside:${besideOwn ? 'own' : ''}${besideRival ? 'rival' : ''}`);
  const before = features.length;
  place(view, entity, candidates, features);
  const quality = qualityOf(entity);
  if (quality !== 'listed') for (const feature of features.slice(before)) features.push(`${quality}:${feature}`);
  const nearest = nearestOf(view, references);
  if (nearest) features.push(...contextOf(view, nearest));
  let acts = false;
  for (const one of references) if (actsIn(view, one)) acts = true;
  if (acts) features.push('acts');
  if (view.rivals.length === 0) features.push(count === view.most ? 'alone:most' : 'alone:less');
  return features;
}

/** Which firm of the document it is, 0 the first; `none` for what is no firm. */
function rankOf(entity: Entity, candidates: readonly Entity[]): string {
  let rank = 0;
  for (const one of candidates) {
    if (one === entity) return one.type === 'company' ? String(Math.min(rank, 3)) : 'none';
    if (isFirm(one)) rank++;
  }
  return 'none';
}

function sentenceOf(view: NameView, span: Span): number {
  return sentenceAt(view.document, span.start);
}

/** Where the entity stands towards the main figure. */
function place(view: NameView, entity: Entity, candidates: readonly Entity[], features: string[]): void {
  const { main, sentence } = view;
  const own = entity.references.filter(one => one.sentence === sentence);
  const before = own.filter(one => one.start < main.end && (one.end <= main.start || one.start >= main.start)).at(-1);
  const after = own.find(one => one.start >= main.end);
  if (before) {
    const between = rivalsBetween(view, before.end, main.start);
    features.push(
      `own-before:${between ? `parted:${firmsBetween(candidates, entity, before.end, main.start)}` : 'clear'}`,
    );
    if (!between && actsIn(view, before)) features.push('own-before:acts');
    if (!between && own.some(one => one.end <= main.start && opensSentence(view, one)))
      features.push('own-before:opens');
    if (!between)
      features.push(
        `own-before-away:${bucket(main.start - before.end)}`,
        `own-before-rank:${firmsBetween(candidates, entity, before.end, main.start)}`,
        before.named ? 'own-before:named' : 'own-before:described',
      );
  }
  if (after) {
    const between = rivalsBetween(view, main.end, after.start);
    features.push(`own-after:${between ? 'parted' : 'clear'}`);
    if (!between)
      features.push(
        `own-after-rank:${firmsBetween(candidates, entity, main.end, after.start)}${before ? ':both' : ''}`,
      );
  }
  if (!before && !after) {
    const others = candidates.some(one => isFirm(one) && one.references.some(ref => ref.sentence === sentence));
    const tag = others ? 'others-here' : 'none-here';
    const last = entity.references.filter(one => one.end <= main.start).at(-1);
    const inParagraph = entity.references.some(
      one => view.document.sentences[one.sentence]?.paragraph === view.paragraph,
    );
    if (last) {
      const gap = Math.min(sentence - last.sentence, 6);
      features.push(
        `before:${gap}:${tag}`,
        `before-rank:${firmsBetween(candidates, entity, last.end, main.start)}:${tag}`,
      );
      if (rivalsBetween(view, last.end, main.start)) features.push(`before:parted:${tag}`);
      if (gap <= 2 && last.start - (view.document.sentences[last.sentence]?.start ?? 0) < 5)
        features.push(`before-opens:${gap}:${tag}`);
      features.push(`before:${inParagraph ? 'same' : 'other'}-paragraph:${last.named ? 'named' : 'described'}:${tag}`);
    } else features.push(`after-only:${tag}`);
    features.push(`${inParagraph ? 'paragraph' : 'no-paragraph'}:${tag}`);
  }
  if ([...view.told].some(at => at !== sentence && entity.references.some(one => one.sentence === at)))
    features.push('with-other-figure');
  const opener = view.document.paragraphs[view.paragraph];
  const first =
    opener &&
    candidates.map(
      one => one.references.find(ref => ref.start >= opener.start && ref.start < opener.end)?.start ?? Infinity,
    );
  if (first) {
    const least = Math.min(...first);
    if (least < Infinity && first[candidates.indexOf(entity)] === least) features.push('opens-paragraph');
  }
}

/** True where the reference is among the first letters of its sentence. */
function opensSentence(view: NameView, one: Reference): boolean {
  return one.start - (view.document.sentences[one.sentence]?.start ?? 0) < 5;
}

/** A distance in UTF-16 units, coarsely. */
function bucket(away: number): string {
  return away < 15 ? '0' : away < 40 ? '15' : away < 80 ? '40' : '80';
}

function rivalsBetween(view: NameView, from: number, to: number): boolean {
  return view.rivals.some(rival => rival.start >= from && rival.end <= to);
}

function firmsBetween(candidates: readonly Entity[], self: Entity, from: number, to: number): number {
  let count = 0;
  for (const one of candidates)
    if (one !== self && isFirm(one) && one.references.some(ref => ref.start >= from && ref.end <= to)) count++;
  return Math.min(count, 3);
}

const contexts = new WeakMap<Reference, readonly string[]>();

/** The words beside the reference, as features; the same for every claim. */
function contextOf(view: NameView, reference: Reference): readonly string[] {
  let features = contexts.get(reference);
  if (!features) {
    features = contextFeatures(view, reference);
    contexts.set(reference, features);
  }
  return features;
}

function contextFeatures(view: NameView, reference: Reference): string[] {
  const { document, words } = view;
  const features: string[] = [];
  const [one = '', two = ''] = besideOf(document, reference).before;
  const [next = '', second = ''] = besideOf(document, reference).after;
  if (one) features.push(`prev:${document.lang}:${one}`);
  if (one && two) features.push(`prev2:${document.lang}:${two} ${one}`);
  features.push(`next:${wordClass(next, words)}`, `next2:${wordClass(second, words)}`);
  if (next) features.push(`next:${document.lang}:${next}`);
  const start = document.sentences[reference.sentence]?.start ?? 0;
  features.push(reference.start - start < 4 ? 'opens-sentence' : reference.start - start < 40 ? 'early' : 'late');
  const after = document.text.charAt(reference.end);
  const before = document.text.charAt(reference.start - 1);
  if (after && '(:：（).,;，、。—–-'.includes(after)) features.push(`sign-after:${after}`);
  if (before && '(:（«"—–'.includes(before)) features.push(`sign-before:${before}`);
  if (CASED.has(document.lang))
    features.push(`tail:${document.text.slice(reference.end, reference.end + (document.lang === 'ko' ? 2 : 1))}`);
  return features;
}

/** Languages that mark the part a name plays by what follows without a space. */
const CASED = new Set(['ja', 'zh', 'ko']);

/** True where a verb of investing follows within a few words. */
function actsIn(view: NameView, reference: Reference): boolean {
  const { after } = besideOf(view.document, reference);
  for (let i = 0; i < 4; i++) {
    const word = after[i];
    if (word && word !== ',' && view.words.investing.has(word)) return true;
  }
  return false;
}
