import type { MatchLink, SourcedClaim } from '../../model/index.ts';
import { companyOf, familyOf } from '../names.ts';
import { compatible } from '../ranges.ts';

/** Links below this probability are not kept: they can neither merge nor raise a doubt. */
export const LINK_FROM = 0.08;
/** From this probability on a link is certain; below it is doubtful and shown. */
export const CERTAIN_FROM = 0.9;

/** How likely two claims tell the same commitment; null where hardly at all. `a` and `b` in the link are in order of id. */
export function linkBetween(x: SourcedClaim, y: SourcedClaim): MatchLink | null {
  const [a, b] = x.id < y.id ? [x, y] : [y, x];
  const { probability, reasons } = judge(a, b);
  if (probability < LINK_FROM) return null;
  const certainty = probability >= CERTAIN_FROM ? 'certain' : 'doubtful';
  return { a: a.id, b: b.id, probability, certainty, reasons, decided: false };
}

function judge(a: SourcedClaim, b: SourcedClaim): { probability: number; reasons: string[] } {
  if (a.claim.type !== b.claim.type) return { probability: 0, reasons: [] };
  const families = new Set(a.claim.investors.map(investor => familyOf(companyOf(investor))));
  const shared = b.claim.investors.some(investor => families.has(familyOf(companyOf(investor))));
  const money = a.claim.amount && b.claim.amount;
  const like = a.claim.amount && b.claim.amount && compatible(a.claim.amount, b.claim.amount);
  if (shared && like) return { probability: 0.95, reasons: ['same investor', 'same amount'] };
  if (shared && !money) return { probability: 0.4, reasons: ['same investor'] };
  return { probability: shared ? 0.2 : 0.05, reasons: shared ? ['same investor'] : [] };
}
