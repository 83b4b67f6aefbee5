import type { Claim, DateMention } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument, Scored } from '../document.ts';
import { type Candidate, type ChoiceTask, findModel } from '../learn/index.ts';
import { chooseOrNone } from './claim-choice.ts';
import { dateFeatures, dateRelation, isNearest } from './claim-dates.ts';
import { AT, join } from './claim-features.ts';
import { goldDrafts } from './claim-gold.ts';
import { type Standing, standingFeatures, standingOf } from './claim-standing.ts';
import { type ClaimView, viewOf } from './claim-view.ts';

const MODEL = 'announced';
/** A date at least this likely is given. */
const LEAST = 0.32;

/** When a commitment was announced, as `Claim` has it. */
export type Announced = NonNullable<Claim['announced']>;

interface Possible {
  /** Null: the text does not say. */
  readonly date: DateMention | null;
  readonly features: readonly string[];
}

/**
 * The day or month of the commitment itself; a value of null is a verdict: the text does not say. `standing` is worked
 * out where it is not given.
 */
export function announcedOf(
  document: ReadDocument,
  draft: ClaimDraft,
  others: readonly ClaimDraft[] = [],
  standing: Standing = standingOf(document, draft, others),
): Scored<Announced | null> | null {
  const model = findModel(MODEL);
  if (model === null) return null;
  const possible = possibleDates(viewOf(document, draft, others), standingFeatures(standing));
  const { index, probability } = chooseOrNone(
    model,
    model.choose(possible.map(one => one.features)).probabilities,
    possible.length - 1,
    LEAST,
  );
  const best = possible[index];
  if (best === undefined) return null;
  const value = best.date === null ? null : announcedAt(best.date);
  const evidence = best.date === null ? [] : [{ start: best.date.start, end: best.date.end }];
  return { value, confidence: probability, evidence, reasons: model.reasons(best.features, 'score') };
}

/** The model's training task. */
export const announcedTask: ChoiceTask = {
  name: MODEL,
  version: '1',
  options: { l2: 8, minCount: 3 },
  choices({ gold, document }) {
    const drafts = goldDrafts(document, gold);
    return gold.claims.map((claim, i) => {
      const draft = drafts[i] as ClaimDraft;
      const possible = possibleDates(
        viewOf(document, draft, drafts),
        standingFeatures(standingOf(document, draft, drafts)),
      );
      const candidates: Candidate[] = possible.map(({ date, features }, n) => {
        const right = date === null ? claim.announced === null : sameDay(dayOf(date), claim.announced?.date ?? '');
        return { features, label: right ? 'right' : `wrong ${n}` };
      });
      return { label: 'right', candidates };
    });
  },
};

function sameDay(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) < 10 && a.slice(0, 7) === b.slice(0, 7));
}

/** The day or month that a date mention stands for: its beginning. */
function dayOf(date: DateMention): string {
  return date.from ?? date.to ?? '';
}

function announcedAt(date: DateMention): Announced {
  return { date: dayOf(date), quote: date.quote, start: date.start, end: date.end };
}

function possibleDates(view: ClaimView, standing: readonly string[]): Possible[] {
  const published = view.document.published ?? '9999';
  const dates = view.document.mentions.date.filter(date => dayOf(date).length >= 7 && dayOf(date) <= published);
  const own = dates.filter(date => view.zoneOf(date) !== 'other');
  const relations = new Map(dates.map(date => [date, dateRelation(date, published) ?? 'unknown']));
  const news = dates.find(date => relations.get(date) === 'now');
  const older = own.filter(date => date !== news && view.zoneOf(date) === 'own' && relations.get(date) !== 'now');
  const frame = [
    ...standing,
    view.alone ? 'alone' : 'among',
    own.length === 0 ? 'no date' : 'dates',
    view.draft.type,
    news === undefined ? 'no news day' : `news day @${view.zoneOf(news)}`,
    older.length > 0 ? 'older date by' : 'no older date by',
  ];
  const none = frame.map(word => `none ${word}`);
  for (const date of own)
    none.push(
      ...dateFeatures(view, date)
        .slice(0, 2)
        .map(word => `none though ${word}`),
    );
  return [
    ...dates.map(date => {
      const kind = date === news ? 'news day' : (relations.get(date) ?? '');
      const features = [
        ...dateFeatures(view, date),
        ...frame.map(word => join(join(kind, ' and '), word)),
        ...standing.map(word => join(join(kind, AT[view.zoneOf(date)]), word)),
      ];
      if (date === own[0]) features.push('first date');
      if (own.length === 1 && own[0] === date) features.push('only date');
      if (isNearest(view, date, dates)) features.push('nearest date', `nearest date ${kind}`);
      return { date, features };
    }),
    { date: null, features: [...new Set(none)] },
  ];
}
