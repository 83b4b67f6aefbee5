import { articleId } from '../../../src/model/index.ts';
import type { ClaimDraft, ReadDocument } from '../../../src/reader/document.ts';
import { open, prepare } from '../../../src/reader/prepare.ts';

/** A text as the reader prepares it. */
export function readText(text: string, lang: string, title: string | null = null): ReadDocument {
  return prepare(
    open({
      id: articleId(text),
      externalId: null,
      title,
      text,
      lang,
      outlet: null,
      url: null,
      published: '2026-01-15',
      publishedInferred: false,
      sample: false,
    }),
  );
}

/** A draft whose amount is these words of the text. */
export function draftAt(document: ReadDocument, quote: string, type: ClaimDraft['type'] = 'pledge'): ClaimDraft {
  const start = document.text.indexOf(quote);
  const end = start + quote.length;
  const amount = { low: 1, high: 1, currency: 'EUR', qualifier: 'exact', quote, start, end } as const;
  return { type, amount, jobs: null, investors: [], places: [], anchors: [{ start, end }], sentences: [] };
}
