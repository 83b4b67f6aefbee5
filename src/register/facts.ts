import type { Activity, Pledge, Stage, Verdict } from '../model/index.ts';
import { sourcesBehind, textsBehind } from './copies.ts';

/** What sums, breakdowns and shares need of a pledge: small, so that a selection of many thousands can be held. */
export interface PledgeFacts {
  readonly id: string;
  readonly type: Pledge['type'];
  readonly counts: Pledge['counts'];
  /** Pledges that may be the same commitment. */
  readonly doubtful: readonly string[];
  readonly partOf: string | null;
  readonly notInvestment: boolean;
  readonly companies: readonly string[];
  /** Head offices of its investors; an empty string for each investor whose home is unknown. */
  readonly homes: readonly string[];
  readonly countries: readonly string[];
  /** Languages of the articles that tell it. */
  readonly langs: readonly string[];
  /** Ids of places more exact than a country. */
  readonly places: readonly string[];
  readonly activity: Activity;
  readonly occasions: readonly string[];
  readonly stage: Stage;
  readonly verdict: Verdict;
  readonly pastDue: boolean;
  readonly due: string | null;
  readonly year: number | null;
  readonly announced: string | null;
  readonly opened: string | null;
  /** The day that a cancellation was first told; null where none stands. */
  readonly cancelled: string | null;
  readonly firstReported: string | null;
  readonly lastHeard: string | null;
  /** Texts and sources behind it, near-copies once. */
  readonly articles: readonly string[];
  readonly outlets: readonly string[];
  /** Month and standing of the rate of its money; null in euros or where nothing was converted. */
  readonly rate: { readonly month: string; readonly provisional: boolean } | null;
}

/** Takes the facts out of a pledge. */
export function factsOf(pledge: Pledge): PledgeFacts {
  const { amount, claims, delivery, investors, places } = pledge;
  const converted = amount && amount.currency !== 'EUR' ? amount.euros : null;
  return {
    id: pledge.id,
    type: pledge.type,
    counts: pledge.counts,
    doubtful: pledge.doubtful.map(({ pledge: other }) => other),
    partOf: pledge.partOf,
    notInvestment: pledge.notInvestment,
    companies: investors.map(({ id }) => id),
    homes: investors.map(({ home }) => home ?? ''),
    countries: pledge.countries,
    langs: [...new Set(claims.map(({ lang }) => lang))].sort(),
    places: places.filter(({ level }) => level !== 'country').map(({ id }) => id),
    activity: pledge.activity,
    occasions: pledge.occasions,
    stage: pledge.stage,
    verdict: delivery.verdict,
    pastDue: delivery.pastDue,
    due: pledge.due,
    year: pledge.announced === null ? null : Number(pledge.announced.slice(0, 4)),
    announced: pledge.announced,
    opened: delivery.opened,
    cancelled:
      pledge.stage === 'cancelled'
        ? (pledge.history.findLast(({ kind, stage }) => kind === 'stage' && stage === 'cancelled')?.date ?? null)
        : null,
    firstReported: pledge.firstReported,
    lastHeard: pledge.lastHeard,
    articles: textsBehind(claims),
    outlets: sourcesBehind(claims),
    rate: converted && { month: converted.month, provisional: converted.provisional },
  };
}
