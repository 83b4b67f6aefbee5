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
import { DENSE, DESCRIBED, HIDDEN, LINKED, PREFORMATTED, ROLE, type Tree } from './tree.ts';

const [A, BODY, BR, DD, DT, HEAD, HTML, LI, MATH, OPTION, P, PRE, SVG, TABLE, TBODY, TD, TFOOT, TH, THEAD, TR] = [
  'a',
  'body',
  'br',
  'dd',
  'dt',
  'head',
  'html',
  'li',
  'math',
  'option',
  'p',
  'pre',
  'svg',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
].map(tagNumber) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const ADDRESS = tagNumber('address');
const DIV = tagNumber('div');

/** Deeper elements become children of the last one: as in browsers, so that a page of a million `<div>` stays cheap. */
const DEPTH = 512;
/** Further nodes are not read. A page of 20 MB of short tags has about two million. */
const NODES = 4_000_000;

const stack = new Int32Array(DEPTH + 1);

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
    if ((tagFlags[tag] as number) & BLOCK) block();
    depth -= 1;
  };
  /** Depth of the nearest open element of that tag above a scope border, 0 where there is none. */
  const open = (tag: number, border: number): number => {
    for (let at = depth; at > 0; at -= 1) {
      const here = tree.tag[stack[at] as number] as number;
      if (here === tag) return at;
      if ((tagFlags[here] as number) & border) return 0;
    }
    return 0;
  };
  const closeTo = (at: number): void => {
    while (depth >= at) pop();
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
      // Text from `at` to `next`: counted once here, so that scoring never looks at letters again.
      let chars = 0;
      let commas = 0;
      let dense = 0;
      let blank = true;
      for (let i = at; i < next; i += 1) {
        const code = html.charCodeAt(i);
        if (code <= 32) {
          if (!blank) {
            chars += 1;
            blank = true;
          }
          continue;
        }
        chars += 1;
        blank = false;
        if (code === 44) commas += 1;
        else if (code > 1500) {
          if (code === 0x60c || code === 0x3001 || code === 0xff0c || code === 0x3002) commas += 1;
          else if (code >= 0x3040 && code < 0xd7b0 && !(code >= 0xa000 && code < 0xac00)) dense += 1;
        }
      }
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
        const p = open(P, SCOPE);
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
        const up = tableParts ? openTablePart(tree, depth, tag) : open(tag, border);
        if (up > 0) closeTo(up);
        else if (tag === A && linkDepth > 0) {
          // `<a><div>...</a>`: the link ends here although its block stays open.
          linkDepth = 0;
        }
      }
      continue;
    }

    // A start tag: its attributes, of which class, id and what hides are noted on the way.
    const attributesFrom = i;
    let classFrom = 0;
    let classTo = 0;
    let idFrom = 0;
    let idTo = 0;
    let marks = 0;
    let selfClosing = false;
    while (i < length) {
      let code = html.charCodeAt(i);
      if (code === 62) break;
      if (code <= 32 || code === 47) {
        selfClosing = code === 47;
        i += 1;
        continue;
      }
      selfClosing = false;
      const from = i;
      i += 1;
      while (i < length) {
        code = html.charCodeAt(i);
        if (code <= 32 || code === 61 || code === 62 || code === 47) break;
        i += 1;
      }
      const size = i - from;
      let equals = i;
      while (equals < length && html.charCodeAt(equals) <= 32) equals += 1;
      let valueFrom = i;
      let valueTo = i;
      if (html.charCodeAt(equals) === 61) {
        i = equals + 1;
        while (i < length && html.charCodeAt(i) <= 32) i += 1;
        const quote = html.charCodeAt(i);
        if (quote === 34 || quote === 39) {
          valueFrom = i + 1;
          const close = html.indexOf(quote === 34 ? '"' : "'", valueFrom);
          valueTo = close < 0 ? length : close;
          i = valueTo + 1;
        } else {
          valueFrom = i;
          while (i < length) {
            code = html.charCodeAt(i);
            if (code <= 32 || code === 62) break;
            i += 1;
          }
          valueTo = i;
        }
      }
      switch (html.charCodeAt(from) | 32) {
        case 99: // class, content
          if (size === 5 && classFrom === 0) {
            classFrom = valueFrom;
            classTo = valueTo;
          }
          break;
        case 105: // id, itemprop, itemtype
          if (size === 2) {
            idFrom = valueFrom;
            idTo = valueTo;
          } else if (size === 8) marks |= DESCRIBED;
          break;
        case 104: // hidden
          if (size === 6 && (html.charCodeAt(from + 1) | 32) === 105) marks |= HIDDEN;
          break;
        case 97: // aria-hidden
          if (
            size === 11 &&
            html.slice(from, i).toLowerCase().startsWith('aria-hidden') &&
            html.charCodeAt(valueFrom) === 116
          ) {
            marks |= HIDDEN;
          }
          break;
        case 115: // style
          if (size === 5 && valueTo - valueFrom < 400 && HIDING.test(html.slice(valueFrom, valueTo))) marks |= HIDDEN;
          break;
        case 114: // rel, role
          if (size === 4) marks |= ROLE;
          else if (size === 3) marks |= DESCRIBED;
          break;
        case 112: // property
          if (size === 8) marks |= DESCRIBED;
          break;
        default:
      }
    }
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
    if (flags & CLOSES_P) {
      const p = open(P, SCOPE);
      if (p > 0) closeTo(p);
    }
    if (tag === LI) closeItem(LI, LI);
    else if (tag === DD || tag === DT) closeItem(DD, DT);
    else if (tag === OPTION) {
      if (depth > 0 && tree.tag[stack[depth] as number] === OPTION) pop();
    } else if (tag === TR || tag === TD || tag === TH || tag === TBODY || tag === THEAD || tag === TFOOT)
      closeTable(tag);
    else if (tag === A && linkDepth > 0) {
      const link = open(A, SPECIAL);
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
  }
  while (depth > 0) pop();
  tree.end[0] = tree.size;
  return tree;

  function closeItem(one: number, other: number): void {
    for (let up = depth; up > 0; up -= 1) {
      const here = tree.tag[stack[up] as number] as number;
      if (here === one || here === other) {
        closeTo(up);
        return;
      }
      if ((tagFlags[here] as number) & SPECIAL && here !== ADDRESS && here !== DIV && here !== P) return;
    }
  }

  function closeTable(tag: number): void {
    for (let up = depth; up > 0; up -= 1) {
      const here = tree.tag[stack[up] as number] as number;
      if (here === TABLE) return;
      const cell = here === TD || here === TH;
      const row = here === TR && tag !== TD && tag !== TH;
      const group =
        (here === TBODY || here === THEAD || here === TFOOT) && (tag === TBODY || tag === THEAD || tag === TFOOT);
      if (cell || row || group) {
        closeTo(up);
        if (cell && tag !== TD && tag !== TH) {
          up = depth + 1;
          continue;
        }
        return;
      }
    }
  }
}

const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Depth of an open table, row or cell of the innermost table, 0 where there is none. */
function openTablePart(tree: Tree, depth: number, tag: number): number {
  for (let at = depth; at > 0; at -= 1) {
    const here = tree.tag[stack[at] as number] as number;
    if (here === tag) return at;
    if (here === TABLE) return 0;
  }
  return 0;
}

/** Where a raw element's content ends and where reading goes on after its end tag. */
function endOfRaw(html: string, from: number, name: string): { readonly from: number; readonly after: number } {
  let at = from;
  for (;;) {
    at = html.indexOf('</', at);
    if (at < 0) return { from: html.length, after: html.length };
    const after = at + 2 + name.length;
    if (html.charCodeAt(after) <= 62 && html.slice(at + 2, after).toLowerCase() === name) {
      const close = html.indexOf('>', after);
      return { from: at, after: close < 0 ? html.length : close + 1 };
    }
    at += 2;
  }
}
