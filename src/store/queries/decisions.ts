import { sql } from 'kysely';
import type { Decision } from '../../model/index.ts';
import { type DecisionRow, decisionOf } from '../write/logs.ts';
import type { QueryContext } from './context.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { limitOf } from './list.ts';
import type { Queries } from './types.ts';

/** Decisions, newest first; with a target, those about a claim, an article or what was a pledge then. */
export async function listDecisions(
  { db }: QueryContext,
  ask: Parameters<Queries['decisions']>[0],
): Promise<{ rows: Decision[]; next: string | null }> {
  const limit = limitOf(ask.paging?.limit);
  const position = fromCursor(ask.paging?.cursor);
  const after = position ? sql`seq < ${Number(position[0])}` : sql`true`;
  const about =
    ask.target === undefined
      ? sql`true`
      : sql`(claims ? ${ask.target} or others ? ${ask.target} or body ->> 'target' = ${ask.target} or body ->> 'article' = ${ask.target})`;
  const { rows } = await sql<DecisionRow & { seq: string | number }>`
    select seq, id, at, by_whom, reason, body, claims, others from decisions
    where ${after} and ${about} order by seq desc limit ${limit + 1}`.execute(db);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ seq: _seq, ...row }) => decisionOf(row)),
    next: rows.length > limit && last ? toCursor([Number(last.seq), last.id]) : null,
  };
}
