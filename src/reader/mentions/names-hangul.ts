import type { NameWords } from '../../language/index.ts';
import type { Span } from '../../model/index.ts';
import { Cover } from './names-cover.ts';
import { kindAt, OTHER, UNCASED } from './names-letters.ts';
import type { Lookup } from './names-segments.ts';
import type { FoundName } from './names-type.ts';
import { anyOf, listedNames, organisation, person } from './names-uncased.ts';

interface Patterns {
  readonly particle: RegExp;
  readonly titled: RegExp;
  /** What a firm's name ends in. */
  readonly ending: RegExp;
  readonly body: RegExp;
}

let made: Patterns | undefined;

function patternsOf({ raw }: NameWords): Patterns {
  if (made) return made;
  const titles = anyOf([...raw.personTitles, ...raw.officeTitles]);
  const particles = anyOf(raw.boundaries);
  made = {
    particle: new RegExp(`^(?:${particles}|그룹|측|코리아|아메리카|차|社|사|배터리|본사|공장)`, 'u'),
    titled: new RegExp(
      `(?<![가-힣])((?:[가-힣]{2,6} )?[가-힣]{2,5}) (?:[가-힣A-Za-z&]{1,12} )?(?:${titles})(?=[^가-힣]|${particles})`,
      'gu',
    ),
    ending: new RegExp(
      `(?:${anyOf(raw.companyEndings.filter(one => one.length > 1))})(?=[^가-힣]|$|${particles})`,
      'gu',
    ),
    body: new RegExp(
      `(?<![가-힣])(?:[가-힣]{0,8}(?:${anyOf(raw.governmentWords.filter(one => one.length > 1))}|노동조합|노조|협회|공사|공단|신문|대학교)|[가-힣]{1,4}(?:도|시|군) ?정부)(?=[^가-힣]|$|${particles})`,
      'gu',
    ),
  };
  return made;
}

/** Words that end as firms do and name none. */
const COMMON =
  /^(?:배터리|반도체|자동차|전기차|산업|에너지|바이오|조선|항공|해운|건설|은행|통신|철강|식품|발전|전기|가스|온|셀|엔진|시스템|디스플레이|솔루션|재생에너지|친환경에너지|이차전지|.*(?:전기차|완성차|데이터센터).*|메모리반도체|시스템반도체|전력반도체|차세대반도체|유통|카드|파워|화학|석유화학|제약|그룹|대그룹|개그룹|기간산업|첨단산업|로봇산업|쇼핑|.*산업)$/u;
/** Words before a title that are no person's name. */
const NOBODY =
  /(?:그룹|전자|회사|업체|현지|지난|이날|당시|최고|공동|신임|전임|글로벌|한국|미국|부문|사업|전략|대표|총괄|기획|경영|재무|생산|기술|영업|홍보|정책|경제|산업|통상|과학|국토|환경|노동|행정|외교|국방|주요|다른|관련|업계)$/u;

/** Names in Korean: the list with particles allowed after, endings of firms, names before titles. */
export function hangulNames(text: string, words: NameWords, lookup: Lookup, places: readonly Span[]): FoundName[] {
  const { particle, titled, ending, body } = patternsOf(words);
  const endsWell = (end: number) => kindAt(text, end) !== UNCASED || particle.test(text.slice(end, end + 6));
  const found: FoundName[] = lookup.list
    ? listedNames(text, words, at => kindAt(text, at - 1) === OTHER || text.charCodeAt(at - 1) === 0xb7, endsWell)
    : [];
  const cover = new Cover(text.length, places);
  for (const one of found) cover.take(one);
  const free = (start: number, end: number) => cover.isFree(start, end);
  const keep = (name: FoundName) => {
    found.push(name);
    cover.take(name);
  };
  for (const match of text.matchAll(titled)) {
    const parts = (match[1] ?? '').split(' ');
    if (
      parts.length === 2 &&
      (!isForeign(parts[0] ?? '', parts[1] ?? '') || !free(match.index, match.index + (parts[0] ?? '').length))
    )
      parts.shift();
    const name = parts.join(' ');
    const start = match.index + match[0].indexOf(name);
    if (NOBODY.test(name) || !free(start, start + name.length)) continue;
    keep(person(text, start, start + name.length, 'stands before a title'));
  }
  for (const match of text.matchAll(body))
    if (free(match.index, match.index + match[0].length))
      keep(
        organisation(
          text,
          match.index,
          match.index + match[0].length,
          words,
          'carries the word of an office',
          null,
          /노조|노동조합/.test(match[0]) ? 'union' : 'government',
        ),
      );
  for (const match of text.matchAll(ending)) {
    let start = match.index;
    while (start > 0 && match.index - start < 10 && /[가-힣A-Za-z&]/.test(text.charAt(start - 1))) start--;
    const end = match.index + match[0].length;
    if (start === match.index || COMMON.test(text.slice(start, end)) || !free(start, end)) continue;
    keep(organisation(text, start, end, words, 'ends as a firm does', null, 'company'));
  }
  return found;
}

/** Two words are one name where neither is written like a Korean full name of three syllables with particles. */
function isForeign(first: string, second: string): boolean {
  return (
    !/[은는이가을를의에도와과로서며고한인된할]$/u.test(first) &&
    !(second.length === 3 && first.length > 3) &&
    second.length !== 3
  );
}
