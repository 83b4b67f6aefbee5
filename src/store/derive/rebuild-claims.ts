import { sql } from 'kysely';
import { type ClaimTables, insertLinks, insertNumbered, type LinkRow, type Numbered } from './claim-rows.ts';
import { ownLinks } from './neighbours.ts';
import { claimsOfArticles, type Db, type Until } from './sources.ts';

/** How many articles are held at once. */
const ARTICLES = 500;

/** Fills the tables of claims and blocks from the logs, claims numbered in order of id; says how many there are. */
export async function rebuildClaims(db: Db, tables: ClaimTables, until: Until): Promise<number> {
  let count = 0;
  let links: LinkRow[] = [];
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('articles')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(ARTICLES)
      .execute();
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
    const claims = await claimsOfArticles(
      db,
      rows.map(({ id }) => id),
      until,
    );
    const numbered: Numbered[] = claims.sort((a, b) => (a.id < b.id ? -1 : 1)).map(claim => ({ n: ++count, claim }));
    await insertNumbered(db, tables, numbered);
    links.push(...ownLinks(numbered));
    if (links.length >= 5000) {
      await insertLinks(db, tables, links);
      links = [];
    }
  }
  await insertLinks(db, tables, links);
  return count;
}

/**
 * Makes the numbers of later claims follow on those of a rebuild. Never back: a sequence is not set back with its transaction, and a check
 * rebuilds in one that is taken back.
 */
export async function continueNumbers(db: Db, count: number): Promise<void> {
  await sql`select setval(s.name, greatest(${count + 1}::bigint, nextval(s.name)), false)
    from (select pg_get_serial_sequence('claims', 'n')::regclass as name) s`.execute(db);
}
