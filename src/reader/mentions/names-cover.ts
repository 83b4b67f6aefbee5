import type { Span } from '../../model/index.ts';

/** Marks of taken units, by the number of the cover that took them; shared by all covers, of which one lives at a time. */
let marks = new Uint32Array(4096);
let last = 0;

/** What of a text is taken by names found already, and where places stand; asked in time that does not grow with the text. */
export class Cover {
  readonly #number: number;
  readonly #places: ReadonlyMap<number, number>;

  /** `places`: none overlapping. */
  constructor(length: number, places: readonly Span[]) {
    if (marks.length < length) marks = new Uint32Array(length * 2);
    last = last === 0xffffffff ? 1 : last + 1;
    this.#number = last;
    this.#places = new Map(places.map(({ start, end }) => [start, end]));
  }

  /** Takes the spans. */
  take(...spans: readonly Span[]): void {
    for (const { start, end } of spans) marks.fill(this.#number, start, end);
  }

  /** True where no name has a unit of the span, and it is not exactly a place. */
  isFree(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (marks[at] === this.#number) return false;
    return this.#places.get(start) !== end;
  }
}
