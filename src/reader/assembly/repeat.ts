import { ROLE_CUES } from '../../language/index.ts';
import type { OrganisationMention, Span } from '../../model/index.ts';
import type { Sentence } from '../document.ts';
import { findModel, type ModelTask } from '../learn/index.ts';
import {
  type Figure,
  jobsLabels,
  lowerBound,
  moneyLabels,
  type RoleContext,
  roleContext,
  sameValue,
} from '../roles/index.ts';

const MODEL = 'figure-repeat';
const AGAIN = 'again';

/**
 * True where a later figure tells the same amount or headcount as an earlier one of equal value; false where it only
 * happens to be as large: another company's, another town's.
 */
export function tellsAgain(context: RoleContext, earlier: Figure, later: Figure): boolean {
  const chance = findModel(MODEL)?.probability(repeatFeatures(context, earlier, later), AGAIN);
  return (chance ?? 1) >= 0.5;
}

/** What speaks for and against two figures of one value being one. */
function repeatFeatures(context: RoleContext, earlier: Figure, later: Figure): string[] {
  const { document } = context;
  const [a, b] = [earlier, later].map(one => document.sentences[one.sentence]) as [Sentence, Sentence];
  const gap = later.sentence - earlier.sentence;
  const features = [
    earlier.mention.kind,
    gap === 0 ? 'same sentence' : gap === 1 ? 'next sentence' : gap < 4 ? 'some sentences on' : 'far on',
    a.paragraph === b.paragraph ? 'same paragraph' : 'other paragraph',
    earlier.mention.quote === later.mention.quote ? 'same words' : 'other words',
    `figures between ${Math.min(3, figuresBetween(context, earlier, later))}`,
  ];
  const [x, y] = [companyBefore(context, earlier), companyBefore(context, later)];
  features.push(x === null || y === null ? 'no company' : x === y ? 'same company before' : 'other company before');
  const { organisation, place } = document.mentions;
  features.push(`companies: ${newcomers(a, b, organisation.filter(isCompany), keyOf)}`);
  features.push(`places: ${newcomers(a, b, place, one => String(one.geonamesId ?? one.name))}`);
  features.push(`other kind: ${otherKind(context, earlier, later)}`);
  for (const cue of wordsBefore(context, later)) features.push(`${cue} before`);
  return features;
}

function isCompany(one: OrganisationMention): boolean {
  return ((one as { readonly type?: string }).type ?? 'company') === 'company';
}

function keyOf(one: OrganisationMention): string {
  return one.id ?? one.name;
}

function figuresBetween({ figures }: RoleContext, earlier: Figure, later: Figure): number {
  return figures.filter(one => one.start >= earlier.end && one.end <= later.start).length;
}

function companyBefore({ document }: RoleContext, figure: Figure): string | null {
  const company = document.mentions.organisation.findLast(org => org.start < figure.start && isCompany(org));
  return company === undefined ? null : keyOf(company);
}

/** How what the second sentence names stands to what the first one does. */
function newcomers<T extends Span>(a: Sentence, b: Sentence, all: readonly T[], key: (one: T) => string): string {
  if (a === b) return 'one sentence';
  const of = (sentence: Sentence) =>
    new Set(all.filter(one => one.start >= sentence.start && one.start < sentence.end).map(key));
  const [first, second] = [of(a), of(b)];
  if (second.size === 0) return 'none named again';
  if ([...second].some(one => first.has(one))) return 'shared';
  return first.size === 0 ? 'only the second names one' : 'others';
}

/** Whether the figures of the other kind in both sentences say that it is another project. */
function otherKind(context: RoleContext, earlier: Figure, later: Figure): string {
  const kin = earlier.mention.kind === 'money' ? context.headcounts : context.money;
  const of = (figure: Figure) => kin.filter(one => one.sentence === figure.sentence);
  const [first, second] = [of(earlier), of(later)];
  if (first.length === 0 || second.length === 0 || earlier.sentence === later.sentence) return 'open';
  return second.some(one => first.some(other => sameValue(one, other))) ? 'same' : 'differs';
}

/** Cue classes right before a figure, within forty letters of its sentence. */
function wordsBefore({ hits, document, grain }: RoleContext, figure: Figure): Set<string> {
  const from = Math.max(document.sentences[figure.sentence]?.start ?? 0, figure.start - 40 / grain);
  const found = new Set<string>();
  for (let i = lowerBound(hits.starts, from); i < hits.count && (hits.ends[i] as number) <= figure.start; i++) {
    found.add(ROLE_CUES[hits.classes[i] as number] as string);
  }
  return found;
}

/** The corpus' short articles rarely tell a figure twice; releases and fact sheets do, so that a repeat counts more. */
const AGAIN_WEIGHT = 2.5;

/** Learnt on pairs of equal figures: the gold marks each amount of a claim once, and each other figure where it stands. */
export const REPEAT_TASK: ModelTask = {
  name: MODEL,
  version: '1',
  options: { l2: 1 },
  examples({ gold, document }) {
    const context = roleContext(document);
    const { sentences } = document;
    return [moneyLabels(gold, document), jobsLabels(gold, document)].flatMap(labels => {
      const body = labels.filter(one => sentences[one.figure.sentence]?.inTitle !== true);
      return body.flatMap((later, at) => {
        const earlier = body.slice(0, at).findLast(one => sameValue(one.figure, later.figure));
        if (earlier === undefined) return [];
        const label = earlier.marked && later.marked ? 'apart' : AGAIN;
        const weight = label === AGAIN ? AGAIN_WEIGHT : 1;
        return [{ label, weight, features: repeatFeatures(context, earlier.figure, later.figure) }];
      });
    });
  },
};
