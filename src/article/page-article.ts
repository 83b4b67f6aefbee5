import type { MomentPrecision } from './metadata/moment.ts';

/** What a page turned out to be. Only `article` and `live-blog` are worth reading for claims. */
export const PAGE_KINDS = ['article', 'live-blog', 'list', 'video', 'consent', 'other'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** A piece of a page that was left out of the text, and why. */
export interface Removal {
  /** Its words, cut at 200 characters. */
  readonly text: string;
  /** Why: a kind of furniture ("share bar", "newsletter") or the rule that dropped it. */
  readonly reason: string;
  /** Where it stood, as a short path of elements (`article > div.share`); empty for a line of plain text. */
  readonly where: string;
}

/** An article as it was read from a page or a plain text; a superset of what `pledgebook read` needs. */
export interface PageArticle {
  /** `articleId(text)`: SHA-256 of the normalised text. */
  readonly id: string;
  /** The headline; null where the page has none. */
  readonly title: string | null;
  /** Paragraphs apart by a blank line, without furniture; empty where the page holds no article. */
  readonly text: string;
  /** Publication day in the publisher's own zone; null where the page does not say. */
  readonly published: string | null;
  /** ISO 8601 with the offset that the page gives (none where it gives none); null where only a day or less is known. */
  readonly publishedAt: string | null;
  /** How exactly the page gives it; null where it does not. A month or year stands as its first day. */
  readonly publishedPrecision: MomentPrecision | null;
  /** Day of the last change; null where the page gives none later than its publication. */
  readonly updated: string | null;
  readonly updatedAt: string | null;
  /** One name an entry; empty where the page names nobody. */
  readonly byline: readonly string[];
  readonly outlet: string | null;
  /** BCP 47 primary language; null where it is neither declared nor plain. */
  readonly lang: string | null;
  /** The address that the page gives as its own, absolute; the address it came from where it gives none; null where neither is known. */
  readonly canonical: string | null;
  /** The address it came from; null where the caller gave none. */
  readonly url: string | null;
  /** True where the page says that its text is not free, or where the text is cut off by an offer. */
  readonly paywalled: boolean;
  readonly kind: PageKind;
  /** What was left out; only where asked for. */
  readonly removed?: readonly Removal[];
}

/** What `articleFromHtml` reads: the page as text or as bytes, and what is known from outside. */
export interface PageInput {
  /** The page's characters; where absent, `bytes` are decoded as a browser would. */
  readonly html?: string;
  readonly bytes?: Uint8Array;
  /** The address it was fetched from: relative links, the date in the address, the outlet where nothing else names it. */
  readonly url?: string | null;
  /** The HTTP Content-Type it came with. */
  readonly contentType?: string | null;
  /** How messages call the input: a file name, an address. */
  readonly name?: string;
  /** List what was left out, with reasons. */
  readonly why?: boolean;
}
