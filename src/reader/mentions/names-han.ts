import type { NameWords } from '../../language/index.ts';
import { overlaps, type Span } from '../../model/index.ts';
import type { Lookup } from './names-segments.ts';
import type { FoundName } from './names-type.ts';
import { anyOf, listedNames, organisation, person } from './names-uncased.ts';

interface Patterns {
  /** Name with the ending of a firm. */
  readonly firm: RegExp;
  /** Legal form before the name (`株式会社…`) or «…社». */
  readonly marked: RegExp;
  /** Ministry, agency, union, paper, school. */
  readonly body: RegExp;
  /** A person before a title. */
  readonly titled: RegExp;
  /** A person after a title or before a verb of saying. */
  readonly saying: RegExp;
}

const patterns = new Map<string, Patterns>();

function patternsOf(words: NameWords): Patterns {
  let made = patterns.get(words.lang);
  if (!made) {
    made = words.lang === 'ja' ? japanese(words) : chinese(words);
    patterns.set(words.lang, made);
  }
  return made;
}

function japanese({ raw }: NameWords): Patterns {
  const titles = anyOf([...raw.personTitles, ...raw.officeTitles].filter(word => word.length > 1 || word === '氏'));
  return {
    firm: new RegExp(
      `(?<![一-龯ァ-ヴー])[一-龯ァ-ヴーA-Za-z]{2,10}?(?:${anyOf(raw.companyEndings)})(?![一-龯ァ-ヴー])`,
      'gu',
    ),
    marked:
      /株式会社([一-龯ァ-ヴーA-Za-z]{2,14})|([ァ-ヴー・]{3,20})(?=社(?![長員会])|(?:は|が|も)[^。]{0,60}(?:発表|投資|建設|投じ|設け|計画|稼働|明らか))/gu,
    body: /(?<![一-龯])(?:[一-龯]{1,6}(?:省|庁|県|労働組合|労組|機構|協会|大学|新聞|通信社|委員会|商工会議所)|米?政府|ホワイトハウス|[一-龯]{2,3}(?:県庁|市役所))(?![一-龯])/gu,
    titled: new RegExp(
      `([ァ-ヴー]{2,}(?:[・＝][ァ-ヴー]{2,})+|[一-龯]{2,5}|[ァ-ヴー]{3,})(?:(?:${anyOf(raw.personTitles.filter(w => w.length > 2))})兼)?(?=${titles})`,
      'gu',
    ),
    saying: /(?!)/gu,
  };
}

const SURNAMES =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺顾顧毛郝龚邵万钱严覃武戴莫孔向汤';

function chinese({ raw }: NameWords): Patterns {
  const titles = anyOf([...raw.personTitles, ...raw.officeTitles].filter(word => word.length > 1));
  const verbs = anyOf(raw.saying.filter(word => word.length > 1));
  const stop =
    '的和与與在由对向给被把将將从從及并是了为為、，。“”「」（）()日年月元称稱于於继等以让同跟到而但则使这那该此家；：！？\\s\\d';
  const name = `[${SURNAMES}][一-龥]{1,2}`;
  const foreign = '[一-龥]{2,6}(?:[·‧・][一-龥]{1,6})+';
  return {
    firm: new RegExp(
      `(?<=^|[${stop}])[^${stop}]{2,8}?(?:${anyOf(raw.companyEndings)})(?:有限公司|股份有限公司|公司|集团|集團)?(?=$|[${stop}上再首拟计预已宣发表投建])`,
      'gmu',
    ),
    marked: /(?!)/gu,
    body: /(?<=^|[的和与在由对向给被从及，。“”「」（）()、\s\d日月年])(?:[一-龥]{2,8}(?:政府|管委会|委员会|商务部|經濟部|部门|局|协会|協會|大学|大學|日报|工会|工會)|白宫|白宮|政府|欧盟委员会|商务部|财政部|經濟部)/gu,
    titled: new RegExp(`(?:${titles})[、：]?(${foreign}|${name})`, 'gu'),
    saying: new RegExp(
      `(${foreign}|(?<=[，。\\s“”「」、人长長事裁理官])${name})(?=(?:[^，。]{0,12})(?:${verbs})|${titles})`,
      'gu',
    ),
  };
}

/** Common katakana words that name no firm. */
const LOANWORDS =
  /^(?:データセンター|データ|センター|プロジェクト|エネルギー|サービス|システム|メーカー|インフラ|クラウド|ドル|ユーロ|ウォン|ガス|バッテリー|リチウムイオン|リチウム|トラック|ビジネス|グループ|パートナー|コスト|ペース|ロボット|ソフトウエア|ソフトウェア|ライン|エンジン|テスト|チーム|ニュース|コメント|サプライチェーン|パワー|キロワット|メガワット|ギガワット|ヘクタール|トン|キロ|メートル|アジア|ヨーロッパ|アメリカ|スタッフ|エンジニア|サーバー|モデル|ハイブリッド|カーボン|ニッケル|コバルト|プラント|ワクチン|テーマパーク|ホテル|オフィス|マイナス|プラス|ピーク|ルール|リスク|ロジック|メモリー|ウエハー|ウエハ|チップ|シリコン|パネル|ディスプレー|フル|スタート|オープン|セル|モーター|キャンパス|レベル|ゼロ|フェーズ|ポンド|クローネ|ルピー|デジタル|スマート|スーパー|コンビニ|ドライバー|ユニット)$/;

/** Names in Japanese and Chinese: the list, endings of firms, words of offices, titles. */
export function hanNames(text: string, words: NameWords, lookup: Lookup, places: readonly Span[]): FoundName[] {
  const { firm, marked, body, titled, saying } = patternsOf(words);
  const found: FoundName[] = lookup.list
    ? listedNames(
        text,
        words,
        at => !cutsKatakana(text, at),
        (end, start) => !cutsKatakana(text, end) && end - start > 1,
      )
    : [];
  const free = (start: number, end: number) =>
    !found.some(one => overlaps(one, { start, end })) && !places.some(one => one.start === start && one.end === end);
  for (const pattern of [titled, saying])
    for (const match of text.matchAll(pattern)) {
      const name = match[1];
      if (!name) continue;
      const start = match.index + match[0].indexOf(name);
      if (!free(start, start + name.length) || LOANWORDS.test(name) || ROLES.test(name)) continue;
      found.push(person(text, start, start + name.length, 'stands beside a title or a verb of saying'));
    }
  for (const match of text.matchAll(body))
    if (free(match.index, match.index + match[0].length))
      found.push(
        organisation(
          text,
          match.index,
          match.index + match[0].length,
          words,
          'carries the word of an office',
          null,
          bodyType(match[0]),
        ),
      );
  for (const pattern of [firm, marked])
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? match[2] ?? match[0];
      const start = match.index + match[0].indexOf(name);
      if (!free(start, start + name.length) || LOANWORDS.test(name) || words.descriptors.has(name)) continue;
      found.push(
        organisation(text, start, start + name.length, words, 'ends or stands as a firm does', null, 'company'),
      );
    }
  return found;
}

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
