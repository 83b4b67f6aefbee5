import { existsSync, readFileSync } from 'node:fs';
import { Failure } from '../../model/index.ts';
import { compile, type Model } from './model.ts';
import type { Weights } from './weights.ts';

/** Models by name that stand in for the stored ones: those of one fold. */
export type ModelSet = ReadonlyMap<string, Model>;

const stored = new Map<string, Model | null>();
let overriding: ModelSet | null = null;

/** Where a model's weights lie. */
export function weightsFile(name: string): URL {
  return new URL(`../weights/${name}.json`, import.meta.url);
}

/**
 * The model of that name: the one that `withModels` put in place, else the stored one, read once. Null where neither
 * is there (before the first training).
 */
export function findModel(name: string): Model | null {
  if (overriding !== null) return overriding.get(name) ?? null;
  let model = stored.get(name);
  if (model === undefined) {
    const file = weightsFile(name);
    model = existsSync(file) ? compile(JSON.parse(readFileSync(file, 'utf8')) as Weights) : null;
    stored.set(name, model);
  }
  return model;
}

/** As `findModel`, for readers that cannot do without. @throws Failure `internal` where there is none. */
export function modelOf(name: string): Model {
  const model = findModel(name);
  if (model === null) throw new Failure('internal', `no weights for the model "${name}": run npm run train`);
  return model;
}

/**
 * Runs `fn` (which must not be async) with these models and no others in the place of the stored ones: how the whole
 * reader is run out of fold. Calls nest.
 */
export function withModels<T>(models: ModelSet, fn: () => T): T {
  const before = overriding;
  overriding = models;
  try {
    return fn();
  } finally {
    overriding = before;
  }
}
