/**
 * `npm run train`: trains the reader's models on `corpus/` and writes their weights to `src/reader/weights/`, with the
 * held-out score of each. Deterministic; `--quiet` prints one line a model.
 */
import { writeFileSync } from 'node:fs';
import { scoreHeldOut, scoreTable, weightsFile, weightsText } from '../src/reader/learn/index.ts';
import { forestFile, forestText } from '../src/reader/trees/index.ts';
import { trainReader } from './training.ts';

const started = performance.now();
const quiet = process.argv.includes('--quiet');
const { weights, heldOut, roles, corpus } = trainReader();
for (const forest of roles.whole.forests.values()) {
  writeFileSync(forestFile(forest.model), forestText({ ...forest, corpus }));
  console.log(`${forest.model}: ${forest.trees.length} trees, ${forest.columns.length} columns`);
}
for (const one of [...roles.whole.weights, ...weights]) {
  writeFileSync(weightsFile(one.model), weightsText(one));
  const size = Object.keys(one.features).length;
  const guesses = heldOut.get(one.model);
  if (guesses === undefined) {
    console.log(`${one.model}: ${one.examples} examples, ${size} features; npm run score tells how it does`);
    continue;
  }
  const score = scoreHeldOut(guesses);
  console.log(
    quiet
      ? `${one.model}: ${one.examples} examples, ${size} features, ${(100 * score.accuracy).toFixed(1)} % held out`
      : scoreTable(`${one.model} (${one.examples} examples, ${size} features)`, score),
  );
}
console.log(`${weights.length} models in ${((performance.now() - started) / 1000).toFixed(0)} s`);
