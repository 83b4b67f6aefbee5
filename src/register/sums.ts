import type { PledgeFacts } from './facts.ts';
import { components } from './matching/components.ts';

/** A sum as a range, with how many pledges it rests on; see `SumRange` of the queries. */
export interface SummedRange {
  readonly low: number;
  readonly high: number;
  readonly open: boolean;
  readonly known: number;
  readonly unknown: number;
}

/** The sums of some pledges, with what stands behind them. */
export interface Summed {
  readonly money: SummedRange;
  readonly jobs: SummedRange;
  readonly pledges: { readonly low: number; readonly high: number };
  readonly articles: number;
  readonly sources: number;
  readonly provisional: boolean;
  readonly rates: { readonly from: string; readonly to: string } | null;
  readonly leftOut: {
    readonly parts: number;
    readonly cancelled: number;
    readonly totals: number;
    readonly notInvestment: number;
  };
}

/** What one pledge of a selection adds: fixed for the selection as a whole, so that its breakdowns add up. */
export interface Contribution {
  readonly facts: PledgeFacts;
  readonly money: Figure;
  readonly jobs: Figure;
  readonly pledges: { readonly low: number; readonly high: number };
  readonly leftOut: keyof Summed['leftOut'] | null;
}

interface Figure {
  readonly low: number;
  readonly high: number;
  readonly open: boolean;
  /** `counted`, `unknown` (no figure told), or `apart` (told, but counted with its whole). */
  readonly state: 'counted' | 'unknown' | 'apart';
}

const NOTHING: Figure = { low: 0, high: 0, open: false, state: 'apart' };

/** What counts as in force: cancelled pledges are left out unless the question is about stages. */
export interface Scope {
  readonly withCancelled?: boolean;
  /** Sums over headlines that add up many investors; by default they are left out. */
  readonly totals?: boolean;
}

/**
 * Works out what each pledge adds to the sum of the selection. Totals and what is no investment add nothing; a part adds nothing
 * where its whole is in the selection and tells the figure; of pledges that may be the same, `low` counts the largest once.
 */
export function contributions(selection: readonly PledgeFacts[], scope: Scope = {}): Contribution[] {
  const byId = new Map(selection.map(facts => [facts.id, facts]));
  const out = new Map(selection.map(facts => [facts.id, leftOutAs(facts, byId, scope)]));
  const counted = selection.filter(({ id }) => out.get(id) === null || out.get(id) === 'parts');
  const money = figures(counted, byId, facts => facts.counts.money);
  const jobs = figures(counted, byId, facts => facts.counts.jobs);
  const heads = headcount(counted.filter(({ id }) => out.get(id) === null));
  return selection.map(facts => ({
    facts,
    money: money.get(facts.id) ?? NOTHING,
    jobs: jobs.get(facts.id) ?? NOTHING,
    pledges: heads.get(facts.id) ?? { low: 0, high: 0 },
    leftOut: out.get(facts.id) ?? null,
  }));
}

function leftOutAs(
  facts: PledgeFacts,
  byId: ReadonlyMap<string, PledgeFacts>,
  scope: Scope,
): keyof Summed['leftOut'] | null {
  if (facts.type === 'total' && !scope.totals) return 'totals';
  if (facts.notInvestment) return 'notInvestment';
  if (facts.stage === 'cancelled' && !scope.withCancelled) return 'cancelled';
  return wholesOf(facts, byId).length > 0 ? 'parts' : null;
}

/** The larger pledges of the selection that this one is a part of, nearest first. */
function wholesOf(facts: PledgeFacts, byId: ReadonlyMap<string, PledgeFacts>): PledgeFacts[] {
  const wholes: PledgeFacts[] = [];
  for (let at = facts.partOf; at !== null; ) {
    const whole = byId.get(at);
    if (!whole || wholes.includes(whole)) break;
    wholes.push(whole);
    at = whole.partOf;
  }
  return wholes;
}

function figures(
  counted: readonly PledgeFacts[],
  byId: ReadonlyMap<string, PledgeFacts>,
  get: (facts: PledgeFacts) => { low: number; high: number; open: boolean } | null,
): Map<string, Figure> {
  const inPlay = new Set(counted.map(({ id }) => id));
  const made = new Map<string, Figure>();
  const own: PledgeFacts[] = [];
  for (const facts of counted) {
    const figure = get(facts);
    const covered = wholesOf(facts, byId).some(whole => inPlay.has(whole.id) && get(whole) !== null);
    if (covered) made.set(facts.id, NOTHING);
    else if (figure === null)
      made.set(facts.id, {
        ...NOTHING,
        state: facts.partOf !== null && inPlay.has(facts.partOf) ? 'apart' : 'unknown',
      });
    else own.push(facts);
  }
  for (const group of doubtGroups(own)) {
    const largest = group.reduce((best, next) => ((get(next)?.low ?? 0) > (get(best)?.low ?? 0) ? next : best));
    for (const facts of group) {
      const figure = get(facts) ?? NOTHING;
      made.set(facts.id, { ...figure, low: facts === largest ? figure.low : 0, state: 'counted' });
    }
  }
  return made;
}

function headcount(counted: readonly PledgeFacts[]): Map<string, { low: number; high: number }> {
  const heads = new Map<string, { low: number; high: number }>();
  for (const group of doubtGroups(counted)) {
    for (const [at, facts] of group.entries())
      heads.set(facts.id, { low: at === 0 ? 1 : 0, high: facts.counts.atMost });
  }
  return heads;
}

/** Pledges that may be one commitment, together; in order of id. */
function doubtGroups(pledges: readonly PledgeFacts[]): PledgeFacts[][] {
  const byId = new Map(pledges.map(facts => [facts.id, facts]));
  const ties = pledges.flatMap(({ id, doubtful }) => doubtful.map(other => [id, other] as const));
  return components([...byId.keys()], ties).map(group => group.flatMap(id => byId.get(id) ?? []));
}

/** Adds contributions up. */
export function sumUp(parts: readonly Contribution[]): Summed {
  const articles = new Set<string>();
  const outlets = new Set<string>();
  const months: string[] = [];
  let provisional = false;
  const leftOut = { parts: 0, cancelled: 0, totals: 0, notInvestment: 0 };
  const pledges = { low: 0, high: 0 };
  for (const { facts, leftOut: why, pledges: heads, money } of parts) {
    if (why !== null) leftOut[why]++;
    pledges.low += heads.low;
    pledges.high += heads.high;
    if (why !== null && money.state === 'apart') continue;
    for (const article of facts.articles) articles.add(article);
    for (const outlet of facts.outlets) outlets.add(outlet);
    if (facts.rate && money.state === 'counted') {
      months.push(facts.rate.month);
      provisional ||= facts.rate.provisional;
    }
  }
  months.sort();
  return {
    money: range(parts.map(part => part.money)),
    jobs: range(parts.map(part => part.jobs)),
    pledges,
    articles: articles.size,
    sources: outlets.size,
    provisional,
    rates: months.length > 0 ? { from: months[0] as string, to: months.at(-1) as string } : null,
    leftOut,
  };
}

function range(figures: readonly Figure[]): SummedRange {
  let [low, high, open, known, unknown] = [0, 0, false, 0, 0];
  for (const figure of figures) {
    if (figure.state === 'unknown') unknown++;
    if (figure.state !== 'counted') continue;
    low += figure.low;
    high += figure.high;
    open ||= figure.open;
    known++;
  }
  return { low, high, open, known, unknown };
}

/** What a selection is broken down by. */
export type SumDimension = 'company' | 'home' | 'country' | 'place' | 'activity' | 'year' | 'occasion' | 'stage';

/** A selection in lines: lines + shared + unknown = whole. */
export interface BrokenDown {
  readonly lines: readonly { readonly key: string; readonly sums: Summed }[];
  readonly shared: Summed;
  readonly unknown: Summed;
  readonly whole: Summed;
}

/** Breaks a selection down. A pledge of several companies, places ... stands under "shared": it is not divided by guess. */
export function breakDown(selection: readonly PledgeFacts[], dimension: SumDimension, scope: Scope = {}): BrokenDown {
  const parts = contributions(selection, dimension === 'stage' ? { ...scope, withCancelled: true } : scope);
  const lines = new Map<string, Contribution[]>();
  const shared: Contribution[] = [];
  const unknown: Contribution[] = [];
  for (const part of parts) {
    const keys = keysOf(part.facts, dimension);
    const [key] = keys;
    if (key === undefined) unknown.push(part);
    else if (keys.length > 1) shared.push(part);
    else lines.set(key, [...(lines.get(key) ?? []), part]);
  }
  return {
    lines: [...lines]
      .map(([key, own]) => ({ key, sums: sumUp(own) }))
      .sort((a, b) => b.sums.money.high - a.sums.money.high || (a.key < b.key ? -1 : 1)),
    shared: sumUp(shared),
    unknown: sumUp(unknown),
    whole: sumUp(parts),
  };
}

function keysOf(facts: PledgeFacts, dimension: SumDimension): readonly string[] {
  switch (dimension) {
    case 'company':
      return facts.companies;
    case 'home':
      return homesOf(facts);
    case 'country':
      return facts.countries;
    case 'place':
      return facts.places;
    case 'activity':
      return [facts.activity];
    case 'year':
      return facts.year === null ? [] : [String(facts.year)];
    case 'occasion':
      return facts.occasions;
    case 'stage':
      return [facts.stage];
  }
}

/** Several investors of one home are one; an unknown home beside a known one is another that nobody can name. */
function homesOf({ homes }: PledgeFacts): string[] {
  const all = new Set(homes);
  return all.size === 1 && all.has('') ? [] : [...all];
}
