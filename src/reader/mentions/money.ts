import type { MoneyMention } from '../../model/index.ts';
import { type CurrencyContext, DOLLAR_SIGN } from './money-context.ts';
import { type Quantity, qualify } from './number-quantity.ts';
import { clauseAround, type Scan } from './scan-context.ts';

/** A money mention before its currency is settled, positions in the folded text. */
export interface MoneyDraft {
  readonly start: number;
  readonly end: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: MoneyMention['qualifier'];
  /** ISO code, shared name, or null where the text names none beside the figure. */
  readonly name: string | null;
  /** True where only the document's currency and talk of money make it money. */
  readonly bare: boolean;
  /** The scale word's value; 1 where there is none. */
  readonly scale: number;
  /** True where it counts cents and the like: its currency is the major one's with X (USX, GBX). */
  readonly minor: boolean;
  readonly reasons: readonly string[];
}

/** A quantity read as money; `name` null where it stands without a currency. */
export function moneyDraft(
  scan: Scan,
  quantity: Quantity,
  name: string | null,
  reasons: readonly string[],
): MoneyDraft {
  const { low, high, qualifier, end } = qualify(scan, quantity);
  const figure = quantity.second ?? quantity.first;
  const doubted = figure.digits !== null && figure.digits.other !== figure.digits.value;
  return {
    start: quantity.start,
    end,
    low,
    high,
    qualifier,
    name,
    bare: name === null,
    scale: quantity.scale,
    minor: false,
    reasons: doubted
      ? [...reasons, `"${scan.raw.slice(figure.start, figure.end)}" is ${figure.value} in this language`]
      : reasons,
  };
}

/** The name of the currency beside a quantity; a `$` that stands without a word for dollars has one of its own. */
export function nameOf(scan: Scan, { currency, figureEnd, end }: Quantity): string | null {
  if (currency === null) return null;
  if (currency.name !== '$' || !scan.low.slice(currency.start, currency.end).includes('$')) return currency.name;
  return /\p{L}{3}/u.test(scan.low.slice(figureEnd, end)) ? currency.name : DOLLAR_SIGN;
}

const REACH = 200;

/** Settles the currencies of all drafts; bare figures are kept where the document or their clause speaks of money. */
export function settleMoney(
  scan: Scan,
  drafts: readonly MoneyDraft[],
  context: CurrencyContext,
): Omit<MoneyMention, 'quote'>[] {
  const settled: Omit<MoneyMention, 'quote'>[] = [];
  const names = nearestNames(drafts);
  for (const [index, draft] of drafts.entries()) {
    if (draft.minor) {
      settled.push(minorMention(scan, draft, names[index] ?? null, context));
      continue;
    }
    if (draft.name !== null) {
      const { currency, reasons } = context.settle(draft.name);
      settled.push(mention(draft, currency, [...draft.reasons, ...reasons]));
      continue;
    }
    const near = names[index] ?? null;
    if (near !== null) {
      const { currency } = context.settle(near);
      settled.push(
        mention(draft, currency, [
          ...draft.reasons,
          `no currency beside it: ${currency ?? near} as elsewhere in the text`,
        ]),
      );
    } else if ((draft.low ?? draft.high ?? 0) >= 1e6 || speaksOfMoney(scan, draft)) {
      const currency = scan.lex.money.default;
      settled.push(
        mention(draft, currency, [
          ...draft.reasons,
          `no currency in the text: ${currency} is the language's usual one`,
        ]),
      );
    }
  }
  return settled;
}

/** Cents, pence: counted in the market's codes for minor units, so that nobody takes 50 cents for 50 dollars. */
function minorMention(
  scan: Scan,
  draft: MoneyDraft,
  near: string | null,
  context: CurrencyContext,
): Omit<MoneyMention, 'quote'> {
  const major = (near === null ? null : context.settle(near).currency) ?? scan.lex.money.default;
  return mention(draft, `${major.slice(0, 2)}X`, [...draft.reasons, `a minor unit: hundredths of ${major}`]);
}

function mention(draft: MoneyDraft, currency: string | null, reasons: readonly string[]): Omit<MoneyMention, 'quote'> {
  const { start, end, low, high, qualifier } = draft;
  return { kind: 'money', start, end, low, high, currency, qualifier, reasons: [...reasons] };
}

/** For each draft the currency named nearest before it, else the first one after it; null where none is named. */
function nearestNames(drafts: readonly MoneyDraft[]): (string | null)[] {
  const first = drafts.find(draft => draft.name !== null && !draft.minor)?.name ?? null;
  let last: string | null = null;
  return drafts.map(draft => {
    const near = last ?? first;
    if (draft.name !== null && !draft.minor) last = draft.name;
    return near;
  });
}

function speaksOfMoney(scan: Scan, draft: MoneyDraft): boolean {
  const clause = clauseAround(scan.low, draft.start, draft.end, REACH);
  return scan.lex.money.lead.some(stem => clause.includes(stem));
}
