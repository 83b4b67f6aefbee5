import { sql } from 'kysely';
import { articleId, documentString, type Reading } from '../../model/index.ts';
import type { FoldOptions } from '../../register/index.ts';
import { rebuildAll } from '../derive/rebuild.ts';
import { NOW } from '../derive/refold.ts';
import type { Db } from '../derive/sources.ts';
import type { Fault } from '../store.ts';

/**
 * Looks whether hashes fit texts, offsets fit documents, and what is derived equals what the logs make of it anew. Rebuilds as it
 * goes: call it inside a transaction that is taken back.
 */
export async function checkStore(db: Db, options: FoldOptions): Promise<Fault[]> {
  const faults = [...(await checkTexts(db)), ...(await checkDerived(db, options))];
  return faults;
}

async function checkTexts(db: Db): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (let after = ''; ; ) {
    const { rows } = await sql<{ id: string; text: string; body: Reading | null; titles: (string | null)[] }>`
      select a.id, a.text,
        (select r.body from readings r where r.article = a.id order by seq desc limit 1) as body,
        (select jsonb_agg(s.title) from appearances s where s.article = a.id) as titles
      from articles a where a.text is not null and a.id > ${after} order by a.id limit 200`.execute(db);
    const last = rows.at(-1);
    if (!last) return faults;
    after = last.id;
    for (const row of rows) faults.push(...checkText(row));
  }
}

function checkText(row: { id: string; text: string; body: Reading | null; titles: (string | null)[] | null }): Fault[] {
  const { id, text, body, titles } = row;
  if (articleId(text) !== id)
    return [{ what: 'hash', id, message: `article ${id.slice(0, 12)}: its text was changed` }];
  if (!body)
    return [{ what: 'reading', id, message: `article ${id.slice(0, 12)}: was never read; run pledgebook reread` }];
  const documents = [...new Set([null, ...(titles ?? [])])].map(title => documentString({ title, text }));
  const fits = documents.some(document => body.claims.every(claim => quotesFit(claim, document)));
  return fits
    ? []
    : [
        {
          what: 'offset',
          id,
          message: `article ${id.slice(0, 12)}: quotes of its reading are not where they should be`,
        },
      ];
}

function quotesFit(value: unknown, document: string): boolean {
  if (value === null || typeof value !== 'object') return true;
  const { quote, start, end } = value as { quote?: unknown; start?: unknown; end?: unknown };
  if (
    typeof quote === 'string' &&
    typeof start === 'number' &&
    typeof end === 'number' &&
    document.slice(start, end) !== quote
  )
    return false;
  return Object.values(value).every(inner => quotesFit(inner, document));
}

/** Compares every pledge with a rebuild's inside the database; the JSON type knows no order of keys. */
async function checkDerived(db: Db, options: FoldOptions): Promise<Fault[]> {
  await sql`create temp table stood on commit drop as select id, md5(body::text) as print from pledges where view = ${NOW}`.execute(
    db,
  );
  await rebuildAll(db, options);
  const { rows } = await sql<{ id: string }>`
    select coalesce(s.id, p.id) as id from stood s
    full join (select id, md5(body::text) as print from pledges where view = ${NOW}) p on p.id = s.id
    where s.print is distinct from p.print order by 1`.execute(db);
  await sql`drop table stood`.execute(db);
  return rows.map(({ id }) => ({
    what: 'derived',
    id,
    message: `pledge ${id}: differs from what the logs make of it; run pledgebook check --repair`,
  }));
}
