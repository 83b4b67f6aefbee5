import { type Article, documentString, type Mention } from '../../model/index.ts';
import { detectLanguage } from '../detect.ts';
import { inferPublished } from '../published.ts';
import { findMentions } from './index.ts';
import { countryOfOutlet } from './outlet-country.ts';
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
    : findFigures(text, lang, { published, outletCountry: countryOfOutlet(article.outlet, lang) });
  const all = Object.values(found).flat() as Mention[];
  const mentions = withoutInner(all)
    .filter(({ kind }) => kinds.includes(kind))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, lang, published, mentions };
}

/**
 * Leaves out a name that is part of a figure, date or larger place ("NT" of NT$5bn, "Paris" of "the Paris region"), a
 * bare number that is part of a name ("1000" of "A350-1000") and any number that is part of a place (千歳市).
 */
function withoutInner(mentions: readonly Mention[]): Mention[] {
  const named = mentions.filter(isName);
  const others = mentions.filter(one => !isName(one)).sort((a, b) => a.start - b.start);
  const plain = others.filter(one => !isBare(one));
  const places = others.filter(({ kind }) => kind === 'place');
  return [
    ...named.filter(one => !inside(one, plain)),
    ...plain.filter(one => one.kind !== 'number' || !inside(one, places)),
    ...others.filter(one => isBare(one) && !inside(one, named) && !inside(one, places)),
  ];
}

function isName({ kind }: Mention): boolean {
  return kind === 'organisation' || kind === 'person';
}

function isBare(one: Mention): boolean {
  return one.kind === 'number' && one.unit === null;
}

/** True where another span covers this one and more. `spans` in reading order. */
function inside(one: Mention, spans: readonly Mention[]): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Mention).start <= one.start) low = middle + 1;
    else high = middle;
  }
  return spans
    .slice(Math.max(0, low - REACH), low)
    .some(({ start, end }) => end >= one.end && end - start > one.end - one.start);
}

/** How many spans back a covering one may begin; spans seldom overlap. */
const REACH = 4;
