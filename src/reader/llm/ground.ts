import {
  type Article,
  articleId,
  type Claim,
  type Dropped,
  documentString,
  type OtherJobs,
  type OtherMoney,
  titleLength,
} from '../../model/index.ts';
import { type GoldClaim, placeQuotes } from '../learn/index.ts';
import type { Answer, AnsweredClaim } from './answer.ts';

/** What of an answer the text bears out. */
export interface Grounded {
  readonly claims: readonly Claim[];
  readonly otherMoney: readonly OtherMoney[];
  readonly otherJobs: readonly OtherJobs[];
  /** Each value and claim that was thrown away, and why. */
  readonly dropped: readonly Dropped[];
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/**
 * Holds an answer to the text: a value whose quote is not in it is thrown away and listed in `dropped`; a claim left
 * with neither amount nor jobs too. Offsets are worked out here: a quote that stands more than once goes where the rest
 * of its claim stands.
 */
export function ground(article: Article, answer: Answer): Grounded {
  const document = documentString(article);
  const dropped: Dropped[] = [];
  const drop = (what: Dropped['what'], reason: string) => dropped.push({ ...opening(document), what, reason });
  const kept = <T extends { readonly quote: string }>(slot: string, value: T): T | null => {
    const quote = inText(document, value.quote);
    if (quote !== null) return { ...value, quote };
    drop('value', `${slot}: the quote "${value.quote.slice(0, 80)}" is not in the text`);
    return null;
  };
  const claims = answer.claims.flatMap((claim, i) => {
    const grounded = groundClaim(claim, kept);
    if (grounded.amount !== null || grounded.jobs !== null) return [{ ...grounded, id: `c${i + 1}` }];
    drop('claim', 'neither an amount nor jobs that the text bears out');
    return [];
  });
  const money = answer.otherMoney.flatMap(one => kept('otherMoney', one) ?? []);
  const jobs = answer.otherJobs.flatMap(one => kept('otherJobs', one) ?? []);
  const placed = placeQuotes(document, [], {
    id: articleId(article.text),
    lang: article.lang ?? '',
    style: '',
    outlet: '',
    published: '',
    title: titleLength(article) > 0 ? (article.title ?? '') : '',
    text: article.text,
    claims: claims.map(claim => ({ ...claim, pledge: '' }) as unknown as GoldClaim),
    otherMoney: money,
    otherJobs: jobs,
  });
  const rest = { low: null, high: null, currency: null, claim: null, reasons: [] };
  return {
    claims: placed.claims.map(({ pledge: _, ...claim }, i) => ({
      ...claim,
      evidence: evidenceOf(document, claims[i]),
      confidence: {},
    })),
    otherMoney: placed.otherMoney.map(one => ({ ...rest, ...one })),
    otherJobs: placed.otherJobs.map(one => ({ ...rest, ...one })),
    dropped,
  };
}

type Keep = <T extends { readonly quote: string }>(slot: string, value: T) => T | null;

function groundClaim(claim: AnsweredClaim, kept: Keep) {
  const one = <T extends { readonly quote: string }>(slot: string, value: T | null) =>
    value === null ? null : kept(slot, value);
  const all = <T extends { readonly quote: string }>(slot: string, values: readonly T[]) =>
    values.flatMap(value => kept(slot, value) ?? []);
  const bounded = <T extends { readonly low: number | null; readonly high: number | null }>(value: T | null) =>
    value !== null && (value.low ?? value.high) !== null ? value : null;
  const worded = <T>(slot: string, { value, quote }: { value: T; quote: string }, otherwise: T) => {
    if (value === otherwise) return { value, quote: '' };
    return kept(slot, { value, quote }) ?? { value: otherwise, quote: '' };
  };
  const horizon = one('horizon', claim.horizon);
  const announced = one('announced', claim.announced);
  const words = {
    activity: worded('activity', claim.activity, 'other'),
    form: worded('form', claim.form, 'unknown'),
    stage: worded('stage', claim.stage, 'announced'),
    previously: worded('previously', claim.previously, false),
  };
  return {
    type: claim.type,
    investors: all('investors', claim.investors).filter(named => named.name !== ''),
    amount: bounded(one('amount', claim.amount)),
    jobs: bounded(one('jobs', claim.jobs)),
    projects: one('projects', claim.projects),
    places: all('places', claim.places),
    activity: words.activity.value,
    form: words.form.value,
    horizon: horizon !== null && (horizon.from ?? horizon.to) !== null ? horizon : null,
    announced: announced !== null && DATE.test(announced.date) && announced.date.length > 4 ? announced : null,
    saidBy: all('saidBy', claim.saidBy).filter(named => named.name !== ''),
    occasion: one('occasion', claim.occasion),
    stage: words.stage.value,
    previously: words.previously.value,
    words,
  };
}

/** Where the words of the slots without a quote of their own stand. */
function evidenceOf(
  document: string,
  claim: { readonly words: Readonly<Record<string, { readonly quote: string }>> } | undefined,
): Claim['evidence'] {
  const evidence: Record<string, { quote: string; start: number; end: number }[]> = {};
  for (const [slot, { quote }] of Object.entries(claim?.words ?? {})) {
    const start = quote === '' ? -1 : document.indexOf(quote);
    if (start >= 0) evidence[slot] = [{ quote, start, end: start + quote.length }];
  }
  return evidence;
}

/** The quote as the text has it (white space may differ); null where the text does not have it. */
function inText(document: string, quote: string): string | null {
  const bare = quote.trim();
  if (bare === '') return null;
  if (document.includes(bare)) return bare;
  const pattern = bare
    .split(/\s+/)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  return new RegExp(pattern, 'u').exec(document)?.[0] ?? null;
}

/** The first word of the document: where a value is listed that stands nowhere in it. */
function opening(document: string): { quote: string; start: number; end: number } {
  const { 0: quote, index: start } = /\S+/.exec(document) ?? { 0: document.charAt(0) || ' ', index: 0 };
  return { quote, start, end: start + quote.length };
}
