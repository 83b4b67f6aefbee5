import { ROLE_CUES } from '../../language/index.ts';
import { findModel } from '../learn/index.ts';
import type { RoleContext } from './context.ts';

/** The model that judges whether an article reports any commitment at all. */
export const ARTICLE = 'article-claims';

const chances = new WeakMap<RoleContext, { readonly model: unknown; readonly chance: number }>();

/** What an article looks like as a whole: which classes of words it is full of, in its title and throughout. */
export function articleFeatures(context: RoleContext): string[] {
  const { hits, document } = context;
  const counts = cueCounts(context);
  const words = wordsIn(context);
  const features = ROLE_CUES.map((cue, cls) => `${cue}: ${density((counts[cls] as number) / words)}`);
  const title = document.sentences[0];
  if (title?.inTitle) {
    const seen = new Set<number>();
    for (let i = 0; i < hits.count && (hits.starts[i] as number) < title.end; i++) seen.add(hits.classes[i] as number);
    for (const cls of seen) features.push(`${ROLE_CUES[cls]} in title`);
  }
  features.push(`money ${Math.min(8, context.money.length)}`, `headcounts ${Math.min(5, context.headcounts.length)}`);
  return features;
}

function density(share: number): string {
  if (share === 0) return 'none';
  if (share < 0.005) return 'few';
  return share < 0.012 ? 'some' : 'many';
}

/** How often each cue class stands in the document. */
export function cueCounts({ hits }: RoleContext): Float64Array {
  const counts = new Float64Array(ROLE_CUES.length);
  for (let i = 0; i < hits.count; i++) {
    const cls = hits.classes[i] as number;
    counts[cls] = (counts[cls] as number) + 1;
  }
  return counts;
}

/** The length of the document in words, roughly. */
export function wordsIn({ document, grain }: RoleContext): number {
  return Math.max(20, (document.text.length / 6) * grain);
}

/** 0 to 1: that the article reports a commitment; 0.5 before the first training. */
export function articleChance(context: RoleContext): number {
  const model = findModel(ARTICLE);
  const known = chances.get(context);
  if (known?.model === model && known !== undefined) return known.chance;
  const chance = model?.probability(articleFeatures(context), 'yes') ?? 0.5;
  chances.set(context, { model, chance });
  return chance;
}
