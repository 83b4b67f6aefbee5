import type { DateMention, Horizon } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument, Scored } from '../document.ts';
import { type Candidate, type ChoiceTask, findModel, type GoldClaim, type Model } from '../learn/index.ts';
import { chooseOrNone } from './claim-choice.ts';
import { dateFeatures, dateRelation, isNearest } from './claim-dates.ts';
import { AT, join } from './claim-features.ts';
import { goldDrafts } from './claim-gold.ts';
import { type Standing, standingFeatures, standingOf } from './claim-standing.ts';
import { type ClaimView, viewOf } from './claim-view.ts';

const MODEL = 'horizon';
/** A date at least this likely is given. */
const LEAST = 0.32;
/** How likely a beginning must be, against the chosen end, to be told beside it. */
const BESIDE = 0.12;

interface Possible {
  readonly date: DateMention | null;
  /** What the date is: the end (opening, completion), the beginning (works, spending), or nothing. */
  readonly role: 'to' | 'from' | 'none';
  readonly from: string | null;
  readonly to: string | null;
  readonly features: readonly string[];
}

/**
 * When the money is spent or the site opens; a value of null is a verdict: the text does not say. `announced` is the
 * day from which spans ("over five years") run; the article's day where it is not known.
 */
export function horizonOf(
  document: ReadDocument,
  draft: ClaimDraft,
  others: readonly ClaimDraft[] = [],
  announced: string | null = null,
  standing: Standing = standingOf(document, draft, others),
): Scored<Horizon | null> | null {
  const model = findModel(MODEL);
  if (model === null) return null;
  const possible = possibleDates(viewOf(document, draft, others), announced, standingFeatures(standing));
  const choice = chooseOrNone(model, chances(model, possible), 0, LEAST);
  const best = possible[choice.index];
  if (best === undefined) return null;
  const reasons = model.reasons(written(best), 'score');
  if (best.date === null) return { value: null, confidence: choice.probability, evidence: [], reasons };
  const value = withBeginning(best, best.date, possible, model);
  return { value, confidence: choice.probability, evidence: [{ start: value.start, end: value.end }], reasons };
}

/** The model's training task. */
export const horizonTask: ChoiceTask = {
  name: MODEL,
  version: '1',
  options: { l2: 3, minCount: 3 },
  choices({ gold, document }) {
    const drafts = goldDrafts(document, gold);
    return gold.claims.map((claim, i) => {
      const draft = drafts[i] as ClaimDraft;
      const view = viewOf(document, draft, drafts);
      const standing = standingFeatures(standingOf(document, draft, drafts));
      const candidates: Candidate[] = possibleDates(view, claim.announced?.date ?? null, standing).map((one, n) => ({
        features: written(one),
        label: fits(one, claim) ? 'right' : `wrong ${n}`,
      }));
      return { label: 'right', candidates };
    });
  },
};

function fits(one: Possible, claim: GoldClaim): boolean {
  const { horizon } = claim;
  if (horizon === null || one.role === 'none') return horizon === null && one.role === 'none';
  const wanted = horizon.to === null ? 'from' : 'to';
  return one.role === wanted && (one.to ?? one.from)?.slice(0, 4) === (horizon.to ?? horizon.from)?.slice(0, 4);
}

/** The chosen date with the beginning that the text gives in the same breath. */
function withBeginning(best: Possible, date: DateMention, possible: readonly Possible[], model: Model): Horizon {
  const { quote, start, end } = date;
  const alone: Horizon = { from: best.from, to: best.to, quote, start, end };
  if (best.role !== 'to' || best.from !== null || best.to === null) return alone;
  const beginnings = possible.filter(one => one.role === 'from' && one.from !== null && one.from < (best.to ?? ''));
  const [, ...likely] = chances(model, [best, ...beginnings]);
  const most = Math.max(...likely);
  const beside = beginnings[likely.indexOf(most)];
  return beside === undefined || most < BESIDE ? alone : { ...alone, from: beside.from };
}

/** The features of a possible horizon as the model knows them: those of a date with its role before each. */
function written({ role, features }: Possible): string[] {
  if (role === 'none') return [...features];
  const prefix = role === 'to' ? 'to ' : 'from ';
  return [join('as ', prefix), ...features.map(feature => join(prefix, feature))];
}

const ROLES = ['to ', 'from '];

/** The raw probability of each; what both roles of a date share is looked up once. */
function chances(model: Model, possible: readonly Possible[]): Float64Array {
  const rows = model.rows(ROLES);
  const scores = new Float64Array(possible.length);
  let features: readonly string[] = [];
  let to = 0;
  let from = 0;
  for (const [i, one] of possible.entries()) {
    if (one.role === 'none') {
      for (const feature of one.features) scores[i] = (scores[i] as number) + model.weight(feature);
      continue;
    }
    if (one.features !== features) {
      features = one.features;
      to = model.weight('as to ');
      from = model.weight('as from ');
      for (const feature of features) {
        const row = rows.get(feature);
        if (row === undefined) continue;
        to += row[0] ?? 0;
        from += row[1] ?? 0;
      }
    }
    scores[i] = one.role === 'to' ? to : from;
  }
  return model.decide(scores).probabilities;
}

/** Nobody promises further ahead, in years; "the largest in four decades" looks back. */
const FURTHEST = 30;

function possibleDates(view: ClaimView, announced: string | null, standing: readonly string[]): Possible[] {
  const year = Number(view.document.published?.slice(0, 4) ?? Number.NaN);
  const dates = view.document.mentions.date.filter(date => !(Number(endOf(date).slice(0, 4)) > year + FURTHEST));
  const later = dates.filter(date => isLater(view, date) && view.zoneOf(date) !== 'other');
  const last = later.reduce<DateMention | null>((a, b) => (a === null || endOf(b) > endOf(a) ? b : a), null);
  const frame = [
    view.alone ? 'alone' : 'among',
    later.length === 0 ? 'nothing ahead' : 'dates ahead',
    view.draft.type,
    ...standing,
  ];
  const none = frame.map(word => `none ${word}`);
  for (const date of later)
    none.push(
      join('none though ', AT[view.zoneOf(date)]),
      join(join('none though ', AT[view.zoneOf(date)]), frame[0] ?? ''),
    );
  const possible: Possible[] = [{ date: null, role: 'none', from: null, to: null, features: [...new Set(none)] }];
  for (const date of dates) {
    const features = [...dateFeatures(view, date)];
    if (isNearest(view, date, later)) features.push('nearest ahead');
    if (date === last) features.push('last ahead');
    const { published } = view.document;
    const relation = published === null ? null : dateRelation(date, published);
    for (const word of standing) features.push(join(join(relation ?? 'undated', ' and '), word));
    if (later.length === 1 && later[0] === date) features.push('only ahead');
    const span = date.from !== null && date.to !== null && date.from !== date.to;
    const based = span ? rebased(date, view.document.published, announced) : date;
    const to = based.to ?? based.from;
    possible.push({ date, role: 'to', from: span ? based.from : null, to, features });
    if (!span) possible.push({ date, role: 'from', from: date.from ?? date.to, to: null, features });
  }
  return possible;
}

function endOf(date: DateMention): string {
  return date.to ?? date.from ?? '';
}

function isLater(view: ClaimView, date: DateMention): boolean {
  const published = view.document.published;
  const relation = published === null ? null : dateRelation(date, published);
  return relation === 'later this year' || relation === 'next years' || relation === 'far';
}

/** A span counted from the article's day ("over five years") runs from the announcement where that was another year. */
function rebased(
  date: DateMention,
  published: string | null,
  announced: string | null,
): { from: string | null; to: string | null } {
  const { from, to } = date;
  if (!date.implied || published === null || announced === null || from === null || to === null) return { from, to };
  const shift = Number(announced.slice(0, 4)) - Number(published.slice(0, 4));
  if (shift >= 0 || from.slice(0, 4) !== published.slice(0, 4)) return { from, to };
  const moved = (day: string) => `${Number(day.slice(0, 4)) + shift}${day.slice(4)}`;
  return { from: moved(from), to: moved(to) };
}
