/** A queue that gives back the first in order, whatever the order of arrival (a binary heap). */
export class Queue<T> {
  readonly #items: T[] = [];
  readonly #before: (a: T, b: T) => boolean;

  constructor(before: (a: T, b: T) => boolean) {
    this.#before = before;
  }

  push(item: T): void {
    const items = this.#items;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const up = (at - 1) >> 1;
      const above = items[up] as T;
      if (!this.#before(item, above)) break;
      items[at] = above;
      at = up;
    }
    items[at] = item;
  }

  /** Takes the first; undefined where the queue is empty. */
  pop(): T | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (items.length === 0 || last === undefined) return first;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= items.length) break;
      if (down + 1 < items.length && this.#before(items[down + 1] as T, items[down] as T)) down++;
      const below = items[down] as T;
      if (!this.#before(below, last)) break;
      items[at] = below;
      at = down;
    }
    items[at] = last;
    return first;
  }
}
