import { ACTIVITIES, type Activity, type Span } from '../../model/index.ts';
import { companyNamed, companyOf } from '../../world/index.ts';
import type { ClaimDraft, ReadDocument, Scored } from '../document.ts';
import { type Candidate, type ChoiceTask, findModel } from '../learn/index.ts';
import { distance, placedCues } from './claim-features.ts';
import { goldDrafts } from './claim-gold.ts';
import { type ClaimView, viewOf, type Zone } from './claim-view.ts';

const MODEL = 'activity';
/** How sure `other` is where nothing speaks of any activity: there is no choice to be sure of, and too few cases to count. */
const SILENT = 0.5;
const PREFIX = 'activity:';
const CLOSE: ReadonlySet<Zone> = new Set(['own', 'told', 'next', 'prev']);

/** Zones, most telling first. */
const LEVELS: readonly Zone[] = ['own', 'told', 'next', 'prev', 'para', 'title', 'lead', 'rest'];

/** What the words around a claim say of one activity. */
interface Heard {
  /** Hits by zone. */
  readonly zones: Map<Zone, number>;
  /** Code units from the main figure to the nearest hit of the claim's own zones. */
  nearest: number;
  /** Hits in the zones close to the claim; in the document outside other claims. */
  close: number;
  all: number;
}

/**
 * What a claim's project is about: chosen among all activities by the words around it and by what its investor is known
 * to do. `other` where nothing speaks and for mixed programmes.
 */
export function activityOf(
  document: ReadDocument,
  draft: ClaimDraft,
  others: readonly ClaimDraft[] = [],
): Scored<Activity> | null {
  const model = findModel(MODEL);
  if (model === null) return null;
  const view = viewOf(document, draft, others);
  const candidates = activityCandidates(view);
  const { index, probability } = model.choose(candidates.map(one => one.features));
  const best = candidates[index];
  if (best === undefined) return null;
  const value = best.label as Activity;
  const evidence = spansOf(view, value);
  const confidence = candidates.length === 1 ? SILENT : probability;
  return { value, confidence, evidence, reasons: model.reasons(best.features, 'score') };
}

/** The model's training task. */
export const activityTask: ChoiceTask = {
  name: MODEL,
  version: '1',
  options: { l2: 5 },
  choices({ gold, document }) {
    const drafts = goldDrafts(document, gold);
    return gold.claims.map((claim, i) => ({
      label: claim.activity,
      candidates: activityCandidates(viewOf(document, drafts[i] as ClaimDraft, drafts)),
    }));
  },
};

/** One candidate an activity that is heard of or known of the investor, and `other`. Features are shared by all activities, so that rare ones profit, with a few of their own. */
export function activityCandidates(view: ClaimView): Candidate[] {
  const heard = hear(view);
  const close = ranked(heard, one => one.close);
  const everywhere = ranked(heard, one => one.all);
  const nearest = ranked(heard, one => (one.nearest < Infinity ? 1 / (1 + one.nearest) : 0));
  const known = knownActivities(view.draft);
  const level = LEVELS.find(zone => [...heard.values()].some(one => one.zones.has(zone)));
  const frame = [view.alone ? 'alone' : 'among', view.draft.type];
  const likely = ACTIVITIES.filter(activity => activity === 'other' || heard.has(activity) || known.has(activity));
  return likely.map(activity => {
    const features = [`is ${activity}`, ...frame.map(word => `${word} ${activity === 'other' ? 'other' : 'some'}`)];
    if (view.draft.type === 'total') features.push(`total ${activity}`);
    if (known.has(activity)) features.push('investor', `investor ${activity}`);
    else if (known.size > 0) features.push('investor else');
    if (heard.size === 0) features.push(`silence ${activity}`);
    if (level !== undefined) features.push(...levelFeatures(heard, level, activity, view.alone));
    const one = heard.get(activity);
    if (one === undefined) {
      if (close[0] !== undefined && activity === 'other') features.push('other though heard');
      return { label: activity, features };
    }
    const where = view.alone ? 'alone' : 'among';
    for (const [zone, count] of one.zones) {
      features.push(`in ${zone} ${where}`, `${activity} in ${zone}`);
      if (count > 1) features.push(`twice in ${zone} ${where}`);
    }
    if (one.close > 0) {
      features.push(`close ${activity}`, `close ${Math.min(4, one.close)}`);
      if (close.length === 1) features.push('only close');
      if (close[0] === activity) features.push('most close', `most close ${activity}`);
      for (const rival of close) if (rival !== activity) features.push(`close ${activity} beside ${rival}`);
    }
    if (nearest[0] === activity) features.push('nearest', `nearest ${activity}`);
    if (one.nearest < 40) features.push('very near');
    if (everywhere[0] === activity) features.push(`most heard ${where}`);
    if (everywhere.length === 1) features.push(`only heard ${where}`);
    if (one.all >= 4) features.push(`heard ${Math.min(3, Math.floor(one.all / 4))} ${where}`);
    if (view.alone) {
      features.push(`heard ${activity}`);
      for (const rival of everywhere.slice(0, 3)) if (rival !== activity) features.push(`${activity} beside ${rival}`);
    }
    return { label: activity, features };
  });
}

/** What the most telling zone that speaks at all says of an activity. */
function levelFeatures(heard: ReadonlyMap<string, Heard>, level: Zone, activity: string, alone: boolean): string[] {
  const there = [...heard].filter(([, one]) => one.zones.has(level));
  const has = there.some(([name]) => name === activity);
  const frame = `${level} ${alone ? 'alone' : 'among'}`;
  if (!has) return [`not at ${frame}`, activity === 'other' ? `other though ${frame}` : `some though ${frame}`];
  return there.length === 1 ? [`at ${frame}`, `sole at ${frame}`] : [`at ${frame}`];
}

function hear(view: ClaimView): Map<string, Heard> {
  const heard = new Map<string, Heard>();
  for (const { cue, zone } of placedCues(view)) {
    if (cue.group !== 'activity') continue;
    const activity = cue.cls.slice(PREFIX.length);
    let one = heard.get(activity);
    if (one === undefined) {
      one = { zones: new Map(), nearest: Infinity, close: 0, all: 0 };
      heard.set(activity, one);
    }
    one.zones.set(zone, (one.zones.get(zone) ?? 0) + 1);
    if (zone === 'other') continue;
    one.all++;
    if (CLOSE.has(zone)) one.close++;
    if (zone === 'own') one.nearest = Math.min(one.nearest, distance(view, cue));
  }
  return heard;
}

/** The words that speak of an activity, nearest to the claim first. */
function spansOf(view: ClaimView, activity: Activity): Span[] {
  return placedCues(view)
    .filter(({ cue, zone }) => cue.cls === PREFIX + activity && zone !== 'other')
    .map(({ cue: { start, end } }) => ({ start, end }))
    .sort((a, b) => distance(view, a) - distance(view, b))
    .slice(0, 3);
}

/** Activities with a positive score, highest first; ties in the order heard. */
function ranked(heard: ReadonlyMap<string, Heard>, score: (one: Heard) => number): string[] {
  return [...heard]
    .map(([activity, one]) => ({ activity, score: score(one) }))
    .filter(one => one.score > 0)
    .sort((a, b) => b.score - a.score)
    .map(one => one.activity);
}

/** What the company list says that the investors do. */
function knownActivities(draft: ClaimDraft): Set<string> {
  const known = new Set<string>();
  for (const { id, name, quote } of draft.investors) {
    const company = companyOf(id ?? companyNamed(name) ?? companyNamed(quote) ?? '');
    if (company) known.add(company.activity);
  }
  return known;
}
