import type { ReactNode } from 'react';
import type { ArticleHead, ArticlesView, ArticleView } from '../../src/server/index.ts';
import type { Context } from '../context.ts';
import { DateText } from '../parts/figures.tsx';
import { ReadingParts } from '../parts/reading.tsx';

/** Outlet, day and link of an article, and what it is where it is a sample. */
export function Byline({ c, head }: { readonly c: Context; readonly head: ArticleHead }): ReactNode {
  const t = c.t.article;
  return (
    <p className="byline">
      <strong>{head.outlet ?? c.t.pledge.noOutlet}</strong>
      {' · '}
      {head.published ? <time dateTime={head.published}>{c.f.date(head.published)}</time> : t.noDate}
      {head.publishedInferred && <span className="badge inferred">{t.inferred}</span>}
      {' · '}
      {c.f.languageName(head.lang)}
      {head.url && (
        <>
          {' · '}
          <a href={head.url} rel="nofollow noreferrer">
            {c.t.pledge.original}
          </a>
        </>
      )}
    </p>
  );
}

export function ArticlePage({ c, page }: { readonly c: Context; readonly page: ArticleView }): ReactNode {
  const { view } = page;
  return (
    <div className="column">
      <p className="kicker">{c.t.article.title}</p>
      <h1 lang={view.head.lang} dir="auto">
        {view.head.title ?? c.t.article.untitled}
      </h1>
      <Byline c={c} head={view.head} />
      {view.head.sample && <p className="sample-note">{c.t.sampleText}</p>}
      <ReadingParts c={c} view={view} />
    </div>
  );
}

export function ArticlesPage({ c, page }: { readonly c: Context; readonly page: ArticlesView }): ReactNode {
  const t = c.t.article;
  const { rows, count, next } = page.list;
  return (
    <div className="column">
      <h1>{t.listTitle}</h1>
      <p className="lead">{t.listLead}</p>
      <search>
        <form method="get" className="search-line">
          <label htmlFor="q">{c.t.list.search}</label>
          <input id="q" type="search" name="q" defaultValue={page.text} maxLength={200} />
          <button type="submit">{c.t.list.apply}</button>
        </form>
      </search>
      <p className="note">{c.f.count(count, c.t.counted.articles)}</p>
      {rows.length === 0 && <p>{t.none}</p>}
      <ul className="rows">
        {rows.map(row => (
          <li key={row.id}>
            <a href={c.to(`/articles/${row.id}`)} lang={row.lang ?? undefined} dir="auto" className="row-title">
              {row.title ?? t.untitled}
            </a>
            <span className="note">
              {row.outlet ?? c.t.pledge.noOutlet}
              {' · '}
              <DateText c={c} date={row.published} />
              {' · '}
              {c.f.count(row.claims, c.t.counted.claims)}
            </span>
          </li>
        ))}
      </ul>
      {next && (
        <p className="paging">
          <a rel="next" href={`?${new URLSearchParams({ ...(page.text && { q: page.text }), cursor: next })}`}>
            {c.t.list.next} →
          </a>
        </p>
      )}
    </div>
  );
}
