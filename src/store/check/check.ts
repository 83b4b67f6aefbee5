import { sql } from 'kysely';
import { articleId, documentString, type Pledge, type Reading } from '../../model/index.ts';
import type { FoldOptions } from '../../register/index.ts';
import { rebuildAll } from '../derive/rebuild.ts';
import { NOW } from '../derive/refold.ts';
import type { Db } from '../derive/sources.ts';
import type { Fault } from '../store.ts';
import { canonical } from '../write/logs.ts';

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

async function checkDerived(db: Db, options: FoldOptions): Promise<Fault[]> {
  const before = await fingerprints(db);
  await rebuildAll(db, options);
  const after = await fingerprints(db);
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids
    .filter(id => before.get(id) !== after.get(id))
    .map(id => ({
      what: 'derived',
      id,
      message: `pledge ${id}: differs from what the logs make of it; run pledgebook check --repair`,
    }));
}

async function fingerprints(db: Db): Promise<Map<string, string>> {
  const prints = new Map<string, string>();
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('pledges')
      .select('body')
      .where('view', '=', NOW)
      .where('id', '>', after)
      .orderBy('id')
      .limit(200)
      .execute();
    const last = rows.at(-1);
    if (!last) return prints;
    after = last.body.id;
    for (const { body } of rows) prints.set(body.id, print(body));
  }
}

function print(pledge: Pledge): string {
  return canonical(pledge);
}
