import { SeenWords } from '../../language/index.ts';
import { CLASS, classOf, foldPlaceName } from '../../world/index.ts';

/** The word before or after a position with what stands between. */
export interface Neighbour {
  readonly start: number;
  readonly end: number;
  /** Folded. */
  readonly word: string;
  readonly capital: boolean;
  /** The characters between the word and the position. */
  readonly gap: string;
}

/** A letter, a digit, or a mark inside a word (hyphen), but no apostrophe. */
function inWord(code: number): boolean {
  const kind = classOf[code | 0] ?? 0;
  return (kind >= CLASS.ignored && kind !== CLASS.kana) || code === 0x2d || code === 0x2010 || code === 0x2011;
}

/** The word that ends before `at` on the same line; null at the start of a line. */
export function wordBefore(text: string, at: number): Neighbour | null {
  let end = at;
  while (end > 0 && at - end < 8 && !inWord(text.charCodeAt(end - 1))) {
    if (text.charCodeAt(end - 1) === 0x0a) return null;
    end--;
  }
  let start = end;
  while (start > 0 && end - start < 40 && inWord(text.charCodeAt(start - 1))) start--;
  if (start === end) return null;
  return neighbour(text, start, end, text.slice(end, at));
}

/** The word that begins after `at` on the same line; null at the end of a line. */
export function wordAfter(text: string, at: number): Neighbour | null {
  let start = at;
  while (start < text.length && start - at < 8 && !inWord(text.charCodeAt(start))) {
    if (text.charCodeAt(start) === 0x0a) return null;
    start++;
  }
  let end = start;
  while (end < text.length && end - start < 40 && inWord(text.charCodeAt(end))) end++;
  if (start === end) return null;
  return neighbour(text, start, end, text.slice(at, start));
}

function neighbour(text: string, start: number, end: number, gap: string): Neighbour {
  const first = classOf[text.charCodeAt(start) | 0] ?? 0;
  return { start, end, word: folded.at(text, start, end), capital: first === CLASS.upper, gap };
}

const folded = new SeenWords(foldPlaceName);

/** True where nothing but spaces, an apostrophe or an opening quotation mark stands between: the words belong together. */
export function joined(gap: string): boolean {
  return gap === ' ' || gap === '' || (/^[\s'’«“"„]*$/u.test(gap) && !gap.includes('\n'));
}

/** True where `at` begins a line, a sentence or a bullet. */
export function beginsSentence(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && text.charCodeAt(i) !== 0x0a && opens(text.charCodeAt(i))) i--;
  return i < 0 || /[.!?:;\n…]/u.test(text.charAt(i));
}

/** By code unit: 0 not asked yet, 1 stands between sentences or opens one, 2 does not. */
const openers = new Uint8Array(65536);

function opens(code: number): boolean {
  if (openers[code] === 0) openers[code] = /[\s«“"'’„(–—•*-]/u.test(String.fromCharCode(code)) ? 1 : 2;
  return openers[code] === 1;
}
