/** A table of things that take long to make, by key; when it is full it starts anew. */
export class Kept<T> {
  readonly #made = new Map<string, T>();
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  /** What was made for this key, made now where it is the first time. */
  get(key: string, make: () => T): T {
    const found = this.#made.get(key);
    if (found !== undefined) return found;
    if (this.#made.size >= this.#max) this.#made.clear();
    const made = make();
    this.#made.set(key, made);
    return made;
  }
}
