import type { Traits } from './traits.ts';

/** Traits as they are kept: lists without names of their keys, since there are as many as claims. */
type Packed = readonly unknown[];

/** Traits in the shape that is stored; id and article stand in columns of their own. */
export function packTraits(is: Traits): string {
  const money = is.money && [is.money.low, is.money.high, is.money.currency, is.money.value, is.money.euros];
  const jobs = is.jobs && [is.jobs.low, is.jobs.high, is.jobs.value, is.jobs.kind];
  const packed: Packed = [
    [is.type, is.stage, is.previously ? 1 : 0, is.listed ? 1 : 0, is.activity],
    [is.horizonTo, is.announced, is.when, is.published],
    is.parts.map(({ low, high, currency }) => [low, high, currency]),
    is.companies,
    sameList(is.families, is.companies) ? 0 : is.families,
    is.names,
    is.places.map(({ id, country, level, region, lat, lon }) => [id, country, level, region, lat, lon]),
    is.countries,
    money ?? 0,
    jobs ?? 0,
    is.projects,
    is.occasion ? [is.occasion.id, is.occasion.year, is.occasionCore] : 0,
  ];
  return JSON.stringify(packed);
}

/** Traits from what {@link packTraits} made. */
export function unpackTraits(id: string, article: string, packed: string): Traits {
  // Written by packTraits and by nothing else.
  const [kind, dates, parts, companies, families, names, places, countries, money, jobs, projects, occasion] =
    JSON.parse(
      packed,
      // biome-ignore lint/suspicious/noExplicitAny: rows of mixed lists, named at once below
    ) as any[];
  return {
    id,
    article,
    type: kind[0],
    stage: kind[1],
    previously: kind[2] === 1,
    listed: kind[3] === 1,
    activity: kind[4],
    horizonTo: dates[0],
    announced: dates[1],
    when: dates[2],
    published: dates[3],
    parts: parts.map(([low, high, currency]: [number | null, number | null, string | null]) => ({
      low,
      high,
      currency,
    })),
    companies,
    families: families === 0 ? companies : families,
    names,
    places: places.map(spotOf),
    countries,
    money: money === 0 ? null : { low: money[0], high: money[1], currency: money[2], value: money[3], euros: money[4] },
    jobs: jobs === 0 ? null : { low: jobs[0], high: jobs[1], value: jobs[2], kind: jobs[3] },
    projects,
    occasion: occasion === 0 ? null : { id: occasion[0], year: occasion[1] },
    occasionCore: occasion === 0 ? null : occasion[2],
  };
}

function spotOf([id, country, level, region, lat, lon]: [
  string,
  string,
  Traits['places'][number]['level'],
  string | null,
  number | null,
  number | null,
]): Traits['places'][number] {
  return { id, country, level, region, lat, lon };
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
