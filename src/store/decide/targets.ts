import { sql } from 'kysely';
import { Claim, type DecisionBody, Failure } from '../../model/index.ts';
import { corrected } from '../../register/index.ts';
import { NOW } from '../derive/refold.ts';
import { type Db, withdrawnAmong } from '../derive/sources.ts';

/** The claims that a decision is about, as the register stands now. */
export interface Targets {
  readonly claims: string[];
  readonly others: string[];
}

/** Kinds that are about one claim of a pledge: the pledge's first; all others are about every claim of it. */
const ONE: ReadonlySet<DecisionBody['kind']> = new Set(['outcome', 'stage', 'reply', 'occasion', 'part']);

/** Works out whom a decision is about; fails with `not-found` or `conflict` where it cannot hold. */
export async function resolveTargets(db: Db, body: DecisionBody): Promise<Targets> {
  switch (body.kind) {
    case 'withdraw': {
      const there = await db.selectFrom('articles').select('id').where('id', '=', body.article).executeTakeFirst();
      if (!there) throw new Failure('not-found', `article ${body.article}: not in this register`);
      if ((await withdrawnAmong(db, [body.article])).has(body.article) && !body.erase) {
        throw new Failure('conflict', `article ${body.article.slice(0, 12)}: is withdrawn already`);
      }
      return { claims: [], others: [] };
    }
    case 'undo': {
      const row = await db
        .selectFrom('decisions')
        .select(['body', 'claims', 'others'])
        .where('id', '=', body.decision)
        .executeTakeFirst();
      if (!row) throw new Failure('not-found', `decision ${body.decision}: not in this register`);
      if (row.body.kind === 'withdraw' && row.body.erase)
        throw new Failure('conflict', `decision ${body.decision}: erased the text; that cannot be taken back`);
      return { claims: row.claims, others: row.others };
    }
    case 'moderate':
      await checkModeration(db, body);
      return { claims: [], others: [] };
    case 'merge':
    case 'split':
      return apart(await claimsOf(db, body.target), await claimsOf(db, body.other), body);
    case 'part':
      return apart(first(await claimsOf(db, body.target)), first(await claimsOf(db, body.whole)), body);
    case 'correct': {
      const claims = await claimsOf(db, body.target);
      if (claims.length > 1)
        throw new Failure('usage', `${body.target}: has ${claims.length} claims; a correction names one of them`);
      await checkCorrection(db, claims[0] ?? '', body);
      return { claims, others: [] };
    }
    default: {
      const claims = await claimsOf(db, body.target);
      return { claims: ONE.has(body.kind) ? first(claims) : claims, others: [] };
    }
  }
}

async function checkModeration(
  db: Db,
  { contribution, led }: Extract<DecisionBody, { kind: 'moderate' }>,
): Promise<void> {
  const held = await db.selectFrom('contributions').select('id').where('id', '=', contribution).executeTakeFirst();
  if (!held) throw new Failure('not-found', `contribution ${contribution}: not held, or erased`);
  if (led === null) return;
  const decision = await db.selectFrom('decisions').select('id').where('id', '=', led).executeTakeFirst();
  if (!decision) throw new Failure('not-found', `decision ${led}: not in this register`);
}

/** A value that does not have its slot's shape is refused with the key that is wrong. */
async function checkCorrection(db: Db, id: string, body: Extract<DecisionBody, { kind: 'correct' }>): Promise<void> {
  const { body: sourced } = await db.selectFrom('claims').select('body').where('id', '=', id).executeTakeFirstOrThrow();
  const parsed = Claim.safeParse(corrected(sourced.claim, body));
  if (parsed.success) return;
  const issue = parsed.error.issues[0];
  throw new Failure(
    'usage',
    `${body.slot}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a value of this slot'}; corpus/FORMAT.md says what it holds`,
  );
}

function apart(claims: string[], others: string[], { kind }: DecisionBody): Targets {
  const shared = claims.find(claim => others.includes(claim));
  if (shared !== undefined && kind !== 'split')
    throw new Failure('conflict', `${shared}: is on both sides of the ${kind}`);
  // Splitting a claim off its own pledge: the pledge's other claims are the other side.
  return { claims, others: others.filter(claim => !claims.includes(claim)) };
}

const first = (claims: readonly string[]): string[] => claims.slice(0, 1);

/** The claims of a pledge, first told first; a claim stands for itself. */
async function claimsOf(db: Db, target: string): Promise<string[]> {
  if (target.includes('#')) {
    const row = await db.selectFrom('claims').select('id').where('id', '=', target).executeTakeFirst();
    if (!row) throw new Failure('not-found', `claim ${target}: not in this register`);
    return [row.id];
  }
  const pledge = await pledgeNamed(db, target);
  if (pledge === null) throw new Failure('not-found', `pledge ${target}: not in this register`);
  const row = await db
    .selectFrom('pledges')
    .select('body')
    .where('view', '=', NOW)
    .where('id', '=', pledge)
    .executeTakeFirstOrThrow();
  return row.body.claims.map(({ id }) => id);
}

/** The pledge that an id stands for now: itself, or the pledge that holds the claim which once named it. */
export async function pledgeNamed(db: Db, id: string, view: string = NOW): Promise<string | null> {
  const { rows } = await sql<{ pledge: string }>`
    select id as pledge, 0 as rank from pledges where view = ${view} and id = ${id}
    union all select pledge, 1 from pledge_claims where view = ${view} and alias = ${id}
    order by rank limit 1`.execute(db);
  return rows[0]?.pledge ?? null;
}
