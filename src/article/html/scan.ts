import { DESCRIBED, HIDDEN, ROLE } from './tree.ts';

/** What a run of text holds; filled anew for each run, so that none is allocated. */
export interface TextCount {
  /** Letters and signs, a run of white space counted as one. */
  chars: number;
  /** Commas of all scripts. */
  commas: number;
  /** Signs of scripts written without spaces. */
  dense: number;
}

/** Counts the text at `html[from, to)`: once here, so that scoring never looks at letters again. */
export function countText(html: string, from: number, to: number, into: TextCount): void {
  let chars = 0;
  let commas = 0;
  let dense = 0;
  let blank = true;
  for (let at = from; at < to; at += 1) {
    const code = html.charCodeAt(at);
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
  into.chars = chars;
  into.commas = commas;
  into.dense = dense;
}

/** A start tag's attributes as far as they are noted on the way: places in the source, 0 where absent. */
export interface StartTag {
  classFrom: number;
  classTo: number;
  idFrom: number;
  idTo: number;
  /** `HIDDEN`, `DESCRIBED`, `ROLE` of tree.ts. */
  marks: number;
  selfClosing: boolean;
}

const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Reads the attributes from `from` to the closing `>`; returns its place, or the source's length where there is none. */
export function readStartTag(html: string, from: number, into: StartTag): number {
  const { length } = html;
  into.classFrom = 0;
  into.classTo = 0;
  into.idFrom = 0;
  into.idTo = 0;
  into.marks = 0;
  into.selfClosing = false;
  let i = from;
  while (i < length) {
    let code = html.charCodeAt(i);
    if (code === 62) break;
    if (code <= 32 || code === 47) {
      into.selfClosing = code === 47;
      i += 1;
      continue;
    }
    into.selfClosing = false;
    const nameFrom = i;
    i += 1;
    while (i < length) {
      code = html.charCodeAt(i);
      if (code <= 32 || code === 61 || code === 62 || code === 47) break;
      i += 1;
    }
    const size = i - nameFrom;
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
    note(html, nameFrom, size, valueFrom, valueTo, into);
  }
  return i;
}

/** Notes an attribute that somebody will ask for; tells them by first letter and length before making a string. */
function note(html: string, name: number, size: number, from: number, to: number, into: StartTag): void {
  switch (html.charCodeAt(name) | 32) {
    case 99: // class
      if (size === 5 && into.classFrom === 0) {
        into.classFrom = from;
        into.classTo = to;
      }
      break;
    case 105: // id, itemprop, itemtype
      if (size === 2) {
        into.idFrom = from;
        into.idTo = to;
      } else if (size === 8) into.marks |= DESCRIBED;
      break;
    case 104: // hidden
      if (size === 6 && (html.charCodeAt(name + 1) | 32) === 105) into.marks |= HIDDEN;
      break;
    case 97: // aria-hidden="true"
      if (
        size === 11 &&
        html.charCodeAt(from) === 116 &&
        html.slice(name, name + size).toLowerCase() === 'aria-hidden'
      ) {
        into.marks |= HIDDEN;
      }
      break;
    case 115: // style
      if (size === 5 && to - from < 400 && HIDING.test(html.slice(from, to))) into.marks |= HIDDEN;
      break;
    case 114: // rel, role
      if (size === 4) into.marks |= ROLE;
      else if (size === 3) into.marks |= DESCRIBED;
      break;
    case 112: // property
      if (size === 8) into.marks |= DESCRIBED;
      break;
    default:
  }
}

/** Where a raw element's content ends and where reading goes on after its end tag. */
export function endOfRaw(html: string, from: number, name: string): { readonly from: number; readonly after: number } {
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
