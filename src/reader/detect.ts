import type { Language } from '../language/index.ts';

/** The most frequent small words of the languages in Latin script; those of several languages count for each. */
const COMMON: Partial<Record<Language, string>> = {
  en: 'the of and to in a for is on that by with its will at from be has as are it said which new million billion',
  fr: "le la les de des du et en un une dans pour que qui sur par est au aux avec a ce sont plus ses d'ici millions euros",
  de: 'der die das und in den von zu mit im ein eine auf für ist dem des nicht sich auch werden als millionen euro rund',
  es: 'el la los las de del y en un una que por con para se es al su más como lo millones ha según',
  it: 'il la di e che in per un una del della dei con sono da al nel anche i gli le milioni euro ha più si',
  pt: 'o a os as de do da dos das e em um uma que para com no na por se mais ao milhões não foi são',
  nl: 'de het een van en in op voor met dat die te is aan zijn om door bij ook worden miljoen euro wordt',
  pl: 'w i na z do się że nie to o jest od za przez mln zł po dla roku ma oraz jak',
  tr: 've bir bu için ile de da olarak yüzde milyon milyar dolar yıl en daha kadar olan yeni gibi',
  id: 'yang di dan untuk dengan pada dari ini itu akan tahun oleh juga telah dalam tidak juta miliar persen sebagai',
};

const VOTES = new Map<string, Language[]>();
for (const [lang, words] of Object.entries(COMMON) as [Language, string][]) {
  for (const word of words.split(' ')) VOTES.set(word, [...(VOTES.get(word) ?? []), lang]);
}

/** How much of a text is looked at: a page or two tells the language. */
const SAMPLE = 3000;

/**
 * The language of a text (BCP 47 primary language) among those that have a folder; null where nothing speaks for any.
 * By script first (Hangul, kana, Han, Arabic), else by the small words that every text is full of: some 20 µs a text,
 * where a general detector takes 200 ms to load and 100 µs a text.
 */
export function detectLanguage(text: string): Language | null {
  const sample = text.slice(0, SAMPLE);
  const script = byScript(sample);
  if (script !== null) return script;
  const votes = new Map<Language, number>();
  for (const word of sample.toLowerCase().split(/[^\p{L}']+/u)) {
    for (const lang of VOTES.get(word) ?? [])
      votes.set(lang, (votes.get(lang) ?? 0) + 1 / (VOTES.get(word)?.length ?? 1));
  }
  let best: Language | null = null;
  for (const [lang, count] of votes) if (best === null || count > (votes.get(best) ?? 0)) best = lang;
  return best;
}

function byScript(sample: string): Language | null {
  let han = 0;
  let kana = 0;
  let hangul = 0;
  let arabic = 0;
  let other = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 0x100) other += code > 64 ? 1 : 0;
    else if (code >= 0x600 && code < 0x700) arabic++;
    else if (code >= 0x3040 && code < 0x3100) kana++;
    else if (code >= 0x4e00 && code < 0xa000) han++;
    else if (code >= 0xac00 && code < 0xd7a4) hangul++;
  }
  const least = Math.max(2, other / 5);
  if (hangul > least) return 'ko';
  if (kana > least / 2 && kana > 0.1 * han) return 'ja';
  if (han > least) return 'zh';
  return arabic > least ? 'ar' : null;
}
