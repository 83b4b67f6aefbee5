import { addDays, firstDay, lastDay } from '../dates.ts';
import { stated } from '../ranges.ts';
import { hashed } from './hash.ts';
import { isWide, overlapYears } from './overlap.ts';
import { roughEuros, type Traits } from './traits.ts';

/**
 * Where a claim looks for its like: a block, and on which side of it. Two claims of one block are compared, except two that
 * wait: these are there for one that seeks.
 */
export interface Block {
  /** A number of 53 bits made from what the members have in common. */
  readonly key: number;
  readonly side: 'any' | 'waits' | 'seeks';
}

/** What the members of a block have in common, in two halves: blocks of one first half lie side by side in the store. */
type Words = readonly [near: string, words: string];

/**
 * The blocks of a claim: what it shares with whatever may tell the same commitment, a part of it, or the same jobs.
 *
 * Claims of one company family need one thing more in common: a like sum, a town, a region, a number of jobs, an occasion, or the time at
 * which the commitment was made; or one of them tells a raise or a cut of the same activity. Claims of different or unnamed investors (a
 * takeover, a daughter that no list knows, another script) need two of like sum, town, jobs and time, and the same activity. Totals look
 * among totals: by occasion, by like sum, by number of projects, by country and time.
 */
export function blocksOf(traits: Traits): Block[] {
  const { type, stage } = traits;
  const blocks = new Map<number, Block>();
  const add = ([near, words]: Words, side: Block['side']) => {
    const key = hashed(near, words);
    if (blocks.get(key)?.side !== 'seeks') blocks.set(key, { key, side });
  };
  if (type === 'total') for (const words of totalKeys(traits)) add(words, 'any');
  else {
    for (const words of familyKeys(traits)) add(words, 'any');
    for (const words of otherKeys(traits)) add(words, 'any');
    const changes = stage === 'increased' || stage === 'reduced';
    for (const family of traits.families)
      add([`family ${family}`, `change ${traits.activity}`], changes ? 'seeks' : 'waits');
    for (const words of overlapKeys(traits)) add(words, isWide(traits) ? 'seeks' : 'waits');
  }
  return [...blocks.values()];
}

/** Where job promises of one company, country and year look whether they overlap: at least one of a pair names no town. */
function overlapKeys(traits: Traits): Words[] {
  if (traits.jobs?.kind !== 'created') return [];
  const years = [...overlapYears(traits)];
  return traits.families.flatMap(family =>
    traits.countries.flatMap(country => years.map((year): Words => [`family ${family}`, `jobs in ${country} ${year}`])),
  );
}

/** True where nothing keeps two members of a block apart before they are compared: one article, another kind, other countries. */
export function comparable(a: Traits, b: Traits): boolean {
  if (a.article === b.article || a.type !== b.type) return false;
  if (a.countries.length === 0 || b.countries.length === 0) return true;
  return a.countries.some(country => b.countries.includes(country));
}

/** A claim also looks under the sums of its own parts, for the claims that tell them. */
function familyKeys(traits: Traits): Words[] {
  const shares = traits.parts.map(part => ({
    value: stated(part),
    currency: part.currency ?? traits.money?.currency ?? 'EUR',
  }));
  const sums = [...(traits.money ? [traits.money] : []), ...shares].flatMap(sum => sumCells(sum, FINE));
  const common = [
    ...new Set(sums.map(cell => `sum ${cell}`)),
    ...townCells(traits).map(cell => `town ${cell}`),
    ...regionsOf(traits).map(region => `region ${region}`),
    ...monthsOf(traits).map(month => `time ${month}`),
    ...(traits.jobs ? [`jobs ${traits.jobs.value}`] : []),
    ...(traits.occasionCore ? [`occasion ${traits.occasionCore}`] : []),
  ];
  return traits.families.flatMap(family => common.map((one): Words => [`family ${family}`, one]));
}

function otherKeys(traits: Traits): Words[] {
  const common = [
    townCells(traits).map(cell => `town ${cell}`),
    (traits.money ? sumCells(traits.money, COARSE) : []).map(cell => `sum ${cell}`),
    traits.jobs ? [`jobs ${traits.jobs.value}`] : [],
    monthsOf(traits).map(month => `time ${month}`),
  ];
  return common.flatMap((some, at) =>
    common.slice(at + 1).flatMap(others => some.flatMap(a => others.map((b): Words => [`${traits.activity} ${a}`, b]))),
  );
}

function totalKeys(traits: Traits): Words[] {
  const year = (traits.when ?? traits.published)?.slice(0, 4) ?? '';
  const keys = (traits.money ? sumCells(traits.money, FINE) : []).map((cell): Words => ['total sum', `${cell}`]);
  if (traits.occasionCore) keys.push(['total occasion', traits.occasionCore]);
  if (traits.projects !== null) keys.push(['total projects', `${traits.projects} ${year}`]);
  for (const country of traits.countries)
    for (const month of monthsOf(traits)) keys.push([`total ${country}`, `time ${month}`]);
  return keys;
}

/** Width of a cell of sums, and how near its border a sum also looks in the next one, as natural logarithms. */
const FINE = { width: Math.log(2), border: Math.log(1.26) / 2 };
const COARSE = { width: Math.log(4), border: Math.log(1.26) / 2 };

/** Sums alike within a quarter share a cell, in euros at the rate of one month for all (which need not be exact). */
function sumCells(
  { value, currency }: { readonly value: number; readonly currency: string },
  { width, border }: typeof FINE,
): number[] {
  if (value <= 0) return [];
  const at = Math.log(roughEuros(value, currency));
  return both((at - border) / width, (at + border) / width);
}

/** Side of a cell of the globe, and how near its border a point also looks in the next one, in degrees: 12 km and more. */
const CELL = 1;
const BORDER = 0.11;

/** The cells of the globe in which a claim's towns lie; the name of a town without coordinates. */
function townCells({ places }: Traits): string[] {
  const cells = new Set<string>();
  for (const { id, level, lat, lon } of places) {
    if (level !== 'city' && level !== 'site') continue;
    cells.add(id);
    if (lat === null || lon === null) continue;
    for (const y of both((lat - BORDER) / CELL, (lat + BORDER) / CELL)) {
      for (const x of both((lon - BORDER) / CELL, (lon + BORDER) / CELL)) cells.add(`${y}/${x}`);
    }
  }
  return [...cells];
}

function regionsOf({ places }: Traits): string[] {
  return [...new Set(places.flatMap(({ id, level, region }) => region ?? (level === 'region' ? id : [])))];
}

/** Months in which a commitment may have been made, a week more on either side; none where only a year is told. */
function monthsOf({ when }: Traits): string[] {
  if (when === null || when.length < 7) return [];
  const [from, to] = [firstDay(when), lastDay(when)];
  return [...new Set([addDays(from, -7), from, addDays(to, 7)].map(day => day.slice(0, 7)))];
}

function both(low: number, high: number): number[] {
  const [a, b] = [Math.floor(low), Math.floor(high)];
  return a === b ? [a] : [a, b];
}
