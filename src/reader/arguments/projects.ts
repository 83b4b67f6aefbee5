import type { Claim } from '../../model/index.ts';
import type { ClaimDraft, ReadDocument, Scored } from '../document.ts';
import { distance } from './claim-features.ts';
import { viewOf, type Zone } from './claim-view.ts';

/** How many projects a total counts, as `Claim` has it. */
export type Projects = NonNullable<Claim['projects']>;

/** How far behind its number the counted noun may stand, in code units. */
const REACH = 28;
/** How sure a count is by where it stands; calibrated by hand, since totals with counts are few. */
const SURE: Readonly<Partial<Record<Zone, number>>> = {
  own: 0.9,
  next: 0.75,
  prev: 0.75,
  told: 0.75,
  lead: 0.6,
  title: 0.6,
};
/** No article counts more projects than this. */
const MOST = 20_000;

/** How many projects a total counts: the number before a word for projects, nearest to its sum; null for pledges. */
export function projectsOf(
  document: ReadDocument,
  draft: ClaimDraft,
  others: readonly ClaimDraft[] = [],
): Scored<Projects | null> | null {
  if (draft.type !== 'total') return null;
  const view = viewOf(document, draft, others);
  const nouns = view.cues.filter(cue => cue.cls === 'projects');
  const counted = document.mentions.number
    .filter(number => Number.isInteger(number.value) && number.value > 1 && number.value <= MOST)
    .filter(number =>
      nouns.some(noun => noun.end > number.end - 2 && noun.start - number.end <= REACH && noun.start >= number.start),
    )
    .filter(number => view.zoneOf(number) in SURE)
    .sort((a, b) => distance(view, a) - distance(view, b));
  const best = counted[0];
  if (best === undefined) return { value: null, confidence: 0.7, evidence: [], reasons: [] };
  const { value, quote, start, end } = best;
  const zone = view.zoneOf(best);
  return {
    value: { value, quote, start, end },
    confidence: SURE[zone] ?? 0.5,
    evidence: [{ start, end }],
    reasons: [`counts projects@${zone}`],
  };
}
