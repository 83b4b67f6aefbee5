import type { PledgeFilter } from '../../src/store/index.ts';
import type { Context } from '../context.ts';
import { PEOPLE } from '../texts/people/index.ts';
import { SELECTION } from '../texts/selection/index.ts';

/** Names of the ids in a filter, where they are known. */
export type Labels = Readonly<Record<string, string>>;

/** A list of a filter: what it is called (empty where its values say it all), and how a value is written. */
type Listed = readonly [name: keyof PledgeFilter, head: string, write: (key: string) => string];

function listsOf({ t, f, shell }: Context): readonly Listed[] {
  const own = SELECTION[shell.lang];
  const of = (words: Readonly<Record<string, string>>) => (key: string) => words[key] ?? key;
  return [
    ['country', t.list.country, f.country],
    ['place', own.place, String],
    ['company', t.list.company, String],
    ['home', own.home, f.country],
    ['origin', '', of(own.origins)],
    ['activity', t.list.activity, of(t.activity)],
    ['form', own.form, of(t.form)],
    ['stage', t.list.stage, of(t.stage)],
    ['verdict', t.list.verdict, of(t.verdict)],
    ['occasion', t.list.occasion, String],
    ['source', own.source, String],
    ['looked', '', of(t.badge)],
  ];
}

/** A selection in words: `Country of the project: France; Sector: data centres`; "all pledges" where it is everything. */
export function selectionText(c: Context, filter: PledgeFilter, labels: Labels = {}): string {
  const { t, f } = c;
  const parts: string[] = [];
  const add = (head: string, words: string): void => void parts.push(head ? `${head}${t.colon} ${words}` : words);
  if (filter.text) add('', `“${filter.text}”`);
  if (filter.type === 'total') add('', t.list.types.total);
  for (const [name, head, write] of listsOf(c)) {
    const values = filter[name];
    if (Array.isArray(values) && values.length > 0) add(head, f.list(values.map(key => labels[key] ?? write(key))));
  }
  if (filter.yearFrom !== undefined || filter.yearTo !== undefined)
    add(t.list.year, `${filter.yearFrom ?? '…'}–${filter.yearTo ?? '…'}`);
  const money = f.money({ low: filter.euroFrom ?? null, high: filter.euroTo ?? null }, 'EUR');
  if (money) add('', money);
  const jobs = f.numbers({ low: filter.jobsFrom ?? null, high: filter.jobsTo ?? null });
  if (jobs) add(SELECTION[c.shell.lang].jobs, jobs);
  return parts.length === 0 ? PEOPLE[c.shell.lang].follow.everything : parts.join('; ');
}
