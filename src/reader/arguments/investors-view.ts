import { type NameWords, nameWords } from '../../language/index.ts';
import type { Span } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument } from '../document.ts';
import { wordsAfter } from '../mentions/names-runs.ts';
import { mainOf, sentenceAt } from './claim-view.ts';
import { type Entity, entitiesOf, type Reference } from './coreference.ts';
import { besideOf } from './coreference-beside.ts';

/** A claim as those who fill its names see it. */
export interface NameView {
  readonly document: ReadDocument;
  readonly words: NameWords;
  readonly entities: readonly Entity[];
  /** The figure that makes the claim. */
  readonly main: Span;
  readonly sentence: number;
  readonly paragraph: number;
  /** Sentences of the claim's figures. */
  readonly told: ReadonlySet<number>;
  /** Main figures of the other claims. */
  readonly rivals: readonly Span[];
  /** The most references that a firm of the document has. */
  readonly most: number;
  /** The firm that was last spoken of as a subject before the figure; null where none was. */
  readonly topic: Entity | null;
  /** True where the sentence of the figure has no firm before the figure and begins with a pronoun. */
  readonly pronoun: boolean;
}

/** The view of a draft; `others` are all drafts of the document. Only figures count as anchors, so that training and reading see the same. */
export function nameViewOf(document: ReadDocument, draft: ClaimDraft, others: readonly ClaimDraft[]): NameView {
  const entities = entitiesOf(document);
  const main = mainOf(draft);
  const sentence = sentenceAt(document, main.start);
  const told = new Set([draft.amount, draft.jobs].flatMap(one => (one ? [sentenceAt(document, one.start)] : [])));
  const rivals = others
    .filter(other => other !== draft)
    .map(mainOf)
    .filter(span => span.start !== main.start);
  const firms = entities.filter(isFirm);
  const most = Math.max(1, ...firms.map(one => one.references.length));
  const paragraph = document.sentences[sentence]?.paragraph ?? 0;
  const words = nameWords(document.lang);
  const opening = wordsAfter(document.text, document.sentences[sentence]?.start ?? 0, 1)[0] ?? '';
  const topic = topicOf(document, firms, main.start, words);
  return {
    document,
    words,
    entities,
    main,
    sentence,
    paragraph,
    told,
    rivals,
    most,
    topic,
    pronoun: words.pronouns.has(opening),
  };
}

/** The firm whose reference as a subject (it opens a sentence, or a verb of investing or saying follows) is the last before an offset. */
function topicOf(document: ReadDocument, firms: readonly Entity[], offset: number, words: NameWords): Entity | null {
  let best: Entity | null = null;
  let at = -1;
  for (const firm of firms)
    for (const one of firm.references) {
      if (one.end > offset) break;
      if (one.start <= at) continue;
      const opens = one.start - (document.sentences[one.sentence]?.start ?? 0) < 5;
      if (
        !opens &&
        !besideOf(document, one)
          .after.slice(0, 2)
          .some(word => words.investing.has(word) || words.saying.has(word))
      )
        continue;
      best = firm;
      at = one.start;
    }
  return best;
}

/** The entities that may commit money: firms, and bodies that are named. */
export function candidatesOf(view: NameView): Entity[] {
  return view.entities.filter(one => {
    if (one.type === 'person') return false;
    return qualityOf(one) !== 'weak' || one.references.some(ref => Math.abs(ref.sentence - view.sentence) <= 1);
  });
}

/** True for a firm that more than the place of its capital speaks for. */
export function isFirm(entity: Entity): boolean {
  return entity.type === 'company' && qualityOf(entity) !== 'weak';
}

/** How sure it is that an entity is one: in the list, proven by its context or by coming back, or weak. */
export function qualityOf(entity: Entity): 'listed' | 'proven' | 'weak' {
  if (entity.id) return 'listed';
  return entity.proof > 0 || entity.references.filter(one => one.named).length > 1 ? 'proven' : 'weak';
}

/** The reference closest to the main figure, same sentence and before it preferred. */
export function nearestOf(view: NameView, references: readonly Reference[]): Reference | null {
  let best: Reference | null = null;
  let least = Infinity;
  for (const one of references) {
    const away = one.end <= view.main.start ? view.main.start - one.end : one.start - view.main.end + 40;
    const cost = away + Math.abs(one.sentence - view.sentence) * 120;
    if (cost < least) {
      best = one;
      least = cost;
    }
  }
  return best;
}

/** A word as its kind. */
export function wordClass(word: string, words: NameWords): string {
  if (!word) return 'none';
  if (word === ',') return 'comma';
  if (words.investing.has(word)) return 'invests';
  if (words.saying.has(word)) return 'says';
  if (words.connectors.has(word)) return 'joins';
  if (words.personTitles.has(word) || words.officeTitles.has(word)) return 'title';
  return 'other';
}
