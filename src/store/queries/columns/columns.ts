import { ACTIVITIES, FORMS, LOOKED, STAGES, VERDICTS } from '../../../model/index.ts';
import type { PledgeFacts } from '../../../register/index.ts';
import { Lists } from './lists.ts';
import { Articles, Names, Terms } from './terms.ts';

/** A pledge as it comes out of the database. */
export interface ColumnRow {
  readonly id: string;
  readonly facts: PledgeFacts;
  readonly looked: (typeof LOOKED)[number];
  readonly form: (typeof FORMS)[number] | null;
  readonly heard: string | null;
  readonly outlets: readonly string[];
  readonly search: string;
  readonly investor: string;
  readonly euros: number | null;
  readonly jobs: number | null;
  readonly reports: number;
  readonly investors: readonly { readonly id: string; readonly name: string }[];
  readonly sites: readonly { readonly id: string; readonly name: string; readonly country: string }[];
  readonly events: readonly { readonly id: string; readonly name: string }[];
}

/** Bits of a pledge's origin. */
export const FOREIGN = 1;
export const DOMESTIC = 2;

/** One number for each slot, by column. A date is `yyyymmdd` with zeros for what is not known, 0 where none; an unknown figure is NaN. */
function makeNumbers(size: number) {
  return {
    alive: new Uint8Array(size),
    total: new Uint8Array(size),
    activity: new Uint8Array(size),
    stage: new Uint8Array(size),
    verdict: new Uint8Array(size),
    looked: new Uint8Array(size),
    form: new Uint8Array(size),
    origin: new Uint8Array(size),
    notInvestment: new Uint8Array(size),
    pastDue: new Uint8Array(size),
    provisional: new Uint8Array(size),
    moneyOpen: new Uint8Array(size),
    jobsOpen: new Uint8Array(size),
    year: new Uint16Array(size),
    announced: new Int32Array(size),
    due: new Int32Array(size),
    heard: new Int32Array(size),
    rate: new Int32Array(size),
    reports: new Int32Array(size),
    atMost: new Int32Array(size),
    investor: new Int32Array(size),
    euros: new Float64Array(size),
    jobs: new Float64Array(size),
    moneyLow: new Float64Array(size),
    moneyHigh: new Float64Array(size),
    jobsLow: new Float64Array(size),
    jobsHigh: new Float64Array(size),
  };
}
type Numbers = ReturnType<typeof makeNumbers>;

/** A date as a number that sorts as its text does: 2024 before 2024-05 before 2024-05-13. */
export function dateNumber(date: string | null): number {
  return date === null ? 0 : Number(date.replaceAll('-', '').padEnd(8, '0')) || 0;
}

/** A view's pledges column by column: what selecting, counting and adding up look at. A pledge keeps its slot until it goes. */
export class Columns {
  readonly ids: string[] = [];
  /** Slots in use and free lie below this. */
  size = 0;
  n: Numbers = makeNumbers(64);
  readonly partOf: (string | null)[] = [];
  /** Only of pledges that may be the same as another. */
  readonly doubtful = new Map<number, readonly string[]>();
  readonly slots = new Map<string, number>();
  readonly #free: number[] = [];

  readonly companies = { terms: new Terms(), names: new Names(), of: new Lists() };
  /** Places more exact than a country; `lands` is the country of each. */
  readonly places = { terms: new Terms(), names: new Names(), of: new Lists(), lands: [] as string[] };
  readonly occasions = { terms: new Terms(), names: new Names(), of: new Lists() };
  /** Countries of destination, and of head offices (an empty text for an unknown one). */
  readonly countries = { terms: new Terms(), of: new Lists() };
  readonly homes = { terms: new Terms(), of: new Lists() };
  /** Outlets by name; `sources` counts an article without one by its address. */
  readonly outlets = { terms: new Terms(), of: new Lists() };
  readonly sources = { terms: new Terms(), of: new Lists() };
  readonly articles = { terms: new Articles(), of: new Lists() };
  readonly words = { terms: new Terms(), of: new Lists() };
  readonly investors = new Terms();
  /** What the named lists were called in a row, to be taken back with it. */
  readonly #named: (readonly (readonly [Names, number, string])[])[] = [];

  /** How many pledges and totals there are. */
  get count(): number {
    return this.slots.size;
  }

  /** Takes a pledge out; nothing happens where it is not there. */
  drop(id: string): void {
    const slot = this.slots.get(id);
    if (slot === undefined) return;
    for (const [names, term, name] of this.#named[slot] ?? []) names.count(term, name, -1);
    this.#named[slot] = [];
    this.n.alive[slot] = 0;
    this.doubtful.delete(slot);
    this.slots.delete(id);
    this.#free.push(slot);
  }

  /** Puts a pledge in, in place of what it was before. */
  put(row: ColumnRow): void {
    this.drop(row.id);
    const slot = this.#free.pop() ?? this.size++;
    this.#grow(slot);
    this.slots.set(row.id, slot);
    this.ids[slot] = row.id;
    this.#putFigures(slot, row);
    this.#putLists(slot, row);
  }

  #putFigures(slot: number, row: ColumnRow): void {
    const { n } = this;
    const { facts } = row;
    const { money, jobs, atMost } = facts.counts;
    n.alive[slot] = 1;
    n.total[slot] = facts.type === 'total' ? 1 : 0;
    n.activity[slot] = ACTIVITIES.indexOf(facts.activity);
    n.stage[slot] = STAGES.indexOf(facts.stage);
    n.verdict[slot] = VERDICTS.indexOf(facts.verdict);
    n.looked[slot] = LOOKED.indexOf(row.looked);
    n.form[slot] = FORMS.indexOf(row.form ?? 'unknown');
    n.notInvestment[slot] = facts.notInvestment ? 1 : 0;
    n.pastDue[slot] = facts.pastDue ? 1 : 0;
    n.provisional[slot] = facts.rate?.provisional ? 1 : 0;
    n.moneyOpen[slot] = money?.open ? 1 : 0;
    n.jobsOpen[slot] = jobs?.open ? 1 : 0;
    n.year[slot] = facts.year ?? 0;
    n.announced[slot] = dateNumber(facts.announced);
    n.due[slot] = dateNumber(facts.due);
    n.heard[slot] = dateNumber(row.heard);
    n.rate[slot] = facts.rate ? Number(facts.rate.month.replace('-', '')) : 0;
    n.reports[slot] = row.reports;
    n.atMost[slot] = atMost;
    n.investor[slot] = this.investors.add(row.investor);
    n.euros[slot] = row.euros ?? Number.NaN;
    n.jobs[slot] = row.jobs ?? Number.NaN;
    n.moneyLow[slot] = money?.low ?? Number.NaN;
    n.moneyHigh[slot] = money?.high ?? Number.NaN;
    n.jobsLow[slot] = jobs?.low ?? Number.NaN;
    n.jobsHigh[slot] = jobs?.high ?? Number.NaN;
    this.partOf[slot] = facts.partOf;
    if (facts.doubtful.length > 0) this.doubtful.set(slot, facts.doubtful);
  }

  #putLists(slot: number, row: ColumnRow): void {
    const { facts } = row;
    const list = (of: { terms: { add(text: string): number }; of: Lists }, texts: readonly string[]): void =>
      of.of.set(
        slot,
        texts.map(text => of.terms.add(text)),
      );
    list(this.companies, facts.companies);
    list(this.places, facts.places);
    list(this.occasions, facts.occasions);
    list(this.countries, facts.countries);
    list(this.homes, facts.homes);
    list(this.outlets, row.outlets);
    list(this.sources, facts.outlets);
    list(this.articles, facts.articles);
    list(this.words, [...new Set(row.search.split(/\s+/).filter(Boolean))]);
    for (const { id, country } of row.sites) {
      const term = this.places.terms.find(id);
      if (term !== undefined) this.places.lands[term] = country;
    }
    const known = facts.homes.filter(home => home !== '');
    const lands = new Set(facts.countries);
    const foreign = lands.size > 0 && known.some(home => !lands.has(home));
    this.n.origin[slot] = (foreign ? FOREIGN : 0) | (known.some(home => lands.has(home)) ? DOMESTIC : 0);
    const named = [
      ...row.investors.map(one => [this.companies, one] as const),
      ...row.sites.map(one => [this.places, one] as const),
      ...row.events.map(one => [this.occasions, one] as const),
    ].flatMap(([of, { id, name }]) => {
      const term = of.terms.find(id);
      return term === undefined ? [] : [[of.names, term, name] as const];
    });
    for (const [names, term, name] of named) names.count(term, name, 1);
    this.#named[slot] = named;
  }

  #grow(slot: number): void {
    if (slot < this.n.alive.length) return;
    const bigger = makeNumbers(this.n.alive.length * 2);
    for (const key of Object.keys(bigger) as (keyof Numbers)[]) bigger[key].set(this.n[key] as never);
    this.n = bigger;
  }
}
