/**
 * Trains the weights of matching on the corpus's `pledge` slugs and prints how well it does out of fold:
 * `node scripts/match-train.ts [--write] [--errors N]`. With `--write` the weights of all documents are stored.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  compile,
  corpusHash,
  type Example,
  fitCalibration,
  goldFiles,
  makeFolds,
  readGold,
  train,
  weightsText,
} from '../src/reader/learn/index.ts';
import {
  BlockIndex,
  cluster,
  components,
  MATCH_MODEL,
  type MatchLink,
  pairFeatures,
  type SourcedClaim,
  toSourced,
} from '../src/register/training.ts';

const flag = (name: string) => process.argv.includes(name);
const errors = Number(process.argv[process.argv.indexOf('--errors') + 1] || 0);
const corpusAt = process.argv.indexOf('--corpus');
const files = goldFiles(
  corpusAt > 0 ? (process.argv[corpusAt + 1] ?? '') : new URL('../corpus', import.meta.url).pathname,
);
const documents = readGold(files);
const folds = makeFolds(documents, 10, 1);

const claims: SourcedClaim[] = [];
const slug = new Map<string, string>();
const foldOf = new Map<string, number>();
const claimsOf = new Map<string, SourcedClaim[]>();
for (const document of documents) {
  const own = toSourced(document);
  claimsOf.set(document.id, own);
  own.forEach((claim, at) => {
    claims.push(claim);
    slug.set(claim.id, document.claims[at]?.pledge ?? '');
    foldOf.set(claim.id, folds.of[document.id] ?? 0);
  });
}

interface Pair {
  readonly a: SourcedClaim;
  readonly b: SourcedClaim;
  readonly example: Example;
}
const pairs: Pair[] = [];
const index = new BlockIndex();
for (const claim of claims) {
  for (const other of index.like(claim)) {
    const label = slug.get(claim.id) === slug.get(other.id) ? 'same' : 'apart';
    pairs.push({ a: other, b: claim, example: { features: pairFeatures(other, claim), label } });
  }
  index.add(claim);
}
const name = { model: 'match', version: MATCH_MODEL, corpus: corpusHash(files) };
const options = { l2: Number(process.env.L2 ?? 2), minCount: 3 };
const raw: number[] = [];
const models = Array.from({ length: folds.count }, (_, fold) =>
  compile(
    train(
      name,
      pairs.filter(({ a, b }) => foldOf.get(a.id) !== fold && foldOf.get(b.id) !== fold).map(({ example }) => example),
      options,
    ),
  ),
);
for (const { b, example } of pairs) raw.push(models[foldOf.get(b.id) ?? 0]?.probability(example.features, 'same') ?? 0);
const calibration = fitCalibration(
  raw.map((value, at) => ({ confidence: value, right: pairs[at]?.example.label === 'same' })),
);

function clustersAt(from: number): Map<string, string> {
  const links = pairs.map(
    ({ a, b }, at): MatchLink => ({
      a: a.id,
      b: b.id,
      probability: raw[at] ?? 0,
      certainty: 'certain',
      reasons: [],
      decided: false,
      overlap: false,
    }),
  );
  const kept = links.filter(link => link.probability >= 0.02);
  const groups = components(
    claims.map(({ id }) => id),
    kept.map(({ a, b }) => [a, b] as const),
  );
  const of = new Map<string, string>();
  for (const group of groups) {
    const own = new Set(group);
    for (const members of cluster(
      group,
      kept.filter(({ a }) => own.has(a)),
      { must: [], cannot: [] },
      from,
    )) {
      for (const member of members) of.set(member, members[0] ?? '');
    }
  }
  return of;
}

const folder = mkdtempSync(join(tmpdir(), 'pledgebook-match-'));
function score(of: ReadonlyMap<string, string>): {
  f: number;
  p: number;
  r: number;
  pairF: number;
  pairP: number;
  pairR: number;
} {
  const file = join(folder, 'readings.ndjson');
  const lines = documents.map(document => ({
    id: document.id,
    claims: document.claims.map(({ pledge: _slug, ...claim }, at) => ({
      ...claim,
      pledgeId: of.get(claimsOf.get(document.id)?.[at]?.id ?? ''),
    })),
  }));
  writeFileSync(file, lines.map(line => JSON.stringify(line)).join('\n'));
  const scorer = new URL('../../shared/eval/score.mjs', import.meta.url).pathname;
  const out = execFileSync(process.execPath, [scorer, files.join(','), file, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return JSON.parse(out).all.match;
}

const show = (value: number) => (100 * value).toFixed(1);
console.log(
  `${documents.length} documents, ${claims.length} claims, ${pairs.length} pairs (${pairs.filter(({ example }) => example.label === 'same').length} same), ${folds.count} folds`,
);
for (const from of [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5]) {
  const { f, p, r, pairF, pairP, pairR } = score(clustersAt(from));
  console.log(
    `merge from ${from}: B-cubed P ${show(p)} R ${show(r)} F1 ${show(f)}; pairs P ${show(pairP)} R ${show(pairR)} F1 ${show(pairF)}`,
  );
}
if (errors > 0) {
  const of = clustersAt(0.5);
  const wrong = pairs
    .map((pair, at) => ({ ...pair, probability: raw[at] ?? 0, merged: of.get(pair.a.id) === of.get(pair.b.id) }))
    .filter(({ example, merged }) => merged !== (example.label === 'same'));
  for (const { a, b, example, probability } of wrong.slice(0, errors)) {
    console.log(
      `\n${example.label} ${probability.toFixed(2)} ${slug.get(a.id)} | ${slug.get(b.id)}\n  ${tell(a)}\n  ${tell(b)}\n  ${example.features.slice(0, 8).join(' ')}`,
    );
  }
}
function tell({ claim, published }: SourcedClaim): string {
  const { amount, jobs } = claim;
  return `${published} ${claim.stage} ${claim.investors.map(one => `${one.name}/${one.quote}`).join('+')} ${amount ? `${amount.low}..${amount.high} ${amount.currency}` : '-'} jobs ${jobs ? `${jobs.low}..${jobs.high} ${jobs.kind}` : '-'} ${claim.places.map(place => `${place.name}/${place.country}/${place.level}`).join(',')} ${claim.activity} ann ${claim.announced?.date} to ${claim.horizon?.to} ${claim.occasion?.name ?? ''} ${claim.previously ? 'prev' : ''}`;
}
if (flag('--write')) {
  const all = {
    ...train(
      name,
      pairs.map(({ example }) => example),
      options,
    ),
    calibration,
  };
  writeFileSync(new URL('../src/register/matching/weights.json', import.meta.url), weightsText(all));
  console.log('wrote src/register/matching/weights.json');
}
