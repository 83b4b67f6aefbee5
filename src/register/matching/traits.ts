import type { Activity, Claim, PlaceRef, SourcedClaim } from '../../model/index.ts';
import { companyOf, coreName, familyOf } from '../names.ts';
import { type OccasionKey, occasionOf } from '../occasions.ts';
import { placeRef } from '../places.ts';
import { type Range, stated } from '../ranges.ts';
import { rates } from '../rates.ts';

/** What matching looks at in a claim, worked out once: plain data, kept beside the claim by the store (`packed.ts`). */
export interface Traits {
  readonly id: string;
  readonly article: string;
  readonly type: Claim['type'];
  readonly stage: Claim['stage'];
  /** The article tells it as known before. */
  readonly previously: boolean;
  /** Shares of its amount that the article tells apart. */
  readonly parts: SourcedClaim['parts'];
  /** Ids. */
  readonly companies: readonly string[];
  readonly families: readonly string[];
  /** Names and quotes without legal forms, as they compare. */
  readonly names: readonly string[];
  /** Whether the company list knows all investors. */
  readonly listed: boolean;
  readonly places: readonly Spot[];
  /** ISO 3166-1 alpha-2, each once. */
  readonly countries: readonly string[];
  readonly activity: Activity;
  readonly money: (Range & { readonly currency: string; readonly value: number; readonly euros: number | null }) | null;
  readonly jobs: (Range & { readonly value: number; readonly kind: string }) | null;
  readonly projects: number | null;
  readonly horizonTo: string | null;
  readonly announced: string | null;
  /** When the commitment was made as far as it shows: the text's date, else the article's where it is news. */
  readonly when: string | null;
  readonly published: string | null;
  readonly occasion: Pick<OccasionKey, 'id' | 'year'> | null;
  readonly occasionCore: string | null;
}

/** A place without its name. */
export type Spot = Omit<PlaceRef, 'name'>;

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

/** The month at whose rate sums of different currencies are compared in size, which need not be exact. */
const MONTH = '2020-01';

/** Euros of a sum at one month's rate for all; the plain number where the currency has no rate. */
export function roughEuros(value: number, currency: string): number {
  return value / (rates(currency, MONTH)?.rate ?? 1);
}

/** How large a claim's sum is, in rough euros; 0 where it tells none. */
export function sizeOf({ money }: Traits): number {
  return money ? roughEuros(money.value, money.currency) : 0;
}

function makeTraits(sourced: SourcedClaim): Traits {
  const { claim, published } = sourced;
  const companies = claim.investors.map(companyOf);
  const places = claim.places.map(placeRef).map(({ name: _name, ...spot }) => spot);
  const occasion = occasionOf(sourced);
  return {
    id: sourced.id,
    article: sourced.article,
    type: claim.type,
    stage: claim.stage,
    previously: claim.previously,
    parts: sourced.parts,
    companies: companies.map(({ id }) => id),
    families: [...new Set(companies.map(familyOf))],
    names: [...new Set(claim.investors.flatMap(({ name, quote }) => [coreName(name), coreName(quote)]))],
    listed: companies.length > 0 && companies.every(({ home }) => home !== null),
    places,
    countries: [...new Set(claim.places.map(({ country }) => country))],
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
    occasion: occasion && { id: occasion.id, year: occasion.year },
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
