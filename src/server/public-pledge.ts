import type { Pledge } from '../model/index.ts';
import { publicPledge, type Store } from '../store/index.ts';

/** A pledge as somebody may see it: an editor all of its quotes, everybody else a tenth of each article at most. */
export async function pledgeFor(store: Store, pledge: Pledge, editor: boolean): Promise<Pledge> {
  if (editor) return pledge;
  const articles = [...new Set(pledge.claims.map(claim => claim.article))];
  const read = await store.queries.readLengths(articles);
  return publicPledge(pledge, new Map(read.map(one => [one.article, one])));
}
