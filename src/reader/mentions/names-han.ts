import type { NameWords } from '../../language/index.ts';
import type { Span } from '../../model/index.ts';
import { Cover } from './names-cover.ts';
import type { Lookup } from './names-segments.ts';
import type { FoundName } from './names-type.ts';
import { anyOf, listedNames, organisation, person } from './names-uncased.ts';

interface Patterns {
  /** What a firm's name ends in; how far back it reaches is found by walking. */
  readonly ending: RegExp;
  /** Legal form before the name (`株式会社…`), «…社», or a katakana word that announces and invests. */
  readonly marked: RegExp;
  /** What the name of a ministry, agency, union, paper or school ends in, or such a name as a whole. */
  readonly body: RegExp;
  /** A title: a person stands before it (Japanese) or after it (Chinese). */
  readonly title: RegExp;
  /** What follows a Chinese name: a title or a verb of saying, near. */
  readonly speaks: RegExp;
}

const patterns = new Map<string, Patterns>();

function patternsOf(words: NameWords): Patterns {
  let made = patterns.get(words.lang);
  if (!made) {
    const { raw } = words;
    const titles = [...raw.personTitles, ...raw.officeTitles].filter(word => word.length > 1 || word === '氏');
    const japanese = words.lang === 'ja';
    made = {
      ending: new RegExp(`(?:${anyOf(raw.companyEndings)})`, 'gu'),
      marked: japanese
        ? /株式会社([一-龯ァ-ヴーA-Za-z]{2,14})|(?<![ァ-ヴー])([ァ-ヴー・]{3,20})(?:社(?![長員会])|(?=(?:は|が|も)[^。]{0,60}(?:発表|投資|建設|投じ|設け|計画|稼働|明らか)))/gu
        : /(?!)/gu,
      body: japanese
        ? /(?:省|庁|県|労組|労働組合|機構|協会|大学|新聞|通信社|委員会|商工会議所|市役所|政府|ホワイトハウス)(?![一-龯])/gu
        : /(?:政府|管委会|委员会|部|局|协会|協會|大学|大學|日报|工会|工會|白宫|白宮)(?=$|[^一-龥]|[表宣称说指与和在对将已的])/gu,
      title: new RegExp(`(?:${anyOf(titles)})`, 'gu'),
      speaks: new RegExp(
        `^[^，。]{0,12}?(?:${anyOf([...raw.saying.filter(word => word.length > 1), ...titles])})`,
        'u',
      ),
    };
    patterns.set(words.lang, made);
  }
  return made;
}

const SURNAMES = unitsOf(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺顾顧毛郝龚邵万钱严覃武戴莫孔向汤',
);
/** Where a Chinese name cannot go on. */
const STOPS = unitsOf(
  '的和与與在由对向给被把将將从從及并是了为為、，。“”「」『』（）()日年月元称稱于於继等以让同跟到而但则使这那该此家；：！？ \n\t0123456789·再首拟计预已宣发表上下其各多全',
);

/** Walks back over the letters that a firm's name may be made of. */
function firmStart(text: string, ending: number, japanese: boolean): number {
  let at = ending;
  while (at > 0 && ending - at < 10) {
    const code = text.charCodeAt(at - 1);
    const fits = isLatin(code) || (japanese ? isKanji(code) || isLong(code) : code >= 0x4e00 && code <= 0x9fff);
    if (!fits || (!japanese && STOPS[code] === 1)) break;
    at--;
  }
  return at;
}

/** The person whose name ends at `end`: katakana with a middle dot, or two to five Han; -1 where none does. */
function japanesePerson(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < 20 && (isKatakana(text.charCodeAt(at - 1)) || '・＝'.includes(text.charAt(at - 1)))) at--;
  if (end - at >= 3) return at;
  at = end;
  while (at > 0 && end - at < 6 && isKanji(text.charCodeAt(at - 1))) at--;
  return end - at >= 2 && end - at <= 5 ? at : -1;
}

/** Where the Chinese or foreign person's name ends that begins at `at`; -1 where none does. */
function chinesePerson(text: string, at: number, speaks: RegExp): number {
  const foreign = isDotted(text, at) ? FOREIGN.exec(text.slice(at, at + 20))?.[0] : undefined;
  if (foreign) return at + foreign.length;
  if (SURNAMES[text.charCodeAt(at) | 0] !== 1) return -1;
  const titled = TITLE_END.test(text.charAt(at - 1));
  for (const length of [3, 2]) {
    const name = text.slice(at, at + length);
    if (
      !/^[\u4e00-\u9fff]+$/.test(name) ||
      [...name.slice(1)].some(
        letter => (letter !== '家' && STOPS[letter.charCodeAt(0)] === 1) || VERBAL.includes(letter),
      )
    )
      continue;
    if (titled || speaks.test(text.slice(at + length, at + length + 16))) return at + length;
  }
  return -1;
}

/** A quick look: a foreign name has a middle dot behind its first two to six letters. */
function isDotted(text: string, at: number): boolean {
  for (let i = at + 2; i <= at + 6; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xb7 || code === 0x2027 || code === 0x30fb) return true;
  }
  return false;
}

const FOREIGN = /^[\u4e00-\u9fff]{2,6}(?:[·‧・][^讲表说說指宣介透强的和与在\P{Script=Han}]{1,6})+/u;
/** The last letter of a title, after which a name needs no verb. */
const TITLE_END = /[长長裁理官席監监]/;
const VERBAL = '表说說指宣介透强強认坦回';

/** Common katakana words that name no firm. */
const LOANWORDS =
  /^(?:データセンター|データ|センター|プロジェクト|エネルギー|サービス|システム|メーカー|インフラ|クラウド|ドル|ユーロ|ウォン|ガス|バッテリー|リチウムイオン|リチウム|トラック|ビジネス|グループ|パートナー|コスト|ペース|ロボット|ソフトウエア|ソフトウェア|ライン|エンジン|テスト|チーム|ニュース|コメント|サプライチェーン|パワー|キロワット|メガワット|ギガワット|ヘクタール|トン|キロ|メートル|アジア|ヨーロッパ|アメリカ|スタッフ|エンジニア|サーバー|モデル|ハイブリッド|カーボン|ニッケル|コバルト|プラント|ワクチン|テーマパーク|ホテル|オフィス|マイナス|プラス|ピーク|ルール|リスク|ロジック|メモリー|ウエハー|ウエハ|チップ|シリコン|パネル|ディスプレー|フル|スタート|オープン|セル|モーター|キャンパス|レベル|ゼロ|フェーズ|ポンド|クローネ|ルピー|デジタル|スマート|スーパー|コンビニ|ドライバー|ユニット)$/;

/** Names in Japanese and Chinese: the list, endings of firms, words of offices, titles. */
export function hanNames(text: string, words: NameWords, lookup: Lookup, places: readonly Span[]): FoundName[] {
  const { ending, marked, body, title, speaks } = patternsOf(words);
  const found: FoundName[] = lookup.list
    ? listedNames(
        text,
        words,
        at => !cutsKatakana(text, at),
        (end, start) => !cutsKatakana(text, end) && end - start > 1,
      )
    : [];
  const cover = new Cover(text.length, places);
  for (const one of found) cover.take(one);
  const free = (start: number, end: number) => cover.isFree(start, end);
  const keep = (name: FoundName) => {
    found.push(name);
    cover.take(name);
  };
  const japanese = words.lang === 'ja';
  const add = (start: number, end: number) => {
    const name = text.slice(start, end);
    if (
      start >= 0 &&
      free(start, end) &&
      !words.personTitles.has(name) &&
      !words.officeTitles.has(name) &&
      !LOANWORDS.test(name) &&
      !ROLES.test(name)
    )
      keep(person(text, start, end, 'stands beside a title or a verb of saying'));
  };
  if (japanese)
    for (const match of text.matchAll(title)) {
      add(japanesePerson(text, match.index), match.index);
    }
  if (!japanese)
    for (let at = 0; at < text.length; at++) {
      if (at > 0 && BEFORE_NAME[text.charCodeAt(at - 1) | 0] !== 1) continue;
      const end = chinesePerson(text, at, speaks);
      if (end > 0) add(at, end);
    }
  for (const match of text.matchAll(body)) {
    const end = match.index + match[0].length;
    const start = Math.max(firmStart(text, match.index, japanese), match.index - 8);
    if (free(start, end) && (end - start > 1 || match[0].length > 1))
      keep(organisation(text, start, end, words, 'carries the word of an office', null, bodyType(match[0])));
  }
  const firm = (start: number, end: number) => {
    const name = text.slice(start, end);
    if (free(start, end) && !LOANWORDS.test(name) && !words.descriptors.has(name))
      keep(organisation(text, start, end, words, 'ends or stands as a firm does', null, 'company'));
  };
  for (const match of text.matchAll(marked)) {
    const name = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].indexOf(name);
    if (name) firm(start, start + name.length);
  }
  for (const match of text.matchAll(ending)) {
    const end = match.index + match[0].length;
    const start = firmStart(text, match.index, japanese);
    if (
      match.index - start < 2 ||
      (/[一-龯ァ-ヴー]/.test(text.charAt(end)) && (japanese || STOPS[text.charCodeAt(end) | 0] !== 1))
    )
      continue;
    firm(start, end);
  }
  return found;
}

/** After what a Chinese name may begin. */
const BEFORE_NAME = unitsOf('，。、“”「」 \n：；人长長事裁理官席監监总統统据與与和里团司');

/** Words of rank that look like names before a title. */
const ROLES =
  /^(?:代表取締役|代表|取締役|執行役員|副|前|元|現|同社|最高|会社|日本|米国|国際|総務|経済|産業|両|新|県|州|市|同|各|トップ|グループ|共同)+$/;

function bodyType(name: string): 'government' | 'agency' | 'union' | 'media' | 'school' {
  if (/(?:大学|大學)$/.test(name)) return 'school';
  if (/(?:労組|労働組合|工会|工會)$/.test(name)) return 'union';
  if (/(?:新聞|通信社|日报)$/.test(name)) return 'media';
  return /(?:機構|協会|协会|協會|会議所)$/.test(name) ? 'agency' : 'government';
}

/** True where a boundary here would cut a katakana word in two. */
function cutsKatakana(text: string, at: number): boolean {
  return isKatakana(text.charCodeAt(at - 1)) && isKatakana(text.charCodeAt(at));
}

function isKatakana(code: number): boolean {
  return code >= 0x30a1 && code <= 0x30fc && code !== 0x30fb;
}

/** ァ-ヴ and the long mark ー */
function isLong(code: number): boolean {
  return (code >= 0x30a1 && code <= 0x30f4) || code === 0x30fc;
}

/** 一-龯 */
function isKanji(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9faf;
}

function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** A table of code units: 1 for those of the string. */
function unitsOf(letters: string): Uint8Array {
  const table = new Uint8Array(65536);
  for (let i = 0; i < letters.length; i++) table[letters.charCodeAt(i)] = 1;
  return table;
}
