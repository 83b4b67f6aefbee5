import { gazetteer, type Scene } from '../../world/index.ts';
import type { Evidence } from './places-evidence.ts';
import type { PlaceLexicon } from './places-lexicon.ts';
import type { Spot } from './places-spots.ts';

/** Where the paper is, as far as the caller knows. */
export interface Paper {
  readonly outlet?: string | null;
  /** ISO 3166-1 alpha-2 of the outlet's country. */
  readonly outletCountry?: string | null;
}

/** A spot with what speaks for it and what is named right beside it. */
export interface Weighed {
  readonly spot: Spot;
  readonly evidence: Evidence;
  /** Indexes of countries and regions named beside it. */
  readonly beside: readonly number[];
}

/** Sums what the document says about where it plays: countries and regions named, clear cities, the paper's country. */
export function sceneOf(text: string, weighed: readonly Weighed[], lexicon: PlaceLexicon, paper: Paper): Scene {
  const places = gazetteer();
  const countries = new Map<string, number>();
  const regions = new Map<string, number>();
  const points: { lat: number; lon: number; name: string }[] = [];
  const own = new Map<string, { country: string; toCountry: number; admin: string | null; toRegion: number }>();
  const add = (map: Map<string, number>, key: string, weight: number): void => {
    map.set(key, (map.get(key) ?? 0) + weight);
  };
  if (lexicon.country) add(countries, lexicon.country, 0.8);
  for (const [country, cue] of MONEY) {
    if ((country !== lexicon.country || country === 'US') && cue.test(text)) add(countries, country, 1.3);
  }
  if (paper.outletCountry) add(countries, paper.outletCountry, 1.5);
  for (const { spot, evidence } of weighed) {
    if (evidence.score <= 0 || (own.get(spot.key)?.toCountry ?? 0) >= 2) continue;
    const clear = clearPlace(spot);
    if (clear === null) continue;
    const place = places.place(clear);
    const toCountry = spot.via === 'adjective' ? 0.3 : place.level === 'city' ? 0.5 : 1;
    const toRegion = place.admin === null || place.level === 'country' ? 0 : place.level === 'region' ? 1.5 : 0.4;
    add(countries, place.country, toCountry);
    if (place.admin !== null && toRegion > 0) add(regions, place.admin, toRegion);
    if (place.level === 'city' && place.lat !== null && place.lon !== null) {
      points.push({ lat: place.lat, lon: place.lon, name: spot.key });
    }
    const before = own.get(spot.key);
    own.set(spot.key, {
      country: place.country,
      toCountry: (before?.toCountry ?? 0) + toCountry,
      admin: place.admin,
      toRegion: (before?.toRegion ?? 0) + toRegion,
    });
  }
  for (const { beside } of weighed) {
    for (const index of beside) {
      const admin = places.adminOf(index);
      add(countries, places.countryOf(index), 0.5);
      if (admin) add(regions, admin, 1);
    }
  }
  return { countries, regions, own, points };
}

/** Money that only one country writes in; a hint where the paper's country is not told. */
const MONEY: readonly (readonly [string, RegExp])[] = [
  ['GB', /£\s?\d|\d\s?(?:million |billion |m |bn )?(?:pounds|livres sterling)/u],
  ['US', /[a-z] County\b|Gov\. [A-Z]|U\.S\. Sen|\([RD]-[A-Z]/],
  ['IN', /₹|\bcrores?\b|\blakh\b/u],
  ['CA', /C\$|CA\$|Can\$|\bCAD\b|\d\s?G\$|\d\s?M\$|dollars canadiens/u],
  ['AU', /A\$|\bAUD\b/u],
  ['BR', /R\$/u],
  ['CH', /\b(?:CHF|Schweizer Franken|francs suisses)\b|Millionen Franken|millions de francs suisses/u],
  ['MA', /dirhams?\b|\bMDH\b|\bMMDH\b/u],
  ['DZ', /dinars? algériens?|\bDA\b/u],
  ['TN', /dinars? tunisiens?|millions? de dinars|\bMDT\b/u],
  ['MX', /pesos mexicanos|\bmdp\b|\bmdd\b/u],
  ['AR', /\bRIGI\b|pesos argentinos/u],
  ['CO', /pesos colombianos/u],
  ['ZA', /\bR\d[\d ,.]*(?:bn|m|billion|million|\s)/u],
  ['IE', /\bIDA Ireland\b|\bTaoiseach\b|\bTánaiste\b/u],
  ['SG', /S\$/u],
  ['JP', /億円|兆円/u],
  ['TW', /新台幣|NT\$/u],
];

/** The place that a name means whatever the context: its only one, or one that dwarfs the others; null where unclear. */
export function clearPlace(spot: Spot): number | null {
  const places = gazetteer();
  let best = -1;
  let most = -1;
  let second = -1;
  let country = '';
  for (const index of spot.places) {
    const level = places.levelOf(index);
    const people = level === 'country' ? 1e10 : places.populationOf(index) * (level === 'region' ? 3 : 1);
    if (people > most) {
      if (places.countryOf(index) !== country) second = most;
      most = people;
      best = index;
      country = places.countryOf(index);
    } else if (people > second && places.countryOf(index) !== country) second = people;
  }
  // A large namesake abroad (Georgia, Santa Catarina, Córdoba) leaves it open; so does one that is not much smaller.
  if (best < 0 || second > 150_000 || (second >= 0 && most < second * 20)) return null;
  return most >= 20_000 || second < 0 ? best : null;
}

const LINK = /^(?:'s |’s |['’](?:in|ın|un|ün|nin|nın) |\s?[,(（、/–-]\s?|\s)?(?:\p{Ll}{1,6}['’ ]\s?){0,3}$/u;

/** Ties each spot to the countries and regions named right beside it: "Dunkerque, dans le Nord", 熊本県菊陽町. */
export function linkBeside(text: string, spots: readonly Spot[], lexicon: PlaceLexicon): number[][] {
  const beside: number[][] = spots.map(() => []);
  for (let i = 0; i + 1 < spots.length; i++) {
    const a = spots[i];
    const b = spots[i + 1];
    if (!a || !b || b.start - a.end > 22) continue;
    const gap = text.slice(a.end, b.start);
    if (gap.includes('\n') || !(gap === '' || LINK.test(gap) || cjkLink(gap))) continue;
    if (!wordsFit(gap, lexicon)) continue;
    if (a.via === 'name' && b.via === 'name') {
      beside[i]?.push(...wider(b, a));
      if (!isRow(a, b, gap)) beside[i + 1]?.push(...wider(a, b));
      // "Columbus, Ohio, USA": the third speaks for the first, too.
      if (i > 0 && (beside[i - 1]?.length ?? 0) > 0 && /^\s?[,(]\s?$/u.test(gap)) beside[i - 1]?.push(...wider(b, a));
    }
  }
  spots.forEach((spot, i) => {
    const short = /^,?\s?\(?\s?((?:\p{Lu}\.?){2,3}|\p{Lu}\p{Ll}{1,5}\.)(?=[\s,)—–.;:]|$)/u.exec(
      text.slice(spot.end, spot.end + 12),
    );
    if (!short?.[1] || !/^[,\s(]/u.test(text.charAt(spot.end))) return;
    const region = abbreviated(short[1], spot);
    if (region !== null) beside[i]?.push(region);
  });
  return beside;
}

/**
 * The country or region that stands right behind a name, after a comma or in brackets, where none of the name's listed
 * places lies in it: "Stanton, Tennessee" is another Stanton, which the lists lack. Null where there is none.
 */
export function strayFrame(text: string, spots: readonly Spot[], i: number): number | null {
  const places = gazetteer();
  const [a, b] = [spots[i], spots[i + 1]];
  if (!a || !b || a.via !== 'name' || b.via !== 'name' || !/^(?:,\s|\s?[(（])$/u.test(text.slice(a.end, b.start)))
    return null;
  if (a.places.some(p => places.levelOf(p) !== 'city')) return null;
  // In a list ("Dublin, Ireland and France" against "Dublin, Cork, Ohio") a comma ties nothing.
  if (!/^(?:[,.;:)）]|\s[—–-]|\s?$|\s\p{Ll})/u.test(text.slice(b.end, b.end + 3))) return null;
  const frames = b.places.filter(p => places.levelOf(p) === 'region' || places.levelOf(p) === 'country');
  const frame = frames.sort((x, y) => places.populationOf(y) - places.populationOf(x))[0];
  if (frame === undefined) return null;
  const admin = places.adminOf(frame);
  if (places.levelOf(frame) === 'region' && admin === null) return null;
  const inside = (p: number): boolean =>
    places.countryOf(p) === places.countryOf(frame) &&
    (places.levelOf(frame) === 'country' || places.adminOf(p) === admin);
  return a.places.some(p => inside(p) || places.adminOf(p) === null) ? null : frame;
}

function cjkLink(gap: string): boolean {
  return /^[のの州县縣省市区\s,、，]{0,2}$/u.test(gap) || /^(?:주|도|성|시|의|군)?\s?$/u.test(gap);
}

/** Between a place and its region stand prepositions and articles, never "and" or a verb. */
function wordsFit(gap: string, lexicon: PlaceLexicon): boolean {
  const words = gap.match(/\p{Ll}{2,}/gu) ?? [];
  return words.every(w => lexicon.in.has(w) || lexicon.articles.has(w) || GENITIVE.has(w) || lexicon.regions.has(w));
}
const GENITIVE = new Set([
  'de',
  'du',
  'des',
  'del',
  'della',
  'dell',
  'di',
  'da',
  'do',
  'dos',
  'of',
  'von',
  'van',
  'in',
  'ın',
  'nin',
  'nın',
  'un',
  'ün',
]);

/** True for a row of regions of one country («in Bayern, Sachsen»): the second lies in no village of the first. */
function isRow(a: Spot, b: Spot, gap: string): boolean {
  if (!/^\s?[,、，]\s?$/u.test(gap)) return false;
  const places = gazetteer();
  const regions = (spot: Spot): number[] => spot.places.filter(p => places.levelOf(p) === 'region');
  const first = regions(a);
  return regions(b).some(p => first.some(q => q !== p && places.countryOf(q) === places.countryOf(p)));
}

/** Countries and regions among the places of `outer` that hold one of `inner`'s places. */
function wider(outer: Spot, inner: Spot): number[] {
  const places = gazetteer();
  return outer.places.filter(o => {
    const level = places.levelOf(o);
    if (level !== 'country' && level !== 'region') return false;
    return inner.places.some(i => {
      if (i === o || places.countryOf(i) !== places.countryOf(o)) return false;
      if (level === 'country') return places.levelOf(i) !== 'country';
      return places.levelOf(i) === 'city' || places.levelOf(i) === 'site';
    });
  });
}

/** A region's postal or press abbreviation after a town ("Georgetown, Ky.", "(PR)"), where it fits one of its places. */
function abbreviated(written: string, spot: Spot): number | null {
  const places = gazetteer();
  const plain = written.replaceAll('.', '').toUpperCase();
  for (const index of spot.places) {
    const admin = places.adminOf(index);
    if (admin === null) continue;
    const region = places.region(admin);
    if (region === null) continue;
    if (places.abbreviationsOf(admin).includes(plain)) return region;
  }
  return null;
}
