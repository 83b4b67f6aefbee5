import type { Activity, Claim, Stage } from '../src/model/index.ts';
import type { Context } from './context.ts';

interface RangeOf {
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: string;
}

/** What a sentence of promise is made from: a pledge, a row of a list, or a claim brought into this shape. */
export interface Promised {
  readonly type: 'pledge' | 'total';
  readonly investors: readonly { readonly name: string }[];
  readonly amount: (RangeOf & { readonly currency: string }) | null;
  readonly jobs: RangeOf | null;
  readonly projects?: number | null;
  readonly places: readonly { readonly name: string; readonly level: string }[];
  readonly countries: readonly string[];
  readonly activity: Activity;
  readonly stage: Stage;
  /** Latest promised date; null where none. */
  readonly due: string | null;
}

/** The place names of a pledge with their country: `Mulhouse (France)`. */
export function placesText(c: Context, places: Promised['places'], countries: readonly string[]): string {
  const named = [...new Set(places.filter(place => place.level !== 'country').map(place => place.name))];
  const nations = countries.map(code => c.f.country(code));
  if (named.length === 0) return c.f.list(nations);
  const few = named.length > 4 ? `${named.slice(0, 3).join(', ')} …` : c.f.list(named);
  return nations.length === 0 ? few : `${few} (${c.f.list(nations)})`;
}

/** `€4 billion and 1,000 jobs`; null where neither is known. */
export function whatText(c: Context, { amount, jobs }: Pick<Promised, 'amount' | 'jobs'>): string | null {
  const money = amount && c.f.money(amount, amount.currency, true);
  const people = jobs && c.f.numbers(jobs);
  const parts: string[] = [];
  if (money) parts.push(money);
  if (people) parts.push(`${people}\u00a0${c.f.plural(jobs.high ?? jobs.low ?? 2, c.t.jobs)}`);
  return parts.length === 0 ? null : c.f.list(parts);
}

/** Who promises: the investors' names; a long list is cut. */
export function whoText(c: Context, investors: Promised['investors']): string {
  const names = investors.map(investor => investor.name);
  if (names.length === 0) return c.t.unnamed;
  return names.length > 4 ? `${names.slice(0, 3).join(', ')} …` : c.f.list(names);
}

/** The promise in one sentence, without its full stop. */
export function promiseText(c: Context, pledge: Promised, occasion: string | null = null): string {
  const what = whatText(c, pledge) ?? c.t.anInvestment;
  const where = placesText(c, pledge.places, pledge.countries);
  const upper = (text: string): string => text.charAt(0).toLocaleUpperCase(c.shell.lang) + text.slice(1);
  if (pledge.type === 'total') {
    const projects = pledge.projects ? c.f.count(pledge.projects, c.t.counted.projects) : '';
    return upper(c.t.promiseTotal({ what, projects, where, occasion: occasion ?? '' }));
  }
  return upper(
    c.t.promise({
      who: whoText(c, pledge.investors),
      many: pledge.investors.length > 1,
      what,
      purpose: pledge.activity === 'other' ? '' : c.t.activity[pledge.activity],
      where,
      due: pledge.due ? c.f.date(pledge.due) : '',
      past: pledge.stage === 'cancelled',
    }),
  );
}

/** A claim as one sentence, as its article tells it. */
export function promiseOfClaim(c: Context, claim: Claim): string {
  const promised: Promised = {
    ...claim,
    projects: claim.projects?.value ?? null,
    countries: [...new Set(claim.places.map(place => place.country))],
    due: claim.horizon?.to ?? null,
  };
  return promiseText(c, promised, claim.occasion?.name ?? null);
}
