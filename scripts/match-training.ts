/** What the commands that train and score matching need, and nothing else does. */
import type { SourcedClaim } from '../src/model/index.ts';
import {
  compile,
  type Example,
  type Folds,
  fitCalibration,
  type GoldDocument,
  train,
  type Weights,
} from '../src/reader/learn/index.ts';
import { BlockIndex } from '../src/register/matching/candidates.ts';
import { cluster, MERGE_FROM } from '../src/register/matching/cluster.ts';
import { components } from '../src/register/matching/components.ts';
import { MATCH_MODEL, pairFeatures } from '../src/register/matching/features.ts';
import { LINK_FROM, type Tie } from '../src/register/matching/link.ts';
import { traitsOf } from '../src/register/matching/traits.ts';

/** Strength of regularisation and the rarest feature kept; figures hardly move between l2 1 and 4. */
const OPTIONS = { l2: 2, minCount: 3 };

/** A labelled article's claims as a perfect reader would hand them to the register; without their slugs. */
export function toSourced({ article, lang, claims }: GoldDocument): SourcedClaim[] {
  return claims.map(({ pledge: _slug, ...claim }) => ({
    id: `${article.id}#${claim.id}`,
    article: article.id,
    outlet: article.outlet,
    url: article.url,
    title: article.title,
    published: article.published,
    recorded: '2026-01-01T00:00:00.000Z',
    lang,
    reader: 'gold 1',
    sample: true,
    parts: [],
    claim: { ...claim, evidence: {}, confidence: {} },
  }));
}

/** Two claims that share a block, and whether the gold gives them one slug. */
export interface Pair {
  readonly a: SourcedClaim;
  readonly b: SourcedClaim;
  readonly example: Example;
}

/** The corpus as matching sees it. */
export interface MatchCorpus {
  readonly claims: readonly SourcedClaim[];
  readonly slugOf: ReadonlyMap<string, string>;
  readonly foldOf: ReadonlyMap<string, number>;
  readonly pairs: readonly Pair[];
}

/** Makes the pairs that blocks bring together. */
export function matchCorpus(documents: readonly GoldDocument[], folds: Folds): MatchCorpus {
  const claims: SourcedClaim[] = [];
  const slugOf = new Map<string, string>();
  const foldOf = new Map<string, number>();
  for (const document of documents) {
    toSourced(document).forEach((claim, at) => {
      claims.push(claim);
      slugOf.set(claim.id, document.claims[at]?.pledge ?? '');
      foldOf.set(claim.id, folds.of[document.id] ?? 0);
    });
  }
  const pairs = pairsAmong(claims, (a, b) => (slugOf.get(a) === slugOf.get(b) ? 'same' : 'apart'));
  return { claims, slugOf, foldOf, pairs };
}

/** The pairs of claims that share a block, labelled by their ids. */
function pairsAmong(claims: readonly SourcedClaim[], labelOf: (a: string, b: string) => 'same' | 'apart'): Pair[] {
  const byId = new Map(claims.map(claim => [claim.id, claim]));
  const pairs: Pair[] = [];
  const index = new BlockIndex();
  for (const b of claims) {
    for (const id of index.like(traitsOf(b)).keys()) {
      const a = byId.get(id) as SourcedClaim;
      const [x, y] = a.id < b.id ? [a, b] : [b, a];
      pairs.push({ a, b, example: { features: pairFeatures(traitsOf(x), traitsOf(y)), label: labelOf(a.id, b.id) } });
    }
    index.add(traitsOf(b));
  }
  return pairs;
}

/** The probability of each pair by a model that has seen no claim of the second one's fold. */
export function heldOut(corpus: MatchCorpus, count: number): number[] {
  const models = modelsWithout(corpus, count);
  return corpus.pairs.map(
    ({ b, example }) => models[corpus.foldOf.get(b.id) ?? 0]?.probability(example.features, 'same') ?? 0,
  );
}

/** Of each claim the cluster that it falls into, judged by models trained on the corpus without the claim's fold. */
export function matchedOutOfFold(
  corpus: MatchCorpus,
  count: number,
  claims: readonly SourcedClaim[],
  foldOf: ReadonlyMap<string, number>,
): Map<string, string> {
  const models = modelsWithout(corpus, count);
  const pairs = pairsAmong(claims, () => 'apart');
  const probabilities = pairs.map(
    ({ b, example }) => models[foldOf.get(b.id) ?? 0]?.probability(example.features, 'same') ?? 0,
  );
  return clustersOf({ ...corpus, claims, pairs, foldOf }, probabilities);
}

/** Of each fold a model that has seen none of its claims. */
function modelsWithout({ pairs, foldOf }: MatchCorpus, count: number) {
  const name = { model: 'match', version: MATCH_MODEL, corpus: '' };
  return Array.from({ length: count }, (_, fold) => {
    const seen = pairs.filter(({ a, b }) => foldOf.get(a.id) !== fold && foldOf.get(b.id) !== fold);
    return compile(
      train(
        name,
        seen.map(({ example }) => example),
        OPTIONS,
      ),
    );
  });
}

/** The weights of all pairs, calibrated on what models said that had not seen them. */
export function trainMatch(corpus: MatchCorpus, probabilities: readonly number[], hash: string): Weights {
  const name = { model: 'match', version: MATCH_MODEL, corpus: hash };
  const outcomes = probabilities.map((confidence, at) => ({
    confidence,
    right: corpus.pairs[at]?.example.label === 'same',
  }));
  return {
    ...train(
      name,
      corpus.pairs.map(({ example }) => example),
      OPTIONS,
    ),
    calibration: fitCalibration(outcomes),
  };
}

/** Which cluster each claim falls into; a cluster is named by its first claim. */
export function clustersOf(
  { claims, pairs }: MatchCorpus,
  probabilities: readonly number[],
  from = MERGE_FROM,
): Map<string, string> {
  const links = pairs.flatMap(({ a, b }, at): Tie[] => {
    const probability = probabilities[at] ?? 0;
    if (probability < LINK_FROM) return [];
    return [{ a: a.id, b: b.id, probability, overlap: false }];
  });
  const groups = components(
    claims.map(({ id }) => id),
    links.map(({ a, b }) => [a, b] as const),
  );
  const of = new Map<string, string>();
  for (const group of groups) {
    const own = new Set(group);
    const inside = links.filter(({ a }) => own.has(a));
    for (const members of cluster(group, inside, { must: [], cannot: [] }, from)) {
      for (const member of members) of.set(member, members[0] ?? '');
    }
  }
  return of;
}

/** How well clusters fit the gold: shares from 0 to 1. */
export interface MatchScore {
  readonly b3: { readonly p: number; readonly r: number; readonly f: number };
  readonly pairs: { readonly p: number; readonly r: number; readonly f: number };
}

/** B-cubed and pairwise precision, recall and F1 over claims, as `shared/eval/score.mjs` has them. */
export function scoreClusters(slugOf: ReadonlyMap<string, string>, clusterOf: ReadonlyMap<string, string>): MatchScore {
  const ids = [...slugOf.keys()];
  const byGold = Map.groupBy(ids, id => slugOf.get(id));
  const byCluster = Map.groupBy(ids, id => clusterOf.get(id));
  let [p, r, both, said, true_] = [0, 0, 0, 0, 0];
  for (const id of ids) {
    const want = byGold.get(slugOf.get(id)) ?? [];
    const got = byCluster.get(clusterOf.get(id)) ?? [];
    const shared = got.filter(other => slugOf.get(other) === slugOf.get(id)).length;
    p += shared / got.length;
    r += shared / want.length;
    both += shared - 1;
    said += got.length - 1;
    true_ += want.length - 1;
  }
  const f1 = (x: number, y: number) => ({ p: x, r: y, f: x + y === 0 ? 0 : (2 * x * y) / (x + y) });
  return { b3: f1(p / ids.length, r / ids.length), pairs: f1(said ? both / said : 1, true_ ? both / true_ : 1) };
}
