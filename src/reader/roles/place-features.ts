import { foldUnit, isWordUnit } from '../cues.ts';
import type { Sentence } from '../document.ts';
import { type Figure, type RoleContext, sentenceAt } from './context.ts';

/** Where a figure stands in the document, what stands beside it, and which words are its neighbours. */
export function placeFeatures(context: RoleContext, figure: Figure, features: string[]): void {
  const { document } = context;
  const sentence = document.sentences[figure.sentence] as Sentence | undefined;
  if (sentence === undefined) return;
  const first = document.paragraphs.findIndex((_, i) => document.sentences.some(s => s.paragraph === i && !s.inTitle));
  const paragraph = sentence.paragraph - Math.max(0, first);
  if (sentence.inTitle) features.push('in title');
  else if (paragraph === 0) features.push('in lead');
  else features.push(paragraph < 3 ? `paragraph ${paragraph}` : 'paragraph 3+');
  if (sentence.paragraph === document.paragraphs.length - 1) features.push('in last paragraph');
  if (figure.sentence + 1 === document.sentences.length) features.push('in last sentence');
  brackets(context, figure, sentence, features);
  years(context, figure, sentence, features);
  company(context, figure, features);
  neighbours(context, figure, features);
}

function brackets(context: RoleContext, figure: Figure, sentence: Sentence, features: string[]): void {
  const { text } = context.document;
  const before = text.slice(Math.max(sentence.start, figure.start - 60), figure.start);
  const open = Math.max(before.lastIndexOf('('), before.lastIndexOf('（'), before.lastIndexOf('['));
  if (open < 0 || open < Math.max(before.lastIndexOf(')'), before.lastIndexOf('）'))) return;
  features.push('in brackets');
  const at = figure.start - before.length + open;
  const host = context.money.find(other => other !== figure && other.end <= at && at - other.end <= 12);
  if (host === undefined) return;
  features.push(host.currency === figure.currency ? 'in brackets after money' : 'in brackets after other currency');
}

/** Years in the sentence against the year of publication: a figure of last year is rarely a promise. */
function years(context: RoleContext, figure: Figure, sentence: Sentence, features: string[]): void {
  const { text, published } = context.document;
  const now = published === null ? null : Number(published.slice(0, 4));
  for (const hit of text.slice(sentence.start, sentence.end).matchAll(/(?<!\d)(?:19|20)\d\d(?!\d|[.,]\d)/g)) {
    const at = sentence.start + hit.index;
    if (at >= figure.start && at < figure.end) continue;
    const year = Number(hit[0]);
    const when =
      now === null ? 'some' : year > now ? 'later' : year === now ? 'this' : year === now - 1 ? 'last' : 'earlier';
    features.push(`${when} year in sentence`);
    if (Math.abs(at - figure.start) < 40 / context.grain) features.push(`${when} year near`);
  }
}

/** Names, places and other figures in the sentence. */
function company(context: RoleContext, figure: Figure, features: string[]): void {
  const { mentions } = context.document;
  const inSentence = (span: { readonly start: number }) => sentenceAt(context.document, span.start) === figure.sentence;
  const orgs = mentions.organisation.filter(inSentence);
  if (orgs.some(org => org.end <= figure.start)) features.push('organisation before');
  if (orgs.some(org => org.start >= figure.end)) features.push('organisation after');
  for (const org of orgs) {
    const type = (org as { readonly type?: string }).type;
    if (type !== undefined && type !== 'company') features.push(`${type} in sentence`);
  }
  if (mentions.place.some(inSentence)) features.push('place in sentence');
  const money = context.money.filter(other => other !== figure && other.sentence === figure.sentence);
  const heads = context.headcounts.filter(other => other !== figure && other.sentence === figure.sentence);
  features.push(
    `money in sentence: ${Math.min(3, money.length)}`,
    `headcounts in sentence: ${Math.min(2, heads.length)}`,
  );
  if (figure.mention.kind === 'headcount') {
    features.push(money.some(other => other.end <= figure.start) ? 'money before' : 'no money before');
  }
  features.push(`qualifier ${figure.mention.qualifier}`);
}

/** The words beside it, with the language: what the shared classes do not know. */
function neighbours(context: RoleContext, figure: Figure, features: string[]): void {
  const { text, lang } = context.document;
  if (context.grain === 2) {
    const before = text.slice(Math.max(0, figure.start - 4), figure.start);
    const after = text.slice(figure.end, figure.end + 4);
    for (const n of [1, 2, 3]) {
      if (before.length >= n) features.push(`${lang} ${before.slice(-n)}_`);
      if (after.length >= n) features.push(`${lang} _${after.slice(0, n)}`);
    }
    if (figure.mention.kind === 'headcount') features.push(`${lang} noun ${text.slice(figure.end - 2, figure.end)}`);
    return;
  }
  const [b1, b2] = [wordBefore(text, figure.start), ''];
  const second = b1 === null ? null : wordBefore(text, b1.start);
  const a1 = wordAfter(text, figure.end);
  const a2 = a1 === null ? null : wordAfter(text, a1.end);
  if (b1 !== null) features.push(`${lang} ${b1.word}_${b2}`);
  if (b1 !== null && second !== null) features.push(`${lang} ${second.word} ${b1.word}_`, `${lang} ${second.word} ~_`);
  if (a1 !== null) features.push(`${lang} _${a1.word}`);
  if (a1 !== null && a2 !== null) features.push(`${lang} _${a1.word} ${a2.word}`, `${lang} _~ ${a2.word}`);
  if (figure.mention.kind === 'headcount') {
    const noun = wordBefore(text, figure.end);
    if (noun !== null) features.push(`${lang} noun ${noun.word.slice(0, 6)}`);
  }
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The word (or sign) before an offset, folded; null at a line's beginning. */
function wordBefore(text: string, at: number): Word | null {
  let end = at;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && isWordUnit(text.charCodeAt(start - 1))) start--;
  if (start === end && start > 0 && text.charCodeAt(start - 1) !== 10) start--;
  return start < end ? { word: foldWord(text, start, end), start, end } : null;
}

function wordAfter(text: string, at: number): Word | null {
  let start = at;
  while (start < text.length && isBlank(text.charCodeAt(start))) start++;
  let end = start;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
  if (start === end && end < text.length && text.charCodeAt(end) !== 10) end++;
  return start < end ? { word: foldWord(text, start, end), start, end } : null;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 0xa0 || code === 0x202f;
}

function foldWord(text: string, start: number, end: number): string {
  let out = '';
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    out += code >= 48 && code <= 57 ? '0' : String.fromCharCode(foldUnit(code));
  }
  return out;
}
