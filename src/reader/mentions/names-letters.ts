/** Kinds of character, by code unit, for a scan without regular expressions. */
export const OTHER = 0;
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
/** A letter of a script without capitals (Han, kana, Hangul, Arabic, Hebrew, Thai ...). */
export const UNCASED = 4;

const kinds = new Uint8Array(65536);
for (let code = 0; code < 65536; code++) {
  if (code >= 0xd800 && code < 0xe000) continue;
  const letter = String.fromCharCode(code);
  if (code < 0x3000 || (code >= 0xa000 && code < 0xac00) || code >= 0xf900) {
    if (/\p{Lu}|\p{Lt}/u.test(letter)) kinds[code] = UPPER;
    else if (/\p{Ll}|\p{M}/u.test(letter)) kinds[code] = LOWER;
    else if (/\p{Nd}/u.test(letter)) kinds[code] = DIGIT;
    else if (/\p{L}/u.test(letter)) kinds[code] = UNCASED;
  } else if (/\p{L}/u.test(letter)) kinds[code] = UNCASED;
}

/** The kind of the code unit at `at`; {@link OTHER} outside the text. */
export function kindAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (kinds[text.charCodeAt(at) | 0] ?? OTHER) : OTHER;
}

/** True for the apostrophes that papers use. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0x60;
}

/** True for a space inside a line: plain, no-break, narrow. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x2009;
}
