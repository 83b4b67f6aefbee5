import { sql } from 'kysely';
import type { Pledge } from '../../model/index.ts';
import { components, decidedTies, type FoldOptions } from '../../register/index.ts';
import { type DecisionRow, decisionOf } from '../write/logs.ts';
import { insertClaims, linkClaims, neighbourhood } from './neighbours.ts';
import { claimsByIds, foldNeighbourhood, NOW, writePledges } from './refold.ts';
import { claimsOfArticles, type Db } from './sources.ts';

/** How many articles or claims are held at once. */
const BATCH = 500;

/** Drops everything derived and folds it anew from the logs, in batches: only ids are ever held for the whole register. */
export async function rebuildAll(db: Db, options: FoldOptions): Promise<void> {
  await sql`truncate claims, blocks, links, pledge_claims, pledges, views`.execute(db);
  for await (const ids of inBatches(db, 'articles')) await insertClaims(db, await claimsOfArticles(db, ids));
  await sql`analyze claims, blocks`.execute(db);
  const all: string[] = [];
  for await (const ids of inBatches(db, 'claims')) {
    await linkClaims(db, await claimsByIds(db, ids), true);
    for (const id of ids) all.push(id);
  }
  const groups = components(all, await tiesOf(db));
  let batch: string[] = [];
  for (const group of groups) {
    batch.push(...group);
    if (batch.length < BATCH) continue;
    await foldBatch(db, batch, options);
    batch = [];
  }
  if (batch.length > 0) await foldBatch(db, batch, options);
}

async function foldBatch(db: Db, ids: readonly string[], options: FoldOptions): Promise<void> {
  const whole = await neighbourhood(db, ids);
  const pledges: Pledge[] = foldNeighbourhood(whole, await claimsByIds(db, whole.claims), options);
  await writePledges(db, NOW, pledges, { replacing: [], claims: [] });
}

async function tiesOf(db: Db): Promise<(readonly [string, string])[]> {
  const links = await db.selectFrom('links').select(['a', 'b']).execute();
  const { rows } = await sql<DecisionRow>`select id, at, by_whom, reason, body, claims, others from decisions`.execute(
    db,
  );
  return [...links.map(({ a, b }) => [a, b] as const), ...decidedTies(rows.map(decisionOf))];
}

async function* inBatches(db: Db, table: 'articles' | 'claims'): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const rows = await db.selectFrom(table).select('id').where('id', '>', after).orderBy('id').limit(BATCH).execute();
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    yield rows.map(({ id }) => id);
  }
}
