import { DEPTH, openElement, openItem, openTablePart, stack, tableBelow } from './nesting.ts';
import { countText, endOfRaw, readStartTag, type StartTag, type TextCount } from './scan.ts';
import {
  BLOCK,
  CLOSES_P,
  FORMATTING,
  HEADING,
  OTHER,
  RAW,
  SCOPE,
  SPECIAL,
  TEXT,
  tagAt,
  tagFlags,
  tagNumber,
  VOID,
} from './tags.ts';
import { DENSE, LINKED, PREFORMATTED, type Tree } from './tree.ts';

const A = tagNumber('a');
const BODY = tagNumber('body');
const BR = tagNumber('br');
const DD = tagNumber('dd');
const DT = tagNumber('dt');
const HEAD = tagNumber('head');
const HTML = tagNumber('html');
const LI = tagNumber('li');
const MATH = tagNumber('math');
const OPTION = tagNumber('option');
const P = tagNumber('p');
const PRE = tagNumber('pre');
const SVG = tagNumber('svg');
const TABLE = tagNumber('table');
const TBODY = tagNumber('tbody');
const TD = tagNumber('td');
const TFOOT = tagNumber('tfoot');
const TH = tagNumber('th');
const THEAD = tagNumber('thead');
const TR = tagNumber('tr');

/** Further nodes are not read. A page of 20 MB of short tags has about two million. */
const NODES = 4_000_000;

const counted: TextCount = { chars: 0, commas: 0, dense: 0 };
const start: StartTag = { classFrom: 0, classTo: 0, idFrom: 0, idTo: 0, marks: 0, selfClosing: false };

/**
 * Fills a tree from a page's source in one pass. Follows the HTML standard's tokenizer; of its tree rules those that
 * pages need (implied end tags, blocks that end `p`, end tags that are ignored); the adoption agency and foster
 * parenting are left out, because no text moves by them.
 */
export function parse(html: string, tree: Tree): Tree {
  tree.html = html;
  tree.size = 0;
  let depth = 0;
  let paragraph = 0;
  let line = 0;
  let breaks = 0;
  let linkDepth = 0;
  let preDepth = 0;
  /** Open `p` elements: without one, the search for it is spared. */
  let openP = 0;

  const add = (tag: number, from: number, to: number): number => {
    if (tree.size === tree.tag.length) tree.grow();
    const node = tree.size;
    tree.size += 1;
    tree.tag[node] = tag;
    tree.parent[node] = node === 0 ? -1 : (stack[depth] as number);
    tree.end[node] = node + 1;
    tree.from[node] = from;
    tree.to[node] = to;
    tree.classFrom[node] = 0;
    tree.idFrom[node] = 0;
    tree.flags[node] = 0;
    tree.chars[node] = 0;
    tree.commas[node] = 0;
    tree.paragraph[node] = paragraph;
    tree.line[node] = line;
    return node;
  };
  const block = (): void => {
    paragraph += 1;
    line += 1;
    breaks = 0;
  };
  const pop = (): void => {
    const node = stack[depth] as number;
    tree.end[node] = tree.size;
    const tag = tree.tag[node] as number;
    if (tag === A && linkDepth > 0) linkDepth -= 1;
    else if (tag === PRE) preDepth -= 1;
    else if (tag === P) openP -= 1;
    if ((tagFlags[tag] as number) & BLOCK) block();
    depth -= 1;
  };
  const closeTo = (at: number): void => {
    if (at > 0) while (depth >= at) pop();
  };

  stack[0] = add(HTML, 0, 0);
  const { length } = html;
  let at = 0;
  while (at < length && tree.size < NODES) {
    let next = html.indexOf('<', at);
    if (next < 0) next = length;
    // A "<" that opens nothing ("3 < 4") is text.
    while (next < length) {
      const code = html.charCodeAt(next + 1);
      if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 47 || code === 33 || code === 63) break;
      next = html.indexOf('<', next + 1);
      if (next < 0) next = length;
    }
    if (next > at) {
      countText(html, at, next, counted);
      const { chars, commas, dense } = counted;
      if (chars > 0) {
        if (breaks > 0) {
          line += 1;
          if (breaks > 1) paragraph += 1;
          breaks = 0;
        }
        const node = add(TEXT, at, next);
        tree.chars[node] = chars;
        tree.commas[node] = commas;
        tree.flags[node] =
          (linkDepth > 0 ? LINKED : 0) | (dense * 4 > chars ? DENSE : 0) | (preDepth > 0 ? PREFORMATTED : 0);
      } else if (linkDepth >= 0 && tree.size > 1) {
        // White space between two inline pieces parts their words.
        const last = tree.size - 1;
        if (tree.tag[last] !== TEXT || tree.line[last] === line) {
          const node = add(TEXT, at, next);
          tree.flags[node] = linkDepth > 0 ? LINKED : 0;
        }
      }
      at = next;
    }
    if (at >= length) break;
    const first = html.charCodeAt(at + 1);
    if (first === 33) {
      if (html.startsWith('--', at + 2)) {
        const close = html.indexOf('-->', at + 2);
        at = close < 0 ? length : close + 3;
      } else if (html.startsWith('[CDATA[', at + 2)) {
        const close = html.indexOf(']]>', at);
        at = close < 0 ? length : close + 3;
      } else {
        const close = html.indexOf('>', at);
        at = close < 0 ? length : close + 1;
      }
      continue;
    }
    if (first === 63) {
      const close = html.indexOf('>', at);
      at = close < 0 ? length : close + 1;
      continue;
    }
    const closing = first === 47;
    let i = closing ? at + 2 : at + 1;
    const nameFrom = i;
    for (; i < length; i += 1) {
      const code = html.charCodeAt(i);
      if (code <= 32 || code === 62 || code === 47) break;
    }
    const tag = tagAt(html, nameFrom, i);
    if (closing) {
      const close = html.indexOf('>', i);
      at = close < 0 ? length : close + 1;
      if (tag === HTML || tag === BODY || tag === HEAD || i === nameFrom) continue;
      if (tag === BR) {
        breaks += 1;
        continue;
      }
      const flags = tagFlags[tag] as number;
      if (tag === P) {
        const p = openElement(tree, depth, P, SCOPE);
        if (p > 0) closeTo(p);
        else block();
      } else if (tag === OTHER) {
        const name = html.slice(nameFrom, i).toLowerCase();
        for (let up = depth; up > 0; up -= 1) {
          const node = stack[up] as number;
          const here = tree.tag[node] as number;
          if (here === OTHER && tree.nameOf(node) === name) {
            closeTo(up);
            break;
          }
          if ((tagFlags[here] as number) & SPECIAL) break;
        }
      } else if (flags & HEADING) {
        for (let up = depth; up > 0; up -= 1) {
          const here = tagFlags[tree.tag[stack[up] as number] as number] as number;
          if (here & HEADING) {
            closeTo(up);
            break;
          }
          if (here & SCOPE) break;
        }
      } else {
        const tableParts =
          tag === TABLE || tag === TR || tag === TD || tag === TH || tag === TBODY || tag === THEAD || tag === TFOOT;
        const border = flags & FORMATTING || !(flags & SPECIAL) ? SPECIAL : SCOPE;
        const up = tableParts ? openTablePart(tree, depth, tag) : openElement(tree, depth, tag, border);
        if (up > 0) closeTo(up);
        else if (tag === A && linkDepth > 0) {
          // `<a><div>...</a>`: the link ends here although its block stays open.
          linkDepth = 0;
        }
      }
      continue;
    }

    const attributesFrom = i;
    i = readStartTag(html, i, start);
    const { classFrom, classTo, idFrom, idTo, marks, selfClosing } = start;
    const attributesTo = Math.min(i, length);
    at = i + 1;
    if (tag === HTML || tag === BODY || tag === HEAD) {
      if (tag === HTML && tree.to[0] === 0) {
        tree.from[0] = attributesFrom;
        tree.to[0] = attributesTo;
      } else if (tag === BODY && tree.classFrom[0] === 0) {
        tree.classFrom[0] = classFrom;
        tree.classTo[0] = classTo;
      }
      block();
      continue;
    }
    if (tag === BR) {
      breaks += 1;
      add(BR, attributesFrom, attributesTo);
      continue;
    }
    const flags = tagFlags[tag] as number;
    if (flags & CLOSES_P && openP > 0) {
      const p = openElement(tree, depth, P, SCOPE);
      if (p > 0) closeTo(p);
    }
    if (tag === LI) closeTo(openItem(tree, depth, LI, LI));
    else if (tag === DD || tag === DT) closeTo(openItem(tree, depth, DD, DT));
    else if (tag === OPTION) {
      if (depth > 0 && tree.tag[stack[depth] as number] === OPTION) pop();
    } else if (tag === TR || tag === TD || tag === TH || tag === TBODY || tag === THEAD || tag === TFOOT) {
      for (let up = tableBelow(tree, depth, tag); up > 0; up = tableBelow(tree, depth, tag)) closeTo(up);
    } else if (tag === A && linkDepth > 0) {
      const link = openElement(tree, depth, A, SPECIAL);
      if (link > 0) closeTo(link);
    }
    if (flags & BLOCK) block();
    const node = add(tag, attributesFrom, attributesTo);
    tree.classFrom[node] = classFrom;
    tree.classTo[node] = classTo;
    tree.idFrom[node] = idFrom;
    tree.idTo[node] = idTo;
    tree.flags[node] = marks;
    if (flags & VOID) {
      if (flags & BLOCK) block();
      continue;
    }
    if (tag === SVG || tag === MATH) {
      if (!selfClosing) at = endOfRaw(html, at, tag === SVG ? 'svg' : 'math').after;
      continue;
    }
    if (flags & RAW) {
      const raw = endOfRaw(html, at, html.slice(nameFrom, attributesFrom).toLowerCase());
      const content = add(TEXT, at, raw.from);
      tree.parent[content] = node;
      tree.end[node] = tree.size;
      at = raw.after;
      continue;
    }
    if (selfClosing && tag === OTHER) continue;
    if (depth >= DEPTH) continue;
    depth += 1;
    stack[depth] = node;
    if (tag === A) linkDepth += 1;
    else if (tag === PRE) preDepth += 1;
    else if (tag === P) openP += 1;
  }
  while (depth > 0) pop();
  tree.end[0] = tree.size;
  return tree;
}
