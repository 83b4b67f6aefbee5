/** What `npm run train` and `npm run score` share: the gold, its folds, the tasks, and training with the reader. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadDocument } from '../src/reader/document.ts';
import {
  corpusHash,
  type Folds,
  type GoldDocument,
  goldFiles,
  makeFolds,
  readGold,
  type Trained,
  trainAll,
} from '../src/reader/learn/index.ts';
import { open, prepare } from '../src/reader/prepare.ts';
import { READER_TASKS } from '../src/reader/tasks.ts';

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

/** The folds of the scored gold: those on disk where they fit, else made anew and written. */
export function foldsOf(scored: readonly GoldDocument[]): Folds {
  if (existsSync(FOLDS)) {
    const folds = JSON.parse(readFileSync(FOLDS, 'utf8')) as Folds;
    if (scored.every(({ id }) => folds.of[id] !== undefined)) return folds;
  }
  const folds = makeFolds(scored, 5, 1);
  writeFileSync(FOLDS, `${JSON.stringify(folds, null, 1)}\n`);
  return folds;
}

/** Everything trained: the weights, the models of each fold, the held-out predictions, and the folds themselves. */
export function trainReader(): Trained & { readonly gold: readonly GoldDocument[]; readonly partition: Folds } {
  const files = corpusFiles();
  const gold = readGold(files);
  const partition = foldsOf(readGold(scoredFiles()));
  const prepared = new Map<string, ReadDocument>();
  const trained = trainAll(READER_TASKS, {
    documents: gold,
    folds: partition,
    corpus: corpusHash(files),
    prepare: one => {
      let document = prepared.get(one.id);
      if (document === undefined) {
        document = prepare(open(one.article));
        prepared.set(one.id, document);
      }
      return document;
    },
  });
  return { ...trained, gold, partition };
}
