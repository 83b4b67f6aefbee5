import type { PledgeFilter } from '../../src/store/index.ts';
import type { Context } from '../context.ts';
import { PEOPLE } from '../texts/people/index.ts';

/** Names of the ids in a filter, where they are known. */
export type Labels = Readonly<Record<string, string>>;

const LISTS: readonly (keyof PledgeFilter)[] = [
  'country',
  'place',
  'company',
  'activity',
  'stage',
  'verdict',
  'occasion',
  'source',
  'looked',
  'home',
];

/** A selection in words: `Country of the project: France; Sector: data centres`; "all pledges" where it is everything. */
export function selectionText(c: Context, filter: PledgeFilter, labels: Labels = {}): string {
  const { t, f } = c;
  const of = (map: Readonly<Record<string, string>>) => (key: string) => map[key] ?? key;
  const written: Readonly<Record<string, (key: string) => string>> = {
    country: f.country,
    home: f.country,
    activity: of(t.activity),
    stage: of(t.stage),
    verdict: of(t.verdict),
    looked: of(t.badge),
  };
  const heads: Readonly<Record<string, string>> = {
    country: t.list.country,
    company: t.list.company,
    activity: t.list.activity,
    stage: t.list.stage,
    verdict: t.list.verdict,
    occasion: t.list.occasion,
    place: t.entity.place,
    source: t.entity.source,
    home: t.entity.home,
  };
  const parts: string[] = filter.text ? [`“${filter.text}”`] : [];
  const known = new Set<string>(['text', 'type', 'yearFrom', 'yearTo', 'euroFrom', 'euroTo', ...LISTS]);
  if (filter.type === 'total') parts.push(t.list.types.total);
  for (const name of LISTS) {
    const values = filter[name];
    if (!Array.isArray(values) || values.length === 0) continue;
    const words = f.list(values.map(value => labels[value] ?? (written[name] ?? String)(value)));
    parts.push(name === 'looked' ? words : `${heads[name] ?? name}${t.colon} ${words}`);
  }
  if (filter.yearFrom !== undefined || filter.yearTo !== undefined)
    parts.push(`${t.list.year}${t.colon} ${filter.yearFrom ?? '…'}–${filter.yearTo ?? '…'}`);
  const money = f.money({ low: filter.euroFrom ?? null, high: filter.euroTo ?? null }, 'EUR');
  if (money) parts.push(money);
  // What a later version selects by is said with the address's own words.
  for (const [name, value] of Object.entries(filter))
    if (!known.has(name) && value !== undefined && value !== false)
      parts.push(value === true ? name : `${name}${t.colon} ${String(value)}`);
  return parts.length === 0 ? PEOPLE[c.shell.lang].follow.everything : parts.join('; ');
}
