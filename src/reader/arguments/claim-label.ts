import type { Span } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument, Scored } from '../document.ts';
import { type Candidate, type ChoiceTask, findModel, type GoldClaim } from '../learn/index.ts';
import { chooseOrNone } from './claim-choice.ts';
import { dateRelation } from './claim-dates.ts';
import { cueFeatures, distance } from './claim-features.ts';
import { goldDrafts } from './claim-gold.ts';
import { type ClaimView, viewOf } from './claim-view.ts';

/** A slot whose value is one of a few labels and has no words of its own: stage, form, previously. */
export interface LabelSlot<T extends string> {
  /** The model's name, and the group of cue words whose classes are its labels. */
  readonly model: string;
  readonly labels: readonly T[];
  /** Groups of cue words that speak of it. */
  readonly groups: readonly string[];
  /** The label of a claim of which nothing is said. */
  readonly plain: T;
  /** Where given, any other label at least this likely is preferred to the plain one; see `chooseOrNone`. */
  readonly least?: number;
  readonly version: string;
  readonly l2: number;
  goldOf(claim: GoldClaim): T;
}

/** Zones, most telling first. */
const LEVELS = ['near', 'own', 'told', 'next', 'prev', 'title first', 'lead first', 'para', 'title', 'lead', 'rest'];

/** Reads a label slot of one claim; null before the first training. */
export function labelOf<T extends string>(slot: LabelSlot<T>, view: ClaimView): Scored<T> | null {
  const model = findModel(slot.model);
  if (model === null) return null;
  const candidates = labelCandidates(slot, view);
  const features = candidates.map(one => one.features);
  const { index, probability } =
    slot.least === undefined
      ? model.choose(features)
      : chooseOrNone(model, features, slot.labels.indexOf(slot.plain), slot.least);
  const best = candidates[index];
  const value = slot.labels[index];
  if (best === undefined || value === undefined) return null;
  return {
    value,
    confidence: probability,
    evidence: wordsFor(slot, view, value),
    reasons: model.reasons(best.features, 'score'),
  };
}

/** The training task of a label slot. */
export function labelTask<T extends string>(slot: LabelSlot<T>): ChoiceTask {
  return {
    name: slot.model,
    version: slot.version,
    options: { l2: slot.l2, minCount: 8 },
    choices({ gold, document }) {
      const drafts = goldDrafts(document, gold);
      return gold.claims.map((claim, i) => ({
        label: slot.goldOf(claim),
        candidates: labelCandidates(slot, viewOf(document, drafts[i] as ClaimDraft, drafts)),
      }));
    },
  };
}

function labelCandidates<T extends string>(slot: LabelSlot<T>, view: ClaimView): Candidate[] {
  const frame = [...cueFeatures(view, slot.groups), ...frameFeatures(view)];
  const where = view.alone ? 'alone' : 'among';
  const own = ownZones(slot.model, view);
  const others = [...own].filter(([label]) => label !== slot.plain);
  const level = LEVELS.find(zone => others.some(([, zones]) => zones.has(zone)));
  return slot.labels.map(label => {
    const features = frame.map(feature => `${label}|${feature}`);
    for (const zone of own.get(label) ?? []) features.push(`has ${zone}`, `has ${zone} ${where}`);
    if (level === undefined) features.push(label === slot.plain ? 'plain though silent' : 'some though silent');
    else features.push(...levelFeatures(others, level, where, label, slot.plain));
    return { label, features };
  });
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
  if (!there.includes(label)) return [`${label === plain ? 'plain' : 'some'} though ${level} ${where}`];
  return there.length === 1 ? [`at ${level} ${where}`, `sole at ${level} ${where}`] : [`at ${level} ${where}`];
}

/** What is known of a claim beside its words: its figures, its place in the article, the dates around it. */
function frameFeatures(view: ClaimView): Set<string> {
  const { draft, document } = view;
  const features = new Set([view.alone ? 'alone' : 'among', draft.type, `sentence ${Math.min(3, view.sentence >> 1)}`]);
  features.add(draft.amount ? (draft.jobs ? 'both figures' : 'amount only') : 'jobs only');
  if (isFirst(view)) features.add('first');
  if (document.published === null) return features;
  for (const date of document.mentions.date) {
    const zone = view.zoneOf(date);
    const relation = dateRelation(date, document.published);
    if (zone === 'other' || relation === null) continue;
    features.add(`date ${relation}@${zone}`);
    if (zone === 'own' && distance(view, date) < 60) features.add(`date ${relation}@near`);
    if (view.alone) features.add(`date ${relation}@alone`);
  }
  return features;
}

/** True where no other claim's figure stands before this one's: what title and lead are mostly about. */
function isFirst(view: ClaimView): boolean {
  return view.rivals.every(rival => rival.start > view.main.start);
}

/** Zones in which each label's own cue words stand. */
function ownZones(group: string, view: ClaimView): Map<string, Set<string>> {
  const zones = new Map<string, Set<string>>();
  const first = isFirst(view);
  for (const cue of view.cues) {
    if (!cue.cls.startsWith(`${group}:`)) continue;
    const label = cue.cls.slice(group.length + 1);
    const own = zones.get(label) ?? new Set<string>();
    const zone = view.zoneOf(cue);
    own.add(cue.negated ? `not ${zone}` : zone);
    if (first && !cue.negated && (zone === 'title' || zone === 'lead')) own.add(`${zone} first`);
    if (zone === 'own' && distance(view, cue) < 70) own.add('near');
    zones.set(label, own);
  }
  return zones;
}

/** The cue words of a label that stand nearest to the claim. */
function wordsFor<T extends string>(slot: LabelSlot<T>, view: ClaimView, label: T): Span[] {
  return view.cues
    .filter(cue => cue.cls === `${slot.model}:${label}` && !cue.negated && view.zoneOf(cue) !== 'other')
    .map(({ start, end }) => ({ start, end }))
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
