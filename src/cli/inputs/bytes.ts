import { articleFromHtml, decodeText } from '../../article/index.ts';
import { type Article, Failure, toArticle } from '../../model/index.ts';

/**
 * One file's bytes as an Article: decoded as a browser would, a page freed of its furniture. A plain text stays as it
 * stands in the file (byte order mark aside), so that offsets fit it. Throws `Failure`: `input-binary`, `input-empty`.
 */
export function articleFromBytes(bytes: Buffer, kind: 'html' | 'text', name: string): Article {
  if (kind === 'text') return toArticle({ text: decodeText(bytes, { html: false, name }).text }, name);
  const page = articleFromHtml({ bytes, name });
  if (!page.text) {
    throw new Failure(
      'input-empty',
      `${name}: no article found in this page (it looks like: ${page.kind}); give its text`,
    );
  }
  const { title, text, published, lang, outlet, canonical: url } = page;
  return toArticle({ title, text, published, lang, outlet, url }, name);
}
