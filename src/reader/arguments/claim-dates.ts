import type { DateMention, Span } from '../../model/index.ts';
import { distance } from './claim-features.ts';
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

/** What the words around a date and its place say of it, from the view of one claim. */
export function dateFeatures(view: ClaimView, date: DateMention): string[] {
  const zone = view.zoneOf(date);
  const where = view.alone ? 'alone' : 'among';
  const features = [`@${zone}`, `@${zone} ${where}`, date.precision, date.implied ? 'implied' : 'written'];
  const sentence = view.document.sentences[sentenceAt(view.document, date.start)];
  const published = view.document.published;
  const relation = published === null ? null : dateRelation(date, published);
  if (relation !== null) features.push(relation, `${relation} @${zone}`);
  const paragraph = sentence?.paragraph;
  if (paragraph !== undefined && paragraph <= 1) features.push(sentence?.inTitle === true ? 'in title' : 'in lead');
  if (date.from === null) features.push('open before');
  if (date.to === null) features.push('open after');
  if (zone === 'own') features.push(`gap ${gapBin(distance(view, date))}`);
  features.push(date.start >= view.main.end ? `behind @${zone}` : `ahead @${zone}`);
  for (const cue of view.cues) {
    if (cue.start >= date.end + REACH || cue.end <= date.start - REACH || cue.cls.startsWith('activity')) continue;
    if (sentence !== undefined && (cue.start < sentence.start || cue.start >= sentence.end)) continue;
    const name = cue.negated ? `not ${cue.cls}` : cue.cls;
    if (cue.end <= date.start)
      features.push(`${name} before`, ...(date.start - cue.end <= 12 ? [`${name} right before`] : []));
    else if (cue.start >= date.end)
      features.push(`${name} after`, ...(cue.start - date.end <= 12 ? [`${name} right after`] : []));
    else features.push(`${name} over`);
  }
  return features;
}

function gapBin(gap: number): string {
  if (gap <= 15) return 'touching';
  if (gap <= 45) return 'near';
  return gap <= 110 ? 'middle' : 'wide';
}

/** True where no other date of the list lies nearer to the claim's main figure. */
export function isNearest(view: ClaimView, span: Span, among: readonly Span[]): boolean {
  const own = distance(view, span);
  return among.every(other => other === span || distance(view, other) >= own);
}
