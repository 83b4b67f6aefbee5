import type { Span } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument, Scored } from '../document.ts';
import { type ChoiceTask, findModel, type GoldClaim, type Model, reasonsOf } from '../learn/index.ts';
import { chooseOrNone } from './claim-choice.ts';
import { dateRelation } from './claim-dates.ts';
import { AT, cueFeatures, distance, join, placedCues } from './claim-features.ts';
import { goldDrafts } from './claim-gold.ts';
import { type ClaimView, viewOf } from './claim-view.ts';

/** A slot whose value is one of a few labels and has no words of its own: stage, form, previously. */
export interface LabelSlot<T extends string> {
  /** The model's name, and the group of cue words whose classes are its labels. */
  readonly model: string;
  readonly labels: readonly T[];
  /** Groups of cue words that speak of it. */
  readonly groups: ReadonlySet<string>;
  /** The label of a claim of which nothing is said. */
  readonly plain: T;
  /** Where given, any other label at least this likely is preferred to the plain one; see `chooseOrNone`. */
  readonly least?: number;
  readonly version: string;
  readonly l2: number;
  /** True where what labels share among them is pulled less than the rest; see `TrainOptions.free`. */
  readonly free?: boolean;
  goldOf(claim: GoldClaim): T;
}

/** Zones, most telling first. */
const LEVELS = ['near', 'own', 'told', 'next', 'prev', 'title first', 'lead first', 'para', 'title', 'lead', 'rest'];

/** Reads a label slot of one claim; null before the first training. */
export function labelOf<T extends string>(slot: LabelSlot<T>, view: ClaimView): Scored<T> | null {
  const model = findModel(slot.model);
  if (model === null) return null;
  const { frame, own } = labelFeatures(slot, view);
  const scores = Float64Array.from(own, features => features.reduce((sum, feature) => sum + model.weight(feature), 0));
  const rows = model.rows(prefixesOf(slot));
  for (const feature of frame) {
    const row = rows.get(feature);
    if (row !== undefined)
      for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) + (row[i] as number);
  }
  const choice = model.decide(scores);
  const { index, probability } =
    slot.least === undefined
      ? choice
      : chooseOrNone(model, choice.probabilities, slot.labels.indexOf(slot.plain), slot.least);
  const value = slot.labels[index];
  if (value === undefined) return null;
  const reasons = labelReasons(model, rows, frame, own[index] ?? [], index);
  return { value, confidence: probability, evidence: wordsFor(slot, view, value), reasons };
}

function labelReasons(
  model: Model,
  rows: ReadonlyMap<string, Float64Array>,
  frame: ReadonlySet<string>,
  own: readonly string[],
  index: number,
): string[] {
  const weighed: [string, number][] = [];
  for (const feature of own) {
    const weight = model.weight(feature);
    if (weight >= 0.05) weighed.push([feature, weight]);
  }
  for (const feature of frame) {
    const weight = rows.get(feature)?.[index] ?? 0;
    if (weight >= 0.05) weighed.push([feature, weight]);
  }
  return reasonsOf(weighed);
}

/** The training task of a label slot. */
export function labelTask<T extends string>(slot: LabelSlot<T>): ChoiceTask {
  return {
    name: slot.model,
    version: slot.version,
    options: { l2: slot.l2, minCount: 8, ...(slot.free === true && { free: /^[^|]*$/ }) },
    choices({ gold, document }) {
      const drafts = goldDrafts(document, gold);
      const prefixes = prefixesOf(slot);
      return gold.claims.map((claim, i) => {
        const { frame, own } = labelFeatures(slot, viewOf(document, drafts[i] as ClaimDraft, drafts));
        const candidates = slot.labels.map((label, n) => ({
          label,
          features: [...[...frame].map(feature => join(prefixes[n] ?? '', feature)), ...(own[n] ?? [])],
        }));
        return { label: slot.goldOf(claim), candidates };
      });
    },
  };
}

const prefixes = new Map<string, readonly string[]>();

/** What stands before a shared feature for each label: `announced|`. */
function prefixesOf(slot: LabelSlot<string>): readonly string[] {
  let made = prefixes.get(slot.model);
  if (made === undefined) {
    made = slot.labels.map(label => `${label}|`);
    prefixes.set(slot.model, made);
  }
  return made;
}

/** What is the same for all labels (`frame`), and what the labels share out among them (`own`, in their order). */
function labelFeatures<T extends string>(
  slot: LabelSlot<T>,
  view: ClaimView,
): { readonly frame: ReadonlySet<string>; readonly own: readonly (readonly string[])[] } {
  const frame = cueFeatures(view, slot.groups);
  for (const feature of frameFeatures(view)) frame.add(feature);
  const where = view.alone ? ' alone' : ' among';
  const zones = ownZones(slot.model, view);
  const others = [...zones].filter(([label]) => label !== slot.plain);
  const level = LEVELS.find(zone => others.some(([, own]) => own.has(zone)));
  const own = slot.labels.map(label => {
    const features: string[] = [];
    for (const zone of zones.get(label) ?? [])
      features.push(join('has ', zone), join(join('has ', zone), where), join(join(label, ' has '), zone));
    if (level === undefined) features.push(label === slot.plain ? 'plain though silent' : 'some though silent');
    else features.push(...levelFeatures(others, level, where, label, slot.plain));
    return features;
  });
  return { frame, own };
}

/** What the most telling zone with a cue word of any but the plain label says of a label. */
function levelFeatures(
  own: readonly (readonly [string, ReadonlySet<string>])[],
  level: string,
  where: string,
  label: string,
  plain: string,
): string[] {
  const there = own.filter(([, zones]) => zones.has(level)).map(([name]) => name);
  const frame = join(level, where);
  if (!there.includes(label)) return [join(label === plain ? 'plain though ' : 'some though ', frame)];
  return there.length === 1 ? [join('at ', frame), join('sole at ', frame)] : [join('at ', frame)];
}

const frames = new WeakMap<ClaimView, ReadonlySet<string>>();

/** What is known of a claim beside its words: its figures, its place in the article, the dates around it. */
function frameFeatures(view: ClaimView): ReadonlySet<string> {
  let features = frames.get(view);
  if (features === undefined) {
    features = makeFrame(view);
    frames.set(view, features);
  }
  return features;
}

function makeFrame(view: ClaimView): ReadonlySet<string> {
  const { draft, document } = view;
  const features = new Set([view.alone ? 'alone' : 'among', draft.type, `sentence ${Math.min(3, view.sentence >> 1)}`]);
  features.add(draft.amount ? (draft.jobs ? 'both figures' : 'amount only') : 'jobs only');
  if (isFirst(view)) features.add('first');
  for (const feature of rivalFigures(view)) features.add(feature);
  if (document.published === null) return features;
  for (const date of document.mentions.date) {
    const zone = view.zoneOf(date);
    const relation = dateRelation(date, document.published);
    if (zone === 'other' || relation === null) continue;
    const name = join('date ', relation);
    features.add(join(name, AT[zone]));
    if (zone === 'own' && distance(view, date) < 60) features.add(join(name, '@near'));
    if (view.alone) features.add(join(name, '@alone'));
  }
  return features;
}

/** Zones in which another figure of the same kind may be an older or newer one of the same claim. */
const BESIDE: ReadonlySet<string> = new Set(['own', 'next', 'prev', 'told', 'para']);

/** How other amounts of the claim's currency, and other headcounts, compare with the claim's own. */
function rivalFigures(view: ClaimView): string[] {
  const { amount, jobs } = view.draft;
  const { money, headcount } = view.document.mentions;
  const features: string[] = [];
  const compare = (name: string, own: Figure, others: readonly Figure[]) => {
    const value = own.high ?? own.low;
    for (const other of others) {
      const zone = view.zoneOf(other);
      const rival = other.high ?? other.low;
      if (!BESIDE.has(zone) || value === null || rival === null || other.start === own.start) continue;
      const ratio = value / rival;
      if (ratio > 6 || ratio < 1 / 6) continue;
      const how = ratio > 1.03 ? ' more than one ' : ratio < 0.97 ? ' less than one ' : ' the same ';
      const side = other.start < own.start ? 'before' : 'behind';
      features.push(join(join(name, how), zone), join(join(join(name, how), zone), side));
    }
  };
  if (amount !== null)
    compare(
      'amount',
      amount,
      money.filter(one => one.currency === amount.currency),
    );
  if (jobs !== null) compare('jobs', jobs, headcount);
  return features;
}

/** A figure with its place. */
interface Figure extends Span {
  readonly low: number | null;
  readonly high: number | null;
}

/** True where no other claim's figure stands before this one's: what title and lead are mostly about. */
function isFirst(view: ClaimView): boolean {
  return view.rivals.every(rival => rival.start > view.main.start);
}

/** Zones in which each label's own cue words stand. */
function ownZones(group: string, view: ClaimView): Map<string, Set<string>> {
  const zones = new Map<string, Set<string>>();
  const first = isFirst(view);
  for (const { cue, zone, near } of placedCues(view)) {
    if (cue.group !== group) continue;
    const label = cue.cls.slice(group.length + 1);
    const own = zones.get(label) ?? new Set<string>();
    own.add(cue.negated ? join('not ', zone) : zone);
    if (first && !cue.negated && (zone === 'title' || zone === 'lead'))
      own.add(zone === 'title' ? 'title first' : 'lead first');
    if (near) own.add('near');
    zones.set(label, own);
  }
  return zones;
}

/** The cue words of a label that stand nearest to the claim. */
function wordsFor<T extends string>(slot: LabelSlot<T>, view: ClaimView, label: T): Span[] {
  const cls = join(join(slot.model, ':'), label);
  return placedCues(view)
    .filter(({ cue, zone }) => cue.cls === cls && !cue.negated && zone !== 'other')
    .map(({ cue: { start, end } }) => ({ start, end }))
    .sort((a, b) => distance(view, a) - distance(view, b))
    .slice(0, 3);
}

/** Reads one label slot of a draft; see `viewOf` for `others`. */
export function readLabel<T extends string>(
  slot: LabelSlot<T>,
  document: ReadDocument,
  draft: ClaimDraft,
  others: readonly ClaimDraft[],
): Scored<T> | null {
  return labelOf(slot, viewOf(document, draft, others));
}
