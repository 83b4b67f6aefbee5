import type { Figure, RoleContext } from './context.ts';

/**
 * What one unit of a currency is worth in dollars, to a factor of two: enough to tell a factory from a ticket, never
 * used for a value that is shown.
 */
const ROUGH: Readonly<Record<string, number>> = {
  JPY: 0.007,
  KRW: 0.0007,
  IDR: 0.00006,
  VND: 0.00004,
  INR: 0.012,
  CNY: 0.14,
  RUB: 0.011,
  TRY: 0.03,
  MXN: 0.055,
  BRL: 0.19,
  ZAR: 0.055,
  NGN: 0.0007,
  EGP: 0.02,
  MAD: 0.1,
  DZD: 0.0075,
  TND: 0.32,
  SAR: 0.27,
  AED: 0.27,
  QAR: 0.27,
  KWD: 3.2,
  SEK: 0.1,
  NOK: 0.095,
  DKK: 0.145,
  PLN: 0.25,
  CZK: 0.044,
  HUF: 0.0028,
  RON: 0.22,
  TWD: 0.031,
  HKD: 0.13,
  THB: 0.029,
  PHP: 0.018,
  MYR: 0.22,
  ARS: 0.001,
  CLP: 0.001,
  COP: 0.00025,
  PEN: 0.27,
  IQD: 0.0008,
  KES: 0.0077,
  XOF: 0.0016,
  XAF: 0.0016,
  UAH: 0.025,
  KZT: 0.002,
  PKR: 0.0036,
  BDT: 0.0085,
  CAD: 0.73,
  AUD: 0.66,
  NZD: 0.6,
  SGD: 0.75,
};

/** A figure's size: dollars to a factor of two for money, people for headcounts. */
export function roughSize(figure: Figure): number {
  return figure.value * (figure.mention.kind === 'money' ? (ROUGH[figure.currency ?? ''] ?? 1) : 1);
}

/** How a figure's value stands to those of the others of its kind. */
export function valueFeatures(context: RoleContext, figure: Figure, features: string[]): void {
  const money = figure.mention.kind === 'money';
  const own = money ? context.money : context.headcounts;
  const size = roughSize(figure);
  features.push(`size 10^${Math.max(0, Math.floor(Math.log10(Math.max(1, size))))}`);
  const others = own.filter(other => other !== figure && other.currency === figure.currency);
  const distinct = others.filter(other => other.value !== figure.value);
  if (others.length === 0) features.push('only one of its currency');
  if (own.length === 1) features.push('only one');
  const repeats = others.length - distinct.length;
  if (repeats > 0) features.push('repeated');
  const titled = others.find(other => inTitle(context, other) && close(other.value, figure.value, 0.06));
  if (titled !== undefined) features.push('value stands in title');
  else if (context.document.sentences[0]?.inTitle && own.some(other => inTitle(context, other)))
    features.push('title has another');
  const max = Math.max(0, ...distinct.map(other => other.value));
  if (figure.value > max) features.push('largest');
  else features.push(`share of largest ${bucket(figure.value / max)}`);
  const earlier = distinct.filter(other => other.sentence === figure.sentence && other.end <= figure.start).at(-1);
  const later = distinct.find(other => other.sentence === figure.sentence && other.start >= figure.end);
  if (earlier !== undefined)
    features.push(earlier.value > figure.value ? 'less than the one before' : 'more than the one before');
  if (later !== undefined)
    features.push(later.value > figure.value ? 'less than the one after' : 'more than the one after');
  if (isSum(figure, distinct)) features.push('sum of others');
  if (
    distinct.some(
      other => other.value > figure.value && isSum(other, [...distinct.filter(x => x !== other), figure], figure),
    )
  ) {
    features.push('summand of another');
  }
  if (own.every(other => other.start >= figure.start)) features.push('first');
  if (money) beside(context, figure, features);
}

/** The amount right before it, in the same or another currency. */
function beside(context: RoleContext, figure: Figure, features: string[]): void {
  const before = context.money.findLast(other => other.end <= figure.start);
  if (before !== undefined && before.sentence === figure.sentence) {
    const near = figure.start - before.end <= 24 / context.grain ? 'right after' : 'after';
    features.push(`${near} ${before.currency === figure.currency ? 'same' : 'other'} currency`);
  }
  const main = mainCurrency(context);
  if (figure.currency !== main) features.push('not the main currency');
}

function mainCurrency(context: RoleContext): string | null {
  const counts = new Map<string | null, number>();
  for (const { currency } of context.money) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  let best: string | null = null;
  for (const [currency, count] of counts) if (count > (counts.get(best) ?? 0)) best = currency;
  return best;
}

function inTitle(context: RoleContext, figure: Figure): boolean {
  return context.document.sentences[figure.sentence]?.inTitle ?? false;
}

/** True where the figure is the sum of two to five consecutive others, `including` among them where given. */
function isSum(figure: Figure, others: readonly Figure[], including?: Figure): boolean {
  const sorted = others.toSorted((a, b) => a.start - b.start);
  for (let i = 0; i < sorted.length; i++) {
    let sum = 0;
    let has = including === undefined;
    for (let k = i; k < Math.min(sorted.length, i + 5); k++) {
      const other = sorted[k] as Figure;
      sum += other.value;
      if (other === including) has = true;
      if (k > i && has && close(sum, figure.value, 0.012)) return true;
    }
  }
  return false;
}

/** True where two values differ by no more than `share` of the larger. */
export function close(a: number, b: number, share: number): boolean {
  return Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b));
}

function bucket(share: number): string {
  if (share < 0.02) return '<2%';
  if (share < 0.1) return '<10%';
  if (share < 0.3) return '<30%';
  return share < 0.7 ? '<70%' : '<100%';
}
