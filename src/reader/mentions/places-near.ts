import type { PlaceMention } from '../../model/index.ts';

/** Places found so far, for asking what stands near a position: a question costs the same in a long text and a short one. */
export class Near {
  readonly #found: readonly PlaceMention[];
  /** The length of the longest mention. */
  readonly #longest: number;

  /** `found`: by start. */
  constructor(found: readonly PlaceMention[]) {
    const sorted = found.every((one, i) => i === 0 || (found[i - 1] as PlaceMention).start <= one.start);
    this.#found = sorted ? found : [...found].sort((a, b) => a.start - b.start);
    this.#longest = found.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  }

  /** The places that have a unit within `reach` units before `start` or after `end`, in reading order. */
  around(start: number, end: number, reach: number): readonly PlaceMention[] {
    const found = this.#found;
    const first = start - reach - this.#longest;
    let low = 0;
    let high = found.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((found[middle] as PlaceMention).start < first) low = middle + 1;
      else high = middle;
    }
    let stop = low;
    while (stop < found.length && (found[stop] as PlaceMention).start <= end + reach) stop++;
    return low === stop ? NONE : found.slice(low, stop);
  }
}

const NONE: readonly PlaceMention[] = [];
