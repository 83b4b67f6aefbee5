import { furnitureOf, type PageFurniture, type PagePhrase } from '../../language/index.ts';
import type { Marked, Reason } from '../choose/marked.ts';
import { HEADING, tagFlags, tagNumber } from '../html/tags.ts';
import { humanMoment } from '../metadata/moment.ts';
import type { Line } from './lines.ts';

/** A line that was left out and why. */
export interface LineRemoval {
  readonly line: Line;
  readonly reason: Reason;
  /** The phrase that decided, where one did. */
  readonly phrase: string | null;
  /** The kind of furniture that the phrase belongs to. */
  readonly kind: PageFurniture | null;
}

/** Why a line goes; null where it stays. */
type Verdict = Omit<LineRemoval, 'line'> | null;

/** Up to which length a line that begins with a phrase of that kind is furniture; a dense script counts double. */
const LONGEST: Readonly<Record<PageFurniture, number>> = {
  advert: 300,
  share: 120,
  follow: 260,
  related: 220,
  newsletter: 320,
  comments: 300,
  consent: 400,
  paywall: 320,
  login: 80,
  credit: 160,
  byline: 90,
  published: 120,
  tags: 200,
  rights: 500,
  reporting: 260,
  app: 220,
  listen: 160,
  print: 80,
  summary: 90,
  author: 300,
  navigation: 60,
  live: 80,
  video: 120,
  rating: 160,
};
/** Kinds whose lines are whole sentences; the others are not taken where a line reads like a sentence of the article. */
const SENTENCES = new Set<PageFurniture>([
  'advert',
  'follow',
  'newsletter',
  'comments',
  'consent',
  'paywall',
  'rights',
  'app',
  'rating',
]);
/** Kinds that stand before or after the article and not in its middle. */
const EDGES = new Set<PageFurniture>(['byline', 'published', 'author', 'rights', 'reporting', 'tags']);
/** Headings of these kinds take what follows them along. */
const OPENERS = new Set<PageFurniture>(['related', 'comments', 'newsletter', 'author', 'follow', 'tags']);

const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
const ENDS_SENTENCE = /[.!?。！？…»"”)][\s»"”)']*$/u;
const LI = tagNumber('li');

/** How long a line reads: signs of a dense script count double. */
function lengthOf(text: string): number {
  return DENSE.test(text) ? text.length * 2 : text.length;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Sorts the lines of the chosen part into text and furniture. `titles` are the headline as page and head give it. */
export function cleanLines(
  marked: Marked,
  lines: readonly Line[],
  titles: readonly (string | null)[],
  lang: string | null,
): { readonly kept: Line[]; readonly removed: LineRemoval[] } {
  const removed: LineRemoval[] = [];
  const reasons = new Array<Verdict>(lines.length).fill(null);
  const heads = new Set(titles.filter(title => title !== null).map(plain));
  const total = lines.reduce((sum, line) => sum + line.text.length, 0);
  const linkedTotal = lines.reduce((sum, line) => sum + (line.links > 0.9 ? line.text.length : 0), 0);
  let before = 0;
  let opener = false;
  /** The kind of a label that takes the lines below it along. */
  let after: PageFurniture | null = null;
  const seen = new Set<string>();
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const place = total === 0 ? 0 : before / total;
    before += line.text.length;
    const edge = at < 6 || place < 0.05 || place > 0.75 || at >= lines.length - 6;
    const length = lengthOf(line.text);
    const words = furnitureOf(line.text, lang);
    let reason: Reason | null = null;
    if (!/[\p{L}\p{N}]/u.test(line.text)) reason = 'short line';
    else if (at < 8 && heads.has(plain(line.text))) reason = 'repeated headline';
    else if (words !== null && accepts(words, line, length, edge)) reason = 'furniture words';
    else if (line.links > 0.9 && length > 12 && linkedTotal < total * 0.4) reason = 'links';
    else if (length < 70 && edge && isDateLine(line.text, lang)) reason = 'date line';
    else if (length > 60 && seen.has(line.text)) reason = 'short line';
    if (reason === null && after !== null && follows(after, marked, line, length, place)) reason = 'furniture words';
    if (reason === null && opener && length < 160 && (line.links > 0.3 || isHeadlineLike(marked, line)))
      reason = 'related';
    if (reason === 'furniture words' && words !== null && words.whole && OPENERS.has(words.kind) && place > 0.4)
      opener = true;
    else if (reason === null) opener = false;
    if (words !== null && reason === 'furniture words' && TAKES.has(words.kind)) after = words.kind;
    else if (reason === null) after = null;
    if (reason === null) seen.add(line.text);
    else reasons[at] = { reason, phrase: words?.phrase ?? null, kind: words?.kind ?? null };
  }
  trimEdges(marked, lines, reasons);
  const kept: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const verdict = reasons[at];
    const line = lines[at] as Line;
    if (verdict == null) kept.push(line);
    else removed.push({ line, ...verdict });
  }
  return { kept, removed };
}

/** Labels whose lines below belong to them: the contact of a release, the author's life, the points of a summary. */
const TAKES = new Set<PageFurniture>(['reporting', 'author', 'summary']);
const CONTACT = /@|\+?\d[\d\s()/.-]{6,}\d|https?:|www\./;

function follows(label: PageFurniture, marked: Marked, line: Line, length: number, place: number): boolean {
  if (label === 'reporting') return place > 0.5 && length < 200 && CONTACT.test(line.text);
  if (label === 'author') return place > 0.6 && length < 350;
  return place < 0.4 && marked.tree.tag[line.block] === LI && length < 200;
}

function accepts(words: PagePhrase, line: Line, length: number, edge: boolean): boolean {
  const { kind } = words;
  if (words.whole) return true;
  if (length > LONGEST[kind]) return false;
  if (EDGES.has(kind) && !edge) return false;
  const sentence = ENDS_SENTENCE.test(line.text) && line.text.split(/\s+/).length > 8;
  if (line.links > 0.5) return true;
  if (kind === 'byline') return !sentence && line.text.split(/\s+/).length <= 9 && !ENDS_SENTENCE.test(line.text);
  if (kind === 'credit') return length < 60 || (/[:/©(]/u.test(line.text) && !sentence);
  if (kind === 'published' && !/\d/.test(line.text)) return length < 40;
  if (kind === 'related' || kind === 'author' || kind === 'reporting') {
    return !sentence || line.links > 0.3 || /[:|]/.test(line.text.slice(0, 40));
  }
  if (!SENTENCES.has(kind) && sentence && length > 80) return false;
  return words.phrase.replaceAll('…', '').length >= 4 || length < 60;
}

/** True for a line that holds a date and little else ("12 août 2016, 14h30 | Paris"). */
function isDateLine(text: string, lang: string | null): boolean {
  if (!/\d/.test(text) || humanMoment(text, lang) === null) return false;
  const rest = text
    .replace(/\d+/g, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return rest.split(/\s+/).filter(word => word.length > 2).length <= 4;
}

function isHeadlineLike(marked: Marked, line: Line): boolean {
  return (tagOf(marked, line) & HEADING) !== 0 || !ENDS_SENTENCE.test(line.text);
}

function tagOf(marked: Marked, line: Line): number {
  return tagFlags[marked.tree.tag[line.block] as number] as number;
}

/** Before the first and after the last paragraph: kickers, place names, headings with nothing below them. */
function trimEdges(marked: Marked, lines: readonly Line[], reasons: Verdict[]): void {
  const left = lines.map((_, at) => at).filter(at => reasons[at] === null);
  if (left.length < 4) return;
  for (let index = left.length - 1; index > left.length / 2; index -= 1) {
    const at = left[index] as number;
    const line = lines[at] as Line;
    const heading = (tagOf(marked, line) & HEADING) !== 0;
    const listed = marked.tree.tag[line.block] === LI;
    const short =
      lengthOf(line.text) < 40 && !ENDS_SENTENCE.test(line.text) && !listed && line.text.split(/\s+/).length <= 4;
    if (!heading && !short) break;
    reasons[at] = { reason: 'short line', phrase: null, kind: null };
  }
  let first = 0;
  const isStray = (line: Line): boolean =>
    lengthOf(line.text) < 30 &&
    !ENDS_SENTENCE.test(line.text) &&
    marked.tree.tag[line.block] !== LI &&
    (tagOf(marked, line) & HEADING) === 0;
  while (first < 8 && isStray(lines[left[first] as number] as Line)) first += 1;
  const next = lines[left[first] as number];
  if (next === undefined || (first > 1 && next.text.length < 80) || next.text.length < 25) return;
  for (const at of left.slice(0, first)) reasons[at] = { reason: 'short line', phrase: null, kind: null };
}
