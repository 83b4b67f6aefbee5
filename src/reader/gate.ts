import { headcountWords, LANGUAGES, type Language, moneyWords, numberWords } from '../language/index.ts';
import { foldUnit, isWordUnit } from './cues.ts';

/** Currency signs: any of them makes an article worth reading. */
const SIGNS = '$€£¥₹₩₽₺₴₦₱₫฿￥＄￡￦';
/** Kinds of words; `MONEY` alone is enough, `JOB` only beside a number, `COUNT` is a number in words. */
const MONEY = 1;
const JOB = 2;
const COUNT = 4;
/** A short scale ("bn", «Md»): money right behind a number. */
const SHORT = 8;
/** How far from a word for people or posts its number may stand, in letters. */
const BESIDE = 48;
/** Scripts whose words may begin anywhere. */
const UNSPACED: ReadonlySet<Language> = new Set(['ja', 'zh', 'ko']);

/** Words by their first two letters (folded): a table that most places of a text fail at once. */
interface Vocabulary {
  readonly byHead: ReadonlyMap<number, readonly Word[]>;
  /** 1 where a word of a spaced script begins so, 2 where one that may begin anywhere does. */
  readonly heads: Uint8Array;
  readonly kinds: Uint8Array;
  /** Kinds of the words of a single letter (円, 人). */
  readonly singles: Uint8Array;
}

interface Word {
  readonly text: string;
  readonly kind: number;
  readonly anywhere: boolean;
}

let vocabulary: Vocabulary | null = null;

/**
 * True where a text may hold money or a headcount; everything else is dismissed unread. One scan that stops at the first
 * sign of either: a currency sign or name, a million in any language, a number beside a word for posts or people.
 */
export function worthReading(text: string): boolean {
  vocabulary ??= makeVocabulary();
  const { heads, byHead, kinds, singles } = vocabulary;
  let number = -BESIDE - 1;
  let job = -BESIDE - 1;
  let before = BREAK;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const unit = kinds[code] as number;
    if (unit === LETTER && before === LETTER) continue;
    const starts = before !== LETTER;
    before = unit;
    if (unit === BREAK) continue;
    if (unit === SIGN) return true;
    if (unit === DIGIT) {
      number = at;
      if (at - job <= BESIDE) return true;
      continue;
    }
    const head = headOf(foldUnit(code), foldUnit(text.charCodeAt(at + 1)));
    if (heads[head] === 0 && singles[code] === 0) continue;
    const kind = (singles[code] as number) | kindAt(byHead.get(head), text, at, starts);
    if (kind === 0) continue;
    if ((kind & MONEY) !== 0 || ((kind & SHORT) !== 0 && at - number <= 2)) return true;
    if ((kind & COUNT) !== 0) number = at;
    if ((kind & JOB) !== 0) job = at;
    if (Math.abs(job - number) <= BESIDE) return true;
  }
  return false;
}

/** What a code unit is to the scan: a letter of a spaced script, one of a script where words begin anywhere, ... */
const BREAK = 0;
const LETTER = 1;
const GLUED = 2;
const DIGIT = 3;
const SIGN = 4;

function kindsOfUnits(): Uint8Array {
  const kinds = new Uint8Array(65536);
  for (let code = 0; code < 65536; code++) {
    if (isWordUnit(code)) kinds[code] = (code >= 0x600 && code < 0x700) || code >= 0x3000 ? GLUED : LETTER;
  }
  for (let code = 48; code < 58; code++) kinds[code] = DIGIT;
  for (const digits of [0x660, 0x6f0, 0xff10]) for (let i = 0; i < 10; i++) kinds[digits + i] = DIGIT;
  for (const sign of SIGNS) kinds[sign.charCodeAt(0)] = SIGN;
  return kinds;
}

function headOf(first: number, second: number): number {
  return (Math.imul(first, 419) + second) & 0xffff;
}

function kindAt(words: readonly Word[] | undefined, text: string, at: number, starts: boolean): number {
  let kind = 0;
  if (words === undefined) return kind;
  for (const word of words) {
    if (!word.anywhere && !starts) continue;
    if (matches(word, text, at)) kind |= word.kind;
  }
  return kind;
}

function matches({ text: word, anywhere }: Word, text: string, at: number): boolean {
  for (let i = 0; i < word.length; i++) {
    if (foldUnit(text.charCodeAt(at + i)) !== word.charCodeAt(i)) return false;
  }
  return anywhere || !isWordUnit(text.charCodeAt(at + word.length)) || word.length >= 5;
}

function makeVocabulary(): Vocabulary {
  const byHead = new Map<number, Word[]>();
  const heads = new Uint8Array(65536);
  const singles = new Uint8Array(65536);
  const seen = new Set<string>();
  const add = (phrase: string, kind: number, anywhere: boolean) => {
    const text = fold(phrase);
    const key = `${text} ${kind} ${anywhere}`;
    if (text.length < (anywhere ? 1 : 2) || seen.has(key)) return;
    seen.add(key);
    const word = { text, kind, anywhere };
    if (text.length === 1) {
      singles[text.charCodeAt(0)] = (singles[text.charCodeAt(0)] as number) | kind;
      return;
    }
    const head = headOf(text.charCodeAt(0), text.charCodeAt(1));
    byHead.set(head, [...(byHead.get(head) ?? []), word]);
    heads[head] = Math.max(heads[head] as number, anywhere ? 2 : 1);
  };
  for (const lang of LANGUAGES)
    for (const [phrase, kind] of phrasesOf(lang)) add(phrase, kind, UNSPACED.has(lang) || lang === 'ar');
  return { byHead, heads, kinds: kindsOfUnits(), singles };
}

/** The words of a language that speak of money, of numbers in words, and of posts and people at work. */
function phrasesOf(lang: Language): [string, number][] {
  const money = moneyWords(lang);
  const number = numberWords(lang);
  const jobs = headcountWords(lang);
  const phrases: [string, number][] = Object.keys(money.currencies).map(name => [name, MONEY]);
  for (const [scale, value] of Object.entries(number.scales)) phrases.push([scale, value >= 1e6 ? MONEY : COUNT]);
  for (const [scale, value] of Object.entries(number.short)) {
    if (scale.length > 1 && value >= 1e6) phrases.push([scale, SHORT]);
  }
  for (const word of [...Object.keys(number.hundreds), ...Object.keys(number.collective)]) phrases.push([word, COUNT]);
  for (const word of [
    ...jobs.posts,
    ...jobs.workers,
    ...jobs.people,
    ...jobs.counters,
    ...jobs.before,
    ...jobs.verbs,
  ]) {
    phrases.push([word, JOB]);
  }
  return phrases.filter(
    ([phrase]) =>
      !UNSPACED.has(lang) ||
      phrase.length > 1 ||
      /[円元億亿兆억조]/.test(phrase) ||
      phrase === '人' ||
      phrase === '名' ||
      phrase === '명',
  );
}

function fold(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(foldUnit(text.charCodeAt(i)));
  return out;
}
