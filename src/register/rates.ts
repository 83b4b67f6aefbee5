import { EURO_ONLY, type RateOf } from './euros.ts';

/** Average rates of a month against the euro, as `src/world` has them. */
export const rates: RateOf = EURO_ONLY;
