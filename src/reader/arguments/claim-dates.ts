import type { DateMention, Span } from '../../model/index.ts';
import type { Cue } from './claim-cues.ts';
import { AT, distance, join } from './claim-features.ts';
import { type ClaimView, sentenceAt } from './claim-view.ts';

/** How a date lies to the day of publication. */
export type DateRelation =
  | 'past years'
  | 'last year'
  | 'earlier this year'
  | 'lately'
  | 'now'
  | 'later this year'
  | 'next years'
  | 'far';

/** How a date lies to the day of publication; null where it has neither beginning nor end. */
export function dateRelation(date: DateMention, published: string): DateRelation | null {
  const day = date.to ?? date.from;
  if (day === null) return null;
  const years = Number(day.slice(0, 4)) - Number(published.slice(0, 4));
  if (years < -1) return 'past years';
  if (years > 4) return 'far';
  if (years > 0) return 'next years';
  if (years === 0 && day.length === 4) return 'later this year';
  const months = years * 12 + Number(day.slice(5, 7)) - Number(published.slice(5, 7));
  if (day > published) return published.startsWith(day) ? 'now' : 'later this year';
  if (published.startsWith(day) || (day.length === 10 && daysBetween(day, published) <= 7)) return 'now';
  if (months >= -2) return 'lately';
  return years < 0 ? 'last year' : 'earlier this year';
}

/** Days from one full day to a later one. */
function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** How far before and after a date its cue words are looked for, in code units. */
const REACH = 45;

const read = new WeakMap<ClaimView, Map<DateMention, readonly string[]>>();

/** What the words around a date and its place say of it, from the view of one claim; worked out once. */
export function dateFeatures(view: ClaimView, date: DateMention): readonly string[] {
  let known = read.get(view);
  if (known === undefined) {
    known = new Map();
    read.set(view, known);
  }
  let features = known.get(date);
  if (features === undefined) {
    features = [...placeFeatures(view, date), ...wordsAround(view, date)];
    known.set(date, features);
  }
  return features;
}

/** Where a date stands and how it lies to the day of publication. */
function placeFeatures(view: ClaimView, date: DateMention): string[] {
  const at = AT[view.zoneOf(date)];
  const features = [
    at,
    join(at, view.alone ? ' alone' : ' among'),
    date.precision,
    date.implied ? 'implied' : 'written',
  ];
  const { published, sentences } = view.document;
  const sentence = sentences[sentenceAt(view.document, date.start)];
  const relation = published === null ? null : dateRelation(date, published);
  if (relation !== null) features.push(relation, join(relation, at));
  if (sentence !== undefined && sentence.paragraph <= 1) features.push(sentence.inTitle ? 'in title' : 'in lead');
  if (date.from === null) features.push('open before');
  if (date.to === null) features.push('open after');
  if (at === '@own') features.push(gapBin(distance(view, date)));
  features.push(join(date.start >= view.main.end ? 'behind ' : 'ahead ', at));
  return features;
}

/** The cue words of the same sentence within reach of a date. */
function wordsAround(view: ClaimView, date: DateMention): string[] {
  const features: string[] = [];
  const sentence = view.document.sentences[sentenceAt(view.document, date.start)];
  const from = Math.max(date.start - 2 * REACH, sentence?.start ?? 0);
  const to = Math.min(date.end + REACH, sentence?.end ?? Infinity);
  for (let i = firstFrom(view.cues, from); i < view.cues.length; i++) {
    const cue = view.cues[i] as Cue;
    if (cue.start >= to) break;
    if (cue.end <= date.start - REACH || cue.group === 'activity') continue;
    const name = cue.negated ? join('not ', cue.cls) : cue.cls;
    if (cue.end <= date.start) {
      features.push(join(name, ' before'));
      if (date.start - cue.end <= 12) features.push(join(name, ' right before'));
    } else if (cue.start >= date.end) {
      features.push(join(name, ' after'));
      if (cue.start - date.end <= 12) features.push(join(name, ' right after'));
    } else features.push(join(name, ' over'));
  }
  return features;
}

/** The index of the first cue that starts at or after an offset; the number of cues where none does. */
export function firstFrom(cues: readonly Cue[], offset: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle] as Cue).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function gapBin(gap: number): string {
  if (gap <= 15) return 'gap touching';
  if (gap <= 45) return 'gap near';
  return gap <= 110 ? 'gap middle' : 'gap wide';
}

/** True where no other date of the list lies nearer to the claim's main figure. */
export function isNearest(view: ClaimView, span: Span, among: readonly Span[]): boolean {
  const own = distance(view, span);
  return among.every(other => other === span || distance(view, other) >= own);
}
