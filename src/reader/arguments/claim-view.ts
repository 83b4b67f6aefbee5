import { overlaps, type Span } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument } from '../document.ts';
import { type Cue, cuesOf } from './claim-cues.ts';

/**
 * Where something stands, as one claim sees it:
 * `own` in the sentence of its main figure, on its side of the figures of other claims; `told` in another sentence that
 * names one of its anchors or its investor; `next`, `prev` beside the own sentence; `para` elsewhere in its paragraph;
 * `title`; `lead` in the first paragraph; `rest` elsewhere; `other` in what tells another claim.
 */
export type Zone = 'own' | 'told' | 'next' | 'prev' | 'para' | 'title' | 'lead' | 'rest' | 'other';

/** A document as one claim of it sees it. */
export interface ClaimView {
  readonly document: ReadDocument;
  readonly draft: ClaimDraft;
  /** The figure that makes the claim: amount, else jobs, else its first anchor. */
  readonly main: Span;
  /** Index of the sentence of the main figure. */
  readonly sentence: number;
  /** True where the document holds no other claim. */
  readonly alone: boolean;
  /** Main figures of the document's other claims, in reading order. */
  readonly rivals: readonly Span[];
  readonly cues: readonly Cue[];
  zoneOf(span: Span): Zone;
}

const made = new WeakMap<ClaimDraft, { readonly others: readonly ClaimDraft[]; readonly view: ClaimView }>();

/** The view of `draft`, made once for the same document and others; `others` are the document's other drafts (the draft itself may be among them). */
export function viewOf(document: ReadDocument, draft: ClaimDraft, others: readonly ClaimDraft[] = []): ClaimView {
  const known = made.get(draft);
  if (known !== undefined && known.others === others && known.view.document === document) return known.view;
  const view = makeView(document, draft, others);
  made.set(draft, { others, view });
  return view;
}

function makeView(document: ReadDocument, draft: ClaimDraft, others: readonly ClaimDraft[]): ClaimView {
  const main = mainOf(draft);
  const rivals = others
    .filter(other => other !== draft)
    .map(mainOf)
    .filter(span => !overlaps(span, main))
    .sort((a, b) => a.start - b.start);
  const sentence = sentenceAt(document, main.start);
  const zones = sentenceZones(document, draft, main, sentence, rivals);
  return {
    document,
    draft,
    main,
    sentence,
    alone: rivals.length === 0,
    rivals,
    cues: cuesOf(document),
    zoneOf(span) {
      const at = sentenceAt(document, span.start);
      const zone = zones[at] ?? 'rest';
      if (zone !== 'own') return zone;
      return parted(main, span, rivals) ? 'other' : 'own';
    },
  };
}

/** The span of the figure that makes a claim. */
export function mainOf(draft: ClaimDraft): Span {
  return draft.amount ?? draft.jobs ?? draft.anchors[0] ?? { start: 0, end: 0 };
}

/** Index of the sentence that holds the offset, or the last one before it. */
export function sentenceAt(document: ReadDocument, offset: number): number {
  const { sentences } = document;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle] as Span).start <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** True where another claim's figure stands between the two. */
function parted(main: Span, span: Span, rivals: readonly Span[]): boolean {
  for (const rival of rivals) {
    if (rival.start >= main.end && rival.start < span.start) return true;
    if (rival.end <= main.start && rival.end > span.end) return true;
  }
  return false;
}

function sentenceZones(
  document: ReadDocument,
  draft: ClaimDraft,
  main: Span,
  own: number,
  rivals: readonly Span[],
): Zone[] {
  const { sentences } = document;
  const zones: Zone[] = sentences.map(sentence => (sentence.inTitle ? 'title' : 'rest'));
  const titled = sentences[0]?.inTitle === true ? 1 : 0;
  const home = sentences[own];
  for (const [i, sentence] of sentences.entries()) {
    if (sentence.paragraph === titled && zones[i] === 'rest') zones[i] = 'lead';
    if (home !== undefined && sentence.paragraph === home.paragraph && !sentence.inTitle) zones[i] = 'para';
  }
  for (const offset of [-1, 1]) {
    const near = sentences[own + offset];
    if (near !== undefined && home !== undefined && near.paragraph === home.paragraph && !near.inTitle) {
      zones[own + offset] = offset < 0 ? 'prev' : 'next';
    }
  }
  for (const rival of rivals) zones[sentenceAt(document, rival.start)] = 'other';
  for (const name of draft.investors) {
    for (const at of placesOf(document.text, name.quote)) {
      const i = sentenceAt(document, at);
      if (zones[i] !== 'other' && zones[i] !== 'title') zones[i] = 'told';
    }
  }
  for (const anchor of draft.anchors) {
    const i = sentenceAt(document, anchor.start);
    if (!overlaps(anchor, main) && zones[i] !== 'title' && (zones[i] !== 'other' || anchor === draft.jobs))
      zones[i] = 'told';
  }
  zones[own] = 'own';
  return zones;
}

function placesOf(text: string, quote: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0 && places.length < 20; at = text.indexOf(quote, at + quote.length))
    places.push(at);
  return places;
}
