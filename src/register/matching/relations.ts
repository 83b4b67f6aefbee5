import { daysApart, firstDay } from '../dates.ts';
import { kilometres } from '../places.ts';
import { compatible, near } from '../ranges.ts';
import type { Spot, Traits } from './traits.ts';

/** How two claims stand to each other in each respect: what all features are made of. A list of words from small sets. */
export type Relations = readonly string[];

/** Works out how two claims stand to each other. */
export function relationsOf(x: Traits, y: Traits): Relations {
  if (x.type === 'total') {
    return [
      'total',
      amountRelation(x, y),
      jobsRelation(x, y),
      placeRelation(x, y),
      whenRelation(x, y),
      occasionRelation(x, y),
      dueRelation(x, y),
      projectsRelation(x, y),
    ];
  }
  return [
    'pledge',
    investorRelation(x, y),
    amountRelation(x, y),
    jobsRelation(x, y),
    placeRelation(x, y),
    whenRelation(x, y),
    activityRelation(x, y),
    occasionRelation(x, y),
    dueRelation(x, y),
    changeRelation(x, y) ?? '',
    x.companies.length > 1 || y.companies.length > 1 ? 'several' : '',
    x.places.length > 2 !== y.places.length > 2 ? 'many' : '',
    x.previously !== y.previously ? 'one' : x.previously ? 'both' : '',
    x.listed && y.listed && !shares(x.families, y.families) ? 'apart' : '',
  ];
}

/** Whether the later of two claims tells a raise or a cut, and the figures fit that; null where neither does. */
function changeRelation(a: Traits, b: Traits): string | null {
  const [early, late] = (a.published ?? '') <= (b.published ?? '') ? [a, b] : [b, a];
  const before = early.money?.euros ?? early.money?.value;
  const after = late.money?.euros ?? late.money?.value;
  const { stage } = late;
  if (stage !== 'increased' && stage !== 'reduced')
    return early.stage === 'increased' || early.stage === 'reduced' ? 'told earlier' : null;
  if (before === undefined || after === undefined) return `${stage}, no figures`;
  const fits = stage === 'increased' ? after >= before : after <= before;
  return fits ? `${stage} and fits` : `${stage} and does not fit`;
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some(one => b.includes(one));
}

function investorRelation(x: Traits, y: Traits): string {
  if (x.companies.length === 0 || y.companies.length === 0) {
    return x.companies.length === y.companies.length ? 'both unnamed' : 'one unnamed';
  }
  const same = y.companies.filter(id => x.companies.includes(id)).length;
  if (same > 0) return same === Math.max(x.companies.length, y.companies.length) ? 'same' : 'one same';
  if (shares(x.names, y.names)) return 'same';
  if (shares(x.families, y.families)) return 'family';
  if (x.names.some(a => y.names.some(b => within(a, b) || within(b, a)))) return 'name within name';
  return scriptOf(x) === scriptOf(y) ? 'other' : 'other script';
}

function within(inner: string, outer: string): boolean {
  return inner.length >= 3 && ` ${outer} `.includes(` ${inner} `);
}

function scriptOf({ names }: Traits): string {
  const all = names.join('');
  if (!/[\u0600-\uffff]/.test(all)) return 'latin';
  if (/\p{Script=Hangul}/u.test(all)) return 'hangul';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(all)) return 'kana';
  if (/\p{Script=Han}/u.test(all)) return 'han';
  return /\p{Script=Arabic}/u.test(all) ? 'arabic' : 'latin';
}

function amountRelation({ money: a }: Traits, { money: b }: Traits): string {
  if (!a || !b) return a || b ? 'one' : 'none';
  if (a.currency === b.currency) {
    if (near(a.value, b.value, 0.002))
      return digits(a.value) >= 3 ? 'equal to three digits' : digits(a.value) === 2 ? 'equal to two digits' : 'equal';
    return rangeRelation(a, b, a.value, b.value);
  }
  if (a.euros === null || b.euros === null) return 'other currency';
  if (near(a.euros, b.euros, 0.08)) return 'equal in euros';
  return `euros ${ratio(a.euros, b.euros)}`;
}

function rangeRelation(
  a: { low: number | null; high: number | null },
  b: { low: number | null; high: number | null },
  x: number,
  y: number,
): string {
  if (near(x, y)) return 'near';
  return compatible(a, b) ? 'within' : ratio(x, y);
}

function ratio(x: number, y: number): string {
  const factor = Math.max(x, y) / Math.max(1, Math.min(x, y));
  if (factor < 1.12) return 'within 12 %';
  if (factor < 1.5) return 'up to half more';
  if (factor < 2.6) return 'about double';
  return factor < 6 ? 'several times' : 'far apart';
}

/** Significant digits of a figure: 4e9 has one, 7.34e9 three. */
function digits(value: number): number {
  return String(Math.round(value)).replace(/0+$/, '').length;
}

function jobsRelation({ jobs: a }: Traits, { jobs: b }: Traits): string {
  if (!a || !b) return a || b ? 'one' : 'none';
  if (near(a.value, b.value, 0.002)) return digits(a.value) >= 2 ? 'equal to two digits' : 'equal';
  if (a.kind !== b.kind) return 'other kind';
  return rangeRelation(a, b, a.value, b.value);
}

function placeRelation(x: Traits, y: Traits): string {
  if (x.places.length === 0 || y.places.length === 0) return x.places.length === y.places.length ? 'none' : 'one';
  if (!shares(x.countries, y.countries)) return 'other country';
  const exactX = x.places.filter(({ level }) => level === 'city' || level === 'site');
  const exactY = y.places.filter(({ level }) => level === 'city' || level === 'site');
  if (exactX.length > 0 && exactY.length > 0) {
    const hits = exactX.filter(a => exactY.some(b => a.id === b.id || distance(a, b) < 12)).length;
    if (hits > 0) return hits === Math.max(exactX.length, exactY.length) ? 'same town' : 'a shared town';
    const closest = Math.min(...exactX.flatMap(a => exactY.map(b => distance(a, b))));
    if (closest < 60) return 'near by';
    return Number.isFinite(closest) ? 'far towns' : 'other towns';
  }
  if (exactX.length === 0 && exactY.length === 0) {
    const ids = new Set(x.places.map(({ id }) => id));
    if (y.places.some(({ id }) => ids.has(id)))
      return y.places.some(({ id, level }) => ids.has(id) && level === 'region') ? 'same region' : 'same country';
    return x.places.some(({ level }) => level === 'country') || y.places.some(({ level }) => level === 'country')
      ? 'region in country'
      : 'other region';
  }
  const wide = exactX.length === 0 ? x : y;
  return wide.places.some(({ level }) => level === 'region') ? 'town and region' : 'town and country';
}

function distance(a: Spot, b: Spot): number {
  if (a.country !== b.country || a.lat === null || a.lon === null || b.lat === null || b.lon === null)
    return Number.POSITIVE_INFINITY;
  return kilometres({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon });
}

function whenRelation(x: Traits, y: Traits): string {
  if (x.announced && y.announced) return `both ${gap(x.announced, y.announced)}`;
  const a = x.when;
  const b = y.when;
  if (a && b) return gap(a, b);
  const known = a ?? b;
  const other = a ? y : x;
  if (known === null || other.published === null) return 'unknown';
  if (firstDay(known) > other.published && daysApart(firstDay(known), other.published) > 31)
    return 'told before it was made';
  return 'one';
}

function gap(a: string, b: string): string {
  if (a.startsWith(b) || b.startsWith(a)) return 'same moment';
  const days = daysApart(firstDay(a), firstDay(b));
  if (days <= 7) return 'same week';
  if (days <= 62) return 'same months';
  return days <= 366 ? 'same year' : 'years apart';
}

const KIN: readonly (readonly string[])[] = [
  ['automotive', 'batteries', 'machinery'],
  ['data-centre', 'software-ai', 'telecoms', 'semiconductors'],
  ['chemicals', 'pharma', 'hydrogen', 'oil-gas', 'metals', 'mining', 'recycling'],
  ['logistics', 'retail', 'transport', 'food'],
  ['tourism', 'construction'],
  ['electricity', 'hydrogen', 'machinery'],
];

function activityRelation({ activity: a }: Traits, { activity: b }: Traits): string {
  if (a === b) return a === 'other' ? 'both other' : 'same';
  if (a === 'other' || b === 'other' || a === 'research' || b === 'research') return 'one general';
  return KIN.some(kin => kin.includes(a) && kin.includes(b)) ? 'akin' : 'apart';
}

function occasionRelation(x: Traits, y: Traits): string {
  if (!x.occasion || !y.occasion) return x.occasion || y.occasion ? 'one' : 'none';
  if (x.occasion.id === y.occasion.id) return 'same';
  if (x.occasionCore === y.occasionCore)
    return x.occasion.year === null || y.occasion.year === null ? 'same but for a year' : 'another year';
  return x.occasion.year === y.occasion.year ? 'other name, same year' : 'other';
}

function dueRelation(x: Traits, y: Traits): string {
  if (!x.horizonTo || !y.horizonTo) return x.horizonTo || y.horizonTo ? 'one' : 'none';
  const years = Math.abs(Number(x.horizonTo.slice(0, 4)) - Number(y.horizonTo.slice(0, 4)));
  return years === 0 ? 'same year' : years === 1 ? 'a year apart' : years <= 3 ? 'years apart' : 'far apart';
}

function projectsRelation(x: Traits, y: Traits): string {
  if (x.projects === null || y.projects === null) return x.projects === y.projects ? 'none' : 'one';
  return x.projects === y.projects ? 'same' : 'other';
}
