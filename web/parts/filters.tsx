import type { ReactNode } from 'react';
import type { ListState, PledgesView } from '../../src/server/index.ts';
import type { FacetCount, Facets } from '../../src/store/index.ts';
import type { Context } from '../context.ts';
import { SELECTION } from '../texts/selection/index.ts';

type Params = ListState['params'];

/** The address of the list with some parameters changed; an empty value takes one away, paging starts anew. */
export function listLink(params: Params, changes: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams();
  for (const [key, values] of Object.entries(params)) {
    if (key === 'cursor' || key in changes) continue;
    for (const value of values) query.append(key, value);
  }
  for (const [key, value] of Object.entries(changes)) if (value) query.append(key, value);
  return `?${query}`;
}

type FacetName = keyof Facets & keyof Params;

/** How a facet's value is written: words of ours where it is one of our lists, else the register's label. */
function facetLabel(c: Context, name: FacetName, { key, label }: Pick<FacetCount, 'key' | 'label'>): string {
  const words: Readonly<Partial<Record<FacetName, Readonly<Record<string, string>>>>> = {
    activity: c.t.activity,
    stage: c.t.stage,
    verdict: c.t.verdict,
    form: c.t.form,
    looked: c.t.badge,
    origin: SELECTION[c.shell.lang].origins,
  };
  if (name === 'country' || name === 'home') return c.f.country(key);
  return words[name]?.[key] ?? label;
}

const FACETS: readonly FacetName[] = [
  'country',
  'place',
  'company',
  'home',
  'origin',
  'activity',
  'form',
  'stage',
  'verdict',
  'looked',
  'occasion',
  'source',
];

/** What a filter is called. */
function nameOf(c: Context, name: FacetName): string {
  const own = SELECTION[c.shell.lang];
  const named: Readonly<Record<string, string>> = { ...c.t.list, ...own } as never;
  return named[name] ?? name;
}

/** One filter as a list to choose from; further values of the address stay, each with a tick that takes it off. */
function FacetSelect({
  c,
  page,
  name,
}: {
  readonly c: Context;
  readonly page: PledgesView;
  readonly name: FacetName;
}): ReactNode {
  const [first, ...further] = page.state.params[name] ?? [];
  const values = page.list.facets?.[name] ?? [];
  const label = (key: string): string =>
    facetLabel(c, name, values.find(value => value.key === key) ?? { key, label: key });
  if (values.length === 0 && first === undefined) return null;
  return (
    <div className="facet">
      <label htmlFor={`f-${name}`}>{nameOf(c, name)}</label>
      <select id={`f-${name}`} name={name} defaultValue={first ?? ''}>
        <option value="">{c.t.list.any}</option>
        {first !== undefined && !values.some(value => value.key === first) && (
          <option value={first}>{label(first)}</option>
        )}
        {values.map(value => (
          <option key={value.key} value={value.key}>
            {`${facetLabel(c, name, value)} (${c.f.number(value.count)})`}
          </option>
        ))}
      </select>
      {further.map(key => (
        <label key={key} className="further">
          <input type="checkbox" name={name} value={key} defaultChecked />
          {` ${SELECTION[c.shell.lang].also} ${label(key)}`}
        </label>
      ))}
    </div>
  );
}

/** From and to, as two fields. */
function Range({
  c,
  page,
  legend,
  from,
  to,
  digits,
}: {
  readonly c: Context;
  readonly page: PledgesView;
  readonly legend: string;
  readonly from: string;
  readonly to: string;
  readonly digits: { readonly pattern: string; readonly max: number };
}): ReactNode {
  const field = (name: string, label: string): ReactNode => (
    <>
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        inputMode="numeric"
        pattern={digits.pattern}
        maxLength={digits.max}
        defaultValue={page.state.params[name]?.[0] ?? ''}
      />
    </>
  );
  return (
    <fieldset className="facet years">
      <legend>{legend}</legend>
      {field(from, c.t.list.from)}
      {field(to, c.t.list.to)}
    </fieldset>
  );
}

const YEAR = { pattern: '\\d{4}', max: 4 };
const FIGURE = { pattern: '\\d{1,9}', max: 9 };

/** Every filter of the list, as a form that works without scripts. */
export function Filters({ c, page }: { readonly c: Context; readonly page: PledgesView }): ReactNode {
  const t = c.t.list;
  const own = SELECTION[c.shell.lang];
  const { params } = page.state;
  const one = (key: string): string => params[key]?.[0] ?? '';
  return (
    <search>
      <form method="get" className="filters" aria-label={t.filters} data-auto-submit="">
        <p className="facet search">
          <label htmlFor="q">{t.search}</label>
          <input id="q" name="q" type="search" defaultValue={one('q')} placeholder={t.searchHint} maxLength={200} />
        </p>
        {FACETS.map(name => (
          <FacetSelect key={name} c={c} page={page} name={name} />
        ))}
        <Range c={c} page={page} legend={t.year} from="yearFrom" to="yearTo" digits={YEAR} />
        <Range c={c} page={page} legend={own.amount} from="min" to="max" digits={FIGURE} />
        <Range c={c} page={page} legend={own.jobs} from="jobsMin" to="jobsMax" digits={FIGURE} />
        <p className="facet">
          <label htmlFor="type">{t.type}</label>
          <select id="type" name="type" defaultValue={one('type') || 'pledge'}>
            <option value="pledge">{t.types.pledge}</option>
            <option value="total">{t.types.total}</option>
          </select>
        </p>
        <p className="facet">
          <label htmlFor="sort">{t.sort}</label>
          <select id="sort" name="sort" defaultValue={page.state.sort}>
            <option value="-announced">{`${t.announced} ↓`}</option>
            <option value="announced">{`${t.announced} ↑`}</option>
            <option value="-euros">{`${t.amount} ↓`}</option>
            <option value="euros">{`${t.amount} ↑`}</option>
            <option value="-jobs">{`${t.jobsHead} ↓`}</option>
            <option value="jobs">{`${t.jobsHead} ↑`}</option>
            <option value="due">{`${t.due} ↑`}</option>
            <option value="-due">{`${t.due} ↓`}</option>
            <option value="investor">{`${t.investor} A–Z`}</option>
            <option value="-investor">{`${t.investor} Z–A`}</option>
          </select>
        </p>
        {params.whole && <input type="hidden" name="whole" value="1" />}
        {page.state.view !== 'table' && <input type="hidden" name="view" value={page.state.view} />}
        <p className="facet actions">
          <button type="submit" className="primary">
            {t.apply}
          </button>{' '}
          <a href={c.to('/pledges')}>{t.clear}</a>
        </p>
      </form>
    </search>
  );
}

/** Selections that stand near what others count, named as approximations; each adds to what is chosen, and is taken off again. */
export function Scopes({ c, page }: { readonly c: Context; readonly page: PledgesView }): ReactNode {
  const t = SELECTION[c.shell.lang];
  const { params } = page.state;
  const scopes = [
    { name: t.crossBorder, note: t.crossBorderNote, key: 'origin', value: 'foreign' },
    { name: t.hundredJobs, note: t.hundredJobsNote, key: 'jobsMin', value: '100' },
  ];
  return (
    <div className="scopes">
      <p className="note" id="scopes">
        {t.scopes}
      </p>
      <ul aria-labelledby="scopes">
        {scopes.map(({ name, note, key, value }) => {
          const on = params[key]?.length === 1 && params[key][0] === value;
          return (
            <li key={key}>
              <a href={listLink(params, { [key]: on ? null : value })} aria-current={on ? 'true' : undefined}>
                {name}
              </a>
              {on && <span className="note">{note}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
