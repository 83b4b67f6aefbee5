import type { Change } from '../store.ts';
import type { Refolded } from './refold.ts';

/** Pairs what stood with what would stand, by id. */
export function changesOf({ before, after }: Refolded): Change[] {
  const was = new Map(before.map(pledge => [pledge.id, pledge]));
  const will = new Map(after.map(pledge => [pledge.id, pledge]));
  return [...new Set([...was.keys(), ...will.keys()])].sort().flatMap(id => {
    const change = { before: was.get(id) ?? null, after: will.get(id) ?? null };
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
  });
}
