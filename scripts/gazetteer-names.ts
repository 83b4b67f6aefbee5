import { createRequire } from 'node:module';

const opencc = createRequire(import.meta.url)('opencc-js') as {
  Converter(options: { from: string; to: string }): (text: string) => string;
};
const simplified = opencc.Converter({ from: 't', to: 'cn' });
const traditional = opencc.Converter({ from: 'cn', to: 't' });

/** A Chinese name in both scripts; any other name alone. */
export function bothScripts(name: string): string[] {
  if (!/[\u3400-\u9fff]/u.test(name) || /[\u3040-\u30ff]/u.test(name)) return [name];
  return [...new Set([name, simplified(name), traditional(name)])];
}

/** Words for the kind of a region that press leaves out, by language; before or after the name. */
const KINDS: Readonly<Record<string, RegExp>> = {
  en: /^(?:State|Province|Region|Governorate|County|Republic|Federal District|Department|Prefecture|Emirate|Wilaya) of (?:the )?|\s+(?:Province|Region|Voivode?ship|Governorate|County|Prefecture|State|Department|Oblast|Parish|District|Canton|Emirate|Shi|Sheng|Division)$/u,
  fr: /^(?:État|Région|Province|Département|Gouvernorat|Canton|Wilaya|Voïvodie|Préfecture|Comté|Émirat) (?:de la |de l[’']|du |des |de |d[’'])?/u,
  de: /^(?:Provinz|Region|Kanton|Departement|Gouvernement|Woiwodschaft|Bundesstaat|Freistaat|Land|Emirat|Präfektur|Wilaya) |\s+(?:Region|Provinz|Oblast)$/u,
  es: /^(?:Estado|Región|Provincia|Departamento|Cantón|Comunidad|Gobernación|Voivodato|Prefectura|Condado|Emirato) (?:Autónoma )?(?:de la |de los |del |de )/u,
  it: /^(?:Stato|Regione|Provincia|Dipartimento|Cantone?|Governatorato|Voivodato|Prefettura|Contea|Emirato) (?:della |dell[’']|del |dei |di |d[’'])/u,
  pt: /^(?:Estado|Região|Província|Departamento|Distrito|Cantão|Voivodia|Prefeitura|Condado) (?:da |do |dos |das |de )/u,
  nl: /^(?:Provincie|Regio|Kanton|Staat|Gewest) /u,
  pl: /^(?:Województwo|Prowincja|Region|Stan|Kanton|Departament|Obwód) |\s+(?:prowincja)$/u,
  tr: /\s+(?:Eyaleti|İli|ili|Bölgesi|eyaleti|bölgesi)$/u,
  id: /^(?:Provinsi|Negara Bagian|Wilayah|Prefektur|Daerah Istimewa|Daerah Khusus Ibukota) /u,
  ja: /(?:州|省|地域|地方|自治区|特別市|広域市|行政区|準州)$/u,
  zh: /(?:壮族自治区|回族自治区|维吾尔自治区|維吾爾自治區|自治区|特别行政区|省|市|州|邦|县|大区)$/u,
  ko: /\s*(?:특별자치도|특별자치시|광역시|특별시|자치구|주|현|성|도|지방)$/u,
  ar: /^(?:ولاية|محافظة|مقاطعة|إقليم|جهة|منطقة|إمارة|مدينة) /u,
}; // biome-ignore format: a table

/** A region's name as its catalogue has it, then without the word for its kind; spaces of Korean names both ways. */
export function plainRegionNames(name: string, lang: string): string[] {
  const names = [name];
  if (lang === 'ko' && name.includes(' ')) names.push(name.replaceAll(' ', ''));
  const plain = name.replace(KINDS[lang] ?? /$^/u, '').trim();
  // 京都府, 東京都 and 福岡県: the bare name is that of the city, too; 山东省 bare is 山东.
  if (plain !== name && plain.length >= 2) names.push(plain);
  if (lang === 'ja' && /[県府都]$/u.test(name) && name.length >= 3 && name !== '京都') names.push(name.slice(0, -1));
  return [...new Set(names)];
}
