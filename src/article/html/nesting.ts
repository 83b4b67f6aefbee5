import { SPECIAL, tagFlags, tagNumber } from './tags.ts';
import type { Tree } from './tree.ts';

const ADDRESS = tagNumber('address');
const DIV = tagNumber('div');
const P = tagNumber('p');
const TABLE = tagNumber('table');
const TBODY = tagNumber('tbody');
const TD = tagNumber('td');
const TFOOT = tagNumber('tfoot');
const TH = tagNumber('th');
const THEAD = tagNumber('thead');
const TR = tagNumber('tr');

/** Deeper elements become children of the last one: as in browsers, so that a page of a million `<div>` stays cheap. */
export const DEPTH = 512;

/** The open elements of the page that is being parsed, outermost first; entry 0 is the document. */
export const stack = new Int32Array(DEPTH + 1);

/** Depth of the nearest open element of that tag, 0 where a border (bits of tags.ts) or the document comes first. */
export function openElement(tree: Tree, depth: number, tag: number, border: number): number {
  for (let at = depth; at > 0; at -= 1) {
    const here = tree.tag[stack[at] as number] as number;
    if (here === tag) return at;
    if ((tagFlags[here] as number) & border) return 0;
  }
  return 0;
}

/** Depth of an open table, row or cell of the innermost table, 0 where there is none. */
export function openTablePart(tree: Tree, depth: number, tag: number): number {
  for (let at = depth; at > 0; at -= 1) {
    const here = tree.tag[stack[at] as number] as number;
    if (here === tag) return at;
    if (here === TABLE) return 0;
  }
  return 0;
}

/** Depth of the open list item that a new one ends, 0 where there is none. */
export function openItem(tree: Tree, depth: number, one: number, other: number): number {
  for (let at = depth; at > 0; at -= 1) {
    const here = tree.tag[stack[at] as number] as number;
    if (here === one || here === other) return at;
    if ((tagFlags[here] as number) & SPECIAL && here !== ADDRESS && here !== DIV && here !== P) return 0;
  }
  return 0;
}

/** Depth of the cell, row or row group that a new table part ends, 0 where there is none (left). */
export function tableBelow(tree: Tree, depth: number, tag: number): number {
  const newCell = tag === TD || tag === TH;
  const newGroup = tag === TBODY || tag === THEAD || tag === TFOOT;
  for (let at = depth; at > 0; at -= 1) {
    const here = tree.tag[stack[at] as number] as number;
    if (here === TABLE) return 0;
    if (here === TD || here === TH) return at;
    if (here === TR) return newCell ? 0 : at;
    if (here === TBODY || here === THEAD || here === TFOOT) return newGroup ? at : 0;
  }
  return 0;
}
