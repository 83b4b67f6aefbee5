import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { TAG_NAMES, TEXT, tagFlags } from './tags.ts';

/**
 * A page as rows of numbers. Nodes are numbered in reading order, so that the subtree of `n` is `n` to `end[n]`
 * (exclusive) and a walk is a loop. Node 0 is the document. One arena is filled again and again: a page costs no
 * allocation per node, which is what makes a thousand pages a second possible.
 */
export class Tree {
  html = '';
  size = 0;
  /** Tag number; 0 for text. */
  tag: Uint8Array;
  parent: Int32Array;
  /** First node after the subtree. */
  end: Int32Array;
  /** Elements: where the attributes begin and end in `html`. Text: where the text begins and ends. */
  from: Int32Array;
  to: Int32Array;
  /** Elements: the class value in `html`, 0 where none. */
  classFrom: Int32Array;
  classTo: Int32Array;
  idFrom: Int32Array;
  idTo: Int32Array;
  /** Text: the paragraph it stands in, counted over blocks and double line breaks. Elements: the count at their start. */
  paragraph: Int32Array;
  /** Text: the line it stands in, counted over blocks and every line break. */
  line: Int32Array;
  /** Text: letters and signs, a run of white space counted as one. Raw elements: unused. */
  chars: Int32Array;
  /** Text: commas of all scripts. */
  commas: Int32Array;
  /** See the bits {@link HIDDEN} and those that follow. */
  flags: Uint8Array;

  constructor(capacity = 4096) {
    this.tag = new Uint8Array(capacity);
    this.parent = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.from = new Int32Array(capacity);
    this.to = new Int32Array(capacity);
    this.classFrom = new Int32Array(capacity);
    this.classTo = new Int32Array(capacity);
    this.idFrom = new Int32Array(capacity);
    this.idTo = new Int32Array(capacity);
    this.paragraph = new Int32Array(capacity);
    this.line = new Int32Array(capacity);
    this.chars = new Int32Array(capacity);
    this.commas = new Int32Array(capacity);
    this.flags = new Uint8Array(capacity);
  }

  /** Makes room for twice as many nodes. */
  grow(): void {
    const capacity = this.tag.length * 2;
    const longer = (rows: Int32Array): Int32Array => {
      const copy = new Int32Array(capacity);
      copy.set(rows);
      return copy;
    };
    const bytes = (rows: Uint8Array): Uint8Array => {
      const copy = new Uint8Array(capacity);
      copy.set(rows);
      return copy;
    };
    this.tag = bytes(this.tag);
    this.flags = bytes(this.flags);
    this.parent = longer(this.parent);
    this.end = longer(this.end);
    this.from = longer(this.from);
    this.to = longer(this.to);
    this.classFrom = longer(this.classFrom);
    this.classTo = longer(this.classTo);
    this.idFrom = longer(this.idFrom);
    this.idTo = longer(this.idTo);
    this.paragraph = longer(this.paragraph);
    this.line = longer(this.line);
    this.chars = longer(this.chars);
    this.commas = longer(this.commas);
  }

  /** The class attribute as written; empty where there is none. */
  classOf(node: number): string {
    const from = this.classFrom[node] as number;
    return from === 0 ? '' : this.html.slice(from, this.classTo[node]);
  }

  /** The id attribute as written; empty where there is none. */
  idOf(node: number): string {
    const from = this.idFrom[node] as number;
    return from === 0 ? '' : this.html.slice(from, this.idTo[node]);
  }

  /** The element's name in lower case, `#text` for text. */
  nameOf(node: number): string {
    const tag = this.tag[node] as number;
    if (tag !== 1) return TAG_NAMES[tag] as string;
    const at = this.html.lastIndexOf('<', (this.from[node] as number) - 1);
    return this.html.slice(at + 1, this.from[node]).toLowerCase();
  }

  /**
   * An attribute's value with its character references resolved; null where the element does not have it, the empty
   * string where it has no value. `name` in lower case.
   */
  attribute(node: number, name: string): string | null {
    const { html } = this;
    const end = this.to[node] as number;
    let at = this.from[node] as number;
    while (at < end) {
      let code = html.charCodeAt(at);
      if (code <= 32 || code === 47) {
        at += 1;
        continue;
      }
      const nameFrom = at;
      at += 1;
      while (at < end) {
        code = html.charCodeAt(at);
        if (code <= 32 || code === 47 || code === 61) break;
        at += 1;
      }
      const nameTo = at;
      while (at < end && html.charCodeAt(at) <= 32) at += 1;
      let valueFrom = nameTo;
      let valueTo = nameTo;
      if (at < end && html.charCodeAt(at) === 61) {
        at += 1;
        while (at < end && html.charCodeAt(at) <= 32) at += 1;
        const quote = html.charCodeAt(at);
        if (at < end && (quote === 34 || quote === 39)) {
          valueFrom = at + 1;
          const close = html.indexOf(quote === 34 ? '"' : "'", valueFrom);
          valueTo = close < 0 || close > end ? end : close;
          at = valueTo + 1;
        } else {
          valueFrom = at;
          while (at < end && html.charCodeAt(at) > 32) at += 1;
          valueTo = at;
        }
      }
      if (nameTo - nameFrom === name.length && html.slice(nameFrom, nameTo).toLowerCase() === name) {
        const value = html.slice(valueFrom, valueTo);
        return value.includes('&') ? decodeHTMLAttribute(value) : value;
      }
    }
    return null;
  }

  /** A text node's characters, or what stands inside a raw element (script, title), references resolved. */
  text(node: number): string {
    const raw = this.html.slice(this.from[node], this.to[node]);
    return this.tag[node] === TEXT && raw.includes('&') ? decodeHTML(raw) : raw;
  }

  /** All text under a node, white space folded, blocks apart by a space; `skip` leaves subtrees out. */
  textContent(node: number, skip?: (node: number) => boolean): string {
    let text = '';
    let line = -1;
    const end = this.end[node] as number;
    for (let at = node; at < end; at += 1) {
      if (this.tag[at] === TEXT) {
        if (line !== -1 && this.line[at] !== line) text += ' ';
        line = this.line[at] as number;
        text += this.text(at);
      } else if (at !== node && ((tagFlags[this.tag[at] as number] as number) & SKIP_BIT || skip?.(at))) {
        at = (this.end[at] as number) - 1;
      }
    }
    return fold(text);
  }
}

const SKIP_BIT = 32;

/** Not shown: `hidden`, `aria-hidden`, `display:none`. */
export const HIDDEN = 1;
/** Carries `itemprop`, `property`, `rel`, `datetime` or another attribute that metadata are read from. */
export const DESCRIBED = 2;
/** Text: stands inside a link. */
export const LINKED = 4;
/** Text: has letters of a script written without spaces (Chinese, Japanese, Korean, Thai). */
export const DENSE = 8;
/** Element: has a `role`. */
export const ROLE = 16;
/** Text: stands inside `pre`. */
export const PREFORMATTED = 32;

/** White space folded to single spaces and trimmed; zero-width signs and soft hyphens gone. */
export function fold(text: string): string {
  const { length } = text;
  let blank = true;
  let at = 0;
  for (; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 32) {
      if (blank) break;
      blank = true;
    } else if (code < 32 || (code > 126 && ODD[code] === 1)) break;
    else blank = false;
  }
  // Most texts are folded already.
  if (at === length && (!blank || length === 0)) return text;
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** 1 for white space other than the plain one and for signs that are not seen. */
const ODD = new Uint8Array(0x10000);
for (let code = 127; code < ODD.length; code += 1)
  ODD[code] = /[\s\u00AD\u200B\u2060\uFEFF]/.test(String.fromCharCode(code)) ? 1 : 0;
