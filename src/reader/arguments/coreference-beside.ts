import type { ReadDocument } from '../document.ts';
import { wordsAfter, wordsBefore } from '../mentions/names-runs.ts';
import type { Reference } from './coreference.ts';

/** The words beside a reference, lower case, nearest first; '' where punctuation cuts them off. */
export interface Beside {
  /** Four words before. */
  readonly before: readonly string[];
  /** Seven words after; `','` first where a comma follows at once. */
  readonly after: readonly string[];
}

const kept = new WeakMap<Reference, Beside>();

/** What stands beside a reference; worked out once however many claims ask. */
export function besideOf(document: ReadDocument, reference: Reference): Beside {
  let beside = kept.get(reference);
  if (!beside) {
    beside = {
      before: wordsBefore(document.text, reference.start, 4),
      after: wordsAfter(document.text, reference.end, 7),
    };
    kept.set(reference, beside);
  }
  return beside;
}
