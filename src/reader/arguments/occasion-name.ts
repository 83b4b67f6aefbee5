import type { Span } from '../../model/index.ts';

/** Short words that may stand inside a name. */
const INSIDE = new Set(
  'of the de du des la le les for to and et der die des den für di del dei della do da van von und y en sur pour e l d'.split(
    ' ',
  ),
);
/** The most words a name takes in on either side of its head. */
const MOST_WORDS = 6;
const WORD = /[\p{L}\p{N}&'’.-]/u;

/**
 * The name that an occasion's head word belongs to: the head with the capitalised words beside it ("the fifth South
 * Africa Investment Conference" → "South Africa Investment Conference"; «sommet Choose France» → «Choose France»), within the
 * sentence. `span` is what the text says, `name` the words in capitals where there are any.
 */
export function nameAround(text: string, head: Span, sentence: Span): { readonly name: string; readonly span: Span } {
  let { start, end } = wholeWords(text, head, sentence);
  const own = text.slice(start, end);
  for (let taken = 0; taken < MOST_WORDS; taken++) {
    const next = wordAfter(text, end, sentence.end);
    if (next === null || !joins(text, next, sentence.end)) break;
    end = next.end;
  }
  end = trimEnd(text, start, end, head.end);
  for (let taken = 0; taken < MOST_WORDS; taken++) {
    const before = wordBefore(text, start, sentence.start);
    if (before === null || !isCapital(text, before) || before.start === sentence.start) break;
    start = before.start;
  }
  const quote = text.slice(start, end);
  const lower = !/^\p{Lu}/u.test(own);
  const behind = quote.slice(own.length).replace(/^[\s«»“”"„']+|[\s«»“”"„'.]+$/gu, '');
  const bare = lower && quote.startsWith(own) && /^\p{Lu}/u.test(behind);
  return { name: bare ? behind : quote.replace(/[«»“”"„]/gu, '').trim(), span: { start, end } };
}

function wholeWords(text: string, head: Span, sentence: Span): Span {
  let { start, end } = head;
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(text.charAt(start))) return { start, end };
  while (end < sentence.end && /[\p{L}\p{N}]/u.test(text.charAt(end))) end++;
  while (start > sentence.start && /[\p{L}\p{N}-]/u.test(text.charAt(start - 1))) start--;
  return { start, end };
}

/** The next word after a single blank or an opening quotation mark; null where something else stands there. */
function wordAfter(text: string, at: number, limit: number): Span | null {
  const gap = /^[\s]?[\s«“"„']*/u.exec(text.slice(at, Math.min(limit, at + 4)))?.[0].length ?? 0;
  if (gap === 0) return null;
  const start = at + gap;
  let end = start;
  while (end < limit && WORD.test(text.charAt(end))) end++;
  return end > start ? { start, end } : null;
}

function wordBefore(text: string, at: number, limit: number): Span | null {
  if (text.charAt(at - 1) !== ' ') return null;
  const end = at - 1;
  let start = end;
  while (start > limit && WORD.test(text.charAt(start - 1))) start--;
  return end > start ? { start, end } : null;
}

function isCapital(text: string, word: Span): boolean {
  return /\p{Lu}/u.test(text.charAt(word.start));
}

/** True where the word goes on a name: capitals, a year, or a short word before another capital. */
function joins(text: string, word: Span, limit: number): boolean {
  const said = text.slice(word.start, word.end);
  if (isCapital(text, word) || /^20\d\d$/.test(said)) return true;
  if (!INSIDE.has(said.toLowerCase().replace(/['’].*$/, ''))) return false;
  const next = wordAfter(text, word.end, limit);
  return next !== null && isCapital(text, next);
}

function trimEnd(text: string, start: number, end: number, least: number): number {
  let to = end;
  while (to > least && to > start && /[.'’\s-]/u.test(text.charAt(to - 1))) to--;
  return to;
}
