import type { SourcedClaim } from '../../model/index.ts';
import { type Block, blocksOf } from './blocks.ts';

/** Claims by block, in memory: for folds of a whole register that is held at once, and for tests. */
export class BlockIndex {
  readonly #byKey = new Map<string, Map<string, SourcedClaim[]>>();

  add(sourced: SourcedClaim): void {
    for (const { key, country } of blocksOf(sourced)) {
      const byCountry = this.#byKey.get(key) ?? new Map<string, SourcedClaim[]>();
      this.#byKey.set(key, byCountry);
      const list = byCountry.get(country);
      if (list) list.push(sourced);
      else byCountry.set(country, [sourced]);
    }
  }

  /** Every claim that shares a block with this one, itself and its article's own left out; each once. */
  like(sourced: SourcedClaim): SourcedClaim[] {
    const found = new Map<string, SourcedClaim>();
    for (const block of blocksOf(sourced)) {
      for (const other of this.#of(block)) if (other.article !== sourced.article) found.set(other.id, other);
    }
    return [...found.values()];
  }

  *#of({ key, country }: Block): Iterable<SourcedClaim> {
    const byCountry = this.#byKey.get(key);
    if (!byCountry) return;
    if (country === '') {
      for (const list of byCountry.values()) yield* list;
      return;
    }
    yield* byCountry.get(country) ?? [];
    yield* byCountry.get('') ?? [];
  }
}
