import type { Activity, CompanyRef, PlaceRef, SourcedClaim } from '../../model/index.ts';
import { companyOf, coreName, familyOf } from '../names.ts';
import { type OccasionKey, occasionOf } from '../occasions.ts';
import { placeRef } from '../places.ts';
import { type Range, stated } from '../ranges.ts';
import { rates } from '../rates.ts';

/** What matching looks at in a claim, worked out once. */
export interface Traits {
  readonly companies: readonly CompanyRef[];
  readonly families: ReadonlySet<string>;
  /** Names and quotes without legal forms, as they compare. */
  readonly names: ReadonlySet<string>;
  /** Whether the company list knows all investors. */
  readonly listed: boolean;
  readonly places: readonly PlaceRef[];
  readonly countries: ReadonlySet<string>;
  readonly activity: Activity;
  readonly money: (Range & { readonly currency: string; readonly value: number; readonly euros: number | null }) | null;
  readonly jobs: (Range & { readonly value: number; readonly kind: string }) | null;
  readonly projects: number | null;
  readonly horizonTo: string | null;
  readonly announced: string | null;
  /** When the commitment was made as far as it shows: the text's date, else the article's where it is news. */
  readonly when: string | null;
  readonly published: string | null;
  readonly occasion: OccasionKey | null;
  readonly occasionCore: string | null;
}

const known = new WeakMap<SourcedClaim, Traits>();

/** The traits of a claim; worked out when first asked for. */
export function traitsOf(sourced: SourcedClaim): Traits {
  let traits = known.get(sourced);
  if (!traits) {
    traits = makeTraits(sourced);
    known.set(sourced, traits);
  }
  return traits;
}

function makeTraits(sourced: SourcedClaim): Traits {
  const { claim, published } = sourced;
  const companies = claim.investors.map(companyOf);
  const places = claim.places.map(placeRef);
  const occasion = occasionOf(sourced);
  return {
    companies,
    families: new Set(companies.map(familyOf)),
    names: new Set(claim.investors.flatMap(({ name, quote }) => [coreName(name), coreName(quote)])),
    listed: companies.length > 0 && companies.every(({ home }) => home !== null),
    places,
    countries: new Set(claim.places.map(({ country }) => country)),
    activity: claim.activity,
    money: moneyOf(sourced),
    jobs: claim.jobs && {
      low: claim.jobs.low,
      high: claim.jobs.high,
      value: stated(claim.jobs),
      kind: claim.jobs.kind,
    },
    projects: claim.projects?.value ?? null,
    horizonTo: claim.horizon?.to ?? claim.horizon?.from ?? null,
    announced: claim.announced?.date ?? null,
    when: claim.announced?.date ?? (claim.previously || claim.stage !== 'announced' ? null : published),
    published,
    occasion,
    occasionCore: occasion === null ? null : occasion.id.replace(/-(19|20)\d{2}$/, ''),
  };
}

function moneyOf({ claim, published }: SourcedClaim): Traits['money'] {
  const { amount } = claim;
  if (!amount || (amount.low === null && amount.high === null)) return null;
  const value = stated(amount);
  const month = (claim.announced?.date ?? published ?? '').slice(0, 7);
  const rate = month.length === 7 ? rates(amount.currency, month) : null;
  return { low: amount.low, high: amount.high, currency: amount.currency, value, euros: rate && value / rate.rate };
}
