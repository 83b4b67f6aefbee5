/** What a UTF-16 code unit is to the reading of place names. */
export const CLASS = {
  /** Ends a name: punctuation, symbols, line breaks. */
  break: 0,
  /** Stands between words of one name: space, hyphen, apostrophe, full stop. */
  separator: 1,
  /** Not read at all: accents that stand alone, soft hyphens, direction marks, the middle dot of Japanese names. */
  ignored: 2,
  lower: 3,
  upper: 4,
  digit: 5,
  /** Han and other scripts without spaces: a name may begin and end anywhere. */
  han: 6,
  /** Letters without case in words with spaces (Arabic, Hebrew, Devanagari). */
  uncased: 7,
  /** Korean: a name begins at a word's start and may be followed by a particle. */
  hangul: 8,
  /** Katakana and hiragana; a katakana name is a whole run. */
  kana: 9,
} as const;

const SEPARATORS = " \u00a0\u202f\u2009-\u2010\u2011'\u2019\u02bc.\u2032`";
const IGNORED: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x640, 0x640],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x30a0, 0x30a0],
  [0x30fb, 0x30fb],
  [0xff1d, 0xff1d],
  [0xff65, 0xff65],
];

/** The class of each UTF-16 code unit. */
export const classOf: Uint8Array = new Uint8Array(65536);
/** Each code unit without case and accents; separators are one space, ignored units 0. */
export const foldOf: Uint16Array = new Uint16Array(65536);

const SPECIAL: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', đ: 'd', ı: 'i', İ: 'i', ħ: 'h', ŧ: 't', Ø: 'o', Ł: 'l', Đ: 'd',
  أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي', ة: 'ه', ئ: 'ي', ؤ: 'و', گ: 'ك', ڤ: 'ف', پ: 'ب', چ: 'ج', ک: 'ك', ی: 'ي',
}; // biome-ignore format: a table

function fill(): void {
  const cased = (from: number, to: number): void => {
    for (let c = from; c <= to; c++) {
      const s = String.fromCharCode(c);
      if (!/\p{L}/u.test(s)) continue;
      const lower = s.toLowerCase();
      classOf[c] = lower !== s ? CLASS.upper : lower.toUpperCase() !== s ? CLASS.lower : CLASS.uncased;
      foldOf[c] = lower.normalize('NFD').charCodeAt(0);
    }
  };
  const run = (from: number, to: number, kind: number): void => {
    for (let c = from; c <= to; c++) {
      classOf[c] = kind;
      foldOf[c] = c;
    }
  };
  cased(0x41, 0x58f);
  cased(0x1e00, 0x1fff);
  run(0x5d0, 0x5ea, CLASS.uncased);
  run(0x620, 0x64a, CLASS.uncased);
  run(0x66e, 0x6d3, CLASS.uncased);
  run(0x900, 0xdff, CLASS.uncased);
  run(0xe00, 0xeff, CLASS.han);
  run(0x3041, 0x30ff, CLASS.kana);
  run(0x3400, 0x9fff, CLASS.han);
  run(0xf900, 0xfaff, CLASS.han);
  run(0xac00, 0xd7a3, CLASS.hangul);
  classOf[0x3005] = CLASS.han;
  foldOf[0x3005] = 0x3005;
  run(0x30, 0x39, CLASS.digit);
  for (const [from, to] of Object.entries(SPECIAL)) foldOf[from.charCodeAt(0) | 0] = to.charCodeAt(0);
  for (const c of SEPARATORS) {
    classOf[c.charCodeAt(0) | 0] = CLASS.separator;
    foldOf[c.charCodeAt(0) | 0] = 0x20;
  }
  for (const [from, to] of IGNORED) {
    for (let c = from; c <= to; c++) {
      classOf[c] = CLASS.ignored;
      foldOf[c] = 0;
    }
  }
}
fill();

/**
 * A name as it is looked up: no case, no accents, every run of spaces, hyphens, apostrophes and full stops one space.
 * Two spellings with the same folded form are the same name to the gazetteer.
 */
export function foldPlaceName(name: string): string {
  let plain = true;
  for (let i = 0; plain && i < name.length; i++) {
    const c = name.charCodeAt(i) | 0x20;
    plain = c >= 0x61 && c <= 0x7a;
  }
  if (plain) return name.toLowerCase();
  let out = '';
  for (let i = 0; i < name.length; i++) {
    const c = name.charCodeAt(i);
    const f = foldOf[c] ?? 0;
    if (f === 0x20) {
      if (out !== '' && !out.endsWith(' ')) out += ' ';
    } else if (f !== 0) out += String.fromCharCode(f);
  }
  return out.endsWith(' ') ? out.slice(0, -1) : out;
}

/** Where a rolling hash begins. */
export const HASH_SEED = 0x811c9dc5;

/** The hash after one more folded code unit. */
export function hashStep(hash: number, folded: number): number {
  return Math.imul(hash ^ folded, 0x01000193);
}

/** Spreads a rolling hash over a table; never 0, which marks an empty slot. */
export function hashEnd(hash: number): number {
  let h = hash ^ (hash >>> 15);
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 13;
  return h >>> 0 || 1;
}
