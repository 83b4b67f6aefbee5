/** Bytes become an Article: page, text, feed, archive; fetching. */
export * from './archive/index.ts';

export { binaryKind, type Decoded, decodeText } from './bytes.ts';
export * from './feed/index.ts';
export * from './fetch/index.ts';
export { articleFromHtml } from './page.ts';
export { PAGE_KINDS, type PageArticle, type PageInput, type PageKind, type Removal } from './page-article.ts';
export { articleFromText, type TextInput, tidyText } from './plain.ts';
