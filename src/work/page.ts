import { articleFromHtml } from '../article/index.ts';
import { type Article, Failure, toArticle } from '../model/index.ts';

/** A page as it came from the network or from an archive. */
export interface RawPage {
  readonly body: Uint8Array;
  /** The address that answered. */
  readonly url: string;
  readonly contentType: string | null;
}

/** What is known of a page beside itself: from its feed, its source. What the page itself says comes first, but for the outlet. */
export interface Beside {
  readonly title?: string | null;
  /** `YYYY-MM-DD`. */
  readonly published?: string | null;
  readonly lang?: string | null;
  /** As editors named the source; pages call themselves by many names. */
  readonly outlet?: string | null;
}

/** The article of a page, or why it holds none. */
export type ReadPage = { readonly article: Article } | { readonly skipped: string };

const WHAT: Readonly<Record<string, string>> = {
  list: 'a list of articles',
  video: 'a video',
  consent: 'a consent wall',
  other: 'no article',
};

/** Takes the article out of a page. What holds none, is no text or is too large is told and not thrown. */
export function articleOfPage({ body, url, contentType }: RawPage, beside: Beside = {}): ReadPage {
  try {
    const page = articleFromHtml({ bytes: body, url, contentType, name: url });
    if (page.text === '' || (page.kind !== 'article' && page.kind !== 'live-blog'))
      return { skipped: `it looks like ${WHAT[page.kind] ?? 'no article'}` };
    const article = toArticle(
      {
        text: page.text,
        title: page.title ?? beside.title,
        published: page.published ?? beside.published,
        lang: page.lang ?? beside.lang,
        outlet: beside.outlet ?? page.outlet,
        url: page.canonical ?? url,
      },
      url,
    );
    return { article };
  } catch (error) {
    if (error instanceof Failure && error.code.startsWith('input-')) return { skipped: error.message };
    throw error;
  }
}
