import type { Lexicon } from '../../language/index.ts';

const seen = new Map<string, number | null>();

/** The value of number words written in one word («zweihundertfünfzig», «quindicimila»); null where it is no number. */
export function readGluedWord(lex: Lexicon, word: string): number | null {
  if (word.length < 6 || word.length > 60 || !lex.numeralHeads.has(word.slice(0, 3))) return null;
  const key = `${lex.lang}/${word}`;
  let value = seen.get(key);
  if (value === undefined) {
    value = parse(lex, word);
    if (seen.size > 5000) seen.clear();
    seen.set(key, value);
  }
  return value;
}

/** A number below a million: [thousands]"tausend"[rest]. */
function parse(lex: Lexicon, word: string): number | null {
  for (const [name, scale] of Object.entries(lex.numbers.scales)) {
    if (scale !== 1000) continue;
    const at = word.indexOf(name);
    if (at < 0) continue;
    const before = at === 0 ? 1 : hundreds(lex, word.slice(0, at));
    const rest = stripAnd(lex, word.slice(at + name.length));
    const after = rest === '' ? 0 : hundreds(lex, rest);
    if (before !== null && after !== null) return before * 1000 + after;
  }
  return hundreds(lex, word);
}

function hundreds(lex: Lexicon, word: string): number | null {
  for (const [name, scale] of Object.entries(lex.numbers.hundreds)) {
    const at = word.indexOf(name);
    if (at < 0) continue;
    const before = at === 0 ? 1 : tens(lex, word.slice(0, at));
    const rest = stripAnd(lex, word.slice(at + name.length));
    const after = rest === '' ? 0 : tens(lex, rest);
    if (before !== null && after !== null) return before * scale + after;
  }
  return tens(lex, word);
}

/** Below a hundred: one word, unit + and + ten («fünfundzwanzig»), or ten + unit («ventotto», «trentacinque»). */
function tens(lex: Lexicon, word: string): number | null {
  const { small } = lex.numbers;
  const direct = small[word];
  if (direct !== undefined) return direct;
  for (const [name, value] of Object.entries(small)) {
    if (value >= 20 && value % 10 === 0 && word.endsWith(name)) {
      const unit = word.slice(0, -name.length);
      for (const and of lex.numbers.and) {
        if (!unit.endsWith(and)) continue;
        const digit = small[unit.slice(0, -and.length)];
        if (digit !== undefined && digit < 10) return value + digit;
      }
    }
    if (value >= 20 && value % 10 === 0) {
      for (const stem of [name, name.slice(0, -1)]) {
        if (!word.startsWith(stem)) continue;
        const digit = small[word.slice(stem.length)];
        if (digit !== undefined && digit < 10) return value + digit;
      }
    }
  }
  return null;
}

function stripAnd(lex: Lexicon, rest: string): string {
  for (const and of lex.numbers.and) {
    if (rest.startsWith(and) && lex.numbers.small[rest] === undefined) return rest.slice(and.length);
  }
  return rest;
}
