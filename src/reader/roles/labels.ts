import { overlaps } from '../../model/index.ts';
import type { ReadDocument } from '../document.ts';
import type { GoldDocument } from '../learn/index.ts';
import { type Figure, roleContext } from './context.ts';
import { close } from './value-features.ts';

/** What the gold says of a figure; `claim` is the id of the gold claim that it tells, or belongs to, where known. */
export interface FigureLabel {
  readonly figure: Figure;
  /** `claim`, `total`, or one of the roles; for headcounts `created`, `kept`, `construction` or a role. */
  readonly label: string;
  readonly claim: string | null;
  /** True where the gold marks this very place, false where it is a repeat of what is marked elsewhere. */
  readonly marked: boolean;
}

/** How far a rounded figure in a title may be off. */
const ROUNDED = 0.06;

/** Labels of the money mentions; what the gold is silent about is `none`, in the title it is left out. */
export function moneyLabels(gold: GoldDocument, document: ReadDocument): FigureLabel[] {
  const { money } = roleContext(document);
  return money.flatMap((figure): FigureLabel[] => {
    const spot = gold.claims.find(claim => claim.amount !== null && overlaps(claim.amount, figure));
    if (spot?.amount && !close(middle(spot.amount), figure.value, 0.02)) return [];
    if (spot) return [{ figure, label: labelOfClaim(spot.type), claim: spot.id, marked: true }];
    const other = gold.otherMoney.find(one => overlaps(one, figure));
    if (other) return [{ figure, label: other.role, claim: null, marked: true }];
    const title = document.sentences[figure.sentence]?.inTitle === true;
    const repeated = gold.claims.find(({ amount }) => {
      if (amount === null || amount.currency !== figure.currency) return false;
      return close(middle(amount), figure.value, title ? ROUNDED : 0.001);
    });
    if (repeated) return [{ figure, label: labelOfClaim(repeated.type), claim: repeated.id, marked: false }];
    const same = gold.otherMoney.find(one =>
      money.some(
        m =>
          overlaps(m, one) && m.currency === figure.currency && close(m.value, figure.value, title ? ROUNDED : 0.001),
      ),
    );
    if (same) return [{ figure, label: same.role, claim: null, marked: false }];
    return title ? [] : [{ figure, label: 'none', claim: null, marked: false }];
  });
}

/** Labels of the headcounts, likewise. */
export function jobsLabels(gold: GoldDocument, document: ReadDocument): FigureLabel[] {
  const { headcounts } = roleContext(document);
  return headcounts.flatMap((figure): FigureLabel[] => {
    const title = document.sentences[figure.sentence]?.inTitle === true;
    const spot = gold.claims.find(claim => claim.jobs !== null && overlaps(claim.jobs, figure));
    if (spot?.jobs && !close(middle(spot.jobs), figure.value, 0.02)) return [];
    if (spot?.jobs) return [{ figure, label: spot.jobs.kind, claim: spot.id, marked: true }];
    const other = gold.otherJobs.find(one => overlaps(one, figure));
    if (other) return [{ figure, label: other.role, claim: null, marked: true }];
    const repeated = gold.claims.find(({ jobs }) => jobs !== null && close(middle(jobs), figure.value, 0.001));
    if (repeated?.jobs) return [{ figure, label: repeated.jobs.kind, claim: repeated.id, marked: false }];
    const same = gold.otherJobs.find(one =>
      headcounts.some(m => overlaps(m, one) && close(m.value, figure.value, 0.001)),
    );
    if (same) return [{ figure, label: same.role, claim: null, marked: false }];
    return title ? [] : [{ figure, label: 'none', claim: null, marked: false }];
  });
}

function labelOfClaim(type: string): string {
  return type === 'total' ? 'total' : 'claim';
}

function middle({ low, high }: { readonly low: number | null; readonly high: number | null }): number {
  return low !== null && high !== null ? (low + high) / 2 : (low ?? high ?? 0);
}
