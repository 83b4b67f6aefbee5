import type { Db } from '../derive/sources.ts';
import { freshToken } from './ids.ts';

/** What the register signs links and puzzles with. */
const LINKS = 'links';

/** The register's own secret, made when it is first asked for; of two that ask at once both get the same. */
export async function keyOf(db: Db, now: string): Promise<string> {
  const held = await db.selectFrom('keys').select('secret').where('name', '=', LINKS).executeTakeFirst();
  if (held) return held.secret;
  await db
    .insertInto('keys')
    .values({ name: LINKS, secret: freshToken(), made: now })
    .onConflict(conflict => conflict.column('name').doNothing())
    .execute();
  return (await db.selectFrom('keys').select('secret').where('name', '=', LINKS).executeTakeFirstOrThrow()).secret;
}
