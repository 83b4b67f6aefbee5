import { convert } from '../world/index.ts';
import type { RateOf } from './euros.ts';

/** Average rates of a month against the euro, as `src/world` has them; the last known month stands in for later ones. */
export const rates: RateOf = (currency, month) => {
  const found = convert({ amount: 1, currency: 'EUR', to: currency, month });
  return found && { rate: found.rate, month: found.month, provisional: found.provisional };
};
