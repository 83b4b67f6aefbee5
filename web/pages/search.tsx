import type { ReactNode } from 'react';
import type { SearchView } from '../../src/server/index.ts';
import type { FacetCount } from '../../src/store/index.ts';
import type { Context } from '../context.ts';
import { RowList } from '../parts/rows.tsx';

function Hits({
  c,
  title,
  hits,
  path,
  name,
}: {
  readonly c: Context;
  readonly title: string;
  readonly hits: readonly FacetCount[];
  readonly path: string;
  readonly name: (hit: FacetCount) => string;
}): ReactNode {
  if (hits.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="tags">
        {hits.map(hit => (
          <li key={hit.key} dir="auto">
            <a href={c.to(`/${path}/${encodeURIComponent(hit.key)}`)}>{name(hit)}</a> {c.f.number(hit.count)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What one search box finds: pledges, and the companies, countries, summits and articles of the same words. */
export function SearchPage({ c, page }: { readonly c: Context; readonly page: SearchView }): ReactNode {
  const t = c.t.search;
  const { list, articles, text } = page;
  const nothing = list.count === 0 && articles.count === 0;
  return (
    <div className="column">
      <h1>{t.title(text)}</h1>
      <search>
        <form method="get" className="search-line">
          <label htmlFor="q" className="hidden">
            {c.t.home.searchLabel}
          </label>
          <input id="q" type="search" name="q" defaultValue={text} maxLength={200} />
          <button type="submit">{c.t.list.search}</button>
        </form>
      </search>
      {nothing && <p>{t.nothing}</p>}
      <Hits c={c} title={c.t.entity.titles.company} hits={page.companies} path="companies" name={hit => hit.label} />
      <Hits c={c} title={c.t.occasion.title} hits={page.occasions} path="occasions" name={hit => hit.label} />
      <Hits
        c={c}
        title={c.t.entity.titles.country}
        hits={page.places}
        path="countries"
        name={hit => c.f.country(hit.key)}
      />
      {list.count > 0 && (
        <section>
          <h2>{c.t.list.title}</h2>
          <RowList c={c} rows={list.rows} />
          <p className="more">
            <a href={c.to(`/pledges?${new URLSearchParams({ q: text })}`)}>
              {`${t.all} (${c.f.number(list.count)})`} →
            </a>
          </p>
        </section>
      )}
      {articles.count > 0 && (
        <section>
          <h2>{c.t.article.listTitle}</h2>
          <ul className="rows">
            {articles.rows.map(row => (
              <li key={row.id}>
                <a href={c.to(`/articles/${row.id}`)} lang={row.lang ?? undefined} dir="auto" className="row-title">
                  {row.title ?? c.t.article.untitled}
                </a>
                <span className="note">{row.outlet}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
