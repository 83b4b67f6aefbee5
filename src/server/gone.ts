import type { GonePledge, Store } from '../store/index.ts';
import { Refusal } from './problem.ts';

/** Why a pledge is gone, in one line. */
function whyGone({ why, on, reason }: GonePledge): string {
  if (why === 'withdrawn') return `the article that told of it was withdrawn on ${on}: ${reason}`;
  if (why === 'rejected') return `an editor rejected it on ${on}: ${reason}`;
  return 'a later reading of its articles does not find it any more';
}

/** What an id without a pledge is answered with: 410 with why where the pledge once stood, 404 where it never did. */
export async function goneOrUnknown(store: Store, id: string): Promise<Refusal> {
  const gone = await store.queries.gone(id);
  return gone
    ? new Refusal('gone', whyGone(gone))
    : new Refusal('not-found', `no pledge has the id ${id.slice(0, 100)}`);
}
