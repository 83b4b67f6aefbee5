import { nameWords } from '../../language/index.ts';
import { type OrganisationMention, overlaps, type PersonMention, type Span } from '../../model/index.ts';
import { foldCompanyName } from '../../world/index.ts';
import type { ReadDocument } from '../document.ts';
import { sentenceAt } from './claim-view.ts';
import { type Description, descriptionsOf } from './coreference-descriptions.ts';

/** Where somebody is spoken of. */
export interface Reference extends Span {
  /** Index into the document's sentences. */
  readonly sentence: number;
  /** True for a name, false for a description that was taken to stand for it. */
  readonly named: boolean;
}

/** Somebody of a document with everything that names or describes them. */
export interface Entity {
  /** Unique in the document. */
  readonly key: string;
  /** Usual name: the list's, else the longest form of the text without its legal form. */
  readonly name: string;
  readonly id: string | null;
  /** `company`, `government`, `agency`, `union`, `media`, `school`, `other`, `person`. */
  readonly type: string;
  /** In reading order. */
  readonly references: readonly Reference[];
  /** The passage that names it best; a description where it is never named. */
  readonly best: Span;
  /** How much told the finder that this is a name: the number of its reasons, 0 for one that is only described. */
  readonly proof: number;
}

const kept = new WeakMap<ReadDocument, readonly Entity[]>();

/** Everybody of a document: names that mean the same joined, descriptions given to whom they most likely stand for. */
export function entitiesOf(document: ReadDocument): readonly Entity[] {
  let entities = kept.get(document);
  if (!entities) {
    entities = resolve(document);
    kept.set(document, entities);
  }
  return entities;
}

interface Draft {
  readonly key: string;
  name: string;
  id: string | null;
  type: string;
  references: Reference[];
  best: Span;
  proof: number;
}

function resolve(document: ReadDocument): Entity[] {
  const drafts: Draft[] = [];
  const named = [...document.mentions.organisation, ...document.mentions.person].sort((a, b) => a.start - b.start);
  const byKey = new Map<string, Draft>();
  for (const mention of longestFirst(named)) {
    const key = keyOf(mention);
    const draft = byKey.get(key) ?? shortOf(mention, drafts) ?? inBrackets(document.text, mention, drafts);
    const reference = {
      start: mention.start,
      end: mention.end,
      sentence: sentenceAt(document, mention.start),
      named: true,
    };
    if (draft) {
      draft.references.push(reference);
      byKey.set(key, draft);
      continue;
    }
    const made: Draft = {
      key,
      name: mention.name,
      id: mention.id,
      type: typeOf(mention),
      references: [reference],
      best: reference,
      proof: proofOf(mention),
    };
    drafts.push(made);
    byKey.set(key, made);
  }
  for (const draft of drafts) draft.references.sort((a, b) => a.start - b.start);
  describe(document, drafts, named);
  for (const draft of drafts) draft.references.sort((a, b) => a.start - b.start);
  return drafts.sort((a, b) => (a.references[0]?.start ?? 0) - (b.references[0]?.start ?? 0));
}

function longestFirst(
  named: readonly (OrganisationMention | PersonMention)[],
): (OrganisationMention | PersonMention)[] {
  return named.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}

function typeOf(mention: OrganisationMention | PersonMention): string {
  return mention.kind === 'person' ? 'person' : ((mention as { type?: string }).type ?? 'company');
}

/** Reasons that say more than where the word stands. */
function proofOf(mention: OrganisationMention | PersonMention): number {
  return mention.reasons.filter(reason => !reason.startsWith('begins a') && !reason.startsWith('written with')).length;
}

function keyOf(mention: OrganisationMention | PersonMention): string {
  return mention.id ?? foldCompanyName(mention.name);
}

/** The longer name whose first or last word this is ("Lilly", "Smith"). */
function shortOf(mention: OrganisationMention | PersonMention, drafts: readonly Draft[]): Draft | null {
  if (mention.id) return null;
  const folded = foldCompanyName(mention.name);
  if (folded.includes(' ') || folded.length < 3) return null;
  for (const draft of drafts) {
    const parts = foldCompanyName(draft.name).split(' ');
    if (parts.length < 2) continue;
    if (
      mention.kind === 'person'
        ? draft.type === 'person' && parts.at(-1) === folded
        : draft.type !== 'person' && parts[0] === folded
    )
      return draft;
  }
  return null;
}

/** The name before the brackets in which this short form stands: "Automotive Cells Company (ACC)". */
function inBrackets(text: string, mention: Span, drafts: readonly Draft[]): Draft | null {
  const open = text.charAt(mention.start - 1);
  if (open !== '(' && open !== '（') return null;
  let end = mention.start - 1;
  while (end > 0 && text.charAt(end - 1) === ' ') end--;
  return drafts.find(draft => draft.type !== 'person' && draft.references.some(one => one.end === end)) ?? null;
}

/** Gives each description to the best fitting entity before it, else to the document's main one; offices stay themselves. */
function describe(document: ReadDocument, drafts: Draft[], named: readonly Span[]): void {
  const words = nameWords(document.lang);
  const companies = drafts.filter(draft => draft.type === 'company');
  const people = drafts.filter(draft => draft.type === 'person');
  const main = companies.toSorted(
    (a, b) => b.references.length + (b.id ? 1.5 : 0) - a.references.length - (a.id ? 1.5 : 0),
  )[0];
  const offices = new Map<string, Draft>();
  for (const description of descriptionsOf(document.text, document.lang)) {
    if (named.some(name => overlaps(name, description))) continue;
    const sentence = sentenceAt(document, description.start);
    const reference = { start: description.start, end: description.end, sentence, named: false };
    if (description.kind === 'government') {
      const quote = document.text.slice(description.start, description.end);
      const key = `office:${description.noun}`;
      const office = offices.get(key);
      if (office) office.references.push(reference);
      else {
        const made: Draft = {
          key,
          name: quote,
          id: null,
          type: 'government',
          references: [reference],
          best: reference,
          proof: 0,
        };
        offices.set(key, made);
        drafts.push(made);
      }
      continue;
    }
    const owner =
      description.kind === 'person'
        ? latest(people, description, sentence, 4)
        : (bestFor(description, sentence, companies, document) ?? main);
    if (owner) owner.references.push(reference);
    else if (description.kind === 'person' && words.officeTitles.has(description.noun)) {
      const quote = document.text.slice(description.start, description.end);
      drafts.push({
        key: `title:${description.start}`,
        name: quote,
        id: null,
        type: 'person',
        references: [reference],
        best: reference,
        proof: 0,
      });
    }
  }
}

function latest(drafts: readonly Draft[], span: Span, sentence: number, reach: number): Draft | undefined {
  let best: Draft | undefined;
  let at = -1;
  for (const draft of drafts)
    for (const one of draft.references)
      if (one.named && one.start < span.start && sentence - one.sentence <= reach && one.start > at) {
        best = draft;
        at = one.start;
      }
  return best;
}

/** The firm that a description most likely stands for: near, often named, a sentence's subject, not in the same sentence just before. */
function bestFor(
  description: Description,
  sentence: number,
  companies: readonly Draft[],
  document: ReadDocument,
): Draft | undefined {
  let best: Draft | undefined;
  let top = -Infinity;
  for (const draft of companies) {
    let near = -Infinity;
    for (const one of draft.references) {
      if (one.start >= description.start) break;
      const distance = sentence - one.sentence;
      const subject = (document.sentences[one.sentence]?.start ?? -1) + 3 >= one.start ? 0.8 : 0;
      near = Math.max(near, subject - distance * 0.7 - (distance === 0 ? 0.5 : 0));
    }
    if (near === -Infinity) continue;
    const score = near + Math.min(1.5, draft.references.length * 0.3) + (draft.id ? 0.6 : 0);
    if (score > top) {
      best = draft;
      top = score;
    }
  }
  return best;
}
