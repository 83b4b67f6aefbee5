import type { PlaceMention } from '../../model/index.ts';
import type { Scene } from '../../world/index.ts';
import type { PlaceLexicon } from './places-lexicon.ts';

export function findUnlisted(
  _text: string,
  _lexicon: PlaceLexicon,
  _loose: readonly number[],
  _found: readonly PlaceMention[],
  _scene: Scene,
): PlaceMention[] {
  return [];
}
