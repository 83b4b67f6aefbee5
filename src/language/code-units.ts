/** Classes of code units that the scan tells apart. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Scripts written without spaces between words (Han, kana, Hangul, Thai): a phrase may begin and end anywhere. */
export const GLUED = 3;
export const SPACE = 4;
/** Signs that open or close an amount: currency signs, percent. */
export const SIGN = 5;

/** The class of every code unit. */
export const CLASSES: Readonly<Uint8Array> = buildClasses();

function buildClasses(): Uint8Array {
  const table = new Uint8Array(65536);
  const letter = /\p{L}|\p{M}/u;
  for (let code = 0; code < 0x3000; code++) {
    if (letter.test(String.fromCharCode(code))) table[code] = LETTER;
  }
  for (let code = 0x3005; code <= 0x30ff; code++) table[code] = GLUED;
  for (const code of [0x3008, 0x3009, 0x300a, 0x300b, 0x300c, 0x300d, 0x300e, 0x300f, 0x3010, 0x3011, 0x301c, 0x30fb]) {
    table[code] = OTHER;
  }
  for (let code = 0x3400; code <= 0x9fff; code++) table[code] = GLUED;
  for (let code = 0xac00; code <= 0xd7a3; code++) table[code] = GLUED;
  for (let code = 0x0e01; code <= 0x0e4e; code++) table[code] = GLUED;
  for (let code = 0xfb50; code <= 0xfefc; code++) table[code] = LETTER;
  table[0x0e3f] = SIGN;
  for (let code = 0x30; code <= 0x39; code++) table[code] = DIGIT;
  for (const sign of '$€£¥₩₹₽₺₴₦₱₫₪฿₡₲₵₸₼₾₭₮៛৳﷼%‰¢₿') table[sign.charCodeAt(0)] = SIGN;
  table[0x20] = SPACE;
  table[0x09] = SPACE;
  return table;
}

/** The class of one code unit of folded text. */
export function classOf(code: number): number {
  return CLASSES[code | 0] ?? OTHER;
}

/** The end of the run of letters that begins at `at`. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && CLASSES[text.charCodeAt(end) | 0] === LETTER) end++;
  return end;
}

/** The start of the run of letters that ends at `end`. */
export function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && CLASSES[text.charCodeAt(start - 1) | 0] === LETTER) start--;
  return start;
}

/**
 * The same text in one piece. A text put together from others, or cut from one, is kept by the engine as pieces, and
 * reading it unit by unit is several times slower.
 */
export function inOnePiece(text: string): string {
  return text.length < 2 ? text : [text.slice(0, 1), text.slice(1)].join('');
}
