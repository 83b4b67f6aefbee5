import type { Reading, Span } from '../model/index.ts';
import { passagesOf } from '../store/index.ts';
import type { Mark, Piece } from './page.ts';

/** Which mark wins where two cover the same words, strongest first. */
const ORDER = [
  'amount',
  'jobs',
  'projects',
  'money',
  'headcount',
  'investors',
  'places',
  'horizon',
  'announced',
  'occasion',
  'saidBy',
  'stage',
  'previously',
  'activity',
  'form',
  'furniture',
];

/** All marks of a reading: the values of its claims, figures that are no claim's, and page furniture. */
export function marksOf(reading: Reading): readonly Mark[] {
  const marks: Mark[] = [];
  for (const claim of reading.claims) {
    for (const { slot, passage } of passagesOf(claim)) {
      marks.push({ start: passage.start, end: passage.end, what: slot, claim: claim.id });
    }
  }
  for (const { start, end, claim } of reading.otherMoney) marks.push({ start, end, what: 'money', claim });
  for (const { start, end, claim } of reading.otherJobs) marks.push({ start, end, what: 'headcount', claim });
  for (const { start, end, what } of reading.dropped) {
    if (what === 'furniture') marks.push({ start, end, what, claim: null });
  }
  return marks;
}

function rank(mark: Mark): number {
  const at = ORDER.indexOf(mark.what);
  return at < 0 ? ORDER.length : at;
}

/**
 * The words of a span cut into marked and plain pieces. Where marks overlap, the stronger one takes the shared words;
 * the pieces put together are the span again.
 */
export function piecesOf(document: string, span: Span, marks: readonly Mark[]): readonly Piece[] {
  const inside = marks.filter(mark => mark.start < span.end && span.start < mark.end);
  const cuts = new Set([span.start, span.end]);
  for (const mark of inside) {
    cuts.add(Math.max(mark.start, span.start));
    cuts.add(Math.min(mark.end, span.end));
  }
  const bounds = [...cuts].sort((a, b) => a - b);
  const ranked = [...inside].sort((a, b) => rank(a) - rank(b) || a.start - b.start);
  const pieces: { text: string; mark: Mark | null }[] = [];
  for (const [at, start] of bounds.entries()) {
    const end = bounds[at + 1];
    if (end === undefined) break;
    const mark = ranked.find(candidate => candidate.start <= start && end <= candidate.end) ?? null;
    const last = pieces.at(-1);
    const text = document.slice(start, end);
    if (last && last.mark === mark) last.text += text;
    else pieces.push({ text, mark });
  }
  return pieces;
}

/** The paragraphs of a document string: its title line first where it has one, then blocks between blank lines. */
export function paragraphsOf(document: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of document.matchAll(/[^\n]+/g)) {
    if (match[0].trim() !== '') spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}
