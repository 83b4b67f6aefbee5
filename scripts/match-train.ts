/**
 * Trains the weights of matching on the corpus's `pledge` slugs and prints how well it does out of fold:
 * `node scripts/match-train.ts [--write] [--errors N] [--corpus FOLDER]`. `--write` stores the weights of all documents.
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { SourcedClaim } from '../src/model/index.ts';
import { corpusHash, goldFiles, makeFolds, readGold, weightsText } from '../src/reader/learn/index.ts';
import { clustersOf, heldOut, matchCorpus, scoreClusters, trainMatch } from './match-training.ts';

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    errors: { type: 'string', default: '0' },
    corpus: { type: 'string', default: new URL('../corpus', import.meta.url).pathname },
  },
});

/** Matching is learnt from and scored on the given files; our own articles came later and train the reader only. */
const LATER = new Set(['own.ndjson']);

const files = goldFiles(values.corpus).filter(file => !LATER.has(basename(file)));
const documents = readGold(files);
const folds = makeFolds(documents, 10, 1);
const corpus = matchCorpus(documents, folds);
const probabilities = heldOut(corpus, folds.count);

const same = corpus.pairs.filter(({ example }) => example.label === 'same').length;
console.log(
  `${documents.length} documents, ${corpus.claims.length} claims, ${corpus.pairs.length} pairs (${same} same), ${folds.count} folds`,
);
const show = ({ p, r, f }: { p: number; r: number; f: number }) =>
  [p, r, f].map(value => (100 * value).toFixed(1).padStart(5)).join(' ');
console.log('merge from   B-cubed P  R  F1       pairs P  R  F1');
for (const from of [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5]) {
  const { b3, pairs } = scoreClusters(corpus.slugOf, clustersOf(corpus, probabilities, from));
  console.log(`${String(from).padEnd(12)} ${show(b3)}    ${show(pairs)}`);
}
const clusterOf = clustersOf(corpus, probabilities);
const wrong = corpus.pairs
  .map((pair, at) => ({ ...pair, probability: probabilities[at] ?? 0 }))
  .filter(({ a, b, example }) => (clusterOf.get(a.id) === clusterOf.get(b.id)) !== (example.label === 'same'));
for (const { a, b, example, probability } of wrong.slice(0, Number(values.errors))) {
  const slugs = [corpus.slugOf.get(a.id), corpus.slugOf.get(b.id)].join(' | ');
  console.log(
    `\n${example.label} ${probability.toFixed(2)} ${slugs}\n  ${tell(a)}\n  ${tell(b)}\n  ${example.features.slice(0, 8).join(', ')}`,
  );
}
if (values.write) {
  const weights = trainMatch(corpus, probabilities, corpusHash(files));
  writeFileSync(new URL('../src/register/matching/weights.json', import.meta.url), weightsText(weights));
  console.log('wrote src/register/matching/weights.json');
}

function tell({ claim, published }: SourcedClaim): string {
  const { amount, jobs } = claim;
  const money = amount ? `${amount.low ?? ''}..${amount.high ?? ''} ${amount.currency}` : '-';
  const places = claim.places.map(({ name, country, level }) => `${name}/${country}/${level}`).join(', ');
  const who = claim.investors.map(({ name }) => name).join(' + ');
  return `${published} ${claim.stage} ${who} ${money}, jobs ${jobs?.low ?? jobs?.high ?? '-'}, ${places}, ${claim.activity}, announced ${claim.announced?.date ?? '-'}, to ${claim.horizon?.to ?? '-'}`;
}
