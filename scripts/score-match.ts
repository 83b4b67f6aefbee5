/**
 * Scores `pledgebook match --claims` as the customer does, with the shared scorer, on the whole corpus: `node scripts/score-match.ts
 * [SCORER]`. The stored weights have seen the corpus: `scripts/match-train.ts` prints the out-of-fold figures.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goldFiles, readGold } from '../src/reader/learn/index.ts';
import { fold, givenClaims } from '../src/register/index.ts';

const root = new URL('..', import.meta.url).pathname;
const scorer = process.argv[2] ?? join(root, '../shared/eval/score.mjs');
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
const lines = documents.map(({ id, claims }, at) =>
  JSON.stringify({
    id,
    claims: claims.map((claim, n) => ({ ...claim, pledgeId: pledgeOf.get(given[at]?.[n]?.id ?? '') })),
  }),
);
const file = join(mkdtempSync(join(tmpdir(), 'pledgebook-match-')), 'matched.ndjson');
writeFileSync(file, lines.join('\n'));
const { stdout, stderr, status } = spawnSync(process.execPath, [scorer, files.join(','), file], { encoding: 'utf8' });
process.stdout.write(
  stdout
    .split('\n')
    .filter(line => line.startsWith('match'))
    .join('\n'),
);
process.stderr.write(stderr);
process.exitCode = status ?? 1;
