import type { Span } from '../../model/index.ts';

/** What of a text is taken by names found already, and where places stand; asked in time that does not grow with the text. */
export class Cover {
  readonly #taken: Uint8Array;
  readonly #places: ReadonlyMap<number, number>;

  /** `places`: none overlapping. */
  constructor(length: number, places: readonly Span[]) {
    this.#taken = new Uint8Array(length);
    this.#places = new Map(places.map(({ start, end }) => [start, end]));
  }

  /** Takes the spans. */
  take(...spans: readonly Span[]): void {
    for (const { start, end } of spans) this.#taken.fill(1, start, end);
  }

  /** True where no name has a unit of the span, and it is not exactly a place. */
  isFree(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.#taken[at] === 1) return false;
    return this.#places.get(start) !== end;
  }
}
