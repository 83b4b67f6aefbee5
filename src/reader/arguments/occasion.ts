import { usualOccasionName } from '../../language/index.ts';
import type { Claim, Span } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument, Scored } from '../document.ts';
import { type Candidate, type ChoiceTask, findModel, type GoldClaim } from '../learn/index.ts';
import { chooseOrNone } from './claim-choice.ts';
import type { Cue } from './claim-cues.ts';
import { firstFrom } from './claim-dates.ts';
import { distance, join } from './claim-features.ts';
import { goldDrafts } from './claim-gold.ts';
import { type Standing, standingFeatures, standingOf } from './claim-standing.ts';
import { type ClaimView, viewOf } from './claim-view.ts';
import { nameAround } from './occasion-name.ts';

const MODEL = 'occasion';
/** An occasion at least this likely is given. */
const LEAST = 0.25;
const PREFIX = 'occasion:';
/** Occasions looked at in one document, at most; the first ones. */
const MOST = 24;

/** The summit, visit or programme at which something was announced, as `Claim` has it. */
export type Occasion = NonNullable<Claim['occasion']>;

/** One occasion of the document with all the places where it is named. */
interface Possible {
  readonly name: string;
  readonly span: Span;
  readonly kind: string;
  readonly all: readonly (Span & { readonly cue: Cue })[];
}

/** The occasion of a claim; a value of null is a verdict: none is given. */
export function occasionOf(
  document: ReadDocument,
  draft: ClaimDraft,
  others: readonly ClaimDraft[] = [],
  standing: Standing = standingOf(document, draft, others),
): Scored<Occasion | null> | null {
  const model = findModel(MODEL);
  if (model === null) return null;
  const view = viewOf(document, draft, others);
  const possible = possibleOccasions(view);
  const features = occasionFeatures(view, possible, standingFeatures(standing));
  const { index, probability } = chooseOrNone(model, model.choose(features).probabilities, features.length - 1, LEAST);
  const reasons = model.reasons(features[index] ?? [], 'score');
  const best = possible[index];
  if (best === undefined) return { value: null, confidence: probability, evidence: [], reasons };
  const { start, end } = best.span;
  const value = { name: best.name, quote: document.text.slice(start, end), start, end };
  return { value, confidence: probability, evidence: [{ start, end }], reasons };
}

/** The model's training task. */
export const occasionTask: ChoiceTask = {
  name: MODEL,
  version: '1',
  options: { l2: 1, minCount: 2 },
  choices({ gold, document }) {
    const drafts = goldDrafts(document, gold);
    return gold.claims.map((claim, i) => {
      const draft = drafts[i] as ClaimDraft;
      const view = viewOf(document, draft, drafts);
      const standing = standingFeatures(standingOf(document, draft, drafts));
      const possible = possibleOccasions(view);
      const candidates: Candidate[] = occasionFeatures(view, possible, standing).map((features, n) => {
        const one = possible[n];
        const right = one === undefined ? claim.occasion === null : isGold(one, claim);
        return { features, label: right ? 'right' : `wrong ${n}` };
      });
      return { label: 'right', candidates };
    });
  },
};

function isGold(one: Possible, claim: GoldClaim): boolean {
  const { occasion } = claim;
  if (occasion === null) return false;
  const plain = (text: string) =>
    ` ${text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  return (
    plain(occasion.name).includes(plain(one.name)) ||
    one.all.some(at => at.start < occasion.end && occasion.start < at.end)
  );
}

function possibleOccasions(view: ClaimView): Possible[] {
  const found = new Map<string, { name: string; span: Span; kind: string; all: (Span & { cue: Cue })[] }>();
  for (const cue of view.cues) {
    if (cue.group !== 'occasion') continue;
    const sentence = view.document.sentences[cue.sentence];
    if (sentence === undefined) continue;
    const { name: said, span } = nameAround(view.document.text, cue, sentence);
    const name = usualOccasionName(said);
    const key = name.toLowerCase();
    const one = found.get(key);
    if (one !== undefined) one.all.push({ ...span, cue });
    else if (found.size < MOST)
      found.set(key, { name, span, kind: cue.cls.slice(PREFIX.length), all: [{ ...span, cue }] });
  }
  return [...found.values()];
}

/** Features of each occasion, and of "none" at the end. */
function occasionFeatures(view: ClaimView, possible: readonly Possible[], standing: readonly string[]): string[][] {
  const where = view.alone ? 'alone' : 'among';
  const none = [
    `none ${where}`,
    `none of ${Math.min(3, possible.length)}`,
    `none ${view.draft.type}`,
    ...standing.map(word => `none ${word}`),
  ];
  const features = possible.map(({ name, kind, all }) => {
    const capitals = /\p{Lu}.*\p{L} .*\p{Lu}/u.test(name) ? 'long name' : /\p{Lu}/u.test(name) ? 'name' : 'no name';
    const out = [`kind ${kind}`, `kind ${kind} ${capitals}`, capitals, `type ${view.draft.type} ${kind}`];
    if (/\d{4}/.test(name)) out.push('year in name');
    if (all.length > 1) out.push(`named often ${kind}`);
    for (const word of standing) out.push(word, `${kind} ${word}`);
    for (const at of all) {
      const zone = view.zoneOf(at);
      out.push(`@${zone} ${where}`, `${kind} @${zone}`, `${capitals} @${zone}`);
      if (zone === 'own' && distance(view, at) < 70) out.push('near', `near ${kind}`);
      out.push(...nearbyCues(view, at, kind));
    }
    return [...new Set(out)];
  });
  return [...features, none];
}

/** How far from a mention its words are looked for, in code units. */
const REACH = 60;
/** The groups and classes of cue words that tell a mention of an occasion from any other. */
const TELLING: ReadonlySet<string> = new Set(['earlier', 'occasion', 'negation', 'stage:announced', 'stage:approved']);

/** Words of announcing, of earlier times or of other occasions close to a mention. */
function nearbyCues(view: ClaimView, at: Span & { readonly cue: Cue }, kind: string): string[] {
  const features: string[] = [];
  for (let i = firstFrom(view.cues, at.start - REACH + 1); i < view.cues.length; i++) {
    const cue = view.cues[i] as Cue;
    if (cue.start >= at.start + REACH) break;
    if (cue.sentence !== at.cue.sentence || cue === at.cue) continue;
    if (TELLING.has(cue.group) || TELLING.has(cue.cls)) features.push(join(join(cue.cls, ' by '), kind));
  }
  return features;
}
