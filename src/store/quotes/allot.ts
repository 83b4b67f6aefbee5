import type { Claim, Passage, Pledge, Reading, Span } from '../../model/index.ts';
import { passagesOf } from './passages.ts';

/** No passage shown to the public is longer (DESIGN.md section 7). */
export const MAX_PASSAGE = 300;
/** The part of an article that the public may be shown at most, all quotes and passages together. */
export const MAX_SHARE = 0.1;
/** What stands for words that the public is not shown. */
const HELD_BACK = '…';
const FIGURES = new Set(['amount', 'jobs', 'projects']);

/** What everybody may see of an article, character by character. */
export interface Allotment {
  /** True where every character of the span may be shown. */
  readonly open: (span: Span) => boolean;
  /** Opens a span as far as the tenth reaches; false where it would not fit and stays shut. */
  readonly show: (span: Span) => boolean;
  /** Characters left. */
  readonly left: () => number;
}

/** Divides a tenth of a document of so many characters: first the words behind every figure, then those behind the other values in reading order. */
export function allot(length: number, { claims, otherMoney, otherJobs }: Reading): Allotment {
  const shown = new Uint8Array(length);
  let left = Math.floor(length * MAX_SHARE);
  const open = ({ start, end }: Span): boolean => shown.subarray(start, end).every(one => one === 1);
  const show = (span: Span): boolean => {
    const cost = shown.subarray(span.start, span.end).reduce((sum, one) => sum + 1 - one, 0);
    if (span.end - span.start > MAX_PASSAGE || cost > left) return false;
    shown.fill(1, span.start, span.end);
    left -= cost;
    return true;
  };
  const behind = claims.flatMap(claim => passagesOf(claim));
  for (const one of behind) if (FIGURES.has(one.slot)) show(one.passage);
  for (const one of behind) show(one.passage);
  for (const one of [...otherMoney, ...otherJobs]) show(one);
  return { open, show, left: () => left };
}

/** An article's reading in force, and how many characters its document has. */
export interface ReadLength {
  readonly length: number;
  readonly reading: Reading;
}

/**
 * A pledge as everybody may see it: of each article's words a tenth at most; a quote beyond it is `…`, its value and offsets stay.
 * Words that an editor gave as evidence are none of the article's and stay, 300 characters of them at most.
 */
export function publicPledge(pledge: Pledge, read: ReadonlyMap<string, ReadLength>): Pledge {
  const allotments = new Map([...read].map(([id, { length, reading }]) => [id, allot(length, reading)]));
  const told = new Map(
    [...read].map(([id, { reading }]) => [
      id,
      new Set(reading.claims.flatMap(claim => passagesOf(claim)).map(({ passage }) => keyOf(passage))),
    ]),
  );
  const cutFor =
    (article: string) =>
    <T extends Passage>(passage: T): T => {
      if (!told.get(article)?.has(keyOf(passage)))
        return passage.quote.length > MAX_PASSAGE
          ? { ...passage, quote: passage.quote.slice(0, MAX_PASSAGE) }
          : passage;
      return allotments.get(article)?.open(passage) ? passage : { ...passage, quote: HELD_BACK };
    };
  return { ...pledge, claims: pledge.claims.map(one => ({ ...one, claim: cutClaim(one.claim, cutFor(one.article)) })) };
}

const keyOf = ({ start, end, quote }: Passage): string => `${start} ${end} ${quote}`;

/** A claim with each of its passages cut. */
function cutClaim(claim: Claim, cut: <T extends Passage>(passage: T) => T): Claim {
  const maybe = <T extends Passage>(passage: T | null): T | null => passage && cut(passage);
  return {
    ...claim,
    investors: claim.investors.map(cut),
    amount: maybe(claim.amount),
    jobs: maybe(claim.jobs),
    projects: maybe(claim.projects),
    places: claim.places.map(cut),
    horizon: maybe(claim.horizon),
    announced: maybe(claim.announced),
    saidBy: claim.saidBy.map(cut),
    occasion: maybe(claim.occasion),
    evidence: Object.fromEntries(
      Object.entries(claim.evidence).map(([slot, passages]) => [slot, (passages ?? []).map(cut)]),
    ),
  };
}
