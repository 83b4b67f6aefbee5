import type {
  Activity,
  CompanyRef,
  Decision,
  Form,
  MatchLink,
  Outcome,
  Pledge,
  PledgeEvent,
  SourcedClaim,
} from '../model/index.ts';
import { sourcesBehind, textsBehind } from './copies.ts';
import { countsOf } from './counts.ts';
import { lastDay, laterDate } from './dates.ts';
import { type Judged, lookedTogether } from './decided.ts';
import { deliveryOf } from './delivery.ts';
import type { RateOf } from './euros.ts';
import { figuresOf } from './history.ts';
import { pledgeIdOf } from './ids.ts';
import { byDate, type Item, itemOf } from './items.ts';
import { companyOf } from './names.ts';
import { occasionOf } from './occasions.ts';
import { mergePlaces, placeRef } from './places.ts';
import { stageSteps } from './stages.ts';

/** What a pledge is made from. */
export interface BuildInput {
  readonly members: readonly Judged[];
  /** Links between members. */
  readonly links: readonly MatchLink[];
  /** Standing decisions about any of them. */
  readonly decisions: readonly Decision[];
  /** The as-of day. */
  readonly today: string;
  readonly rateOf: RateOf;
}

/** The claim that names a pledge: the one that the register recorded first. */
export function namingClaim(members: readonly SourcedClaim[]): SourcedClaim {
  return members.reduce((first, next) =>
    next.recorded < first.recorded || (next.recorded === first.recorded && next.id < first.id) ? next : first,
  );
}

/** Merges the claims of one commitment. Parts, wholes and doubtful neighbours are filled in by the fold. */
export function buildPledge(input: BuildInput): Pledge {
  const { members, links, decisions, today, rateOf } = input;
  const sourced = members.map(member => member.sourced);
  const items = members.map(itemOf).sort(byDate);
  const claims = items.map(item => item.judged.sourced);
  const figures = figuresOf(items, rateOf);
  const steps = stageSteps(items, decisions);
  const outcomes = decisions.flatMap(outcomeOf);
  const due = dueDate(items, figures.events);
  const delivery = deliveryOf({ due, steps, openedTold: openedTold(items), outcomes, ...figures, today, rateOf });
  const stage = steps.at(-1);
  const places = mergePlaces(claims.map(({ claim }) => claim.places.map(placeRef)));
  const days = claims.flatMap(({ published }) => (published === null ? [] : [published])).sort();
  const { amount, jobs } = figures;
  return {
    id: pledgeIdOf(namingClaim(sourced).id),
    type: claims[0]?.claim.type ?? 'pledge',
    investors: investorsOf(claims),
    places,
    countries: [...new Set(places.map(place => place.country))].sort(),
    activity: activityOf(claims),
    form: formOf(claims),
    amount,
    jobs,
    projects: claims.findLast(({ claim }) => claim.projects)?.claim.projects?.value ?? null,
    stage: stage?.stage ?? 'announced',
    stageReported: stage?.reported ?? false,
    announced: announcedOn(items),
    due,
    firstReported: days[0] ?? null,
    lastHeard: days.at(-1) ?? null,
    occasions: occasionsOf(claims, decisions),
    partOf: null,
    parts: [],
    history: historyOf(figures.events, steps, decisions),
    links: links.toSorted((a, b) => b.probability - a.probability || (a.a + a.b < b.a + b.b ? -1 : 1)),
    doubtful: [],
    outcomes,
    delivery,
    silence: null,
    claims,
    articles: textsBehind(claims).length,
    sources: sourcesBehind(claims).length,
    looked: lookedTogether(members.map(({ said }) => overall(said))),
    notInvestment: members.some(({ said }) => said.notInvestment),
    counts: countsOf(items, links, { amount, jobs }, rateOf),
    sample: claims.every(({ sample }) => sample),
  };
}

function overall(said: Judged['said']) {
  if (said.contested.size > 0) return 'contested' as const;
  return said.checked.has('all') ? ('person' as const) : ('machine' as const);
}

/** Companies of all claims, most often named first; the name is the one that most claims give. */
function investorsOf(claims: readonly SourcedClaim[]): CompanyRef[] {
  const byId = new Map<string, { ref: CompanyRef; count: number }>();
  for (const { claim } of claims) {
    for (const investor of claim.investors) {
      const ref = companyOf(investor);
      const there = byId.get(ref.id);
      if (there) there.count++;
      else byId.set(ref.id, { ref, count: 1 });
    }
  }
  const half = claims.length / 4;
  return [...byId.values()]
    .filter(({ count }) => count >= half)
    .sort((a, b) => b.count - a.count || (a.ref.id < b.ref.id ? -1 : 1))
    .map(({ ref }) => ref);
}

/** The word that most claims use; `other` only where no claim is more exact; the first told among equals. */
function activityOf(claims: readonly SourcedClaim[]): Activity {
  return (
    mostOf(
      claims.map(({ claim }) => claim.activity),
      'other',
    ) ?? 'other'
  );
}

function formOf(claims: readonly SourcedClaim[]): Form {
  return (
    mostOf(
      claims.map(({ claim }) => claim.form),
      'unknown',
    ) ?? 'unknown'
  );
}

function mostOf<T>(values: readonly T[], weak: T): T | null {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== weak) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

/** The first announcement: the earliest date, as exact as any source tells it (2024-05 and 2024-05-13 are one). */
function announcedOn(items: readonly Item[]): string | null {
  const dates = items.flatMap(({ date }) => date ?? []);
  const [first] = dates;
  if (first === undefined) return null;
  return dates.filter(date => date.startsWith(first)).reduce((best, next) => (next.length > best.length ? next : best));
}

/**
 * The promised day of opening: of the latest commitment event that names one; a postponement told later does not move it.
 * An opening told by an article about a running site is no promise.
 */
function dueDate(items: readonly Item[], events: readonly PledgeEvent[]): string | null {
  const promised = items.filter(({ stage, judged }) => stage !== 'operational' && judged.sourced.claim.horizon?.to);
  const horizon = (item: Item) => item.judged.sourced.claim.horizon?.to ?? null;
  for (const event of events.toReversed()) {
    if (event.kind === 'restated') continue;
    const inEvent = promised.filter(({ claim, fresh }) => fresh && event.claims.includes(claim));
    if (inEvent.length > 0) return inEvent.map(horizon).reduce(laterDate, null);
  }
  const first = promised[0];
  return first ? horizon(first) : null;
}

/** When an article about a running site says that it opened. */
function openedTold(items: readonly Item[]): string | null {
  for (const { stage, judged, published } of items) {
    const to = judged.sourced.claim.horizon?.to;
    if (stage === 'operational' && to && (published === null || lastDay(to).slice(0, 7) <= published.slice(0, 7)))
      return to;
  }
  return null;
}

function occasionsOf(claims: readonly SourcedClaim[], decisions: readonly Decision[]): string[] {
  let ids = new Set(claims.flatMap(sourced => occasionOf(sourced)?.id ?? []));
  for (const { body } of decisions) {
    if (body.kind !== 'occasion') continue;
    if (body.occasion === null) ids = new Set();
    else ids.add(body.occasion);
  }
  return [...ids].sort();
}

function outcomeOf({ id, body }: Decision): Outcome[] {
  if (body.kind !== 'outcome') return [];
  return [{ ...body.outcome, evidence: { quote: body.evidence.quote, url: body.evidence.url }, decision: id }];
}

function historyOf(
  figures: readonly PledgeEvent[],
  steps: ReturnType<typeof stageSteps>,
  decisions: readonly Decision[],
): PledgeEvent[] {
  const none = { amount: null, jobs: null };
  const stages: PledgeEvent[] = steps.map(step => ({
    kind: 'stage',
    ...none,
    ...step,
    claims: [...step.claims],
    note: null,
  }));
  const notes = decisions.flatMap(({ id, body }): PledgeEvent[] => {
    const common = { ...none, dated: 'editor' as const, claims: [id], reported: false, looked: 'person' as const };
    const stage = steps.at(-1)?.stage ?? 'announced';
    if (body.kind === 'reply')
      return [{ kind: 'reply', date: body.date, stage, ...common, note: `${body.company}: ${body.text}` }];
    if (body.kind === 'outcome')
      return [{ kind: 'outcome', date: body.outcome.date, stage, ...common, note: body.evidence.quote }];
    return [];
  });
  return [...figures, ...stages, ...notes].sort((a, b) =>
    (a.date ?? '0') < (b.date ?? '0') ? -1 : (a.date ?? '0') > (b.date ?? '0') ? 1 : 0,
  );
}
