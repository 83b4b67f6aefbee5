import { type Amount, type Article, articleId, type Jobs, type Named, type Span } from '../../../src/model/index.ts';
import type { ClaimDraft, ReadDocument } from '../../../src/reader/document.ts';
import { open, prepare } from '../../../src/reader/prepare.ts';

/** A document as the reader prepares it. */
export function documentOf(text: string, over: Partial<Article> = {}): ReadDocument {
  const article: Article = {
    id: articleId(text),
    externalId: null,
    title: null,
    text,
    lang: 'en',
    outlet: null,
    url: null,
    published: '2025-03-05',
    publishedInferred: false,
    sample: true,
    ...over,
  };
  return prepare(open(article));
}

/** Where the words stand in the document (the first place). Throws where they do not. */
export function spanOf(document: ReadDocument, words: string): Span & { readonly quote: string } {
  const start = document.text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return { quote: words, start, end: start + words.length };
}

/** A draft of a claim whose amount, jobs and investor are these words. */
export function draftOf(
  document: ReadDocument,
  words: { readonly amount?: string; readonly jobs?: string; readonly investor?: string; readonly total?: boolean },
): ClaimDraft {
  const amount: Amount | null = words.amount
    ? { ...spanOf(document, words.amount), low: 1e9, high: 1e9, currency: 'EUR', qualifier: 'exact' }
    : null;
  const jobs: Jobs | null = words.jobs
    ? { ...spanOf(document, words.jobs), low: 100, high: 100, kind: 'created', qualifier: 'exact' }
    : null;
  const investors: Named[] = words.investor
    ? [{ ...spanOf(document, words.investor), name: words.investor, id: null }]
    : [];
  const anchors = [amount, jobs, ...investors].flatMap(span => (span ? [span] : []));
  return { type: words.total ? 'total' : 'pledge', amount, jobs, investors, places: [], anchors, sentences: [] };
}
