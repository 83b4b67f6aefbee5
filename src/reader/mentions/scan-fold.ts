import { inOnePiece } from '../../language/index.ts';

/**
 * Text made easy to scan, unit for unit: digits of all scripts are ASCII, full-width signs half-width, spaces and
 * apostrophes of one kind, invisible marks gone. `original` leads every position back.
 */
export interface Folded {
  /** Folded, capitals kept. */
  readonly raw: string;
  /** The same, lower case; as long as `raw`. */
  readonly low: string;
  /** The offset in the given text of a position in `raw`; for an end, the offset after the last unit. */
  readonly original: (at: number) => number;
}

const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0640\u064b-\u0652\u0670]/;
const MARKS = /[\u0300-\u036f]/;
const ODD = /[\u00a0\u2000-\u200a\u202f\u205f\u3000‘’ʼ＇ʹ′٠-٩۰-۹०-९０-９！-／：-～￥￦￡‐‑‒–—−〜～٬٫٪،\n]/;

const SAME = (at: number): number => at;

/** Folds a text for scanning. Takes time linear in its length; most texts need no offset table. */
export function fold(text: string): Folded {
  if (INVISIBLE.test(text) || MARKS.test(text)) return foldWithTable(text);
  const raw = inOnePiece(ODD.test(text) ? foldUnits(text) : text);
  return { raw, low: lowered(raw), original: SAME };
}

function lowered(raw: string): string {
  const low = raw.toLowerCase();
  if (low.length === raw.length) return low;
  let out = '';
  for (const unit of raw) {
    const small = unit.toLowerCase();
    out += small.length === unit.length ? small : small.charAt(0) + unit.slice(1);
  }
  return out;
}

function foldWithTable(text: string): Folded {
  const kept: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (INVISIBLE.test(unit)) continue;
    const last = kept.at(-1);
    if (last !== undefined && MARKS.test(unit)) {
      const composed = (last + unit).normalize('NFC');
      if (composed.length === 1) {
        kept[kept.length - 1] = composed;
        ends[ends.length - 1] = at + 1;
        continue;
      }
    }
    kept.push(unit);
    starts.push(at);
    ends.push(at + 1);
  }
  const raw = inOnePiece(foldUnits(kept.join('')));
  return {
    raw,
    low: lowered(raw),
    original: at => (at >= starts.length ? text.length : (starts[at] ?? 0)),
  };
}

function foldUnits(text: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xa0 && code !== 0x0a) continue;
    const folded = foldUnit(code, text, at);
    if (folded === null) continue;
    out += text.slice(from, at) + folded;
    from = at + 1;
  }
  return out + text.slice(from);
}

function foldUnit(code: number, text: string, at: number): string | null {
  if (code === 0x0a) return isWrap(text, at) ? ' ' : null;
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x3000) {
    return ' ';
  }
  if (code === 0x2018 || code === 0x2019 || code === 0x2bc || code === 0x2b9 || code === 0x2032) return "'";
  if (code >= 0x2010 && code <= 0x2012) return '-';
  if (code === 0x2013 || code === 0x2014) return '–';
  if (code === 0x2212) return '-';
  if (code === 0x301c || code === 0xff5e) return '~';
  if (code >= 0x660 && code <= 0x669) return String.fromCharCode(code - 0x660 + 48);
  if (code >= 0x6f0 && code <= 0x6f9) return String.fromCharCode(code - 0x6f0 + 48);
  if (code >= 0x966 && code <= 0x96f) return String.fromCharCode(code - 0x966 + 48);
  if (code === 0x66c) return ',';
  if (code === 0x66b) return '.';
  if (code === 0x66a) return '%';
  if (code === 0xff0c && !isWideDigit(text.charCodeAt(at - 1))) return '、';
  if (code >= 0xff01 && code <= 0xff5d) return String.fromCharCode(code - 0xfee0);
  if (code === 0xffe5) return '¥';
  if (code === 0xffe6) return '₩';
  if (code === 0xffe1) return '£';
  return null;
}

function isWideDigit(code: number): boolean {
  return code >= 0xff10 && code <= 0xff19;
}

/** A line break that only wraps a line: text before it, a small letter or digit-free word after it. */
function isWrap(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (before === '' || before === '\n' || after === '' || after === '\n' || /[.!?:;。！？]/.test(before)) return false;
  return /\p{Ll}/u.test(after);
}
