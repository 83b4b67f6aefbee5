/** A short list of whole numbers for each slot, all in one array. */
export class Lists {
  /** Where a slot's list starts in `pool`, and how many numbers it has. */
  start = new Uint32Array(64);
  length = new Uint32Array(64);
  pool = new Int32Array(256);
  #used = 0;
  #live = 0;

  /** Puts a slot's list in place of the one before. */
  set(slot: number, values: readonly number[]): void {
    this.#fit(slot);
    this.#live += values.length - (this.length[slot] ?? 0);
    this.length[slot] = 0;
    if (values.length === 0) return;
    if (this.#used + values.length > this.pool.length) this.#makeRoom(values.length);
    this.pool.set(values, this.#used);
    this.start[slot] = this.#used;
    this.length[slot] = values.length;
    this.#used += values.length;
  }

  /** A slot's list. */
  at(slot: number): Int32Array {
    const from = this.start[slot] ?? 0;
    return this.pool.subarray(from, from + (this.length[slot] ?? 0));
  }

  /** True where the slot's list holds one of the marked numbers. */
  anyMarked(slot: number, marked: Uint8Array): boolean {
    const from = this.start[slot] ?? 0;
    const to = from + (this.length[slot] ?? 0);
    for (let at = from; at < to; at++) if (marked[this.pool[at] as number]) return true;
    return false;
  }

  #fit(slot: number): void {
    if (slot < this.start.length) return;
    const size = Math.max(slot + 1, this.start.length * 2);
    const [start, length] = [new Uint32Array(size), new Uint32Array(size)];
    start.set(this.start);
    length.set(this.length);
    [this.start, this.length] = [start, length];
  }

  /** Lists that were replaced leave gaps: they are closed before more room is taken. */
  #makeRoom(more: number): void {
    const pool = new Int32Array(Math.max(256, (this.#live + more) * 2));
    let used = 0;
    for (let slot = 0; slot < this.start.length; slot++) {
      const list = this.at(slot);
      pool.set(list, used);
      this.start[slot] = used;
      used += list.length;
    }
    [this.pool, this.#used] = [pool, used];
  }
}
