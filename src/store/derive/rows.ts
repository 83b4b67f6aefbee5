import type { Selectable } from 'kysely';
import type { Pledge } from '../../model/index.ts';
import { factsOf, occasionOf } from '../../register/index.ts';
import type { PledgeRow } from '../queries/types.ts';
import type { PledgesTable } from '../schema/tables.ts';

/** A pledge as a row of a list. */
export function pledgeRow(pledge: Pledge): PledgeRow {
  const { delivery, claims, links, doubtful } = pledge;
  const names = new Map(claims.flatMap(claim => occasionOf(claim) ?? []).map(({ id, name }) => [id, name]));
  return {
    id: pledge.id,
    type: pledge.type,
    investors: pledge.investors,
    places: pledge.places,
    countries: pledge.countries,
    activity: pledge.activity,
    amount: pledge.amount,
    jobs: pledge.jobs,
    stage: pledge.stage,
    stageReported: pledge.stageReported,
    announced: pledge.announced,
    due: pledge.due,
    lastHeard: pledge.lastHeard,
    verdict: delivery.verdict,
    occasions: pledge.occasions.map(id => ({ id, name: names.get(id) ?? id.replaceAll('-', ' ') })),
    partOf: pledge.partOf,
    articles: pledge.articles,
    sources: pledge.sources,
    looked: pledge.looked,
    doubtful: doubtful.length > 0 || links.some(link => link.certainty === 'doubtful'),
    sample: pledge.sample,
    title: claims[0]?.title ?? null,
  };
}

/** Lower case, accents taken off: how words are looked for. */
export function searchable(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A pledge as its row in the database, with the columns that lists filter and sort by. */
export function pledgeColumns(view: string, pledge: Pledge): Selectable<PledgesTable> {
  const { amount, jobs, claims } = pledge;
  const row = pledgeRow(pledge);
  const words = [
    ...pledge.investors.map(({ name }) => name),
    ...claims.flatMap(({ claim }) => claim.investors.flatMap(({ name, quote }) => [name, quote])),
    ...pledge.places.map(({ name }) => name),
    ...row.occasions.map(({ name }) => name),
    ...claims.map(({ title }) => title ?? ''),
  ];
  return {
    view,
    id: pledge.id,
    type: pledge.type,
    body: pledge,
    row,
    facts: factsOf(pledge),
    companies: pledge.investors.map(({ id }) => id),
    homes: [...new Set(pledge.investors.flatMap(({ home }) => home ?? []))],
    countries: pledge.countries,
    places: [...new Set([...pledge.countries, ...pledge.places.map(({ id }) => id)])],
    occasions: pledge.occasions,
    outlets: [...new Set(claims.flatMap(({ outlet }) => outlet ?? []))],
    activity: pledge.activity,
    stage: pledge.stage,
    verdict: row.verdict,
    looked: pledge.looked,
    year: pledge.announced === null ? null : Number(pledge.announced.slice(0, 4)),
    announced: pledge.announced,
    due: pledge.due,
    heard: pledge.lastHeard,
    euro_low: amount?.euros?.low ?? null,
    euro_high: amount?.euros?.high ?? null,
    euros: amount?.euros ? (amount.euros.low ?? amount.euros.high) : null,
    jobs: jobs ? (jobs.low ?? jobs.high) : null,
    investor: searchable(pledge.investors[0]?.name ?? '\u{10ffff}'),
    search: searchable([...new Set(words)].join(' ')),
    part_of: pledge.partOf,
    not_investment: pledge.notInvestment,
  };
}
