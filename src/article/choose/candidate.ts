import { TEXT, tagNumber } from '../html/tags.ts';
import { DENSE, DESCRIBED } from '../html/tree.ts';
import type { Marked } from './marked.ts';
import * as N from './names.ts';

const tags = (...names: string[]): Set<number> => new Set(names.map(tagNumber));
const PARAGRAPHS = tags('p', 'pre', 'td', 'blockquote', 'h2', 'h3', 'h4', 'h5', 'h6', 'figcaption', 'summary');
const ITEMS = tags('li', 'dd', 'dt');
const GOOD = tags('div', 'article', 'main');
const FAIR = tags('pre', 'td', 'blockquote', 'section');
const BAD = tags(
  'address',
  'ol',
  'ul',
  'dl',
  'dd',
  'dt',
  'li',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'th',
  'a',
  'aside',
  'footer',
);
const ARTICLE = tagNumber('article');

/** Shorter paragraphs say nothing of where the article is. */
const SHORTEST = 25;
const NEGATIVE =
  N.COMMENT |
  N.SHARE |
  N.RELATED |
  N.NEWSLETTER |
  N.ADVERT |
  N.SIDEBAR |
  N.FOOTER |
  N.CAPTION |
  N.OVERLAY |
  N.TOOLS |
  N.TAGS |
  N.CONSENT |
  N.WIDGET |
  N.HIDE |
  N.BREADCRUMB |
  N.NAVIGATION;

/** The part of a page that holds the article: one node, or a run of siblings that belong together. */
export interface Chosen {
  /** Subtree roots in reading order. */
  readonly nodes: readonly number[];
  /** The best candidate among them. */
  readonly top: number;
  /** Letters of unlinked text in the chosen nodes. */
  readonly chars: number;
}

/** A start value of a candidate by its tag and names; about -50 to 60. */
function baseOf(marked: Marked, node: number): number {
  const tag = marked.tree.tag[node] as number;
  const bits = marked.bits[node] as number;
  let score = GOOD.has(tag) ? 5 : FAIR.has(tag) ? 3 : BAD.has(tag) ? -4 : 0;
  if (tag === ARTICLE) score += 8;
  if (bits & N.BODY_TEXT) score += 35;
  else if (bits & N.CONTENT) score += 20;
  if (bits & NEGATIVE) score -= 25;
  if ((marked.tree.flags[node] as number) & DESCRIBED) {
    const role = marked.tree.attribute(node, 'itemprop') ?? marked.tree.attribute(node, 'property');
    if (role !== null && /articleBody/i.test(role)) score += 60;
  }
  return score;
}

/**
 * Finds where the article stands, in the manner of Readability: each paragraph gives its ancestors points for length
 * and commas, names and link density weigh them, and siblings of the winner that read like it are taken along.
 * Null where the page holds no paragraph worth the name.
 */
export function choose(marked: Marked): Chosen | null {
  const { tree, score, dropped } = marked;
  const seen: number[] = [];
  const good: number[] = [];
  const goodChars: number[] = [];
  const credit = (node: number, points: number): void => {
    if (score[node] === 0) {
      seen.push(node);
      score[node] = baseOf(marked, node) || 0.001;
    }
    score[node] = (score[node] as number) + points;
  };
  let chars = 0;
  let linked = 0;
  let commas = 0;
  let paragraph = -1;
  let first = -1;
  const flush = (): void => {
    const free = chars - linked;
    if (first < 0 || chars < SHORTEST || free < SHORTEST) return;
    if (chars >= 80 && linked < chars * 0.3) {
      good.push(first);
      goodChars.push(free);
    }
    const block = marked.blockOf(first);
    const tag = tree.tag[block] as number;
    const points = (1 + commas + Math.min(chars / 100, 3)) * (free / chars);
    let target = block;
    let weight = 1;
    if (ITEMS.has(tag)) {
      target = Math.max(tree.parent[tree.parent[block] as number] as number, 0);
      weight = 0.4;
    } else if (
      PARAGRAPHS.has(tag) ||
      (marked.hasBlock[block] === 0 && tree.paragraph[first] === lastParagraph(marked, block))
    ) {
      target = Math.max(tree.parent[block] as number, 0);
    }
    for (let level = 0; level < 6; level += 1) {
      credit(target, (points * weight) / (level === 0 ? 1 : level === 1 ? 2 : level * 3));
      if (target === 0) break;
      target = tree.parent[target] as number;
    }
  };
  for (let node = 0; node < tree.size; node += 1) {
    if (tree.tag[node] !== TEXT) {
      if (dropped[node] !== 0) node = (tree.end[node] as number) - 1;
      continue;
    }
    if (tree.paragraph[node] !== paragraph) {
      flush();
      paragraph = tree.paragraph[node] as number;
      chars = 0;
      linked = 0;
      commas = 0;
      first = -1;
    }
    const flags = tree.flags[node] as number;
    const count = flags & DENSE ? (tree.chars[node] as number) * 2 : (tree.chars[node] as number);
    if (count > 0 && first < 0) first = node;
    chars += count;
    if (flags & 4) linked += count;
    commas += tree.commas[node] as number;
  }
  flush();
  if (seen.length === 0) return null;
  let top = -1;
  let best = Number.NEGATIVE_INFINITY;
  for (const node of seen) {
    const value = (score[node] as number) * (1 - marked.linkDensity(node));
    score[node] = value;
    if (value > best) {
      best = value;
      top = node;
    }
  }
  top = widen(marked, top, best, seen);
  top = cover(marked, top, good, goodChars);
  return withSiblings(marked, top);
}

/** The paragraph number of the last text under a node: equal to the first one's where it holds a single paragraph. */
function lastParagraph(marked: Marked, node: number): number {
  const { tree } = marked;
  for (let at = (tree.end[node] as number) - 1; at > node; at -= 1) {
    if (tree.tag[at] === TEXT && (tree.chars[at] as number) > 0) return tree.paragraph[at] as number;
  }
  return -1;
}

/** Climbs from the winner to the ancestor that holds several good candidates, or that scores better still. */
function widen(marked: Marked, start: number, best: number, seen: readonly number[]): number {
  const { tree, score } = marked;
  let top = start;
  const rivals = seen.filter(node => node !== top && (score[node] as number) >= best * 0.75);
  if (rivals.length >= 3) {
    for (let up = tree.parent[top] as number; up > 0; up = tree.parent[up] as number) {
      const inside = rivals.filter(node => node > up && node < (tree.end[up] as number)).length;
      if (inside >= 3) {
        top = up;
        break;
      }
    }
  }
  let last = score[top] as number;
  const floor = last / 3;
  for (let up = tree.parent[top] as number; up > 0; up = tree.parent[up] as number) {
    const value = score[up] as number;
    if (value === 0) continue;
    if (value < floor) break;
    if (value > last) {
      top = up;
      break;
    }
    last = value;
  }
  // An only child says less than its parent, which may have siblings worth taking.
  for (let up = tree.parent[top] as number; up > 0; up = tree.parent[up] as number) {
    if (marked.chars(up) !== marked.chars(top)) break;
    top = up;
  }
  return top;
}

/** An ancestor must hold this many times the winner's text to be taken in its place. */
const MORE = 1.5;

/**
 * Climbs to an ancestor that holds much more of the page's good paragraphs: pages that are built of many small boxes
 * spread one article over them. Stops where what is added is mostly links.
 */
function cover(marked: Marked, start: number, good: readonly number[], chars: readonly number[]): number {
  const { tree } = marked;
  const mass = (node: number): number => {
    const end = tree.end[node] as number;
    let sum = 0;
    for (let at = 0; at < good.length; at += 1) {
      if ((good[at] as number) >= node && (good[at] as number) < end) sum += chars[at] as number;
    }
    return sum;
  };
  let top = start;
  let held = mass(start);
  let level = 0;
  for (let up = tree.parent[top] as number; up > 0 && level < 9; up = tree.parent[up] as number) {
    level += 1;
    const more = mass(up);
    if (more <= held * MORE) continue;
    const added = marked.chars(up) - marked.chars(top);
    const addedLinks = marked.linked(up) - marked.linked(top);
    if (addedLinks > added * 0.35 || more - held < added * 0.6) break;
    top = up;
    held = more;
  }
  return top;
}

/** Takes siblings that score like the winner, or that are paragraphs of their own. */
function withSiblings(marked: Marked, top: number): Chosen {
  const { tree, score } = marked;
  const parent = tree.parent[top] as number;
  if (parent < 0) return { nodes: [top], top, chars: marked.chars(top) - marked.linked(top) };
  const bar = Math.max(10, (score[top] as number) * 0.2);
  const name = tree.classOf(top);
  const nodes: number[] = [];
  for (let node = parent + 1; node < (tree.end[parent] as number); node = tree.end[node] as number) {
    if (node === top) {
      nodes.push(node);
      continue;
    }
    const tag = tree.tag[node] as number;
    if (tag === TEXT || marked.dropped[node] !== 0) continue;
    const chars = marked.chars(node);
    const density = marked.linkDensity(node);
    const bonus = name !== '' && tree.classOf(node) === name ? (score[top] as number) * 0.2 : 0;
    if (score[node] !== 0 && (score[node] as number) + bonus >= bar) nodes.push(node);
    else if (
      PARAGRAPHS.has(tag) &&
      ((chars > 80 && density < 0.25) || (chars > 0 && chars <= 80 && density === 0 && tag === P))
    )
      nodes.push(node);
  }
  let free = 0;
  for (const node of nodes) free += marked.chars(node) - marked.linked(node);
  return { nodes, top, chars: free };
}

const P = tagNumber('p');
