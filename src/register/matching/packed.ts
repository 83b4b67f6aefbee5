import type { Traits } from './traits.ts';

type Money = NonNullable<Traits['money']>;
type Jobs = NonNullable<Traits['jobs']>;
type Place = Traits['places'][number];
type Part = Traits['parts'][number];
type Occasion = NonNullable<Traits['occasion']>;

/** Traits as they are kept: lists without names of their keys, since there are as many as claims; 0 for what is not there. */
type Packed = readonly [
  kind: readonly [Traits['type'], Traits['stage'], 0 | 1, 0 | 1, Traits['activity']],
  dates: readonly [Traits['horizonTo'], Traits['announced'], Traits['when'], Traits['published']],
  parts: readonly (readonly [Part['low'], Part['high'], Part['currency']])[],
  companies: Traits['companies'],
  families: Traits['families'] | 0,
  names: Traits['names'],
  places: readonly (readonly [
    Place['id'],
    Place['country'],
    Place['level'],
    Place['region'],
    Place['lat'],
    Place['lon'],
  ])[],
  countries: Traits['countries'],
  money: readonly [Money['low'], Money['high'], Money['currency'], Money['value'], Money['euros']] | 0,
  jobs: readonly [Jobs['low'], Jobs['high'], Jobs['value'], Jobs['kind']] | 0,
  projects: Traits['projects'],
  occasion: readonly [Occasion['id'], Occasion['year'], Traits['occasionCore']] | 0,
];

/** Traits in the shape that is stored; id and article stand in columns of their own. */
export function packTraits(is: Traits): string {
  const { money, jobs } = is;
  const packed: Packed = [
    [is.type, is.stage, is.previously ? 1 : 0, is.listed ? 1 : 0, is.activity],
    [is.horizonTo, is.announced, is.when, is.published],
    is.parts.map(({ low, high, currency }) => [low, high, currency]),
    is.companies,
    sameList(is.families, is.companies) ? 0 : is.families,
    is.names,
    is.places.map(({ id, country, level, region, lat, lon }) => [id, country, level, region, lat, lon]),
    is.countries,
    money === null ? 0 : [money.low, money.high, money.currency, money.value, money.euros],
    jobs === null ? 0 : [jobs.low, jobs.high, jobs.value, jobs.kind],
    is.projects,
    is.occasion ? [is.occasion.id, is.occasion.year, is.occasionCore] : 0,
  ];
  return JSON.stringify(packed);
}

/** Traits from what {@link packTraits} made. */
export function unpackTraits(id: string, article: string, packed: string): Traits {
  // Written by packTraits and by nothing else.
  const [kind, dates, parts, companies, families, names, places, countries, money, jobs, projects, occasion] =
    JSON.parse(packed) as Packed;
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
    parts: parts.map(([low, high, currency]) => ({
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

function spotOf([id, country, level, region, lat, lon]: Packed[6][number]): Place {
  return { id, country, level, region, lat, lon };
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
