import type { PlaceMention } from '../../model/index.ts';
import type { PlaceLexicon } from './places-lexicon.ts';
import type { Near } from './places-near.ts';

/** A stretch that names a place which no list holds. */
export interface UnlistedSpan {
  readonly start: number;
  readonly end: number;
  readonly level: 'site' | 'city' | 'region';
  readonly reasons: readonly string[];
}

const WORD = "(?:\\p{Lu}[\\p{L}\\p{N}'’&]*(?:-\\p{L}[\\p{L}\\p{N}'’]*|-\\d+)?)";
/** Last words of names of sites and of regions; the words before them are looked at only where one of these stands. */
const SITE_LAST =
  /(?:(?:Business|Commerce|Commercial|Industrial|Industry|Science|Technology|Tech|Research|Innovation|Logistics|Battery|Supplier|Energy|Corporate|Enterprise|Eco|Data|Manufacturing|Aerospace|Solar|Wind) (?:Park|Campus|Center|Centre|District|Zone|Estate|Complex|Corridor|Hub|Area|City)|(?:Creek|Ridge|Hill|Lake|River|Valley|Gateway|Crossing) (?:Cent(?:re|er)|Park)|[Mm]egasite|Transpark|Airport|Air Force Base|Mine|Refinery|Shipyard|Naval Base|Free Zone|Special Economic Zone|SEZ|Economic Zone|Industries Campus)(?![\p{L}])/gu;
const REGION_LAST =
  /(?:County|Parish|Township|Borough|Prefecture|Province|Governorate|Oblast|Voivodeship|Metropolitan Region|district|county|parish|province|prefecture)(?![\p{L}])/gu;
const BEFORE_SITE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${WORD} (?:of |and |& )?){1,5}$`, 'u');
const BEFORE_REGION = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:${WORD}|St\\.) ){1,3}$`, 'u');
const EN_FIRST = new RegExp(
  `(?:Port of|(?:County|county) of|county|Port|Plant|Camp|Fort) (?:St\\. )?${WORD}(?: ${WORD})?`,
  'gu',
);
const LATIN_FIRST = new RegExp(
  `(?:[Zz]ona [Ff]ranca|[Pp]olígono (?:[Ii]ndustrial )?(?:de |del )?|[Pp]arque (?:[Ii]ndustrial|[Tt]ecnológico|[Ee]mpresarial|[Ee]ólico|[Ss]olar) (?:de |del |da |do )?|[Pp]uerto de|[Ss]alar (?:de |del )?|[Pp]orto (?:do |da |de )|[Cc]omplexo (?:do |da |de |industrial de )?|[Dd]istrito [Ii]ndustrial (?:de |do )?|[Pp]arc (?:industriel|d'activités|technologique) (?:de |du |des |d')?|[Zz]one industrielle (?:de |du |des |d')?|[Zz]ona industriale (?:di |del )?|[Pp]olo industriale di |[Ii]nterporto di |[Ii]ndustriepark |[Gg]ewerbegebiet |[Cc]hemiepark |[Gg]ewerbepark |[Bb]edrijventerrein |[Ii]ndustrieterrein |[Kk]awasan [Ii]ndustri |KEK |[Dd]esa |[Tt]eluk |[Gg]olfo (?:de |di )?|ex )\\s?${WORD}(?:[ -]${WORD}){0,2}`,
  'gu',
);

/** Sites and counties that carry their kind in their name: "Cane Creek Commerce Park", «Zona Franca Tayrona», "Coffey County". */
export function findNamedSites(text: string, lexicon: PlaceLexicon): UnlistedSpan[] {
  const spans: UnlistedSpan[] = [];
  const keep = (from: number, to: number, level: UnlistedSpan['level'], why: string): void => {
    const lead = LEAD.exec(text.slice(from, to))?.[0].length ?? 0;
    if (to - from - lead > 3) spans.push({ start: from + lead, end: to, level, reasons: [why] });
  };
  const ending = (last: RegExp, before: RegExp, level: UnlistedSpan['level']): void => {
    for (const match of text.matchAll(last)) {
      const head = text.slice(Math.max(0, match.index - 90), match.index);
      const names = before.exec(head.slice(head.lastIndexOf('\n') + 1))?.[0];
      if (names) keep(match.index - names.length, match.index + match[0].length, level, 'its name says what it is');
    }
  };
  const beginning = (pattern: RegExp, why: string): void => {
    for (const match of text.matchAll(pattern)) {
      if (match[0].includes('\n') || /[\p{L}\p{N}]/u.test(text.charAt(match.index - 1))) continue;
      // "Tulsa Port of Inola": the words before belong to the name.
      const head = match[0].startsWith('Port of')
        ? (/(?:\p{Lu}\p{Ll}+ ){1,2}$/u.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[0] ?? '')
        : '';
      keep(match.index - head.length, match.index + match[0].length, 'site', why);
    }
  };
  if (/^(?:ja|zh|ko|ar)$/u.test(lexicon.lang)) return spans;
  ending(SITE_LAST, BEFORE_SITE, 'site');
  if (lexicon.lang === 'en') {
    ending(REGION_LAST, BEFORE_REGION, 'region');
    beginning(EN_FIRST, 'its name says what it is');
  } else beginning(LATIN_FIRST, 'the word before says what it is');
  return spans;
}
/** Words in capitals at the start of a sentence that are no part of a name. */
const LEAD =
  /^(?:The|In|At|Near|Its|A|An|From|And|On|This|For|Of|Because|But|So|While|When|If|As|Our|Their|With|By|To) |^\p{Lu}[\p{L}]+['’]s /u;

const JA_TOWN = /(?:[\p{Script=Han}ヶケノ々]{1,5}|[ァ-ヴー]{2,8})(?:市|町|村|区|郡)(?!場|民|長|内|議|況|販|域)/gu;
const JA_SITE =
  /(?:[\p{Script=Han}ァ-ヴーA-Za-z]{1,8}?)(?:工場|地区|製造所|製鉄所|製油所|事業所|工業団地|研究所|キャンパス)/gu;
const ZH_TOWN =
  /(?<=在|于|於|位于|位於|落户|落戶|选址|選址|省|市|州)[\p{Script=Han}]{2,5}?(?:市|县|縣|区|區|镇|鎮|新区|新區|开发区|開發區|产业园|產業園|工业园|园区|園區|新片区|港区)/gu;
const KO_TOWN =
  /(?<![가-힣])[가-힣]{1,5}(?:·[가-힣]{1,3})?(?:시|군|구|읍|면|국가산업단지|산업단지|산단|경제자유구역|국가산단|지구)(?=[^가-힣]|에|의|은|는|이|을|를|와|과|로|일|에서)/gu;
const KO_PLAIN =
  /^(?:다시|역시|동시|즉시|반드시|임시|수시|일시|필요시|당시|한시|도시|구시|하면|이면|되면|다면|라면|으면|화면|측면|반면|전면|방면|장면|국면|표면|지구|연구|요구|도구|기구|친구|누구|영구|특구|복구|창구|인구|가구|출구|입구|탐구|추구|강구|촉구|육군|공군|해군|미군|장군|제시|표시|지시|명시|전시|무시|중시|실시|개시|과시|주시|응시|감시|공시|고시|게시|유시|스시|자면|보면|려면|오면|가면|서면|대면|직면|내면|외면|정면|지면|수면|후면|만약에|단면|이같은|그러면|어느|산업단지|혁신도시|기업도시|신도시|소도시|대도시|면면)$/u;

/** Towns, districts and plants of Japanese, Chinese and Korean texts, known by the character that ends them. */
export function findCjkTowns(
  text: string,
  lexicon: PlaceLexicon,
  found: readonly PlaceMention[],
  near: Near,
): UnlistedSpan[] {
  const spans: UnlistedSpan[] = [];
  const regionBefore = (start: number, space: number): PlaceMention | undefined =>
    near
      .around(start, start, space)
      .find(
        f =>
          f.end <= start &&
          start - f.end <= space &&
          (f.level === 'region' || f.level === 'city') &&
          !/[、。,.\n]/u.test(text.slice(f.end, start)),
      );
  if (lexicon.lang === 'ja') {
    for (const m of text.matchAll(JA_TOWN)) {
      const hit = near
        .around(m.index, m.index + m[0].length, 0)
        .find(f => f.start <= m.index && f.end > m.index && f.end < m.index + m[0].length && f.level !== 'site');
      const start = hit && hit.level !== 'city' ? hit.end : m.index;
      const name = text.slice(start, m.index + m[0].length);
      if (
        name.length >= 2 &&
        !/^(?:同|全|都|各|本|当|他|新|旧|一|両|地方)?(?:市|町|村|区|都市|地区|新市|郡)+$/u.test(name)
      ) {
        spans.push({ start, end: m.index + m[0].length, level: 'city', reasons: ['ends like a town'] });
      }
    }
    for (const m of text.matchAll(JA_SITE)) {
      const name = m[0];
      if (
        !/^(?:同|新|両|全|各|自社|主力|国内|海外|最大|半導体|電池|大型|第.|既存|組立|組み立て|車両|自動車|巨大|完成車|完成|生産|製造|研究)/u.test(
          name,
        ) &&
        name.length >= 4
      ) {
        spans.push({ start: m.index, end: m.index + name.length, level: 'site', reasons: ['ends like a site'] });
      }
    }
    for (const f of found) {
      // テキサス州アビリーン: what follows a foreign state without a break is its town.
      const town =
        f.level === 'region' && /州$/u.test(f.quote) ? /^[ァ-ヴー・]{2,12}/u.exec(text.slice(f.end, f.end + 14)) : null;
      if (town)
        spans.push({ start: f.end, end: f.end + town[0].length, level: 'city', reasons: ['follows its state'] });
    }
  } else if (lexicon.lang === 'zh') {
    for (const m of text.matchAll(ZH_TOWN)) {
      if (/^(?:该|该|当地|全|本|各|这|我|此|一|两|国内|多个|以及)/u.test(m[0]) || !regionBefore(m.index, 2)) {
        if (!/(?:新区|新片区|县|镇|开发区)$/u.test(m[0]) || m[0].length < 4) continue;
      }
      spans.push({
        start: m.index,
        end: m.index + m[0].length,
        level: /区|園|园/u.test(m[0]) ? 'site' : 'city',
        reasons: ['ends like a town or a zone'],
      });
    }
  } else if (lexicon.lang === 'ko') {
    for (const m of text.matchAll(KO_TOWN)) {
      if (KO_PLAIN.test(m[0]) || m[0].length < 3) continue;
      const kind = /(?:읍|산단|단지|구역)$/u.test(m[0]);
      const near = regionBefore(m.index, 3) ?? (m.index - (spans.at(-1)?.end ?? -9) <= 2 ? spans.at(-1) : undefined);
      if (!kind && !near && !(/면$/u.test(m[0]) && regionBefore(m.index, 30))) continue;
      spans.push({
        start: m.index,
        end: m.index + m[0].length,
        level: /단지|산단|구역|읍|면/u.test(m[0]) ? 'site' : 'city',
        reasons: ['ends like a town or a zone'],
      });
    }
    for (const f of found) {
      const town =
        f.level === 'region' && /주$/u.test(f.quote)
          ? /^ ([가-힣]{2,6}?)(?:시|에서|에|의|을|를|이|은|는|공장)?(?=[^가-힣])/u.exec(text.slice(f.end, f.end + 12))
          : null;
      if (town?.[1])
        spans.push({
          start: f.end + 1,
          end: f.end + 1 + town[1].length,
          level: 'city',
          reasons: ['follows its state'],
        });
    }
  }
  return spans;
}
