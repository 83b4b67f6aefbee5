import { z } from 'zod';
import { type Article, articleId, Day } from './article.ts';
import { Failure } from './failure.ts';

/** The largest text that is one article, in UTF-16 code units; a book is not an article. */
export const MAX_ARTICLE_LENGTH = 4_000_000;

const optionalText = z.string().nullish();

/** An article as callers hand it in: a line of NDJSON, a form, an API body. Unknown keys are ignored. */
export const ArticleInput = z.object({
  /** The caller's own id: echoed in every output and kept as `externalId`. */
  id: z.union([z.string(), z.number()]).nullish(),
  title: optionalText,
  text: z.string(),
  published: z.union([Day, z.iso.datetime({ offset: true, local: true })]).nullish(),
  lang: optionalText,
  outlet: optionalText,
  url: optionalText,
  sample: z.boolean().nullish(),
});
export type ArticleInput = z.infer<typeof ArticleInput>;

/**
 * NUL and lone surrogates become U+FFFD, one code unit for one, so that no store or encoder trips over them and every
 * offset stays what it was.
 */
export function cleanText(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed();
}

const orNull = (text: string | null | undefined): string | null => (text?.trim() ? cleanText(text) : null);

/**
 * Makes the Article. Throws `Failure`: `input-empty` where the text is blank, `input-too-large` over
 * {@link MAX_ARTICLE_LENGTH}. `where` names the input in the message.
 */
export function toArticle(input: ArticleInput, where: string): Article {
  if (!input.text.trim()) throw new Failure('input-empty', `${where}: the text is empty; nothing to read`);
  if (input.text.length > MAX_ARTICLE_LENGTH) {
    const millions = (input.text.length / 1e6).toFixed(1);
    throw new Failure(
      'input-too-large',
      `${where}: one text of ${millions} million characters; an article has at most ${MAX_ARTICLE_LENGTH / 1e6} million; split it, or give NDJSON with an article a line`,
    );
  }
  const text = cleanText(input.text);
  return {
    id: articleId(text),
    externalId: input.id == null ? null : String(input.id),
    title: orNull(input.title),
    text,
    lang: orNull(input.lang)?.toLowerCase().split(/[-_]/)[0] ?? null,
    outlet: orNull(input.outlet),
    url: orNull(input.url),
    published: input.published?.slice(0, 10) ?? null,
    publishedInferred: false,
    sample: input.sample ?? false,
  };
}

/** Parses what a caller handed in; throws `Failure` `input-malformed` that names the key and what it must be. */
export function parseArticleInput(value: unknown, where: string): Article {
  const parsed = ArticleInput.safeParse(value);
  if (parsed.success) return toArticle(parsed.data, where);
  const issue = parsed.error.issues[0];
  const key = issue?.path.join('.') || 'the line';
  throw new Failure(
    'input-malformed',
    `${where}: ${key}: ${issue?.message ?? 'not an article'}; an article is {"text": "...", "title"?, "published"?: "YYYY-MM-DD", "id"?, "lang"?, "outlet"?, "url"?}`,
  );
}
