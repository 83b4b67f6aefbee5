import { CLASS, classOf, foldPlaceName } from '../../world/index.ts';
import { wordAfter, wordBefore } from './places-cues.ts';
import type { PlaceLexicon } from './places-lexicon.ts';
import { runWord } from './places-run-word.ts';

/** The cheap part of the judgement: false where nothing around could speak for a place. */
export function mayBePlace(
  text: string,
  start: number,
  end: number,
  prefixed: boolean,
  lexicon: PlaceLexicon,
): boolean {
  if (prefixed || start === 0 || text.charCodeAt(start - 1) === 0x0a) return true;
  const next = text.charAt(end);
  if (
    lexicon.lang === 'de' &&
    next !== ',' &&
    next !== ' ' &&
    next !== '(' &&
    !runWord(text, start, end, lexicon).german
  )
    return false;
  const last = text.charAt(start - 2);
  if ((next !== '' && ",()/;|'’-".includes(next)) || (last !== '' && '(/–—|-,'.includes(last))) return true;
  const before = wordBefore(text, start);
  if (before !== null) {
    const { word } = before;
    if (lexicon.in.has(word) || lexicon.of.has(word) || lexicon.articles.has(word) || CONJUNCTIONS.has(word))
      return true;
    if (lexicon.towns.has(word) || lexicon.regions.has(word) || lexicon.sites.has(word)) return true;
  }
  const after = wordAfter(text, end);
  if (after === null) return false;
  return (
    lexicon.regions.has(after.word) ||
    lexicon.towns.has(after.word) ||
    lexicon.in.has(after.word) ||
    CONJUNCTIONS.has(after.word)
  );
}

/** «À Matougues»: a preposition in capitals at the start of a sentence is not the name. */
export function afterPreposition(text: string, start: number, end: number, lexicon: PlaceLexicon): number {
  const stop = letters(text, start);
  const word = foldPlaceName(text.slice(start, stop));
  if (stop >= end || !(lexicon.in.has(word) || lexicon.of.has(word) || lexicon.articles.has(word))) return start;
  return /^[ '’]$/u.test(text.charAt(stop)) ? stop + 1 : start;
}

/** The end of a capitalised run: words joined by spaces, hyphens and the particles of place names. */
export function runEnd(text: string, start: number, lexicon: PlaceLexicon): number {
  let end = letters(text, start);
  for (let n = 0; n < 5; n++) {
    if (!mayJoin(text.charCodeAt(end))) return end;
    const joint = JOINTS.exec(text.slice(end, end + 16));
    if (!joint) return end;
    const next = end + joint[0].length;
    if ((classOf[text.charCodeAt(next) | 0] ?? 0) !== CLASS.upper) return end;
    if (lexicon.lang === 'de' && joint[0] === ' ') return end;
    end = letters(text, next);
  }
  return end;
}

/** True for the first characters of `JOINTS`. */
function mayJoin(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x2d ||
    code === 0x27 ||
    code === 0x2019 ||
    code === 0x2010 ||
    code === 0x2011 ||
    code === 0x2013
  );
}

function letters(text: string, start: number): number {
  let i = start;
  while (i < text.length) {
    const kind = classOf[text.charCodeAt(i) | 0] ?? 0;
    if (kind < CLASS.ignored || kind >= CLASS.han) break;
    i++;
  }
  return i;
}

const JOINTS =
  /^(?:[-–](?:sur|sous|le|la|les|de|du|des|en|lès|lez|aux|au|et|d|l|à|an|am|der|im|in|upon|on|by|the)[-–'’]|[ ](?:de|del|de la|di|da|do|dos|van|aan den|an der|am|ob der|sur|upon|on|al|el)[ ]|[-‐‑]|[ ]|['’])/u;

const CONJUNCTIONS = new Set([
  'and',
  'et',
  'und',
  'y',
  'e',
  'ed',
  'en',
  'i',
  'oraz',
  've',
  'dan',
  'a',
  'ou',
  'or',
  'oder',
  'o',
]);
