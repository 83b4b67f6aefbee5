import { ROLE_CUES, roleWords } from '../../language/index.ts';
import type { HeadcountMention, MoneyMention, Span } from '../../model/index.ts';
import { type CueHits, Cues, cueScript } from '../cues.ts';
import type { ReadDocument } from '../document.ts';

/** An amount or a headcount with its place in the document. */
export interface Figure {
  readonly mention: MoneyMention | HeadcountMention;
  readonly start: number;
  readonly end: number;
  /** Index into `ReadDocument.sentences`. */
  readonly sentence: number;
  /** The number that stands for it: its middle where both bounds are known, else the one that is. */
  readonly value: number;
  /** ISO 4217; null for headcounts and where the text leaves it open. */
  readonly currency: string | null;
}

/** What the role models look at: figures, cue words and clause borders of one document. */
export interface RoleContext {
  readonly document: ReadDocument;
  readonly hits: CueHits;
  readonly money: readonly Figure[];
  readonly headcounts: readonly Figure[];
  /** Money and headcounts, in reading order. */
  readonly figures: readonly Figure[];
  /** Where clauses end, ascending offsets. */
  readonly borders: Int32Array;
  /** How many letters count as one: 2 where a letter is a syllable or a word. */
  readonly grain: number;
}

const lexicons = new Map<string, Cues>();
const contexts = new WeakMap<ReadDocument, RoleContext>();

function lexiconOf(lang: string): Cues {
  let cues = lexicons.get(lang);
  if (cues === undefined) {
    const words = roleWords(lang);
    cues = new Cues(
      ROLE_CUES.map(name => words[name]),
      cueScript(lang),
    );
    lexicons.set(lang, cues);
  }
  return cues;
}

/** The context of a document, made once and kept as long as the document is. */
export function roleContext(document: ReadDocument): RoleContext {
  let context = contexts.get(document);
  if (context === undefined) {
    context = makeContext(document);
    contexts.set(document, context);
  }
  return context;
}

function makeContext(document: ReadDocument): RoleContext {
  const { text, lang, mentions } = document;
  const figure = (mention: MoneyMention | HeadcountMention): Figure => ({
    mention,
    start: mention.start,
    end: mention.end,
    sentence: sentenceAt(document, mention.start),
    value: numberOf(mention),
    currency: mention.kind === 'money' ? mention.currency : null,
  });
  const money = mentions.money.map(figure);
  const headcounts = mentions.headcount.map(figure);
  const script = cueScript(lang);
  return {
    document,
    hits: lexiconOf(lang).scan(text),
    money,
    headcounts,
    figures: [...money, ...headcounts].sort((a, b) => a.start - b.start),
    borders: bordersOf(text),
    grain: script === 'unspaced' ? 2 : 1,
  };
}

/** The number that stands for a mention. */
export function numberOf(mention: { readonly low: number | null; readonly high: number | null }): number {
  const { low, high } = mention;
  return low !== null && high !== null ? (low + high) / 2 : (low ?? high ?? 0);
}

/** The sentence that holds an offset, or the last before it; 0 where there is none. */
export function sentenceAt(document: ReadDocument, offset: number): number {
  const { sentences } = document;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle] as Span).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Clause borders: commas (not inside numbers), semicolons, colons, dashes, brackets, sentence ends. */
function bordersOf(text: string): Int32Array {
  const borders: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 63 && code < 0x2010) continue;
    if (code === 10 || code === 40 || code === 41 || code === 59 || code === 33 || code === 63) borders.push(at);
    else if (code === 44 || code === 58 || code === 46) {
      const next = text.charCodeAt(at + 1);
      if (next === 32 || next === 0xa0 || next === 10) borders.push(at);
    } else if (code === 45) {
      if (text.charCodeAt(at - 1) === 32 && text.charCodeAt(at + 1) === 32) borders.push(at);
    } else if (code >= 0x2010 && WIDE_BORDERS.has(code)) borders.push(at);
  }
  return Int32Array.from(borders);
}

const WIDE_BORDERS = new Set([...'–—、，。；：！？（）…،؛؟'].map(sign => sign.charCodeAt(0)));

/** How many clause borders lie between two offsets. */
export function bordersBetween(context: RoleContext, from: number, to: number): number {
  return lowerBound(context.borders, to) - lowerBound(context.borders, from);
}

/** Index of the first value that is not below `value`. */
export function lowerBound(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
