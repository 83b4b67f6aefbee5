import { type Article, type Dropped, documentString, type Span, titleLength } from '../model/index.ts';
import { detectLanguage } from './detect.ts';
import type { Mentions, ReadDocument } from './document.ts';
import { findFurniture } from './furniture/index.ts';
import { paragraphsOf, sentencesOf } from './layout.ts';
import { findMentions, hintsOf } from './mentions/index.ts';
import { inferPublished } from './published.ts';

/** The longest document string that is read, in UTF-16 units; what lies beyond is not an article. */
export const MOST_READ = 200_000;
/** The most amounts and headcounts that are weighed against each other; a longer list is read as far as these go. */
export const MOST_FIGURES = 400;

/** An article's text with its language and day settled: what can be known before anything is searched. */
export interface Opened {
  readonly article: Article;
  /** The document string, cut at `MOST_READ`. */
  readonly text: string;
  readonly lang: string;
  readonly published: string | null;
  readonly publishedInferred: boolean;
}

/** Settles language (detected where not told) and day (inferred from the text where not told, never today). */
export function open(article: Article): Opened {
  const whole = documentString(article);
  const text = whole.length > MOST_READ ? whole.slice(0, MOST_READ) : whole;
  const lang = article.lang?.toLowerCase().split('-')[0] || detectLanguage(text) || 'en';
  const given = article.published;
  const published = given ?? inferPublished(text, titleLength(article), lang);
  const publishedInferred = published !== null && (given === null || article.publishedInferred);
  return { article, text, lang, published, publishedInferred };
}

/** Prepares an opened article for reading: paragraphs, furniture, mentions outside of it, sentences. */
export function prepare(opened: Opened): ReadDocument {
  const { article, text, lang, published } = opened;
  const title = Math.min(titleLength(article), text.length);
  const all = paragraphsOf(text);
  const furniture = findFurniture(text, all, lang, title);
  const paragraphs = all.filter(span => !furniture.some(drop => drop.start <= span.start && span.end <= drop.end));
  const mentions = bounded(findMentions(masked(text, furniture), lang, hintsOf(article, published)));
  const whole = [...mentions.money, ...mentions.headcount, ...mentions.date].sort((a, b) => a.start - b.start);
  const sentences = sentencesOf(text, shortened(paragraphs, furniture), whole, lang, title);
  return { article, text, lang, published, paragraphs, sentences, furniture, mentions };
}

/** The mentions up to the last figure that is weighed. */
function bounded(mentions: Mentions): Mentions {
  const figures = [...mentions.money, ...mentions.headcount];
  if (figures.length <= MOST_FIGURES) return mentions;
  const starts = figures.map(one => one.start).sort((a, b) => a - b);
  const end = starts[MOST_FIGURES] as number;
  const near = <T extends Span>(spans: readonly T[]): T[] => spans.filter(span => span.start < end);
  return {
    money: near(mentions.money),
    headcount: near(mentions.headcount),
    number: near(mentions.number),
    date: near(mentions.date),
    place: near(mentions.place),
    organisation: near(mentions.organisation),
    person: near(mentions.person),
  };
}

/** The text with furniture blanked out, unit for unit, so that nothing in it is found and offsets stay. */
function masked(text: string, furniture: readonly Dropped[]): string {
  let out = '';
  let from = 0;
  for (const { start, end } of furniture) {
    out += text.slice(from, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    from = end;
  }
  return out + text.slice(from);
}

/** Paragraphs without the furniture glued to their ends. */
function shortened(paragraphs: readonly Span[], furniture: readonly Dropped[]): Span[] {
  return paragraphs.map(span => {
    const tail = furniture.find(drop => drop.start > span.start && drop.end === span.end);
    return tail === undefined ? span : { start: span.start, end: tail.start };
  });
}
