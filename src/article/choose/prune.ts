import { HEADING, TEXT, tagFlags, tagNumber } from '../html/tags.ts';
import type { Marked, Reason } from './marked.ts';
import * as N from './names.ts';

const A = tagNumber('a');
const ARTICLE = tagNumber('article');
const ASIDE = tagNumber('aside');
const DIALOG = tagNumber('dialog');
const FIGCAPTION = tagNumber('figcaption');
const FIGURE = tagNumber('figure');
const FOOTER = tagNumber('footer');
const H1 = tagNumber('h1');
const HEADER = tagNumber('header');
const MAIN = tagNumber('main');
const NAV = tagNumber('nav');
const P = tagNumber('p');

const ROLES: Readonly<Record<string, Reason>> = {
  menu: 'navigation',
  menubar: 'navigation',
  navigation: 'navigation',
  complementary: 'sidebar',
  dialog: 'overlay',
  alertdialog: 'overlay',
  alert: 'overlay',
  contentinfo: 'footer',
  banner: 'header',
  search: 'tools',
};

/** A part with more than this share of the page's unlinked letters is never dropped by its name alone. */
const TOO_MUCH = 0.4;

const BY_NAME: readonly (readonly [bits: number, reason: Reason])[] = [
  [N.COMMENT, 'comments'],
  [N.CONSENT, 'consent'],
  [N.BREADCRUMB, 'navigation'],
  [N.NAVIGATION, 'navigation'],
  [N.RELATED, 'related'],
  [N.SHARE, 'share bar'],
  [N.NEWSLETTER, 'newsletter'],
  [N.ADVERT, 'advertisement'],
  [N.SIDEBAR, 'sidebar'],
  [N.FOOTER, 'footer'],
  [N.OVERLAY, 'overlay'],
];
const ANY = BY_NAME.reduce((bits, [bit]) => bits | bit, 0);
const KEEPS = N.CONTENT | N.BODY_TEXT;

/** How hard names are taken: `names` drops what is called furniture, `tags` only captions and navigation. */
export type Strictness = 'names' | 'tags';

/**
 * Drops what cannot be the article before candidates are scored: captions, navigation, and parts whose names say so.
 * What looks like furniture but might hold the text stays: it is judged again inside the chosen part.
 */
export function prune(marked: Marked, strictness: Strictness): void {
  const { tree, bits } = marked;
  const all = marked.chars(0) - marked.linked(0);
  const headline = firstOf(marked, H1);
  const main = firstOf(marked, MAIN);
  for (let node = 1; node < tree.size; node += 1) {
    const tag = tree.tag[node] as number;
    if (tag === TEXT) continue;
    const end = tree.end[node] as number;
    // What holds the headline or the main part is no furniture, whatever it is called.
    if ((headline > node && headline < end) || (main >= node && main < end)) continue;
    if (marked.dropped[node] === 0) {
      const reason = reasonFor(marked, node, tag, bits[node] as number, strictness, all);
      if (reason !== null) marked.drop(node, reason);
    }
    if (marked.dropped[node] !== 0) node = end - 1;
  }
  marked.sum();
}

/** The first element of a tag that is not dropped; -1 where there is none. */
function firstOf(marked: Marked, tag: number): number {
  for (let node = 1; node < marked.tree.size; node += 1) {
    if (marked.tree.tag[node] === tag && marked.dropped[node] === 0) return node;
  }
  return -1;
}

function reasonFor(
  marked: Marked,
  node: number,
  tag: number,
  bits: number,
  strictness: Strictness,
  all: number,
): Reason | null {
  const own = marked.chars(node) - marked.linked(node);
  const small = own < all * TOO_MUCH;
  if (tag === FIGCAPTION) return own < 600 ? 'caption' : null;
  if (tag === FIGURE) return own < 600 || (small && strictness === 'names') ? 'caption' : null;
  const heading = (tagFlags[tag] as number) & HEADING;
  if (bits & N.CAPTION && !(bits & N.BODY_TEXT) && !heading && tag !== ARTICLE && own < 500 && own < all * 0.25) {
    return 'caption';
  }
  if (tag === NAV) return 'navigation';
  if (tag === DIALOG) return 'overlay';
  const role = marked.role(node);
  if (role !== '' && small) {
    const reason = ROLES[role];
    if (reason !== undefined) return reason;
  }
  if (strictness === 'tags' || tag === A || heading || (tag === P && own > 100)) return null;
  if (tag === ASIDE && small) return 'sidebar';
  if (tag === FOOTER && small) return 'footer';
  if (tag === HEADER && own < all * 0.2 && marked.linkDensity(node) > 0.5) return 'header';
  if (!(bits & ANY)) return null;
  if (bits & N.COMMENT && !(bits & N.BODY_TEXT)) return own < all * 0.9 ? 'comments' : null;
  if (bits & N.SIDEBAR && !(bits & KEEPS)) return own < all * 0.6 ? 'sidebar' : null;
  if (!small || bits & KEEPS) return null;
  for (const [bit, reason] of BY_NAME) {
    if (!(bits & bit)) continue;
    if (bit === N.NAVIGATION && marked.linkDensity(node) < 0.3 && own > 60) continue;
    if (bit === N.ADVERT && own > all * 0.1) continue;
    return reason;
  }
  return null;
}
