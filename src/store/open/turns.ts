/** Lets pieces of work in one at a time, in the order that they came. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs the work when all that came before has ended, well or badly. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when nothing is left to do. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
