import { articleId, Failure } from '../model/index.ts';
import { decodeText } from './bytes.ts';
import { languageOfText } from './metadata/language.ts';
import type { PageArticle } from './page-article.ts';

/** A plain text and what is known of it from outside. */
export interface TextInput {
  readonly text?: string;
  readonly bytes?: Uint8Array;
  readonly title?: string | null;
  /** `YYYY-MM-DD`. */
  readonly published?: string | null;
  readonly outlet?: string | null;
  readonly lang?: string | null;
  readonly url?: string | null;
  /** How messages call the input. */
  readonly name?: string;
}

/**
 * Reads a plain text as an article: line ends made equal, control characters dropped, paragraphs apart by a blank
 * line. Furniture in a plain text is left for the reader, which marks it and keeps offsets. Throws {@link Failure}
 * `input-binary`, or `usage` where neither `text` nor `bytes` is given.
 */
export function articleFromText(input: TextInput): PageArticle {
  const raw =
    input.text ??
    (input.bytes === undefined
      ? undefined
      : decodeText(input.bytes, { html: false, name: input.name ?? 'The input' }).text);
  if (raw === undefined) throw new Failure('usage', 'An article needs text or bytes; give one of them.');
  const text = tidyText(raw);
  return {
    id: articleId(text),
    title: input.title ?? null,
    text,
    published: input.published ?? null,
    publishedAt: null,
    publishedPrecision: input.published == null ? null : 'day',
    updated: null,
    updatedAt: null,
    byline: [],
    outlet: input.outlet ?? null,
    lang: input.lang ?? languageOfText(text),
    canonical: input.url ?? null,
    url: input.url ?? null,
    paywalled: false,
    kind: text === '' ? 'other' : 'article',
  };
}

/** Line ends as `\n`, no control characters, no byte-order mark, no white space at line ends, at most one blank line. */
export function tidyText(text: string): string {
  return (
    text
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is dropped here
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
      .replace(/[^\S\n]+\n/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}
