import type { PlaceMention } from '../../model/index.ts';
import { LIST } from '../mentions/places-lists.ts';
import { type ClaimView, sentenceAt } from './claim-view.ts';
import { liesIn } from './places-entities.ts';
import type { PlaceSight } from './places-features.ts';

/**
 * What speaks for a place being told beside the claim's first one: a list of towns, a site and its town; how likely it
 * was to be the first itself.
 */
export function besideFeatures(
  view: ClaimView,
  first: PlaceSight,
  other: { readonly sight: PlaceSight; readonly likely: number },
  firstLikely: number,
): string[] {
  const { sight, likely } = other;
  const pair = `${first.entity.level}+${sight.entity.level}`;
  const via = sight.nearest.via === 'adjective' ? 'adj' : sight.nearest.via === 'description' ? 'desc' : 'named';
  const share = Math.max(-6, Math.ceil(Math.log2((likely + 1e-4) / (firstLikely + 1e-4))));
  const features = [
    pair,
    via,
    `share ${share}`,
    `${pair} share ${Math.max(-4, share)}`,
    view.alone ? 'alone' : 'among',
  ];
  features.push(`${pair} ${via}`, `@${sight.zone}`, `@${first.zone}>${sight.zone}`);
  features.push(sight.entity.country === first.entity.country ? 'same country' : 'another country');
  if (liesIn(sight.entity, first.entity)) features.push(`${pair} lies in it`);
  if (liesIn(first.entity, sight.entity)) features.push(`${pair} holds it`);
  const tie = tieOf(view, first.entity.mentions, sight.entity.mentions);
  features.push(`tie ${tie}`, `${pair} tie ${tie}`, `tie ${tie} share ${Math.max(-3, share)}`);
  const sentence = sentenceAt(view.document, sight.nearest.start);
  const same = sentence === sentenceAt(view.document, first.nearest.start);
  features.push(same ? `same sentence ${pair}` : 'another sentence');
  if (sight.entity.unlisted) features.push('unlisted');
  if (view.draft.type === 'total') features.push(`total ${pair}`);
  return features;
}

/** How closely two places stand together anywhere in the text. */
function tieOf(view: ClaimView, a: readonly PlaceMention[], b: readonly PlaceMention[]): string {
  let tie = 'none';
  for (const x of a) {
    for (const y of b) {
      const [left, right] = x.start < y.start ? [x, y] : [y, x];
      const gap = right.start - left.end;
      if (gap > 120 || gap < 0) continue;
      const between = view.document.text.slice(left.end, right.start);
      if (LIST.test(between)) return 'list';
      if (gap < 25 && !/[.!?\n]/u.test(between)) tie = 'near';
      else if (tie === 'none' && !between.includes('\n')) tie = 'far';
    }
  }
  return tie;
}
