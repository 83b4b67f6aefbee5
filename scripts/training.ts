/** What `npm run train` and `npm run score` share: the gold, its folds, the tasks, and training with the reader. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadDocument } from '../src/reader/document.ts';
import {
  compile,
  corpusHash,
  type Folds,
  type GoldDocument,
  goldFiles,
  makeFolds,
  readGold,
  type Trained,
  trainAll,
  withModels,
} from '../src/reader/learn/index.ts';
import { open, prepare } from '../src/reader/prepare.ts';
import { type TrainedRoleFolds, trainRoles } from '../src/reader/roles/index.ts';
import { READER_TASKS } from '../src/reader/tasks.ts';
import { withForests } from '../src/reader/trees/index.ts';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Which article is held out when: written once, so that scores of different days compare. */
const FOLDS = join(root, 'src/reader/weights/folds.json');
/** The articles written later, which may train and are not scored. */
const LATER = 'own.ndjson';

/** The gold files of the repository, the later ones last. */
export function corpusFiles(): string[] {
  const files = goldFiles(join(root, 'corpus'));
  return [...files.filter(file => !file.endsWith(LATER)), ...files.filter(file => file.endsWith(LATER))];
}

/** The gold that is scored: everything but what was written later. */
export function scoredFiles(): string[] {
  return corpusFiles().filter(file => !file.endsWith(LATER));
}

/**
 * The folds of the gold: those on disk where they fit, else made anew and written. What was written later is dealt out
 * too (so that later models learn from honest guesses of earlier ones), though never scored.
 */
export function foldsOf(gold: readonly GoldDocument[]): Folds {
  if (existsSync(FOLDS)) {
    const folds = JSON.parse(readFileSync(FOLDS, 'utf8')) as Folds;
    if (gold.every(({ id }) => folds.of[id] !== undefined)) return folds;
  }
  const folds = makeFolds(gold, 5, 1);
  writeFileSync(FOLDS, `${JSON.stringify(folds, null, 1)}\n`);
  return folds;
}

/** Everything trained. */
export interface TrainedReader extends Trained {
  readonly gold: readonly GoldDocument[];
  readonly partition: Folds;
  readonly corpus: string;
  readonly roles: TrainedRoleFolds;
}

/** Trains the whole reader: roles first, then arguments, each also once for every fold without it. */
export function trainReader(): TrainedReader {
  const files = corpusFiles();
  const gold = readGold(files);
  const corpus = corpusHash(files);
  const partition = foldsOf(gold);
  const prepared = new Map(gold.map(one => [one.id, prepare(open(one.article))]));
  const documents = gold.map(one => ({ gold: one, document: prepared.get(one.id) as ReadDocument }));
  const roles = trainRoles(documents, partition, corpus);
  const trained = trainAll(READER_TASKS, {
    documents: gold,
    folds: partition,
    corpus,
    prepare: one => prepared.get(one.id) as ReadDocument,
  });
  return { ...trained, gold, partition, corpus, roles };
}

/** Reads with the models of one fold, which saw nothing of its documents. */
export function outOfFold<T>({ folds, roles }: TrainedReader, fold: number, fn: () => T): T {
  const models = new Map([...(folds[fold] ?? []), ...(roles.folds[fold]?.models ?? [])]);
  return withModels(models, () => withForests(roles.folds[fold]?.forests ?? new Map(), fn));
}

/** Reads with the models of the whole gold, as they are before they are written. */
export function inSample<T>({ weights, roles }: TrainedReader, fn: () => T): T {
  const models = new Map([...weights.map(one => [one.model, compile(one)] as const), ...roles.whole.models]);
  return withModels(models, () => withForests(roles.whole.forests, fn));
}
