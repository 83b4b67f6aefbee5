import type { NameWords } from '../../language/index.ts';
import type { Span } from '../../model/index.ts';
import { Cover } from './names-cover.ts';
import { kindAt, OTHER } from './names-letters.ts';
import type { Lookup } from './names-segments.ts';
import type { FoundName } from './names-type.ts';
import { anyOf, listedNames, organisation, person } from './names-uncased.ts';

const WORD = '[\\u0621-\\u064a\\u064b-\\u0652\\u0670-\\u06d3]+';
interface Patterns {
  readonly firm: RegExp;
  readonly body: RegExp;
  readonly titled: RegExp;
  readonly saying: RegExp;
}
let made: Patterns | undefined;

function patternsOf({ raw }: NameWords): Patterns {
  if (made) return made;
  const titles = anyOf([...raw.personTitles, ...raw.officeTitles]);
  const stop = `(?!(?:${anyOf([...raw.boundaries.filter(one => one.length > 1), ...raw.investing, ...raw.saying])})(?![\\u0621-\\u064a]))`;
  const following = `(?: ${stop}${WORD})`;
  made = {
    firm: new RegExp(`(?<![\\u0621-\\u064a])[وبلفك]?(?:شركة|مجموعة|مصرف|بنك|صندوق|مؤسسة)${following}{1,3}`, 'gu'),
    body: new RegExp(
      `(?<![\\u0621-\\u064a])[وبلف]?(?:وزارة|هيئة|وكالة|جامعة|مجلس|اتحاد|نقابة|غرفة|حكومة|محافظة)${following}{1,2}|(?:الحكومة|البيت الأبيض|رئاسة الوزراء)(?: (?:المصرية|السعودية|العراقية|المغربية|الإماراتية))?`,
      'gu',
    ),
    titled: new RegExp(
      `(?<![\\u0621-\\u064a])[وبلف]?(?:${titles})(?: (?:التنفيذي|العام|المصري|العراقي|السعودي|الأمريكي|المغربي|القطري|الإماراتي|النفط|المالية|الصناعة|الاستثمار|الطاقة|الاقتصاد|البترول|الخارجية|التجارة|الكهرباء))* (${WORD} (?:(?:بن|آل|عبد|أبو|ال) ?)?${WORD}(?: (?:بن|آل) ${WORD}(?: آل ${WORD})?)?)`,
      'gu',
    ),
    saying: new RegExp(
      `(?<![\\u0621-\\u064a])(?:${anyOf(raw.saying)}) (?:(?:${titles}) )?(${WORD} (?:(?:بن|آل|عبد) )?${WORD})(?=[،,] )`,
      'gu',
    ),
  };
  return made;
}

/** Names in Arabic: the list, with joined particles before, and what follows «شركة», «وزارة», titles and verbs of saying. */
export function arabicNames(text: string, words: NameWords, lookup: Lookup, places: readonly Span[]): FoundName[] {
  const { firm, body, titled, saying } = patternsOf(words);
  const begins = (at: number) =>
    kindAt(text, at - 1) === OTHER || (JOINED.test(text.charAt(at - 1)) && kindAt(text, at - 2) === OTHER);
  const found: FoundName[] = lookup.list ? listedNames(text, words, begins, end => kindAt(text, end) === OTHER) : [];
  const cover = new Cover(text.length, places);
  for (const one of found) cover.take(one);
  const free = (start: number, end: number) => cover.isFree(start, end);
  const keep = (name: FoundName) => {
    found.push(name);
    cover.take(name);
  };
  const firms = new Set(['شركة', 'مجموعة']);
  for (const match of text.matchAll(firm)) {
    const bare = match[0].replace(/^[وبلفك](?=شركة|مجموعة|مصرف|بنك|صندوق|مؤسسة)/u, '');
    const head = bare.split(' ')[0] ?? '';
    const name = firms.has(head) ? bare.slice(head.length + 1) : bare;
    const start = match.index + match[0].length - name.length;
    if (free(start, start + name.length) && !words.nationalities.has(name))
      keep(organisation(text, start, start + name.length, words, `follows «${head}»`, null, 'company'));
  }
  for (const match of text.matchAll(body)) {
    const name = match[0].replace(/^[وبلف](?=وزارة|هيئة|وكالة|جامعة|مجلس|اتحاد|نقابة|غرفة|حكومة|محافظة)/u, '');
    const start = match.index + match[0].length - name.length;
    if (free(start, start + name.length))
      keep(organisation(text, start, start + name.length, words, 'carries the word of an office', null, 'government'));
  }
  for (const pattern of [titled, saying])
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? '';
      const start = match.index + match[0].lastIndexOf(name);
      if (name && free(start, start + name.length) && !name.split(' ').some(part => words.boundaries.has(part)))
        keep(person(text, start, start + name.length, 'follows a title or a verb of saying'));
    }
  return found;
}

/** Particles written together with the word that follows. */
const JOINED = /[وبلفك]/;
