/**
 * One spelling for comparing names: NFKD without marks, lower case, ligatures and stroke letters undone
 * (ø → o, ß → ss, ł → l, ı → i), white space and punctuation as one space. CJK, Hangul and Arabic letters stay.
 */
export function foldCompanyName(name: string): string {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const folded = PLAIN.test(name) ? name.toLowerCase() : foldSlowly(name);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, folded);
  return folded;
}

/** Spellings folded lately. */
const kept = new Map<string, string>();
const MOST_KEPT = 20_000;

function foldSlowly(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[øœæßłđıþðأإآٱةى]/gu, letter => STROKES[letter] ?? letter)
    .replace(/['’ʼ`´]s(?=$|[^\p{L}])/gu, '')
    .replace(/['’ʼ`´.]/gu, '')
    .replace(/\s*&\s*/gu, ' & ')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
}

const PLAIN = /^[A-Za-z0-9]+$/;
const STROKES: Readonly<Record<string, string>> = {
  ø: 'o',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  þ: 'th',
  ð: 'd',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ة: 'ه',
  ى: 'ي',
};

/** A letter of Arabic, Han or kana script as one code unit, as {@link foldCompanyName} writes it; lower case for Latin. */
export function foldLetter(code: number): number {
  if (code < 0x80) return code >= 65 && code <= 90 ? code + 32 : code;
  switch (code) {
    case 0x623:
    case 0x625:
    case 0x622:
    case 0x671:
      return 0x627;
    case 0x629:
      return 0x647;
    case 0x649:
      return 0x64a;
    default:
      return code >= 0xff21 && code <= 0xff3a
        ? code - 0xff21 + 97
        : code >= 0xff41 && code <= 0xff5a
          ? code - 0xff41 + 97
          : code;
  }
}
