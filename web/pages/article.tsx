import type { ReactNode } from 'react';
import type { ArticleHead, ArticlesView, ArticleView } from '../../src/server/index.ts';
import type { Context } from '../context.ts';
import { DateText } from '../parts/figures.tsx';
import { ReadingParts } from '../parts/reading.tsx';
import { INTAKE } from '../texts/intake/index.ts';

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

/** Which other outlets carry the text: copies of one report are no further evidence. */
function CarriedBy({ c, page }: { readonly c: Context; readonly page: ArticleView }): ReactNode {
  const { copies, view } = page;
  const t = INTAKE[c.shell.lang].copies;
  if (copies === null || copies.outlets.length < 2) return null;
  const others = copies.articles.filter(id => id !== view.head.id).slice(0, 20);
  return (
    <details className="copies">
      <summary>{t.carried(c.f.number(copies.outlets.length))}</summary>
      <p dir="auto">{copies.outlets.join(', ')}</p>
      <p className="note">{t.note}</p>
      {others.length > 0 && (
        <ul>
          {others.map((id, at) => (
            <li key={id}>
              <a href={c.to(`/articles/${id}`)}>{`${t.other} (${c.f.number(at + 1)})`}</a>
            </li>
          ))}
        </ul>
      )}
    </details>
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
      <CarriedBy c={c} page={page} />
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
