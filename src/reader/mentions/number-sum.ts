/** Adding up a figure: finished sections in descending scales, and what is being counted now. */
export class Sum {
  #sections: { value: number; scale: number }[] = [];
  #current: number | null = null;
  top = 1;

  get empty(): boolean {
    return this.#current === null && this.#sections.length === 0;
  }

  get current(): number | null {
    return this.#current;
  }

  get lastScale(): number {
    return this.#sections.at(-1)?.scale ?? Number.POSITIVE_INFINITY;
  }

  set(value: number): void {
    this.#current = value;
  }

  /** Multiplies what is counted so far below this scale; false where the scale cannot follow. */
  scale(scale: number): boolean {
    let counted = this.#current ?? 0;
    let any = this.#current !== null;
    while ((this.#sections.at(-1)?.scale ?? Number.POSITIVE_INFINITY) < scale) {
      counted += this.#sections.pop()?.value ?? 0;
      any = true;
    }
    if (this.lastScale === scale) return false;
    this.#sections.push({ value: (any ? counted : 1) * scale, scale });
    this.#current = null;
    this.top = Math.max(this.top, scale);
    return true;
  }

  /** Adds a fraction of the last scale («et demi»). */
  half(fraction: number): void {
    if (this.#current !== null) {
      this.#current += fraction;
      return;
    }
    const last = this.#sections.at(-1);
    if (last !== undefined) last.value += fraction * last.scale;
  }

  get value(): number {
    const sum = this.#sections.reduce((total, section) => total + section.value, this.#current ?? 0);
    return Number.isInteger(sum) ? sum : Number(sum.toPrecision(15));
  }
}
