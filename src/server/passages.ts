import { type Claim, type Passage, passageOf, type Reading, type Span } from '../model/index.ts';
import { allot, MAX_PASSAGE, passagesOf } from '../store/index.ts';
import { marksOf, paragraphsOf, piecesOf } from './marks.ts';
import type { ShortPassage } from './page.ts';

/** What stands for words that the public is not shown. */
const HELD_BACK = '…';

/** What everybody may see of an article. */
interface PublicPart {
  /** Windows around the figure that each claim rests on, apart from each other, in reading order. */
  readonly windows: readonly Span[];
  /** True where every character of the span may be shown. */
  readonly open: (span: Span) => boolean;
}

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
 * Divides a tenth of the document: first the words behind every figure, then those behind the other values in reading
 * order, and what is left widens the windows around the claims' first figures, 300 characters at most each.
 */
function publicPart(document: string, reading: Reading): PublicPart {
  const { open, show, left } = allot(document.length, reading);
  const behind = reading.claims.map(claim => passagesOf(claim));
  const cores = behind.flatMap(([first]) => (first && open(first.passage) ? [first.passage] : []));
  const paragraphs = paragraphsOf(document);
  const windows: Span[] = [];
  for (const [at, core] of cores.entries()) {
    const paragraph = paragraphs.find(span => span.start <= core.start && core.end <= span.end);
    if (!paragraph || windows.some(span => span.start < core.end && core.start < span.end)) continue;
    const size = core.end - core.start;
    const room = Math.min(MAX_PASSAGE, size + Math.floor(left() / (cores.length - at)));
    const wide = windowAround(document, core, paragraph, room);
    const before = Math.max(0, ...windows.filter(span => span.end <= core.start).map(span => span.end));
    const after = Math.min(document.length, ...windows.filter(span => span.start >= core.end).map(span => span.start));
    const span = { start: Math.max(wide.start, before), end: Math.min(wide.end, after) };
    if (show(span)) windows.push(span);
  }
  return { windows: windows.sort((a, b) => a.start - b.start), open };
}

/** The public passages with their marks, in reading order. */
export function shortPassages(document: string, reading: Reading): readonly ShortPassage[] {
  const marks = marksOf(reading);
  const paragraphs = paragraphsOf(document);
  return publicPart(document, reading).windows.map(span => ({
    pieces: piecesOf(document, span, marks),
    cutBefore: !paragraphs.some(paragraph => paragraph.start === span.start),
    cutAfter: !paragraphs.some(paragraph => paragraph.end === span.end),
  }));
}

/** The public passages as words and offsets, in reading order. */
export function passagesText(document: string, reading: Reading): readonly Passage[] {
  return publicPart(document, reading).windows.map(span => passageOf(document, span));
}

/**
 * The reading as everybody may see it: quotes beyond the tenth are `…`, values and offsets stay. What was dropped before
 * reading is left out, because it is nothing but the article's words.
 */
export function publicReading(document: string, reading: Reading): Reading {
  const { open } = publicPart(document, reading);
  const cut = <T extends Passage>(passage: T): T => (open(passage) ? passage : { ...passage, quote: HELD_BACK });
  const maybe = <T extends Passage>(passage: T | null): T | null => passage && cut(passage);
  const claims = reading.claims.map(
    (claim): Claim => ({
      ...claim,
      investors: claim.investors.map(cut),
      amount: maybe(claim.amount),
      jobs: maybe(claim.jobs),
      projects: maybe(claim.projects),
      places: claim.places.map(cut),
      horizon: maybe(claim.horizon),
      announced: maybe(claim.announced),
      saidBy: claim.saidBy.map(cut),
      occasion: maybe(claim.occasion),
      evidence: Object.fromEntries(
        Object.entries(claim.evidence).map(([slot, passages]) => [slot, (passages ?? []).map(cut)]),
      ),
    }),
  );
  return {
    ...reading,
    claims,
    otherMoney: reading.otherMoney.map(cut),
    otherJobs: reading.otherJobs.map(cut),
    dropped: [],
  };
}
