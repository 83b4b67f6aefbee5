import type { Claim, DateMention } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument, Scored } from '../document.ts';
import { type Candidate, type ChoiceTask, findModel } from '../learn/index.ts';
import { dateFeatures, isNearest } from './claim-dates.ts';
import { goldDrafts } from './claim-gold.ts';
import { type ClaimView, viewOf } from './claim-view.ts';

const MODEL = 'announced';

/** When a commitment was announced, as `Claim` has it. */
export type Announced = NonNullable<Claim['announced']>;

interface Possible {
  /** Null: the text does not say. */
  readonly date: DateMention | null;
  readonly features: readonly string[];
}

/** The day or month of the commitment itself; a value of null is a verdict: the text does not say. */
export function announcedOf(
  document: ReadDocument,
  draft: ClaimDraft,
  others: readonly ClaimDraft[] = [],
): Scored<Announced | null> | null {
  const model = findModel(MODEL);
  if (model === null) return null;
  const possible = possibleDates(viewOf(document, draft, others));
  const { index, probability } = model.choose(possible.map(one => one.features));
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
  options: { l2: 1, minCount: 3 },
  choices({ gold, document }) {
    const drafts = goldDrafts(document, gold);
    return gold.claims.map((claim, i) => {
      const possible = possibleDates(viewOf(document, drafts[i] as ClaimDraft, drafts));
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

function possibleDates(view: ClaimView): Possible[] {
  const published = view.document.published ?? '9999';
  const dates = view.document.mentions.date.filter(date => dayOf(date).length >= 7 && dayOf(date) <= published);
  const own = dates.filter(date => view.zoneOf(date) !== 'other');
  const first = own[0];
  const frame = [view.alone ? 'alone' : 'among', own.length === 0 ? 'no date' : 'dates', view.draft.type];
  const none = frame.map(word => `none ${word}`);
  for (const date of own)
    none.push(
      ...dateFeatures(view, date)
        .slice(0, 2)
        .map(word => `none though ${word}`),
    );
  return [
    ...dates.map(date => ({
      date,
      features: [
        ...dateFeatures(view, date),
        ...(date === first ? ['first date'] : []),
        ...(own.length === 1 ? ['only date'] : []),
        ...(isNearest(view, date, dates) ? ['nearest date'] : []),
      ],
    })),
    { date: null, features: [...new Set(none)] },
  ];
}
