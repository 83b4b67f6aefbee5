import { furnitureWords } from '../../language/index.ts';
import type { Dropped, Span } from '../../model/index.ts';
import { type CueHits, Cues, cueScript } from '../cues.ts';

/** Classes of the furniture lexicon, in the order of the lists. */
const START = 0;
const ANY = 1;
const WEAK = 2;
const LABEL = 3;

/** Whatever stands before the first letter or digit: bullets, arrows, brackets, pictures. */
const LEAD = /^[^\p{L}\p{N}]*/u;
/** What an article's own last words look like; furniture rarely ends like this. */
const SENTENCE_END = /[.!?…。！？]["»”’」』)]*$/u;
/** Signs of links and calls to action. */
const CALL = /(?:>>|→|⇢|»\s*$|▼|▶|…\s*$|\[[^\]]{2,20}\]|☆|★|\|.*\||!\s*$|\*\s*$)/u;
/** A line in square brackets: a slot of the page, or a note of the article's own. */
const BRACKETED = /^[[［【][^\]］】]+[\]］】]$/u;
/** A line set off at both ends by arrows, stars, hearts or pictures: "►► ... ◄◄", "★ ... ★", "🔥 ... 🔥". */
const FRAMED = /^[\p{So}→←⇢×]{1,4}\s?[^\n]{3,}[\p{So}→←⇢×]$|^[★☆].*[★☆]|^[►▶»>]+ .* [◄◀«<]+$/u;
/** A line set off by signs of a keyboard, which headings and notes of an article may have too. */
const RULED = /^[-~*=_+]{1,4}\s?[^\n]{3,}[-~*=_+]$/u;
/** A line headed by a picture ("🔔", "🔥", "👉"). */
const PICTURE = /^(?![▶◀✔✅☑➡▪▫◾◽©®™])\p{Extended_Pictographic}/u;
/** A first word in capitals. */
const SHOUTED = /^\p{Lu}{3,}(?!\p{L})/u;
/** A word written in spaced capitals: "R E K L A M A". */
const SPACED_OUT = /^(?:\p{Lu} ){4,}\p{Lu}(?!\p{L})/u;
/** A notice of rights. */
const RIGHTS = /^[©ⓒ]|[.!?|] [©ⓒ]|^\([cC]\) \d{4}|[.!?|] \([cC]\) [\d\p{Lu}]/u;
/** What follows a label: a mark that sets it apart, or nothing. */
const APART = /^[\s"”’)]*(?:[:：|>»\]］】)~!→►▶–—]|$)|^ - /u;
/** A price or another sum next to a currency sign or code. */
const PRICE = /\p{Sc} ?\d|\d ?(?:\p{Sc}|%)/u;
/** A person's name and nothing else. */
const NAME_ONLY = /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}?[\p{L}'’.-]+){1,3}$/u;
/** A first line of a list that furniture may head ("Most read"). */
const LIST_ITEM = /^(?:\d{1,2}[.)]|[-•*–])\s/u;

const lexicons = new Map<string, Cues>();

function lexiconOf(lang: string): Cues {
  let cues = lexicons.get(lang);
  if (cues === undefined) {
    const { start, label, any, weak } = furnitureWords(lang);
    const bare = (words: readonly string[]) =>
      words.map(word => `${word.replace(LEAD, '').replace(/[\s:\])]+$/u, '')}`);
    cues = new Cues([bare(start), bare(any), weak.map(word => `${word}*`), bare(label)], cueScript(lang));
    lexicons.set(lang, cues);
  }
  return cues;
}

/**
 * The page furniture of a text: ad slots, teasers, author boxes, comment forms, prompts, share lines, rights. Whole
 * paragraphs, save where an author box or form is glued to the last paragraph. The title (paragraphs that begin before
 * `title`) is never furniture, nor is a text's first paragraph alone unless it says so itself.
 */
export function findFurniture(text: string, paragraphs: readonly Span[], lang: string, title: number): Dropped[] {
  const cues = lexiconOf(lang);
  const found: (string | null)[] = paragraphs.map(span =>
    span.start < title ? null : reasonOf(text.slice(span.start, span.end), cues),
  );
  repeatedLines(text, paragraphs, found, title);
  headedLists(text, paragraphs, found);
  authorBoxes(text, paragraphs, found, title);
  const dropped: Dropped[] = [];
  for (const [i, span] of paragraphs.entries()) {
    const reason = found[i] ?? null;
    if (reason !== null) dropped.push(drop(text, span, reason));
    else if (span.start >= title && i >= paragraphs.length - 4) {
      const tail = gluedTail(text, span, cues);
      if (tail !== null) dropped.push(drop(text, tail, 'furniture glued to the last paragraph'));
    }
  }
  return dropped;
}

function drop(text: string, { start, end }: Span, reason: string): Dropped {
  return { what: 'furniture', quote: text.slice(start, end), start, end, reason };
}

/** Why a paragraph is furniture; null where it is none. */
function reasonOf(paragraph: string, cues: Cues): string | null {
  const body = paragraph.replace(LEAD, '');
  const lead = paragraph.length - body.length;
  const hits = cues.scan(paragraph);
  const opening = wordAt(hits, START, lead, paragraph);
  const long = paragraph.length > 320;
  if (opening !== null && !long && opensFurniture(paragraph, opening)) return `begins with "${opening.quote}"`;
  const label = wordAt(hits, LABEL, lead, paragraph);
  if (label !== null && !long && APART.test(paragraph.slice(label.end))) return `is headed "${label.quote}"`;
  if (paragraph.length < 200) {
    if (SPACED_OUT.test(body)) return 'begins with a word in spaced capitals';
    if (RIGHTS.test(paragraph)) return 'tells who holds the rights';
  }
  let sure = 0;
  let weak = 0;
  let words = '';
  for (let i = 0; i < hits.count; i++) {
    const quote = paragraph.slice(hits.starts[i], hits.ends[i]);
    if (hits.classes[i] === ANY) {
      sure++;
      words ||= quote;
    } else if (hits.classes[i] === WEAK) {
      weak++;
      words ||= quote;
    }
  }
  if (sure > 0 && paragraph.length < (SENTENCE_END.test(paragraph) ? 200 : 320)) return `says "${words}"`;
  if (sure > 1) return `says "${words}"`;
  const ended = SENTENCE_END.test(paragraph);
  const call = CALL.test(paragraph);
  if (paragraph.length < 160) {
    if (FRAMED.test(paragraph)) return 'stands in a frame of arrows, stars or pictures';
    const slot = RULED.test(paragraph) || BRACKETED.test(paragraph);
    if (slot && (weak > 0 || opening !== null || label !== null || paragraph.includes('!'))) {
      return `stands apart and says "${words || (opening ?? label)?.quote || '!'}"`;
    }
    const picture = PICTURE.test(paragraph);
    if (picture && !ended && (call || weak > 0 || SHOUTED.test(body))) return 'is headed by a picture';
    if (!ended && weak > 0 && PRICE.test(paragraph) && (call || picture)) return `offers "${words}" for a price`;
  }
  if (!long && weak >= 2 && (call || !ended)) return `says "${words}" and calls to act`;
  return null;
}

interface Opening {
  readonly quote: string;
  readonly end: number;
}

function wordAt(hits: CueHits, cls: number, lead: number, paragraph: string): Opening | null {
  for (let i = 0; i < hits.count; i++) {
    const start = hits.starts[i] as number;
    if (start > lead) return null;
    if (hits.classes[i] === cls && start === lead) {
      const end = hits.ends[i] as number;
      return { quote: paragraph.slice(start, end), end };
    }
  }
  return null;
}

/** A cue at the beginning counts where it stands apart (a colon, a dash, capitals, the whole line) or nothing follows. */
function opensFurniture(paragraph: string, { quote, end }: Opening): boolean {
  const rest = paragraph.slice(end);
  if (rest.trim().length < 3 || /^\s*[:–—\-|(»>→/[\]·!.…]/u.test(rest)) return true;
  if (quote.length > 3 && quote === quote.toUpperCase() && quote !== quote.toLowerCase()) return true;
  if (CALL.test(paragraph) || !SENTENCE_END.test(paragraph)) return true;
  return quote.includes(' ') || quote.length > 9;
}

/** A short line of three words or more that stands twice and is no sentence is a slot of the page. */
function repeatedLines(text: string, paragraphs: readonly Span[], found: (string | null)[], title: number): void {
  const first = new Map<string, number>();
  for (const [i, span] of paragraphs.entries()) {
    if (span.start < title || span.end - span.start > 120 || span.end - span.start < 12) continue;
    const line = text.slice(span.start, span.end);
    const before = first.get(line);
    if (before === undefined) {
      first.set(line, i);
    } else if (!/[.。]["»”’」』)]*$/u.test(line)) {
      found[before] ??= 'stands twice';
      found[i] ??= 'stands twice';
    }
  }
}

/** Numbered or bulleted lines under a furniture heading belong to it. */
function headedLists(text: string, paragraphs: readonly Span[], found: (string | null)[]): void {
  for (let i = 1; i < paragraphs.length; i++) {
    const span = paragraphs[i] as Span;
    const before = paragraphs[i - 1] as Span;
    if (found[i] !== null || found[i - 1] === null || text.slice(before.end, span.start).includes('\n\n')) continue;
    const line = text.slice(span.start, span.end);
    if (LIST_ITEM.test(line) || line.length < 80) found[i] = 'stands under a furniture heading';
  }
}

/** A bare name near the end with nothing but furniture or a fragment after it is the author's box. */
function authorBoxes(text: string, paragraphs: readonly Span[], found: (string | null)[], title: number): void {
  const last = paragraphs.length - 1;
  let tail = last;
  while (tail > 0 && found[tail] !== null) tail--;
  if (tail === last) return;
  for (let i = tail; i > Math.max(0, tail - 2); i--) {
    const span = paragraphs[i] as Span;
    if (span.start <= title) return;
    if (NAME_ONLY.test(text.slice(span.start, span.end))) {
      for (let k = i; k <= tail; k++) found[k] = 'an author box: a bare name before furniture';
      return;
    }
    if (!/^["“«„]/u.test(text.charAt(span.start))) return;
  }
}

/** From the sentence that begins an author box or form inside the last paragraphs to the paragraph's end. */
function gluedTail(text: string, span: Span, cues: Cues): Span | null {
  const paragraph = text.slice(span.start, span.end);
  const cut = /(?<=[.!?…。！？]["»”]?)\s+/gu;
  for (const gap of paragraph.matchAll(cut)) {
    const at = gap.index + gap[0].length;
    const rest = paragraph.slice(at);
    if (rest.length > 240) continue;
    const hits = cues.scan(rest);
    const opening = wordAt(hits, START, 0, rest);
    if (opening !== null && (opening.quote.length > 9 || /^\s*:/u.test(rest.slice(opening.end)))) {
      return { start: span.start + at, end: span.end };
    }
  }
  return null;
}
