import { type Article, documentString, type Mention } from '../../model/index.ts';
import { detectLanguage } from '../detect.ts';
import { inferPublished } from '../published.ts';
import { findMentions } from './index.ts';
import { findFigures } from './scan.ts';

/** The kinds that one pass over the text finds, without names and places. */
export const FIGURE_KINDS = ['money', 'headcount', 'number', 'date'] as const;
/** Every kind of mention. */
export const MENTION_KINDS = [...FIGURE_KINDS, 'place', 'organisation', 'person'] as const;

/** The mentions of one article and what they were read with. */
export interface ArticleMentions {
  /** The document string that all offsets count in. */
  readonly text: string;
  readonly lang: string;
  /** The day that relative dates were resolved against; null where none is known. */
  readonly published: string | null;
  /** In reading order, page furniture included. */
  readonly mentions: readonly Mention[];
}

/**
 * Finds the mentions of an article as it stands, page furniture included. Language and day are worked out where the
 * article does not tell them. `kinds` limits the search; without places and names it is several times faster.
 */
export function articleMentions(article: Article, kinds: readonly string[] = MENTION_KINDS): ArticleMentions {
  const text = documentString(article);
  const lang = article.lang?.toLowerCase().split('-')[0] || detectLanguage(text) || 'en';
  const published = article.published ?? inferPublished(text, article.title?.length ?? 0, lang);
  const found = kinds.some(kind => !(FIGURE_KINDS as readonly string[]).includes(kind))
    ? findMentions(text, lang, { published, outlet: article.outlet })
    : findFigures(text, lang, { published });
  const mentions = (Object.values(found).flat() as Mention[])
    .filter(({ kind }) => kinds.includes(kind))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, lang, published, mentions };
}
