import { type Block, blocksOf, comparable } from './blocks.ts';
import type { Traits } from './traits.ts';

interface Member {
  readonly traits: Traits;
  readonly side: Block['side'];
}

/** Claims by block, in memory: for folds of a whole register that is held at once, and for tests. */
export class BlockIndex {
  readonly #byKey = new Map<number, Member[]>();

  add(traits: Traits): void {
    for (const { key, side } of blocksOf(traits)) {
      const there = this.#byKey.get(key);
      if (there) there.push({ traits, side });
      else this.#byKey.set(key, [{ traits, side }]);
    }
  }

  /** The ids of claims that this one is to be compared with, those of its own article left out; each once. */
  like(traits: Traits): Map<string, Traits> {
    const found = new Map<string, Traits>();
    for (const { key, side } of blocksOf(traits)) {
      for (const other of this.#byKey.get(key) ?? []) {
        if (side === 'waits' && other.side === 'waits') continue;
        if (comparable(traits, other.traits)) found.set(other.traits.id, other.traits);
      }
    }
    return found;
  }
}
