/** Adding up a figure: finished sections in descending scales, and what is being counted now. */
export class Sum {
  /** Values and scales of the sections; most figures have none or one. */
  readonly #values: number[] = [];
  readonly #scales: number[] = [];
  current: number | null = null;
  top = 1;

  get empty(): boolean {
    return this.current === null && this.#values.length === 0;
  }

  get lastScale(): number {
    return this.#scales.length === 0 ? Number.POSITIVE_INFINITY : (this.#scales.at(-1) as number);
  }

  set(value: number): void {
    this.current = value;
  }

  /** Multiplies what is counted so far below this scale; false where the scale cannot follow. */
  scale(scale: number): boolean {
    let counted = this.current ?? 0;
    let any = this.current !== null;
    while (this.lastScale < scale) {
      counted += this.#values.pop() ?? 0;
      this.#scales.pop();
      any = true;
    }
    if (this.lastScale === scale) return false;
    this.#values.push((any ? counted : 1) * scale);
    this.#scales.push(scale);
    this.current = null;
    this.top = Math.max(this.top, scale);
    return true;
  }

  /** Adds a fraction of the last scale («et demi»). */
  half(fraction: number): void {
    if (this.current !== null) {
      this.current += fraction;
      return;
    }
    const last = this.#values.length - 1;
    if (last >= 0) this.#values[last] = (this.#values[last] ?? 0) + fraction * this.lastScale;
  }

  get value(): number {
    let sum = this.current ?? 0;
    for (const value of this.#values) sum += value;
    return Number.isInteger(sum) ? sum : Number(sum.toPrecision(15));
  }
}
