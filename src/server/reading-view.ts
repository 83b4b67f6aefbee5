import { type Article, documentString, type Reading } from '../model/index.ts';
import type { ArticleAsRead } from '../store/index.ts';
import { marksOf, paragraphsOf, piecesOf } from './marks.ts';
import type { ReadingView } from './page.ts';
import { publicReading, shortPassages } from './passages.ts';

/** An article as read, for a page: the full text for editors, short passages for everybody else. */
export function readingView(
  article: Article,
  reading: Reading,
  pledges: ArticleAsRead['pledges'],
  editor: boolean,
): ReadingView {
  const document = documentString(article);
  const marks = marksOf(reading);
  const shown = editor ? reading : publicReading(document, reading);
  return {
    head: {
      id: article.id,
      title: article.title,
      outlet: article.outlet,
      url: article.url,
      published: reading.published,
      publishedInferred: reading.publishedInferred,
      lang: reading.lang,
      sample: article.sample,
    },
    reading: shown,
    claims: shown.claims.map(claim => ({
      claim,
      pledge: pledges.find(one => one.claim === claim.id)?.pledge ?? null,
    })),
    full: editor ? paragraphsOf(document).map(span => piecesOf(document, span, marks)) : null,
    passages: editor ? [] : shortPassages(document, reading),
  };
}
