import type { Described } from './collect.ts';
import { metaOf } from './collect.ts';
import { articleObject, textValue } from './jsonld.ts';

/** Little words that tell the languages of the Latin script apart, a dozen each. */
const LITTLE: Readonly<Record<string, string>> = {
  en: 'the of and to in is that for with was are on by from has',
  fr: 'le la les des et est dans une pour que qui sur par au du',
  de: 'der die und das den von zu mit ist auf für ein nicht dem im',
  es: 'el la los las de que y en un por con para una del se',
  it: 'il di che la per un una del è con non della sono gli nel',
  pt: 'o a de que e do da em um para com uma os no não',
  nl: 'de het een van en in is dat op te voor met zijn niet aan',
  pl: 'i w na z się nie że do jest to od przez po oraz który',
  tr: 've bir bu için ile da de olarak daha olan gibi ne kadar sonra çok',
  id: 'yang dan di dengan untuk dari ini pada tidak akan dalam itu ke adalah juga',
  sv: 'och att det som är en på för av med den inte till har ett',
  da: 'og at det er en til på som af med den ikke der har et',
  no: 'og at det er en til på som av med den ikke har et ble',
  cs: 'a se v na je že s z do o to jako by ve za',
  ro: 'și în de la cu pe care nu este un o din să mai că',
  hu: 'a az és hogy nem is egy meg ez csak már volt van el vagy',
  fi: 'ja on ei että se oli hän ovat mutta kun myös joka sen niin kuin',
};
const wordLanguages = new Map<string, string[]>();
for (const [lang, words] of Object.entries(LITTLE)) {
  for (const word of words.split(' ')) wordLanguages.set(word, [...(wordLanguages.get(word) ?? []), lang]);
}

/** Longer words are nobody's little words. */
const LONGEST = Math.max(...[...wordLanguages.keys()].map(word => word.length));
/** 1 for the signs between words. */
const between = new Uint8Array(0x10000);
for (let code = 0; code < between.length; code += 1)
  between[code] = /[\s.,;:!?"'’«»„“”()–—/-]/.test(String.fromCharCode(code)) ? 1 : 0;

/**
 * The language a text is written in, by script and by its little words: a BCP 47 primary tag, null where the text is
 * too short or the words do not settle it.
 */
export function languageOfText(text: string): string | null {
  const end = Math.min(text.length, 3000);
  let letters = 0;
  let kana = 0;
  let han = 0;
  let hangul = 0;
  let arabic = 0;
  let cyrillic = 0;
  let greek = 0;
  let hebrew = 0;
  let thai = 0;
  let indic = 0;
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x41 || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0xc0)) continue;
    letters += 1;
    if (code < 0x370) continue;
    if (code < 0x400) greek += 1;
    else if (code < 0x530) cyrillic += 1;
    else if (code >= 0x590 && code < 0x600) hebrew += 1;
    else if (code >= 0x600 && code < 0x700) arabic += 1;
    else if (code >= 0x900 && code < 0x980) indic += 1;
    else if (code >= 0xe00 && code < 0xe80) thai += 1;
    else if (code >= 0x3040 && code < 0x3100) kana += 1;
    else if (code >= 0x4e00 && code < 0xa000) han += 1;
    else if (code >= 0xac00 && code < 0xd7b0) hangul += 1;
  }
  if (letters < 20) return null;
  if (kana > letters * 0.1) return 'ja';
  const scripts: readonly (readonly [string, number])[] = [
    ['ko', hangul],
    ['zh', han],
    ['ar', arabic],
    ['ru', cyrillic],
    ['el', greek],
    ['he', hebrew],
    ['th', thai],
    ['hi', indic],
  ];
  for (const [lang, count] of scripts) if (count > letters * 0.4) return lang;
  const scores = new Map<string, number>();
  let all = 0;
  const lower = text.slice(0, end).toLowerCase();
  let from = 0;
  for (let at = 0; at <= lower.length; at += 1) {
    if (at < lower.length && between[lower.charCodeAt(at)] === 0) continue;
    const length = at - from;
    if (length > 0) {
      all += 1;
      const langs = length > LONGEST ? undefined : wordLanguages.get(lower.slice(from, at));
      if (langs !== undefined) for (const lang of langs) scores.set(lang, (scores.get(lang) ?? 0) + 1 / langs.length);
    }
    from = at + 1;
  }
  let first = '';
  let best = 0;
  let second = 0;
  for (const [lang, score] of scores) {
    if (score > best) {
      second = best;
      best = score;
      first = lang;
    } else if (score > second) second = score;
  }
  if (all < 15 || best < Math.max(2, all * 0.06)) return null;
  return second > best * 0.8 ? null : first;
}

/**
 * The page's language (BCP 47 primary tag): what it declares, unless its text is plainly in another; null where it
 * declares none and its text does not tell. `text` is the article's.
 */
export function languageOf(described: Described, text: string): string | null {
  const declared =
    described.lang ??
    textValue(articleObject(described.objects)?.inLanguage) ??
    metaOf(described, 'og:locale', 'content-language', 'language', 'dc.language', 'dcterms.language');
  const primary =
    declared === null
      ? ''
      : (declared
          .trim()
          .toLowerCase()
          .split(/[-_,\s]/)[0] ?? '');
  const valid = /^[a-z]{2,3}$/.test(primary)
    ? primary === 'in'
      ? 'id'
      : primary === 'nb' || primary === 'nn'
        ? 'no'
        : primary
    : null;
  const read = languageOfText(text);
  return read ?? valid;
}
