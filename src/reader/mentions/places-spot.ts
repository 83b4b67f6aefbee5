import { CLASS, classOf } from '../../world/index.ts';

/** How a place is told: by its name or by an adjective or demonym of it. */
export type Via = 'name' | 'adjective';

/** A stretch of text that may name a place. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  /** Folded; the same for all spellings of a name. */
  readonly key: string;
  readonly via: Via;
  /** Indexes into the gazetteer, at least one. */
  readonly places: readonly number[];
  /** True where the words had to be brought to their dictionary form first. */
  readonly inflected: boolean;
}

/** The end of a word: letters, marks and digits, no hyphen. */
export function wordEnd(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length) {
    const kind = classOf[text.charCodeAt(i) | 0] ?? 0;
    if (kind < CLASS.ignored || kind >= CLASS.han) break;
    i++;
  }
  return i;
}
