/**
 * `node scripts/iso-regions.ts [FILE] [--show CC]`: joins the gazetteer's first-level regions (GeoNames) to ISO 3166-2 and writes
 * src/world/data/places-iso.tsv, a line a country: its code, then `GeoNames code=ISO suffix`, or one word where the two are alike. FILE is
 * iso_3166-2.json of Debian's iso-codes (default /usr/share/iso-codes/json/iso_3166-2.json; `apt-get install iso-codes`). What is not matched
 * stands in no line. Prints how many were, by country; `--show` lists what was left.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gazetteer } from '../src/world/index.ts';

interface IsoEntry {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  /** The division above, without the country; absent on the first level. */
  readonly parent?: string;
}
interface Region {
  /** GeoNames' code, without the country. */
  readonly code: string;
  readonly name: string;
  readonly names: Set<string>;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { show: { type: 'string' } } });
const file = positionals[0] ?? '/usr/share/iso-codes/json/iso_3166-2.json';
const { '3166-2': entries } = JSON.parse(readFileSync(file, 'utf8')) as { '3166-2': IsoEntry[] };
const isoOf = Map.groupBy(entries, ({ code }) => code.slice(0, 2));

/** Regions that the two call by other names, and towns that share theirs with the province around them; by GeoNames' code. */
const BY_HAND: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AE: { '01': 'AZ', '03': 'DU', '06': 'SH', '07': 'UQ' },
  AR: { '01': 'B', '07': 'C' },
  BG: { '42': '22', '58': '23' },
  CN: { '13': 'XJ', '14': 'XZ', '16': 'GX', '20': 'NM', '21': 'NX' },
  CO: { '25': 'SAP', '34': 'DC' },
  CZ: { '52': '10', '78': '64', '88': '20', '90': '72' },
  DK: { '17': '84', '18': '82', '19': '81', '20': '85', '21': '83' },
  EG: {
    '02': 'BA', '03': 'BH', '06': 'ALX', '07': 'IS', '08': 'GZ', '11': 'C', '12': 'KB', '13': 'WAD', '15': 'SUZ', '18': 'BNS', '19': 'PTS', '21': 'KFS',
    '09': 'MNF', '20': 'DT', '23': 'KN', '24': 'SHG', '26': 'JS', '27': 'SIN', '28': 'LX',
  },
  ES: { '32': 'NC', '59': 'PV', '60': 'VC' },
  FI: { '09': '02', '10': '04', '11': '15', '12': '13', '13': '08', '15': '12', '16': '07', '19': '10' },
  GR: {
    ESYE11: 'A', ESYE12: 'B', ESYE13: 'C', ESYE21: 'D', ESYE22: 'F', ESYE23: 'G', ESYE24: 'H', ESYE25: 'J', ESYE41: 'K', ESYE42: 'L', ESYE43: 'M',
    '736572': '69',
  },
  HR: { '02': '12', '04': '18', '13': '15', '15': '17', '17': '10', '18': '16', '21': '21' },
  HU: { '23': 'VE' },
  ID: { '04': 'JK' },
  IL: { '01': 'D', '02': 'M', '03': 'Z', '04': 'HA', '05': 'TA', '06': 'JM' },
  IQ: { '02': 'BA', '08': 'DA', '15': 'NI' },
  IT: { '19': '23' },
  JO: { '16': 'AM', '21': 'AQ', '22': 'JA' },
  KR: { '01': '49', '05': '43', '10': '26', '11': '11', '12': '28', '15': '27', '18': '29', '19': '30', '21': '31' },
  KZ: { '01': 'ALM', '04': 'AKT', '10': 'YUZ', '15': 'VOS', '16': 'SEV' },
  MA: { '02': '02' },
  MX: { '30': 'VER' },
  MY: { '09': '07', '14': '14', '15': '15', '17': '16' },
  NL: { '02': 'FR' },
  NO: { '21': '50', '54': '54' },
  PE: { '01': 'AMA', '12': 'JUN', '15': 'LIM', LMA: 'LMA' },
  PT: { '10': '30', '23': '20' },
  RU: {
    '03': 'AL', '04': 'ALT', '12': 'CE', '15': 'CHU', '16': 'CU', '25': 'KLU', '27': 'KC', '32': 'KHM', '47': 'MOS', '48': 'MOW', '50': 'NEN',
    '51': 'NIZ', '52': 'NGR', '56': 'ORL', '57': 'PNZ', '66': 'SPE', '68': 'SE', '85': 'VLG', '87': 'YAN', '89': 'YEV', '92': 'KAM', '93': 'ZAB',
    '07': 'AST', '21': 'IVA', '29': 'KEM', '33': 'KIR', '40': 'KGN', '43': 'LIP', '44': 'MAG', '60': 'PSK', '61': 'ROS', '62': 'RYA', '64': 'SAK',
    '72': 'TAM', '78': 'TYU', '86': 'VOR', '88': 'YAR',
  },
  QA: { '04': 'KH', '13': 'ZA' },
  SA: { '05': '03', '06': '04', '14': '02' },
  SE: { '10': 'W' },
  TH: { '40': '10' },
  TN: { '38': '12' },
  UA: {
    '01': '71', '03': '77', '08': '65', '11': '43', '12': '30', '13': '32', '19': '56', '23': '05', '24': '07', '25': '21', '26': '23',
  },
  VE: { '21': 'T', '25': 'A', '26': 'X' },
  ZA: { '03': 'FS' },
}; // biome-ignore format: a table

/** Kinds of divisions, which one list writes and the other leaves out. */
const KINDS =
  /\b(?:the|of|city|state|province|provincia|provincie|region|regiao|regione|region autonome|autonomous|republic|respublika|district|distrito|department|departement|departamento|county|prefecture|governorate|municipality|municipio|parish|canton|oblast|oblys|oblysy|kray|krai|okrug|rayon|raion|voivodeship|wojewodztwo|division|territory|territoire|island|islands|isla|islas|ile|iles|emirate|capital|national|federal|special|administrative|area|wilayah|wilaya|muhafazat|mintaqat|zone|commune|comuna|judet|megye|kraj|fylke|lan|maakunta|zupanija|apskritis|novads|vilayet|viloyati|shaary|changwat|propinsi|provinsi|daerah|istimewa|khanh|thanh pho|tinh|sheng|shi|zizhiqu|do|si|dong|to|fu|ken|de|del|la|le|les|los|las|da|do|dos|das|di|du|des|et|and|y|e|i|ve|al|ad|ar|as|ash|at|az|el|an)\b/g;

function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/đ|ð/g, 'd')
    .replace(/ł/g, 'l')
    .replace(/[ıі]/g, 'i')
    .replace(/ə/g, 'a')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/[‘’'ʿʾ`ʻʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const bare = (name: string) => folded(name).replace(KINDS, '').replace(/\s+/g, '');

/** The names that an ISO entry gives: before brackets, in them, and on either side of a stroke or comma. */
function namesOf({ name }: IsoEntry): string[] {
  const [own = '', ...rest] = name.split(/[[(]/);
  const plain = [own, ...rest.map(part => part.replace(/[\])].*/, ''))];
  return [...plain, ...plain.flatMap(part => part.split(/[/,;]|\s-\s/))].map(part => part.trim()).filter(Boolean);
}

function regionsByCountry(): Map<string, Region[]> {
  const { names, size } = gazetteer();
  const all = new Map<number, Region & { country: string }>();
  for (let at = 0; at < size; at++) {
    const { level, admin, country, name } = gazetteer().place(at);
    if (level !== 'region' || admin === null || gazetteer().region(admin) !== at) continue;
    all.set(at, { country, code: admin.slice(3), name, names: new Set([name]) });
  }
  for (let name = 0; name < names.size; name++)
    names.places(name, 0xffff, (place, written) => all.get(place)?.names.add(names.text(written)));
  return Map.groupBy(all.values(), ({ country }) => country);
}

type Fold = (name: string) => string;

/** Spellings of other alphabets made one: Astrahanskaja and Astrakhan, Al Gharbīyah and Gharbia. */
function sounded(name: string): string {
  return bare(name)
    .replace(/[kg]h/g, 'h')
    .replace(/(?:sh|sch|zh|z)/g, 's')
    .replace(/(?:ch|c|q)/g, 'k')
    .replace(/w/g, 'v')
    .replace(/[jy]/g, 'i')
    .replace(/ou/g, 'u')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=sk)(?:aia|aa|a|i|oi|ai)$|(?<!sk)(?:[aieh]+|s)$/, '');
}

/** The same without the ending that makes a Slavic adjective of a town. */
function stem(name: string): string {
  return sounded(name).replace(/(?:ov|in|n)?sk$/, '');
}

/** Whether a region and an entry share a name, by a way of folding names. */
function share(region: Region, entry: IsoEntry, fold: Fold): boolean {
  const own = new Set([...region.names].map(fold).filter(name => name.length > 2));
  return namesOf(entry).some(name => own.has(fold(name)));
}

/** Pairs in which neither has another namesake in the whole country, free or taken: a town and the province around it stay apart. */
function paired(regions: readonly Region[], isos: readonly IsoEntry[], fold: Fold): [Region, IsoEntry][] {
  const alike = regions.map(region => isos.filter(iso => share(region, iso, fold)));
  const rivals = Map.groupBy(alike.flat(), iso => iso);
  return regions.flatMap((region, at): [Region, IsoEntry][] => {
    const [iso, ...more] = alike[at] ?? [];
    return iso && more.length === 0 && rivals.get(iso)?.length === 1 ? [[region, iso]] : [];
  });
}

/** The level of ISO's divisions that GeoNames' first one is: that which has more names in common. */
function levelOf(all: readonly IsoEntry[], regions: readonly Region[]): IsoEntry[] {
  const levels = [all.filter(({ parent }) => !parent), all.filter(({ parent }) => parent), [...all]];
  const counts = levels.map(isos => paired(regions, isos, folded).length);
  // Both levels at once only where each alone has far less (counties that are listed beside cities of their rank).
  counts[2] = (counts[2] ?? 0) - Math.max(2, regions.length / 10);
  return levels[counts.indexOf(Math.max(...counts))] ?? [];
}

function joined(country: string, regions: readonly Region[]): Map<string, string> {
  const isos = levelOf(isoOf.get(country) ?? [], regions);
  const found = new Map<string, string>(Object.entries(BY_HAND[country] ?? {}));
  const taken = () => new Set(found.values());
  const take = (pairs: readonly [Region, IsoEntry][]) => {
    for (const [{ code }, iso] of pairs)
      if (!found.has(code) && !taken().has(iso.code.slice(3))) found.set(code, iso.code.slice(3));
  };
  take(paired(regions, isos, folded));
  take(paired(regions, isos, bare));
  // One code for both: where names say so twice at least, or it is letters, and no name says otherwise.
  const alike = [...found].filter(([own, iso]) => own === iso).length;
  const shared = (code: string) => alike === found.size && (alike >= 2 || /^[A-Z]{2,3}$/.test(code));
  for (const { code } of regions)
    if (!found.has(code) && shared(code) && !taken().has(code) && isos.some(iso => iso.code.slice(3) === code))
      found.set(code, code);
  take(paired(regions, isos, sounded));
  take(paired(regions, isos, stem));
  for (const [code, iso] of found)
    if (!isoOf.get(country)?.some(entry => entry.code === `${country}-${iso}`))
      throw new Error(`${country}.${code}: ISO has no ${country}-${iso}`);
  return found;
}

const lines: string[] = [];
const [told, missing]: [string[], string[]] = [[], []];
let [matched, every, undivided] = [0, 0, 0];
for (const [country, regions] of [...regionsByCountry()].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const found = joined(country, regions);
  matched += found.size;
  every += regions.length;
  if (!isoOf.has(country)) undivided += regions.length;
  if (found.size > 0) {
    const words = [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([own, iso]) => (own === iso ? own : `${own}=${iso}`));
    lines.push(`${country}\t${words.join(' ')}`);
  }
  (found.size === regions.length ? told : missing).push(`${country} ${found.size}/${regions.length}`);
  if (values.show === country || values.show === 'all') {
    for (const { code, name } of regions)
      if (found.has(code))
        console.log(
          `  is: ${country}.${code} ${name} = ${found.get(code)} ${isoOf.get(country)?.find(iso => iso.code === `${country}-${found.get(code)}`)?.name}`,
        );
    const free = (isoOf.get(country) ?? []).filter(
      ({ code, parent }) => !parent && ![...found.values()].includes(code.slice(3)),
    );
    for (const { code, name } of regions.filter(({ code: own }) => !found.has(own)))
      console.log(`  left: ${country}.${code} ${name}`);
    for (const { code, name } of free) console.log(`  free: ${code} ${name}`);
  }
}
const head =
  '# GeoNames first-level codes and ISO 3166-2 (codes of Debian iso-codes), made by scripts/iso-regions.ts; see NOTICE';
writeFileSync(new URL('../src/world/data/places-iso.tsv', import.meta.url), `${[head, ...lines].join('\n')}\n`);
console.log(`whole: ${told.join(', ')}`);
console.log(`in part: ${missing.join(', ')}`);
console.log(
  `${matched} of ${every} regions have an ISO 3166-2 code; ${undivided} are in territories that ISO 3166-2 does not divide`,
);
