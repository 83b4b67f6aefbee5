/**
 * `node scripts/score-claim-places.ts [--errors N]`: places and countries of claims, gold anchors, out of fold, by the
 * rules of scripts/score.mjs (same country and name, quote, or coordinates less than 50 km apart).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ClaimPlace } from '../src/model/index.ts';
import { goldDrafts } from '../src/reader/arguments/claim-gold.ts';
import { besidePlaceTask, placesOf, placeTask } from '../src/reader/arguments/places.ts';
import {
  corpusHash,
  type Folds,
  goldFiles,
  makeFolds,
  readGold,
  trainAll,
  weightsFile,
  weightsText,
  withModels,
} from '../src/reader/learn/index.ts';
import { open, prepare } from '../src/reader/prepare.ts';

const norm = (s: string): string =>
  s
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const sameName = (a: string, b: string): boolean => {
  const [x, y] = [norm(a), norm(b)];
  if (!x || !y) return false;
  const [s, l] = x.length < y.length ? [x, y] : [y, x];
  return x === y || (s.length >= 3 && ` ${l} `.includes(` ${s} `));
};
const km = (a: Required<Pick<ClaimPlace, 'lat' | 'lon'>>, b: Required<Pick<ClaimPlace, 'lat' | 'lon'>>): number => {
  const r = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * r) / 2) ** 2 +
    Math.cos(a.lat * r) * Math.cos(b.lat * r) * Math.sin(((b.lon - a.lon) * r) / 2) ** 2;
  return 12742 * Math.asin(Math.sqrt(h));
};
const same = (a: ClaimPlace, b: ClaimPlace): boolean =>
  a.country === b.country &&
  (sameName(a.name, b.name) ||
    sameName(a.quote, b.quote) ||
    (a.lat !== undefined &&
      a.lon !== undefined &&
      b.lat !== undefined &&
      b.lon !== undefined &&
      km({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) < 50));

const files = goldFiles(fileURLToPath(new URL('../corpus', import.meta.url)));
const gold = readGold(files);
const stored = new URL('../src/reader/weights/folds.json', import.meta.url);
const kept = existsSync(stored) ? (JSON.parse(readFileSync(stored, 'utf8')) as Folds) : null;
const folds = kept && gold.every(g => kept.of[g.id] !== undefined) ? kept : makeFolds(gold, 8, 1);
const prepared = new Map(gold.map(g => [g.id, prepare(open(g.article))]));
const trained = trainAll([placeTask, besidePlaceTask], {
  documents: gold,
  folds,
  corpus: corpusHash(files),
  prepare: g => prepared.get(g.id) ?? prepare(open(g.article)),
});
if (process.argv.includes('--write')) {
  for (const weights of trained.weights) writeFileSync(weightsFile(weights.model), weightsText(weights));
}
const cell = () => ({ tp: 0, fp: 0, fn: 0 });
const places = new Map<string, ReturnType<typeof cell>>();
const country = cell();
const errors: string[] = [];
const shapes = { right: 0, noneGiven: 0, noneWanted: 0, firstWrong: 0, more: 0, fewer: 0 };
for (const one of gold) {
  const document = prepared.get(one.id);
  const models = trained.folds[folds.of[one.id] ?? 0];
  if (!document || !models) continue;
  const drafts = goldDrafts(document, one);
  one.claims.forEach((claim, i) => {
    const draft = drafts[i];
    if (!draft) return;
    const given = withModels(models, () => placesOf(document, draft, drafts)).map(s => s.value);
    const left = [...given];
    for (const row of [places.get('all') ?? cell(), places.get(one.lang) ?? cell()].entries()) {
      const [n, c] = row;
      const rest = [...given];
      for (const want of claim.places) {
        const at = rest.findIndex(p => same(p, want));
        if (at >= 0) {
          rest.splice(at, 1);
          c.tp++;
        } else c.fn++;
      }
      c.fp += rest.length;
      places.set(n === 0 ? 'all' : one.lang, c);
      if (n === 0) left.splice(0, left.length, ...rest);
    }
    const hit = claim.places.some(w => given[0] && same(given[0], w));
    if (given.length === 0 && claim.places.length > 0) shapes.noneGiven++;
    else if (given.length > 0 && claim.places.length === 0) shapes.noneWanted++;
    else if (given.length > 0 && !hit) shapes.firstWrong++;
    else if (given.length > claim.places.length) shapes.more++;
    else if (given.length < claim.places.length) shapes.fewer++;
    else shapes.right++;
    const a = new Set(given.map(p => p.country));
    const b = new Set(claim.places.map(p => p.country));
    for (const code of a)
      if (b.has(code)) country.tp++;
      else country.fp++;
    for (const code of b) if (!a.has(code)) country.fn++;
    const missed = claim.places.filter(w => !given.some(p => same(p, w)));
    if (left.length > 0 || missed.length > 0) {
      errors.push(
        `${one.id} ${claim.investors[0]?.quote ?? claim.type} ${claim.amount?.quote ?? claim.jobs?.quote ?? ''}: extra [${left.map(p => `${p.quote}/${p.country}`)}] missed [${missed.map(p => `${p.quote}/${p.country}`)}]`,
      );
    }
  });
}
const line = (name: string, { tp, fp, fn }: ReturnType<typeof cell>): void => {
  const p = tp / (tp + fp || 1);
  const r = tp / (tp + fn || 1);
  const f = (2 * p * r) / (p + r || 1);
  process.stdout.write(
    `${name}\tP ${(100 * p).toFixed(1)}\tR ${(100 * r).toFixed(1)}\tF1 ${(100 * f).toFixed(1)}\tn ${tp + fn}\n`,
  );
};
for (const [name, c] of places) line(`places ${name}`, c);
line('country', country);
process.stdout.write(`claims: ${JSON.stringify(shapes)}\n`);
const at = process.argv.indexOf('--errors');
if (at >= 0) process.stdout.write(`${errors.slice(0, Number(process.argv[at + 1] ?? 50)).join('\n')}\n`);
