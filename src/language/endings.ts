/** The endings that a language glues to its words (Turkish: «dolarının»), for telling whether a word may end in one. */
export class Endings {
  readonly all: readonly string[];
  readonly #endings: ReadonlySet<string>;
  /** The lengths of the endings by their last code unit. */
  readonly #lengths = new Map<number, number[]>();

  constructor(endings: readonly string[]) {
    this.all = endings;
    this.#endings = new Set(endings);
    for (const ending of this.#endings) {
      const last = ending.charCodeAt(ending.length - 1);
      const lengths = this.#lengths.get(last);
      if (lengths === undefined) this.#lengths.set(last, [ending.length]);
      else if (!lengths.includes(ending.length)) lengths.push(ending.length);
    }
  }

  /** Where the endings begin that the word between two offsets may have; shortest first. */
  startsIn(text: string, start: number, end: number): readonly number[] {
    const lengths = this.#lengths.get(text.charCodeAt(end - 1));
    if (lengths === undefined) return NONE;
    return lengths
      .filter(length => length < end - start && this.#endings.has(text.slice(end - length, end)))
      .map(length => end - length);
  }
}

const NONE: readonly number[] = [];
