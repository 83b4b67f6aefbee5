import { BLOCK, SKIP, TEXT, tagFlags, tagNumber } from '../html/tags.ts';
import { HIDDEN, LINKED, ROLE, type Tree } from '../html/tree.ts';
import { nameBits } from './names.ts';

/** Why a subtree does not belong to the text. The words are what `--why` prints. */
export const REASONS = [
  '',
  'script or control',
  'hidden',
  'caption',
  'comments',
  'share bar',
  'related',
  'newsletter',
  'advertisement',
  'navigation',
  'sidebar',
  'footer',
  'author box',
  'tags',
  'consent',
  'paywall',
  'date line',
  'header',
  'overlay',
  'tools',
  'summary box',
  'form',
  'links',
  'outside the article',
  'repeated headline',
  'short line',
  'furniture words',
  'media',
] as const;
export type Reason = (typeof REASONS)[number];
const numbers = new Map(REASONS.map((reason, at) => [reason, at]));

/** The number under which a reason is kept in `dropped`. */
export function reasonNumber(reason: Reason): number {
  return numbers.get(reason) ?? 0;
}

/** A tree with what its names say, what has been dropped from it, and sums over subtrees. */
export class Marked {
  tree: Tree;
  /** {@link nameBits} of each element. */
  bits = new Int32Array(0);
  /** Reason number per subtree root; 0 where it stays. */
  dropped = new Uint8Array(0);
  /** Elements: 1 where a block stands inside. */
  hasBlock = new Uint8Array(0);
  /** Elements: 1 where it is a block (by its tag). */
  isBlock = new Uint8Array(0);
  /** Running sums up to and excluding a node: letters, letters in links, commas. */
  charsBefore = new Int32Array(1);
  linkedBefore = new Int32Array(1);
  score = new Float64Array(0);

  constructor(tree: Tree) {
    this.tree = tree;
  }

  /** Prepares for the tree's present page: names read, scripts and hidden parts dropped, sums taken. */
  begin(): void {
    const { tree } = this;
    const { size } = tree;
    if (this.bits.length < size) {
      const capacity = tree.tag.length;
      this.bits = new Int32Array(capacity);
      this.dropped = new Uint8Array(capacity);
      this.hasBlock = new Uint8Array(capacity);
      this.isBlock = new Uint8Array(capacity);
      this.charsBefore = new Int32Array(capacity + 1);
      this.linkedBefore = new Int32Array(capacity + 1);
      this.score = new Float64Array(capacity);
    }
    this.dropped.fill(0, 0, size);
    this.hasBlock.fill(0, 0, size);
    this.score.fill(0, 0, size);
    for (let node = 0; node < size; node += 1) {
      const tag = tree.tag[node] as number;
      if (tag === TEXT) {
        this.isBlock[node] = 0;
        continue;
      }
      const flags = tagFlags[tag] as number;
      const isBlock = flags & BLOCK ? 1 : 0;
      this.isBlock[node] = isBlock;
      if (isBlock && node > 0) {
        let up = tree.parent[node] as number;
        while (up >= 0 && this.hasBlock[up] === 0) {
          this.hasBlock[up] = 1;
          if (this.isBlock[up] === 1) break;
          up = tree.parent[up] as number;
        }
      }
      let bits = 0;
      if (!NAMELESS.has(tag)) {
        const classFrom = tree.classFrom[node] as number;
        if (classFrom > 0) bits = nameBits(tree.html, classFrom, tree.classTo[node] as number);
        const idFrom = tree.idFrom[node] as number;
        if (idFrom > 0) bits |= nameBits(tree.html, idFrom, tree.idTo[node] as number);
      }
      this.bits[node] = bits;
      if (flags & SKIP) this.dropped[node] = SCRIPT;
      else if ((tree.flags[node] as number) & HIDDEN && tag !== BODYLIKE) this.dropped[node] = HIDDEN_REASON;
    }
    this.sum();
  }

  /** Takes the sums anew over what is not dropped. */
  sum(): void {
    const { tree, charsBefore, linkedBefore, dropped } = this;
    let chars = 0;
    let linked = 0;
    for (let node = 0; node < tree.size; node += 1) {
      charsBefore[node] = chars;
      linkedBefore[node] = linked;
      if (tree.tag[node] === TEXT) {
        const count =
          (tree.flags[node] as number) & 8 ? (tree.chars[node] as number) * 2 : (tree.chars[node] as number);
        chars += count;
        if ((tree.flags[node] as number) & LINKED) linked += count;
      } else if (dropped[node] !== 0) {
        const end = tree.end[node] as number;
        for (node += 1; node < end; node += 1) {
          charsBefore[node] = chars;
          linkedBefore[node] = linked;
        }
        node -= 1;
      }
    }
    charsBefore[tree.size] = chars;
    linkedBefore[tree.size] = linked;
  }

  /** Letters under a node, without what is dropped; a sign of a dense script counts two. */
  chars(node: number): number {
    return (this.charsBefore[this.tree.end[node] as number] as number) - (this.charsBefore[node] as number);
  }

  /** Letters in links under a node. */
  linked(node: number): number {
    return (this.linkedBefore[this.tree.end[node] as number] as number) - (this.linkedBefore[node] as number);
  }

  /** Share of the letters that stand in links, 0 to 1; 0 for an empty node. */
  linkDensity(node: number): number {
    const chars = this.chars(node);
    return chars === 0 ? 0 : this.linked(node) / chars;
  }

  /** The nearest block around a node. */
  blockOf(node: number): number {
    let up = this.tree.parent[node] as number;
    while (up > 0 && this.isBlock[up] === 0) up = this.tree.parent[up] as number;
    return Math.max(up, 0);
  }

  /** Drops a subtree for a reason, unless it is dropped already. */
  drop(node: number, reason: Reason): void {
    if (this.dropped[node] === 0) this.dropped[node] = reasonNumber(reason);
  }

  /** The element's role in lower case; empty where it has none. */
  role(node: number): string {
    return (this.tree.flags[node] as number) & ROLE ? (this.tree.attribute(node, 'role') ?? '').toLowerCase() : '';
  }
}

const SCRIPT = reasonNumber('script or control');
const HIDDEN_REASON = reasonNumber('hidden');
const BODYLIKE = tagNumber('body');
/** Elements whose names nobody asks for. */
const NAMELESS = new Set(
  ['a', 'img', 'input', 'i', 'source', 'script', 'link', 'meta', 'svg', 'style', 'option', 'br'].map(tagNumber),
);
