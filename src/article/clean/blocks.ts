import type { Chosen } from '../choose/candidate.ts';
import type { Marked, Reason } from '../choose/marked.ts';
import * as N from '../choose/names.ts';
import { BLOCK, HEADING, TEXT, tagFlags, tagNumber } from '../html/tags.ts';

const A = tagNumber('a');
const ARTICLE = tagNumber('article');
const ASIDE = tagNumber('aside');
const FIGURE = tagNumber('figure');
const FOOTER = tagNumber('footer');
const FORM = tagNumber('form');
const LI = tagNumber('li');
const NAV = tagNumber('nav');
const P = tagNumber('p');
const TABLE = tagNumber('table');
const TR = tagNumber('tr');
/** Blocks that are dropped where most of their letters are links. */
const LINK_HOLDERS = new Set([...['ul', 'ol', 'div', 'section', 'dl'].map(tagNumber), P, TABLE, TR]);

/** By its name: what goes, and up to which share of the article's unlinked letters. Order is order of trust. */
const BY_NAME: readonly (readonly [bits: number, reason: Reason, share: number])[] = [
  [N.COMMENT, 'comments', 0.5],
  [N.CONSENT, 'consent', 0.3],
  [N.SHARE, 'share bar', 0.2],
  [N.NEWSLETTER, 'newsletter', 0.2],
  [N.RELATED, 'related', 0.25],
  [N.ADVERT, 'advertisement', 0.25],
  [N.BREADCRUMB, 'navigation', 0.2],
  [N.NAVIGATION, 'navigation', 0.2],
  [N.AUTHOR, 'author box', 0.15],
  [N.TAGS, 'tags', 0.1],
  [N.FOOTER, 'footer', 0.15],
  [N.SIDEBAR, 'sidebar', 0.2],
  [N.PAYWALL, 'paywall', 0.2],
  [N.OVERLAY, 'overlay', 0.15],
  [N.CAPTION, 'caption', 0.15],
  [N.TOOLS, 'tools', 0.3],
  [N.SUMMARY, 'summary box', 0.4],
  [N.DATE, 'date line', 0.05],
  [N.HIDE, 'hidden', 0.2],
];
const ANY = BY_NAME.reduce((bits, [bit]) => bits | bit, 0);

/** Drops furniture inside the chosen part, by names, tags and links. */
export function cleanBlocks(marked: Marked, chosen: Chosen): void {
  for (const root of chosen.nodes) {
    const end = marked.tree.end[root] as number;
    // The best candidate itself is no furniture; siblings taken along may be.
    for (let node = root === chosen.top ? root + 1 : root; node < end; node += 1) {
      if (marked.tree.tag[node] === TEXT) continue;
      if (marked.dropped[node] === 0) {
        const reason = furniture(marked, node, chosen.chars);
        if (reason !== null) marked.drop(node, reason);
      }
      if (marked.dropped[node] !== 0) node = (marked.tree.end[node] as number) - 1;
    }
  }
  marked.sum();
}

function furniture(marked: Marked, node: number, all: number): Reason | null {
  const tag = marked.tree.tag[node] as number;
  const chars = marked.chars(node);
  const linked = marked.linked(node);
  const own = chars - linked;
  const share = own / Math.max(all, 1);
  if (tag === NAV) return 'navigation';
  if (tag === FIGURE && share < 0.3 && own < 800) return 'caption';
  if (tag === ASIDE && share < 0.3) return 'sidebar';
  if (tag === FOOTER && share < 0.2) return 'footer';
  if (tag === FORM && share < 0.3) return 'form';
  const bits = marked.bits[node] as number;
  if (bits & ANY && !(bits & N.BODY_TEXT) && tag !== A) {
    const heading = ((tagFlags[tag] as number) & HEADING) !== 0;
    const paragraph = tag === P && own > 120;
    for (const [bit, reason, limit] of BY_NAME) {
      if (!(bits & bit) || share >= limit || (own >= 800 && bit !== N.COMMENT && bit !== N.RELATED)) continue;
      if (bit === N.NAVIGATION && (heading || linked < chars * 0.3)) continue;
      if (bit === N.TOOLS && own > 150) continue;
      // A teaser without links is the article's own standfirst.
      if (bit === N.RELATED && linked < chars * 0.1 && own > 40 && own < 700 && bits & N.TEASER) continue;
      if (paragraph && bit & (N.PAYWALL | N.TOOLS | N.CAPTION | N.FOOTER | N.OVERLAY | N.AUTHOR)) continue;
      if (heading && bit & (N.TOOLS | N.TAGS | N.FOOTER | N.CAPTION)) continue;
      return reason;
    }
  }
  if ((tagFlags[tag] as number) & BLOCK && LINK_HOLDERS.has(tag) && chars > 0) {
    const density = linked / chars;
    if (density > 0.5 && share < 0.2) {
      const links = countLinks(marked, node);
      if (density > 0.75 && (links > 1 || tag !== P) && tag !== TR) return 'links';
      if (links >= 3 && share < 0.12 && tag !== P && tag !== TABLE && tag !== TR) return 'links';
    }
  }
  if (tag === ARTICLE && share < 0.15 && linked > chars * 0.3) return 'related';
  if (tag === LI && chars > 40 && linked > chars * 0.9) return 'links';
  return null;
}

function countLinks(marked: Marked, node: number): number {
  let links = 0;
  for (let at = node; at < (marked.tree.end[node] as number); at += 1) if (marked.tree.tag[at] === A) links += 1;
  return links;
}
