import type { Marked } from '../choose/marked.ts';
import { DATE } from '../choose/names.ts';
import { TEXT } from '../html/tags.ts';
import { fold, type Tree } from '../html/tree.ts';
import type { Described } from './collect.ts';
import { articleObject, textValue } from './jsonld.ts';
import { humanMoment, type Moment, machineMoment } from './moment.ts';

/** When a page says that its article was published and last changed; null where it does not say. */
export interface PageDates {
  readonly published: Moment | null;
  readonly updated: Moment | null;
}

const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'publicationdate',
  'pubdate',
  'pub_date',
  'published',
  'published-date',
  'ptime',
  'originalpublicationdate',
  'cxenseparse:recs:publishtime',
  'article_date_original',
  'article.published',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'date',
  'bt:pubdate',
  'citation_publication_date',
  'citation_date',
  'rbpubdate',
  'cre.publish',
  'created',
  'article.created',
  'datecreated',
  'vr:published_time',
  'shareaholic:article_published_time',
  'last-modified-original',
  'release_date',
  'displaydate',
  'timestamp',
  'article:post_date',
];
const UPDATED = [
  'article:modified_time',
  'article:modified',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'article.updated',
  'moddate',
  'modified',
  'revised',
  'revision_date',
  'og:modified_time',
];

/**
 * The dates, in the order of trust: JSON-LD, meta, microdata and `time`, a line near the headline, the address.
 * `from` and `to` bound the nodes that are searched for a visible line (the chosen part and what stands before it).
 */
export function datesOf(
  tree: Tree,
  marked: Marked,
  described: Described,
  lang: string | null,
  url: string | null,
  top: number,
): PageDates {
  const article = articleObject(described.objects);
  const stated = (value: unknown): Moment | null => {
    const text = textValue(value);
    return text === null ? null : humanMoment(text, lang);
  };
  const meta = (names: readonly string[]): Moment | null => {
    for (const name of names) {
      for (const value of described.meta.get(name) ?? []) {
        const moment = humanMoment(value, lang);
        if (moment !== null) return moment;
      }
    }
    return null;
  };
  const item = (name: string): Moment | null => {
    for (const node of described.items.get(name) ?? []) {
      const moment = momentOf(tree, node, lang);
      if (moment !== null) return moment;
    }
    return null;
  };
  const published =
    stated(article?.datePublished) ??
    meta(PUBLISHED) ??
    item('datepublished') ??
    item('datecreated') ??
    stated(article?.dateCreated) ??
    timeElement(tree, marked, described, lang, top) ??
    addressDate(url) ??
    visible(tree, marked, lang, top) ??
    stated(described.objects.find(object => object.datePublished !== undefined)?.datePublished);
  const updated = stated(article?.dateModified) ?? meta(UPDATED) ?? item('datemodified');
  return {
    published: published ?? updated,
    updated:
      updated !== null && published !== null && (updated.at ?? updated.day) > (published.at ?? published.day)
        ? updated
        : null,
  };
}

/** The moment that an element gives, in `datetime`, `content`, `title` or its text. */
function momentOf(tree: Tree, node: number, lang: string | null): Moment | null {
  for (const name of ['datetime', 'content', 'data-datetime', 'title']) {
    const value = tree.attribute(node, name);
    if (value !== null && value !== '') {
      const moment = humanMoment(value, lang);
      if (moment !== null) return moment;
    }
  }
  return humanMoment(fold(tree.textContent(node)).slice(0, 200), lang);
}

/** The first `time` that is not in a list of other articles: `pubdate`, then one before or in the article. */
function timeElement(
  tree: Tree,
  marked: Marked,
  described: Described,
  lang: string | null,
  top: number,
): Moment | null {
  const end = top < 0 ? tree.size : (tree.end[top] as number);
  let first: Moment | null = null;
  for (const node of described.times) {
    if (tree.attribute(node, 'pubdate') !== null || /publish|entry-date|pubdate/i.test(tree.classOf(node))) {
      const moment = momentOf(tree, node, lang);
      if (moment !== null) return moment;
    }
    if (first === null && node < end && !dropped(tree, marked, node)) first = momentOf(tree, node, lang);
  }
  return first;
}

function dropped(tree: Tree, marked: Marked, node: number): boolean {
  for (let up = node; up > 0; up = tree.parent[up] as number) {
    const reason = marked.dropped[up] as number;
    if (reason !== 0) return true;
  }
  return false;
}

/** `/2016/08/10/`, `/2016-08-10-`, `20160810` in an address. */
export function addressDate(url: string | null): Moment | null {
  if (url === null) return null;
  const match = /(?<!\d)(19[89]\d|20\d\d)([/_.-]?)(0?[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01]|[1-9](?=[/_.-]))(?!\d)/.exec(
    url,
  );
  if (match === null || (match[2] === '' && (match[3]?.length !== 2 || match[4]?.length !== 2))) return null;
  return machineMoment(`${match[1]}-${match[3]?.padStart(2, '0')}-${match[4]?.padStart(2, '0')}`);
}

/** A date in an element that is named for it, else in the short lines around the headline. */
function visible(tree: Tree, marked: Marked, lang: string | null, top: number): Moment | null {
  const end = top < 0 ? tree.size : (tree.end[top] as number);
  for (let node = 1; node < end; node += 1) {
    if (tree.tag[node] === TEXT || !((marked.bits[node] as number) & DATE) || dropped(tree, marked, node)) continue;
    if (marked.chars(node) > 200) continue;
    const moment = momentOf(tree, node, lang);
    if (moment !== null) return moment;
  }
  const start = top < 0 ? 0 : Math.max(0, top - 400);
  for (let node = start; node < end; node += 1) {
    if (tree.tag[node] !== TEXT) {
      if (marked.dropped[node] === 1) node = (tree.end[node] as number) - 1;
      continue;
    }
    const chars = tree.chars[node] as number;
    if (chars < 8 || chars > 90) continue;
    const moment = humanMoment(fold(tree.text(node)), lang);
    if (moment !== null) return moment;
  }
  return null;
}
