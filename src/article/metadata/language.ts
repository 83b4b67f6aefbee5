import type { Described } from './collect.ts';
import { metaOf } from './collect.ts';
import { articleObject, textValue } from './jsonld.ts';

/** Scripts that only one of the languages is written in, with the share of letters that settles it. */
const SCRIPTS: readonly (readonly [lang: string, pattern: RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/gu],
  ['ko', /[\uac00-\ud7af]/gu],
  ['zh', /[\u4e00-\u9fff]/gu],
  ['ar', /[\u0600-\u06ff]/gu],
  ['ru', /[\u0400-\u04ff]/gu],
  ['el', /[\u0370-\u03ff]/gu],
  ['he', /[\u0590-\u05ff]/gu],
  ['th', /[\u0e00-\u0e7f]/gu],
  ['hi', /[\u0900-\u097f]/gu],
];

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

/**
 * The language a text is written in, by script and by its little words: a BCP 47 primary tag, null where the text is
 * too short or the words do not settle it.
 */
export function languageOfText(text: string): string | null {
  const sample = text.slice(0, 4000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return null;
  for (const [lang, pattern] of SCRIPTS) {
    const share = (sample.match(pattern)?.length ?? 0) / letters;
    if (share > (lang === 'ja' ? 0.1 : 0.4)) return lang;
  }
  const scores = new Map<string, number>();
  let all = 0;
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? []) {
    all += 1;
    const langs = wordLanguages.get(word);
    if (langs !== undefined) for (const lang of langs) scores.set(lang, (scores.get(lang) ?? 0) + 1 / langs.length);
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (first === undefined || all < 15 || first[1] < Math.max(2, all * 0.06)) return null;
  return second !== undefined && second[1] > first[1] * 0.8 ? null : first[0];
}

/**
 * The page's language (BCP 47 primary tag): what it declares, unless its text is plainly in another; null where it
 * declares none and its text does not tell. `text` is the article's.
 */
export function languageOf(described: Described, text: string): string | null {
  const declared =
    described.lang ??
    textValue(articleObject(described.objects)?.['inLanguage']) ??
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
