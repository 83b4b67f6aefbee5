/**
 * Scores matching as the customer does, with the shared scorer: `node scripts/score-match.ts [--read] [SCORER]`. Without `--read` the
 * claims are given (`pledgebook match --claims`), by the stored weights, which have seen the corpus: `scripts/match-train.ts` prints the
 * out-of-fold figures. With `--read` the articles are read and matched out of fold, by models of reading and of matching that saw neither
 * the article nor anything tied to it: what a missed claim costs is in the figures. Takes minutes: the reader is trained anew.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SourcedClaim } from '../src/model/index.ts';
import { type GoldDocument, goldFiles, readGold } from '../src/reader/learn/index.ts';
import { fold, givenClaims } from '../src/register/index.ts';
import { sourcedClaims } from '../src/store/index.ts';
import { matchCorpus, matchedOutOfFold } from './match-training.ts';
import { root } from './training.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { read: { type: 'boolean', default: false } },
});
const shared = join(root, '../shared/eval/score.mjs');
const scorer = positionals[0] ?? (existsSync(shared) ? shared : join(root, 'scripts/score.mjs'));

const lines = values.read ? await readLines() : givenLines();
const file = join(mkdtempSync(join(tmpdir(), 'pledgebook-match-')), 'matched.ndjson');
writeFileSync(file, lines.lines.map(line => JSON.stringify(line)).join('\n'));
const { stdout, stderr, status } = spawnSync(process.execPath, [scorer, lines.files.join(','), file], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
process.stdout.write(
  stdout
    .split('\n')
    .filter(line => line.startsWith('match') || line.startsWith('claim'))
    .join('\n'),
);
process.stderr.write(stderr);
process.exitCode = status ?? 1;

interface Lines {
  readonly files: readonly string[];
  readonly lines: readonly object[];
}

/** The documents with their claims given, matched by the stored weights. */
function givenLines(): Lines {
  const files = goldFiles(join(root, 'corpus'));
  const documents = readGold(files).map(({ id, lang, article, claims }) => ({
    id,
    lang,
    outlet: article.outlet,
    published: article.published,
    title: article.title,
    text: article.text,
    claims: claims.map(({ pledge: _slug, ...claim }) => claim),
  }));
  const given = documents.map(document => givenClaims(document, document.id));
  const { pledges } = fold(given.flat(), [], { today: new Date().toISOString().slice(0, 10) });
  const pledgeOf = new Map(pledges.flatMap(({ id, claims }) => claims.map(claim => [claim.id, id] as const)));
  const lines = documents.map(({ id, claims }, at) => ({
    id,
    claims: claims.map((claim, n) => ({ ...claim, pledgeId: pledgeOf.get(given[at]?.[n]?.id ?? '') })),
  }));
  return { files, lines };
}

/** The scored documents as they are read and matched by models that have not seen them. */
async function readLines(): Promise<Lines> {
  const { outOfFold, scoredFiles, trainReader } = await import('./training.ts');
  const { defaultReader } = await import('../src/reader/index.ts');
  const trained = trainReader();
  const { partition } = trained;
  const files = scoredFiles();
  const documents = readGold(files);
  const read = documents.map(document => {
    const { article, id } = document;
    const reading = outOfFold(trained, partition.of[id] ?? 0, () => defaultReader.read(article));
    return { document, reading, claims: sourcedClaims([{ ...reading, article: id }], sourceOf(document)) };
  });
  const foldOf = new Map(
    read.flatMap(({ document, claims }) => claims.map(one => [one.id, partition.of[document.id] ?? 0])),
  );
  const claims: SourcedClaim[] = read.flatMap(one => one.claims);
  const pledgeOf = matchedOutOfFold(matchCorpus(documents, partition), partition.count, claims, foldOf);
  const lines = read.map(({ document, reading, claims: own }) => ({
    ...reading,
    id: document.id,
    claims: reading.claims.map((claim, n) => ({ ...claim, pledgeId: pledgeOf.get(own[n]?.id ?? '') })),
  }));
  return { files, lines };
}

/** Where a labelled article was seen; by its id in the corpus, since two may print the same words. */
function sourceOf({ id, article }: GoldDocument) {
  const { outlet, url, title, published } = article;
  return { article: id, outlet, url, title, published, recorded: '2026-01-01T00:00:00.000Z', sample: true };
}
