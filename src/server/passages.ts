import { type Passage, passageOf, type Reading, type Span } from '../model/index.ts';
import { marksOf, paragraphsOf, passagesOf, piecesOf } from './marks.ts';
import type { ShortPassage } from './page.ts';

/** No passage shown to the public is longer (DESIGN.md section 7). */
export const MAX_PASSAGE = 300;
/** The part of an article that the public may be shown at most. */
export const MAX_SHARE = 0.1;

/** The widest window around `core` that stays in its paragraph, within `room` characters, and ends at whole words. */
function windowAround(document: string, core: Span, paragraph: Span, room: number): Span {
  const spare = Math.max(0, room - (core.end - core.start));
  let start = Math.max(paragraph.start, core.start - Math.floor(spare / 2));
  let end = Math.min(paragraph.end, core.end + (spare - (core.start - start)));
  start = Math.max(paragraph.start, Math.min(start, end - room));
  if (start > paragraph.start) {
    const space = document.slice(start, core.start).search(/\s/);
    start = space < 0 ? core.start : start + space + 1;
  }
  if (end < paragraph.end) {
    const space = document.slice(core.end, end).search(/\s\S*$/);
    end = space < 0 ? core.end : core.end + space;
  }
  return { start, end };
}

/**
 * What everybody may see of an article: a window around the figure that each claim rests on, 300 characters at most
 * each and a tenth of the document altogether. Claims come first in reading order; one that no longer fits has none.
 */
export function publicSpans(document: string, reading: Reading): readonly Span[] {
  const cores: Span[] = [];
  for (const claim of reading.claims) {
    const first = passagesOf(claim)[0];
    if (first) cores.push(first.passage);
  }
  const paragraphs = paragraphsOf(document);
  let left = Math.floor(document.length * MAX_SHARE);
  const spans: Span[] = [];
  for (const [at, core] of cores.entries()) {
    if (spans.some(span => span.start <= core.start && core.end <= span.end)) continue;
    const paragraph = paragraphs.find(span => span.start <= core.start && core.end <= span.end);
    const share = Math.floor(left / (cores.length - at));
    const room = Math.min(MAX_PASSAGE, Math.max(share, core.end - core.start));
    if (!paragraph || core.end - core.start > Math.min(MAX_PASSAGE, left)) continue;
    const wide = windowAround(document, core, paragraph, Math.min(room, left));
    const before = Math.max(0, ...spans.filter(span => span.end <= core.start).map(span => span.end));
    const after = Math.min(document.length, ...spans.filter(span => span.start >= core.end).map(span => span.start));
    const span = { start: Math.max(wide.start, before), end: Math.min(wide.end, after) };
    spans.push(span);
    left -= span.end - span.start;
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** The public passages with their marks, in reading order. */
export function shortPassages(document: string, reading: Reading): readonly ShortPassage[] {
  const marks = marksOf(reading);
  const paragraphs = paragraphsOf(document);
  return publicSpans(document, reading).map(span => ({
    pieces: piecesOf(document, span, marks),
    cutBefore: !paragraphs.some(paragraph => paragraph.start === span.start),
    cutAfter: !paragraphs.some(paragraph => paragraph.end === span.end),
  }));
}

/** The public passages as words and offsets, in reading order. */
export function passagesText(document: string, reading: Reading): readonly Passage[] {
  return publicSpans(document, reading).map(span => passageOf(document, span));
}
