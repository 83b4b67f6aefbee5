import type { Amount, Jobs, Pledge, SourcedClaim } from '../../model/index.ts';
import { occasionFrom, silenceOf } from '../../register/index.ts';
import { pledgeNamed } from '../decide/targets.ts';
import { pledgeRow } from '../derive/rows.ts';
import { decisionsAbout } from '../write/logs.ts';
import { type QueryContext, viewFor } from './context.ts';
import { coverageOf } from './coverage.ts';
import { rowsOf } from './row-of.ts';
import type { AsOf, PledgePage } from './types.ts';

/** A pledge's page; ids of pledges that were merged into another lead to that one. */
export async function pledgePage(context: QueryContext, id: string, asOf?: AsOf): Promise<PledgePage | null> {
  const view = await viewFor(context, asOf);
  const found = await pledgeNamed(context.db, id, view);
  if (found === null) return null;
  const { body } = await context.db
    .selectFrom('pledges')
    .select('body')
    .where('view', '=', view)
    .where('id', '=', found)
    .executeTakeFirstOrThrow();
  const day = asOf?.reported ?? asOf?.recorded ?? context.clock().toISOString().slice(0, 10);
  const silence = silenceOf(body, await coverageOf(context, body, day), day);
  const pledge: Pledge = { ...body, silence };
  const near = await rowsOf(context, view, [
    ...pledge.parts,
    ...(pledge.partOf ? [pledge.partOf] : []),
    ...pledge.doubtful.map(({ pledge: other }) => other),
  ]);
  const pick = (ids: readonly string[]) => ids.flatMap(other => near.get(other) ?? []);
  return {
    pledge,
    row: pledgeRow(pledge),
    movedFrom: found === id ? null : id,
    parts: pick(pledge.parts),
    whole: pledge.partOf === null ? null : (near.get(pledge.partOf) ?? null),
    doubtful: pick(pledge.doubtful.map(({ pledge: other }) => other)),
    occasions: pledge.occasions.map(occasion => occasionFrom(occasion, pledge.claims)),
    disagreements: disagreementsIn(pledge.claims),
    decisions: await decisionsAbout(
      context.db,
      pledge.claims.map(claim => claim.id),
    ),
  };
}

/** What sources say differently, side by side: a slot is listed where at least two values stand. */
function disagreementsIn(claims: readonly SourcedClaim[]): PledgePage['disagreements'] {
  const slots: Record<string, (claim: SourcedClaim['claim']) => string | null> = {
    amount: claim => claim.amount && figure(claim.amount, claim.amount.currency),
    jobs: claim => claim.jobs && figure(claim.jobs, claim.jobs.kind),
    activity: claim => (claim.activity === 'other' ? null : claim.activity),
    form: claim => (claim.form === 'unknown' ? null : claim.form),
    horizon: claim => claim.horizon?.to ?? null,
    announced: claim => claim.announced?.date ?? null,
    stage: claim => claim.stage,
  };
  return Object.entries(slots).flatMap(([slot, get]) => {
    const values = new Map<string, string[]>();
    for (const { id, claim } of claims) {
      const label = get(claim);
      if (label !== null) values.set(label, [...(values.get(label) ?? []), id]);
    }
    if (values.size < 2) return [];
    return [{ slot, values: [...values].map(([label, ids]) => ({ label, claims: ids })) }];
  });
}

function figure({ low, high }: Pick<Amount | Jobs, 'low' | 'high'>, unit: string): string {
  if (low !== null && low === high) return `${low} ${unit}`;
  return `${low ?? ''}..${high ?? ''} ${unit}`;
}
