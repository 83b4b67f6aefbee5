import { type RawBuilder, sql } from 'kysely';
import { searchable } from '../derive/rows.ts';
import type { PledgeFilter, PledgeSort } from './types.ts';

/** A filter as SQL over the columns of `pledges`. */
export function matches(filter: PledgeFilter): RawBuilder<unknown> {
  const tests: RawBuilder<unknown>[] = [sql`true`];
  const anyOf = (column: string, values: readonly string[] | undefined) => {
    if (values && values.length > 0) tests.push(sql`${sql.ref(column)} && ${sql.val([...values])}::text[]`);
  };
  const oneOf = (column: string, values: readonly string[] | undefined) => {
    if (values && values.length > 0) tests.push(sql`${sql.ref(column)} = any(${sql.val([...values])}::text[])`);
  };
  anyOf('companies', filter.company);
  anyOf('places', filter.place);
  anyOf('countries', filter.country);
  anyOf('homes', filter.home);
  anyOf('occasions', filter.occasion);
  anyOf('outlets', filter.source);
  oneOf('activity', filter.activity);
  oneOf('stage', filter.stage);
  oneOf('verdict', filter.verdict);
  oneOf('looked', filter.looked);
  oneOf('form', filter.form);
  if (filter.origin && filter.origin.length > 0) {
    const origins = { foreign: sql`(countries <> '{}' and not homes <@ countries)`, domestic: sql`homes && countries` };
    tests.push(
      sql`(${sql.join(
        [...new Set(filter.origin)].map(origin => origins[origin]),
        sql` or `,
      )})`,
    );
  }
  tests.push(sql`type = ${filter.type ?? 'pledge'}`);
  if (filter.wholesOnly) tests.push(sql`part_of is null`);
  if (filter.yearFrom !== undefined) tests.push(sql`year >= ${filter.yearFrom}`);
  if (filter.yearTo !== undefined) tests.push(sql`year <= ${filter.yearTo}`);
  if (filter.euroFrom !== undefined) tests.push(sql`euros >= ${filter.euroFrom}`);
  if (filter.euroTo !== undefined) tests.push(sql`euros <= ${filter.euroTo}`);
  if (filter.jobsFrom !== undefined) tests.push(sql`jobs >= ${filter.jobsFrom}`);
  if (filter.jobsTo !== undefined) tests.push(sql`jobs <= ${filter.jobsTo}`);
  for (const word of searchable(filter.text ?? '')
    .split(/\s+/)
    .filter(Boolean)) {
    tests.push(sql`search like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`);
  }
  return sql.join(tests, sql` and `);
}

/** The column that a sort looks at, and whether downwards. */
export interface SortBy {
  readonly column: 'announced' | 'euros' | 'jobs' | 'investor' | 'heard' | 'due';
  readonly down: boolean;
  /** How the column's values are compared in a cursor. */
  readonly type: 'text' | 'double precision';
}

/** A sort's column. */
export function sortBy(sort: PledgeSort): SortBy {
  const down = sort.startsWith('-');
  const column = (down ? sort.slice(1) : sort) as SortBy['column'];
  return { column, down, type: column === 'euros' || column === 'jobs' ? 'double precision' : 'text' };
}
