import { CODES, classOf, DIGIT, GLUED, KIND, LETTER, SIGN, SYMBOLS, WORD_CODES } from '../../language/index.ts';
import type { Figure } from './number-words.ts';
import { type Scan, skipSpace } from './scan-context.ts';

/** A currency's words beside a figure. */
export interface MetCurrency {
  /** ISO 4217, or a shared name such as `$` that the article decides. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** What the words multiply the figure by (`MUSD` is a million). */
  readonly scale: number;
  /** Part of the major unit: 0.01 for cents. */
  readonly minor: number;
}

const PREFIXES = new Map<string, string>([
  ...Object.entries(SYMBOLS),
  ...CODES.map((code): [string, string] => [code.toLowerCase(), code]),
]);
const LONGEST = 6;
/** "R2", "N95", "R134a" are names of things; "R2bn", "R1,500" and "R350" are sums. */
const MODEL =
  /^(?:\d{1,2}(?![\d.,]\d|\d| ?(?:[mbtk]|[mbt]n|[mb]ln|mil|bil|trillion|[mb]illion|thousand)s?(?![a-z])| \d{3})|\d+(?![mbtk])[a-z])/;
for (const code of CODES) {
  if (WORD_CODES.has(code)) continue;
  PREFIXES.set(`m${code.toLowerCase()}`, `M${code}`);
  if (code.endsWith('D') || code === 'MXN') PREFIXES.set(`${code.toLowerCase()}$`, code);
}
/** The lengths of the signs and codes that end in a unit, as bits. */
const SIZES = new Map<number, number>();
for (const words of PREFIXES.keys()) {
  const last = words.charCodeAt(words.length - 1);
  SIZES.set(last, (SIZES.get(last) ?? 0) | (1 << words.length));
}
/** Signs of letters that are written small. */
const SMALL = new Set(['rs', 'rs.', 'rp', 'rp.', 'kr', 'kr.', 'zł', 'kč']);

/** The currency sign, code or (in scripts without spaces) name that ends where a figure begins, not before `floor`. */
export function currencyBefore(scan: Scan, at: number, floor: number): MetCurrency | null {
  const { low, raw, lex } = scan;
  let end = at;
  if (low.charCodeAt(end - 1) === 32) end--;
  if (end <= floor) return null;
  if (!mayEndCurrency(scan, end, at)) return null;
  const spaced = end < at;
  const digits = classOf(low.charCodeAt(at)) === DIGIT;
  const sizes = SIZES.get(low.charCodeAt(end - 1)) ?? 0;
  for (let size = Math.min(LONGEST, end - floor); size > 0; size--) {
    if ((sizes & (1 << size)) === 0 && !(digits && lex.prefixed.size > 0)) continue;
    const start = end - size;
    const words = low.slice(start, end);
    const name = PREFIXES.get(words) ?? (digits ? lex.prefixed.get(words) : undefined);
    if (name === undefined) continue;
    const letters = classOf(low.charCodeAt(start)) === LETTER;
    if (letters) {
      if (start > 0 && classOf(low.charCodeAt(start - 1)) === LETTER) continue;
      const written = raw.slice(start, end);
      const tokenised = spaced && words.endsWith(' $');
      const coded = /^[a-z]{3}\$$/.test(words);
      if (
        !SMALL.has(words) &&
        !lex.prefixed.has(words) &&
        !tokenised &&
        !coded &&
        written.charAt(0) === words.charAt(0)
      )
        continue;
      if (words.length === 3 && WORD_CODES.has(words.toUpperCase()) && written !== words.toUpperCase()) continue;
      if (/^m?[a-z]{3}$/.test(words) && !lex.prefixed.has(words) && written !== words.toUpperCase()) continue;
    }
    if (name.length === 4) return { name: name.slice(1), start, end, scale: 1e6, minor: 1 };
    return { name, start, end, scale: 1, minor: 1 };
  }
  if (lex.lang === 'en' && end === at && classOf(low.charCodeAt(at)) === DIGIT) {
    const unit = raw.charAt(at - 1);
    if (
      (unit === 'R' || unit === 'N') &&
      !MODEL.test(low.slice(at, at + 14)) &&
      classOf(low.charCodeAt(at - 2)) !== LETTER &&
      classOf(low.charCodeAt(at - 2)) !== DIGIT
    ) {
      return { name: unit === 'R' ? 'ZAR' : 'NGN', start: at - 1, end: at, scale: 1, minor: 1 };
    }
  }
  return null;
}

/** A quick look: false where no currency stands before the figure at `at`. */
export function mayFollowCurrency(scan: Scan, at: number): boolean {
  const end = scan.low.charCodeAt(at - 1) === 32 ? at - 1 : at;
  return mayEndCurrency(scan, end, at);
}

/** A quick look at the last character: most figures have no currency before them. */
function mayEndCurrency({ low, raw, lex }: Scan, end: number, at: number): boolean {
  const code = low.charCodeAt(end - 1);
  switch (classOf(code)) {
    case SIGN:
      return true;
    case GLUED:
      return classOf(low.charCodeAt(at)) === DIGIT && lex.prefixEnds.has(code);
    case LETTER: {
      if (raw.charCodeAt(end - 1) !== code) return true;
      return (
        code === 0x142 || code === 0x10d || ((code === 0x73 || code === 0x70 || code === 0x72) && isShort(low, end))
      );
    }
    default:
      return code === 46 || code === 92;
  }
}

function isShort(low: string, end: number): boolean {
  return classOf(low.charCodeAt(end - 3)) !== LETTER;
}

/** The currency that follows a figure, its joiner («d'», "-") included. `signed`: a sign stands before the figure already. */
export function currencyAfter(scan: Scan, figure: Figure, signed: boolean): MetCurrency | null {
  const { low, raw, lex } = scan;
  const spaced = skipSpace(low, figure.end);
  const direct = currencyAt(scan, spaced);
  if (direct !== null) {
    const scale = figure.scale === 1 ? lex.ahead.match(low, raw, skipSpace(low, direct.end), KIND.scale) : null;
    if (scale !== null && Number(scale.value) >= 1e6) return { ...direct, end: scale.end, scale: Number(scale.value) };
    if (signed && direct.name === '$' && low.charAt(spaced) === '$') return null;
    const glued = spaced === figure.end;
    if (glued && figure.digits === null && figure.scale === 1 && classOf(low.charCodeAt(spaced - 1)) === LETTER)
      return null;
    return startsFigure(scan, direct, figure) && !glued ? null : direct;
  }
  if (figure.scale <= 1000) {
    const millions = lex.ahead.match(low, raw, spaced, KIND.millionsOf);
    if (millions !== null)
      return { name: String(millions.value), start: spaced, end: millions.end, scale: 1e6, minor: 1 };
  }
  const joiner = lex.ahead.match(low, raw, spaced, KIND.joiner);
  if (joiner === null) return null;
  const joined = currencyAt(scan, skipSpace(low, joiner.end));
  return joined !== null && startsFigure(scan, joined, figure) ? null : joined;
}

/** A sign after a space that is glued to a figure of its own: `$ 20 $ 37` are two amounts. */
function startsFigure(scan: Scan, met: MetCurrency, figure: Figure): boolean {
  if (classOf(scan.low.charCodeAt(skipSpace(scan.low, met.end))) !== DIGIT) return false;
  const name = scan.low.slice(met.start, met.end);
  const word =
    (figure.digits === null && figure.scale === 1 && PREFIXES.has(name)) || WORD_CODES.has(name.toUpperCase());
  return word || classOf(scan.low.charCodeAt(met.end - 1)) === SIGN;
}

function currencyAt(scan: Scan, at: number): MetCurrency | null {
  const { low, raw, lex } = scan;
  const met = low.charAt(at) === '\\' ? null : lex.ahead.match(low, raw, at, KIND.currency);
  if (met !== null) return { name: String(met.value), start: at, end: met.end, scale: 1, minor: 1 };
  return null;
}
