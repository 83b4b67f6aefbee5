import { ACTIVITIES, FORMS, LOOKED, STAGES, VERDICTS } from '../../../model/index.ts';
import { searchable } from '../../derive/rows.ts';
import type { PledgeFilter } from '../asked.ts';
import { type Columns, DOMESTIC, FOREIGN } from './columns.ts';
import type { Lists } from './lists.ts';
import type { Terms } from './terms.ts';

/** Filters that have a facet, each with the bit that says that a pledge does not pass it. */
export const GROUPS = {
  company: 1 << 1,
  country: 1 << 2,
  place: 1 << 3,
  home: 1 << 4,
  activity: 1 << 5,
  stage: 1 << 6,
  verdict: 1 << 7,
  occasion: 1 << 8,
  source: 1 << 9,
  looked: 1 << 10,
  year: 1 << 11,
  form: 1 << 12,
  origin: 1 << 13,
} as const;
export type Group = keyof typeof GROUPS;
/** The bit of every filter without a facet. */
const REST = 1;

/** What a filter makes of the columns. */
export interface Selected {
  /** The slots that pass every filter. */
  readonly slots: Int32Array;
  /** For each slot which filters it does not pass, as bits; nothing where it passes all. */
  readonly fails: Uint16Array;
}

/** Which pledges pass a filter, and which fail by a single one. */
export function selectSlots(columns: Columns, filter: PledgeFilter): Selected {
  const { n, size } = columns;
  const fails = new Uint16Array(size);
  const wantTotal = filter.type === 'total' ? 1 : 0;
  for (let slot = 0; slot < size; slot++) if (!n.alive[slot] || n.total[slot] !== wantTotal) fails[slot] = REST;
  for (const fail of testsOf(columns, filter)) fail(fails);
  let count = 0;
  for (let slot = 0; slot < size; slot++) if (fails[slot] === 0) count++;
  const slots = new Int32Array(count);
  for (let slot = 0, at = 0; slot < size; slot++) if (fails[slot] === 0) slots[at++] = slot;
  return { slots, fails };
}

type Test = (fails: Uint16Array) => void;

function testsOf(columns: Columns, filter: PledgeFilter): Test[] {
  const { n } = columns;
  const tests: Test[] = [];
  const where = (bit: number, passes: (slot: number) => boolean): void => {
    tests.push(fails => {
      for (let slot = 0; slot < fails.length; slot++) if (!passes(slot)) fails[slot] = (fails[slot] as number) | bit;
    });
  };
  const anyOf = (group: Group, values: readonly string[] | undefined, ...lists: readonly Listed[]): void => {
    if (!values?.length) return;
    const marks = lists.map(({ terms, of }) => ({ of, marked: marked(terms, values) }));
    where(GROUPS[group], slot => marks.some(({ of, marked: own }) => of.anyMarked(slot, own)));
  };
  const oneOf = <T extends string>(
    group: Group,
    values: readonly T[] | undefined,
    all: readonly T[],
    at: Uint8Array,
  ) => {
    if (!values?.length) return;
    const wanted = new Set(values.map(value => all.indexOf(value)));
    where(GROUPS[group], slot => wanted.has(at[slot] as number));
  };
  anyOf('company', filter.company, columns.companies);
  anyOf('place', filter.place, columns.places, columns.countries);
  anyOf('country', filter.country, columns.countries);
  anyOf('home', filter.home, columns.homes);
  anyOf('occasion', filter.occasion, columns.occasions);
  anyOf('source', filter.source, columns.outlets);
  oneOf('activity', filter.activity, ACTIVITIES, n.activity);
  oneOf('stage', filter.stage, STAGES, n.stage);
  oneOf('verdict', filter.verdict, VERDICTS, n.verdict);
  oneOf('looked', filter.looked, LOOKED, n.looked);
  oneOf('form', filter.form, FORMS, n.form);
  if (filter.origin?.length) {
    const bits = filter.origin.reduce((all, origin) => all | (origin === 'foreign' ? FOREIGN : DOMESTIC), 0);
    where(GROUPS.origin, slot => ((n.origin[slot] as number) & bits) !== 0);
  }
  const { yearFrom, yearTo, euroFrom, euroTo, jobsFrom, jobsTo } = filter;
  const within = (bit: number, value: (slot: number) => number, from?: number, to?: number): void => {
    if (from === undefined && to === undefined) return;
    where(bit, slot => value(slot) >= (from ?? -Infinity) && value(slot) <= (to ?? Infinity));
  };
  within(GROUPS.year, slot => n.year[slot] || Number.NaN, yearFrom, yearTo);
  within(REST, slot => n.euros[slot] as number, euroFrom, euroTo);
  within(REST, slot => n.jobs[slot] as number, jobsFrom, jobsTo);
  if (filter.wholesOnly) where(REST, slot => columns.partOf[slot] === null);
  for (const word of searchable(filter.text ?? '')
    .split(/\s+/)
    .filter(Boolean)) {
    const found = holding(columns.words.terms, word);
    where(REST, slot => columns.words.of.anyMarked(slot, found));
  }
  return tests;
}

interface Listed {
  readonly terms: Terms;
  readonly of: Lists;
}

function marked(terms: Terms, texts: readonly string[]): Uint8Array {
  const marks = new Uint8Array(terms.size);
  for (const text of texts) {
    const term = terms.find(text);
    if (term !== undefined) marks[term] = 1;
  }
  return marks;
}

/** The words that hold a piece of text. */
function holding(terms: Terms, piece: string): Uint8Array {
  const marks = new Uint8Array(terms.size);
  for (let term = 0; term < terms.size; term++) if (terms.text(term).includes(piece)) marks[term] = 1;
  return marks;
}
