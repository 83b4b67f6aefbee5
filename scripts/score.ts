/**
 * `npm run score`: reads the scored gold out of fold (each article with models that saw neither it nor anything tied to
 * it) and prints the scorer's table, by language and style, with the in-sample claim and record F1 beside it.
 * `--errors N` lists N wrong records; `--floors` writes the figures, lowered a little, to `test/floors.json`;
 * `--check` exits 1 where a figure is below its floor.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reading } from '../src/model/index.ts';
import { defaultReader } from '../src/reader/index.ts';
import { type GoldDocument, readGold } from '../src/reader/learn/index.ts';
import { belowFloors, floorsOf, type Scores } from './floors.ts';
import { inSample, outOfFold, root, scoredFiles, trainReader } from './training.ts';

/** The scorer of the shared material where it is, else the copy in the repository. */
const shared = '/work/shared/eval/score.mjs';
const scorer = existsSync(shared) ? shared : join(root, 'scripts/score.mjs');
const floorsFile = join(root, 'test/floors.json');
const args = process.argv.slice(2);
const errors = args.includes('--errors') ? args[args.indexOf('--errors') + 1] : undefined;
const folder = mkdtempSync(join(tmpdir(), 'pledgebook-score-'));

const trained = trainReader();
const { gold, partition } = trained;
const ids = new Set(readGold(scoredFiles()).map(({ id }) => id));
const scored = gold.filter(({ id }) => ids.has(id));

/** Writes readings to a file for the scorer; its path. */
function written(name: string, read: (document: GoldDocument) => Reading): string {
  const file = join(folder, `${name}.ndjson`);
  writeFileSync(file, scored.map(document => `${JSON.stringify({ ...read(document), id: document.id })}\n`).join(''));
  return file;
}

function run(readings: string, ...options: string[]): string {
  return execFileSync(process.execPath, [scorer, scoredFiles().join(','), readings, ...options], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

const heldOut = written('held-out', document =>
  outOfFold(trained, partition.of[document.id] ?? 0, () => defaultReader.read(document.article)),
);
console.log(`Out of fold (${partition.count} folds, seed ${partition.seed}); readings in ${heldOut}`);
console.log(run(heldOut, '--by', 'lang', ...(errors === undefined ? [] : ['--errors', errors])));
console.log(
  run(heldOut, '--by', 'style')
    .split('\n')
    .filter(line => line.includes(' docs '))
    .join('\n'),
);

const seen = written('in-sample', document => inSample(trained, () => defaultReader.read(document.article)));
const { all } = JSON.parse(run(seen, '--json')) as Scores;
console.log(`\nIn sample (never used): claim F1 ${pct(all?.claim?.f)} record F1 ${pct(all?.record?.f)}`);

const scores = JSON.parse(run(heldOut, '--by', 'lang', '--json')) as Scores;
if (args.includes('--floors')) writeFileSync(floorsFile, `${JSON.stringify(floorsOf(scores), null, 1)}\n`);
if (args.includes('--check')) {
  const low = belowFloors(scores, JSON.parse(readFileSync(floorsFile, 'utf8')));
  for (const line of low) console.error(line);
  if (low.length > 0) process.exitCode = 1;
}

function pct(f: number | undefined): string {
  return (100 * (f ?? 0)).toFixed(1);
}
