import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written YYYY-MM-DD');
/** A day, month or year as exact as the source gives it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is written YYYY, YYYY-MM or YYYY-MM-DD');

/**
 * One text, immutable. `id` is `articleId(text)`; two outlets that print the same words share one Article.
 * Where and when it was seen is an {@link Appearance}; `title`, `published`, `outlet`, `lang` here are those of the
 * appearance that is being read, because a reader needs them (relative dates, the outlet's dollar).
 */
export const Article = z.object({
  /** SHA-256 of the normalised text, hex. */
  id: z.string().regex(/^[0-9a-f]{64}$/),
  /** The caller's own id, echoed in outputs; null where the caller gave none. */
  externalId: z.string().nullable(),
  title: z.string().nullable(),
  /** Paragraphs separated by a blank line. */
  text: z.string(),
  /** BCP 47 primary language; null where it was not told and could not be detected. */
  lang: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  /** Publication day; null where unknown. */
  published: Day.nullable(),
  /** True where `published` was worked out from the text and not given. */
  publishedInferred: z.boolean(),
  /** True for a text that was written as a sample for Pledgebook. */
  sample: z.boolean(),
});
export type Article = Readonly<z.infer<typeof Article>>;

/** Where and when an Article was seen. Append-only. */
export const Appearance = z.object({
  id: z.string(),
  article: z.string(),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  published: Day.nullable(),
  publishedInferred: z.boolean(),
  /** When this register first held it, ISO 8601 in UTC. */
  fetched: z.iso.datetime(),
  externalId: z.string().nullable(),
  /** The Article that stood at the same URL before and that this one supersedes; null where none. */
  supersedes: z.string().nullable(),
});
export type Appearance = Readonly<z.infer<typeof Appearance>>;

/** The text as it counts for identity: NFC, every run of white space one space, ends trimmed. */
export function normaliseText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** An Article's id: SHA-256 (hex) of its normalised text alone, so that a new title or outlet is not a new Article. */
export function articleId(text: string): string {
  return createHash('sha256').update(normaliseText(text), 'utf8').digest('hex');
}

/**
 * The string that all offsets count in: `text` alone where the title is absent or empty,
 * else `title + "\n" + text`.
 */
export function documentString(article: { readonly title?: string | null; readonly text: string }): string {
  return article.title ? `${article.title}\n${article.text}` : article.text;
}

/** The length of the title part of the document string with its line break; 0 where there is no title. */
export function titleLength(article: { readonly title?: string | null }): number {
  return article.title ? article.title.length + 1 : 0;
}
