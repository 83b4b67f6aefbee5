import { classOf, LETTER, wordStart } from './phrases.ts';

/** Phrases that are looked for to the left of a position, by their last word; longest first. */
export class BackPhrases {
  readonly #buckets = new Map<string, { text: string; kind: string }[]>();

  /** Adds a phrase; the same words may be of several kinds. */
  add(text: string, kind: string): void {
    const key = keyBefore(text, text.length);
    const bucket = this.#buckets.get(key) ?? [];
    if (bucket.length === 0) this.#buckets.set(key, bucket);
    let place = bucket.length;
    while (place > 0 && (bucket[place - 1]?.text.length ?? 0) < text.length) place--;
    bucket.splice(place, 0, { text, kind });
  }

  /** The start of the longest phrase of one of these kinds that ends at `end` (spaces before `end` are skipped), with its kind. */
  match(low: string, end: number, kinds: readonly string[]): { start: number; kind: string } | null {
    let at = end;
    while (at > 0 && low.charCodeAt(at - 1) === 32) at--;
    if (at === 0) return null;
    const bucket = this.#buckets.get(keyBefore(low, at));
    if (bucket === undefined) return null;
    for (const { text, kind } of bucket) {
      const start = at - text.length;
      if (start < 0 || !kinds.includes(kind) || !low.startsWith(text, start)) continue;
      if (start > 0 && classOf(text.charCodeAt(0)) === LETTER && classOf(low.charCodeAt(start - 1)) === LETTER)
        continue;
      return { start, kind };
    }
    return null;
  }
}

function keyBefore(low: string, end: number): string {
  const start = wordStart(low, end);
  return start < end ? low.slice(start, end) : low.charAt(end - 1);
}
