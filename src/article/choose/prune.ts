import { TEXT, tagNumber } from '../html/tags.ts';
import type { Marked, Reason } from './marked.ts';
import * as N from './names.ts';

const [ASIDE, FIGCAPTION, FIGURE, FOOTER, HEADER, NAV, DIALOG, A] = [
  'aside',
  'figcaption',
  'figure',
  'footer',
  'header',
  'nav',
  'dialog',
  'a',
].map(tagNumber) as [number, number, number, number, number, number, number, number];

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
  [N.HIDE, 'hidden'],
];
const ANY = BY_NAME.reduce((bits, [bit]) => bits | bit, 0);
const KEEPS = N.CONTENT | N.BODY_TEXT;

/**
 * Drops what cannot be the article before candidates are scored: captions, navigation, and parts whose names say so.
 * What looks like furniture but might hold the text stays: it is judged again inside the chosen part. With `strict`
 * false only captions and navigation go, for pages whose names mislead.
 */
export function prune(marked: Marked, strict: boolean): void {
  const { tree, bits } = marked;
  const all = marked.chars(0) - marked.linked(0);
  for (let node = 1; node < tree.size; node += 1) {
    const tag = tree.tag[node] as number;
    if (tag === TEXT) continue;
    if (marked.dropped[node] === 0) {
      const reason = reasonFor(marked, node, tag, bits[node] as number, strict, all);
      if (reason !== null) marked.drop(node, reason);
    }
    if (marked.dropped[node] !== 0) node = (tree.end[node] as number) - 1;
  }
  marked.sum();
}

function reasonFor(
  marked: Marked,
  node: number,
  tag: number,
  bits: number,
  strict: boolean,
  all: number,
): Reason | null {
  const own = marked.chars(node) - marked.linked(node);
  const small = own < all * TOO_MUCH;
  if (tag === FIGCAPTION) return 'caption';
  if (tag === FIGURE) return own < 600 || small ? 'caption' : null;
  if (bits & N.CAPTION && !(bits & N.BODY_TEXT) && own < 1200 && own < all * 0.25) return 'caption';
  if (tag === NAV) return 'navigation';
  if (tag === DIALOG) return 'overlay';
  const role = marked.role(node);
  if (role !== '' && small) {
    const reason = ROLES[role];
    if (reason !== undefined) return reason;
  }
  if (!strict || tag === A) return null;
  if (tag === ASIDE && small) return 'sidebar';
  if (tag === FOOTER && small) return 'footer';
  if (tag === HEADER && own < all * 0.2 && marked.linkDensity(node) > 0.5) return 'header';
  if (!(bits & ANY)) return null;
  if (bits & N.COMMENT && !(bits & N.BODY_TEXT)) return own < all * 0.9 ? 'comments' : null;
  if (!small || bits & KEEPS) return null;
  for (const [bit, reason] of BY_NAME) if (bits & bit) return reason;
  return null;
}
