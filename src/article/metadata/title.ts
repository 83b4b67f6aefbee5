import type { Marked } from '../choose/marked.ts';
import { fold, type Tree } from '../html/tree.ts';
import type { Described } from './collect.ts';
import { metaOf } from './collect.ts';
import { articleObject, textValue } from './jsonld.ts';

const SEPARATOR =
  /\s+[|\u2013\u2014\u2015\u00b7\u2022\u00bb\u00ab\u203a\u2039/:>~•-]{1,3}\s+|\s*[|»]\s*|\s::\s|(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af」』])[_|｜\-－](?=\P{N})/u;
/** Words to compare by; a dense script counts sign by sign. */
const words = (text: string): string[] =>
  text.toLowerCase().match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[\p{L}\p{N}]+/gu) ?? [];

/** How much of the shorter text's words the longer one has, 0 to 1. */
function overlap(one: string, other: string): number {
  return shared(new Set(words(one)), new Set(words(other)));
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let both = 0;
  for (const word of small) if (large.has(word)) both += 1;
  return both / small.size;
}

/**
 * The headline: the one heading that the head of the page agrees with, else what JSON-LD or OpenGraph says, else the
 * `title` without the site's name. Null where the page has none of them.
 */
export function titleOf(tree: Tree, marked: Marked, described: Described, outlet: string | null): string | null {
  const article = articleObject(described.objects);
  const named = [
    textValue(article?.headline),
    metaOf(described, 'og:title'),
    metaOf(described, 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'title'),
  ]
    .filter(text => text !== null)
    .map(text => withoutSite(fold(text), outlet, described.title));
  const { title } = described;
  const references = [...named, title]
    .filter(text => text !== '')
    .map(text => {
      const all = words(text);
      return { size: all.length, known: new Set(all) };
    });
  let best: string | null = null;
  let bestFit = 0;
  for (const node of [...described.headings, ...described.secondHeadings.slice(0, 8)]) {
    if (marked.dropped[node] === 2) continue;
    const text = fold(tree.textContent(node));
    const all = words(text);
    const count = all.length;
    if (count < 1 || text.length > 300 || (outlet !== null && text.toLowerCase() === outlet.toLowerCase())) continue;
    let fit = 0;
    const own = new Set(all);
    for (const { size, known } of references) {
      const share = shared(own, known) * Math.min(1, count / Math.max(2, size * 0.5));
      if (share > fit) fit = share;
    }
    if (described.headings.includes(node)) fit += 0.1;
    if (fit > bestFit) {
      bestFit = fit;
      best = text;
    }
  }
  if (best !== null && bestFit >= 0.75) return best;
  if (named[0] !== undefined && named[0] !== '') return named[0];
  if (title !== '') return withoutSite(title, outlet, '');
  return best;
}

/** A title without the site's name before or after a separator. */
function withoutSite(text: string, outlet: string | null, _page: string): string {
  const parts = text.split(SEPARATOR);
  if (parts.length < 2) return text;
  const site = outlet === null ? [] : words(outlet);
  const isSite = (part: string): boolean =>
    site.length > 0 && overlap(part, site.join(' ')) >= 0.7 && words(part).length <= site.length + 3;
  const last = parts[parts.length - 1] as string;
  const first = parts[0] as string;
  if (isSite(last))
    return withoutSite(
      text.slice(0, text.lastIndexOf(last)).replace(/[\s|\-\u2013\u2014:»·•/>~«]+$/u, ''),
      outlet,
      _page,
    );
  if (isSite(first) && words(text).length > words(first).length + 2)
    return text.slice(first.length).replace(/^[\s|\-\u2013\u2014:»·•/>~«]+/u, '');
  // Without a known outlet: the longest part is the headline where it is much longer than what follows.
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a));
  if (longest === first && words(last).length <= 4 && words(first).length >= 3) {
    return text.slice(0, text.lastIndexOf(last)).replace(/[\s|\-\u2013\u2014:»·•/>~«]+$/u, '');
  }
  return text;
}
