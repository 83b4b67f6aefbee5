/** A number that can be read one way only, or nearly: what follows its one sign. */
const SIGNED = /\d([.,])(\d{1,3})(?![\d])(?![.,]\d)/g;

/**
 * The decimal sign of one document. The language's own, unless the document's unmistakable numbers all speak for the
 * other one (a Mexican text in Spanish, a translation that kept foreign signs). One or two digits after a sign are
 * decimals; three digits that end in a zero are a group.
 */
export function decimalOf(text: string, usual: string): string {
  let dot = 0;
  let comma = 0;
  for (const met of text.matchAll(SIGNED)) {
    const [, sign, digits = ''] = met;
    const isDecimal = digits.length < 3;
    if (!isDecimal && !digits.endsWith('0')) continue;
    if (isDecimal && isPartOfDate(text, met.index ?? 0)) continue;
    if ((sign === '.') === isDecimal) dot++;
    else comma++;
  }
  if (usual === ',') return dot > 0 && comma === 0 ? '.' : ',';
  return comma > 0 && dot === 0 && comma >= 2 ? ',' : '.';
}

/** `13.05.` and `13.5.2024` are dates, `1.2.3` a version. */
function isPartOfDate(text: string, at: number): boolean {
  return /^\d?\.\d{1,2}\./.test(text.slice(at, at + 6)) || text.charAt(at - 1) === '.' || text.charAt(at - 2) === '.';
}
