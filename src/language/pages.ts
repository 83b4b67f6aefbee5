import { isLanguage, LANGUAGES, type Language, wordsOf } from './words.ts';

/** Kinds of page furniture that have words of their own; the keys of every `pages.json`. */
export const PAGE_FURNITURE = [
  'advert',
  'share',
  'follow',
  'related',
  'newsletter',
  'comments',
  'consent',
  'paywall',
  'login',
  'credit',
  'byline',
  'published',
  'tags',
  'rights',
  'reporting',
  'app',
  'listen',
  'print',
  'summary',
  'author',
  'navigation',
  'live',
  'video',
  'rating',
] as const;
export type PageFurniture = (typeof PAGE_FURNITURE)[number];

/**
 * The words of page furniture in one language, by kind. A phrase stands for a whole line, one that ends in `…` for the
 * beginning of a line, one that begins with `…` for its end; `…` inside stands for anything, `#` for a number.
 */
export type PageWords = Readonly<Record<PageFurniture, readonly string[]>>;

/** The page words of a language. */
export function pageWords(lang: Language): PageWords {
  return wordsOf<PageWords>(lang, 'pages');
}

/** What a line says as furniture. */
export interface PagePhrase {
  readonly kind: PageFurniture;
  /** True where the phrase is the whole line. */
  readonly whole: boolean;
  /** The phrase as the list has it. */
  readonly phrase: string;
}

interface Part {
  readonly kind: PageFurniture;
  readonly phrase: string;
  readonly pieces: readonly string[];
  /** True where the phrase binds the beginning, the end of the line. */
  readonly head: boolean;
  readonly tail: boolean;
}
interface Compiled {
  readonly whole: ReadonlyMap<string, PagePhrase>;
  /** By the first two characters. */
  readonly heads: ReadonlyMap<string, readonly Part[]>;
  /** By the last two characters. */
  readonly tails: ReadonlyMap<string, readonly Part[]>;
}

const compiled = new Map<Language, Compiled>();

/** A line as phrases are compared: lower case, numbers as `#`, plain apostrophes, no marks at the ends. */
export function furnitureForm(line: string): string {
  const lower = line
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/[’‘`´]/g, "'");
  const even = /\s\s|[\n\t\u00a0]/.test(lower) ? lower.replace(/\s+/g, ' ') : lower;
  return even
    .replace(/^(?:(?![©®™#])\p{Extended_Pictographic}|\uFE0F|\s)+/u, '')
    .replace(/^[\s\-–—•·|*»«›‹>"“”„'_=+▶►▷☞→⇒➡✔★☆]+|[\s\-–—•·|*»«›‹<"“”„'_=:.!,;。！：…]+$/gu, '');
}

function compile(lang: Language): Compiled {
  const before = compiled.get(lang);
  if (before !== undefined) return before;
  const whole = new Map<string, PagePhrase>();
  const heads = new Map<string, Part[]>();
  const tails = new Map<string, Part[]>();
  const into = (map: Map<string, Part[]>, key: string, part: Part): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [part]);
    else list.push(part);
  };
  const words = pageWords(lang);
  for (const kind of PAGE_FURNITURE) {
    for (const phrase of words[kind]) {
      if (!phrase.includes('…')) {
        const form = furnitureForm(phrase);
        if (form !== '' && !whole.has(form)) whole.set(form, { kind, whole: true, phrase });
        continue;
      }
      const pieces = phrase
        .toLowerCase()
        .replace(/\d+/g, '#')
        .replace(/[’‘`´]/g, "'")
        .split('…')
        .map(piece => piece.trim());
      const head = pieces[0] !== '';
      const tail = pieces[pieces.length - 1] !== '';
      const part: Part = { kind, phrase, pieces: pieces.filter(piece => piece !== ''), head, tail };
      const first = part.pieces[0] ?? '';
      const last = part.pieces[part.pieces.length - 1] ?? '';
      if (head) into(heads, first.slice(0, 2), part);
      else if (tail) into(tails, last.slice(-2), part);
    }
  }
  const done = { whole, heads, tails };
  compiled.set(lang, done);
  return done;
}

/** Longer lines are never furniture by their words. */
const LONGEST = 330;

let wholes: ReadonlyMap<string, PagePhrase> | null = null;

/** The phrases of all languages that stand for whole lines. */
function wholeLines(): ReadonlyMap<string, PagePhrase> {
  wholes ??= new Map(LANGUAGES.toReversed().flatMap(lang => [...compile(lang).whole]));
  return wholes;
}

/**
 * The furniture phrase that a line is or begins with; null where none fits. Looks in the given language and in English
 * (which furniture of every site uses) for beginnings, in all languages for whole lines. Of several beginnings the
 * longest counts.
 */
export function furnitureOf(line: string, lang: string | null): PagePhrase | null {
  if (line.length > LONGEST) return null;
  const form = furnitureForm(line);
  if (form === '') return null;
  if (form.length <= 80) {
    const found = wholeLines().get(form);
    if (found !== undefined) return found;
  }
  const languages: readonly Language[] =
    lang === null ? LANGUAGES : isLanguage(lang) && lang !== 'en' ? [lang, 'en'] : ['en'];
  let best: Part | null = null;
  let bestLength = 0;
  for (const language of languages) {
    const { heads, tails } = compile(language);
    for (const key of [form.slice(0, 2), form.slice(0, 1)]) {
      for (const part of heads.get(key) ?? []) {
        const length = part.pieces.reduce((sum, piece) => sum + piece.length, 0);
        if (length > bestLength && fits(form, part)) {
          best = part;
          bestLength = length;
        }
      }
    }
    for (const part of tails.get(form.slice(-2)) ?? []) {
      const length = part.pieces.reduce((sum, piece) => sum + piece.length, 0);
      if (length > bestLength && fits(form, part)) {
        best = part;
        bestLength = length;
      }
    }
  }
  return best === null ? null : { kind: best.kind, whole: false, phrase: best.phrase };
}

const WORD = /[\p{L}\p{N}]/u;
const DENSE = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

/** True where the pieces stand in the line in order, at its ends where they are bound, and not in the middle of words. */
function fits(form: string, part: Part): boolean {
  const { pieces, head, tail } = part;
  let at = 0;
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index] as string;
    if (index === 0 && head) {
      if (!form.startsWith(piece)) return false;
      const after = form[piece.length];
      const last = piece[piece.length - 1] as string;
      if (after !== undefined && WORD.test(last) && WORD.test(after) && !DENSE.test(last)) return false;
      at = piece.length;
    } else if (index === pieces.length - 1 && tail) {
      if (!form.endsWith(piece) || form.length - piece.length < at) return false;
      const before = form[form.length - piece.length - 1];
      const first = piece[0] as string;
      if (before !== undefined && WORD.test(before) && WORD.test(first) && !DENSE.test(first)) return false;
    } else {
      const found = form.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
  }
  return true;
}
