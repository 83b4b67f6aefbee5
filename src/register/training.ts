/** What the commands that train and score matching need, and nothing else does. */
import type { MatchLink, SourcedClaim } from '../model/index.ts';
import type { GoldDocument } from '../reader/learn/index.ts';

export { BlockIndex } from './matching/candidates.ts';
export { cluster, components } from './matching/cluster.ts';
export { MATCH_MODEL, pairFeatures } from './matching/features.ts';
export type { MatchLink, SourcedClaim };

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
