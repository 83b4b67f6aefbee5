import { overlaps, type Passage, type Span } from '../../model/index.ts';
import type { GoldClaim, GoldDocument, GoldLine } from './gold.ts';

/** Where a quote may stand, with what speaks for each place. */
interface Spot extends Span {
  readonly sentence: number;
}

type Placed = Pick<GoldDocument, 'claims' | 'otherMoney' | 'otherJobs'>;

/**
 * Gives every quote of a gold line its offsets. A quote that occurs more than once goes where most of the claim's other
 * quotes stand: the same sentence, else the same paragraph; never inside `noise` where it also stands elsewhere; whole
 * words before parts of words; a place that another figure has not taken already; the body before the title.
 */
export function placeQuotes(document: string, noise: readonly Span[], line: GoldLine): Placed {
  const layout = layoutOf(document);
  const taken: Span[] = [];
  const claims = line.claims.map(claim => {
    const spots = new Map<string, Spot[]>();
    for (const quote of quotesOf(claim)) spots.set(quote, spotsOf(document, quote, layout, noise));
    const place = <T extends { readonly quote: string }>(value: T, figure = false): T & Passage => {
      const spot = bestSpot(value.quote, spots, layout, figure ? taken : []);
      if (figure) taken.push(spot);
      return { ...value, start: spot.start, end: spot.end };
    };
    return {
      ...claim,
      investors: claim.investors.map(x => ({ ...place(x), id: null })),
      amount: claim.amount && place(claim.amount, true),
      jobs: claim.jobs && place(claim.jobs, true),
      projects: claim.projects && place(claim.projects),
      places: claim.places.map(x => place(x)),
      horizon: claim.horizon && place(claim.horizon),
      announced: claim.announced && place(claim.announced),
      saidBy: claim.saidBy.map(x => ({ ...place(x), id: null })),
      occasion: claim.occasion && place(claim.occasion),
    };
  });
  const placeOther = <T extends { readonly quote: string }>(other: T): T & Passage => {
    const spots = new Map([[other.quote, spotsOf(document, other.quote, layout, noise)]]);
    const spot = bestSpot(other.quote, spots, layout, taken);
    taken.push(spot);
    return { ...other, start: spot.start, end: spot.end };
  };
  return {
    claims,
    otherMoney: (line.otherMoney ?? []).map(placeOther),
    otherJobs: (line.otherJobs ?? []).map(placeOther),
  };
}

function quotesOf(claim: GoldClaim): string[] {
  const one = [claim.amount, claim.jobs, claim.projects, claim.horizon, claim.announced, claim.occasion];
  const many = [...claim.investors, ...claim.places, ...claim.saidBy];
  return [...one, ...many].flatMap(value => (value ? [value.quote] : []));
}

interface Layout {
  /** Start of each sentence; the title ends the first. */
  readonly sentences: readonly number[];
  /** Index of the paragraph of each sentence. */
  readonly paragraphs: readonly number[];
}

function layoutOf(document: string): Layout {
  const sentences = [0];
  const paragraphs = [0];
  let paragraph = 0;
  for (const hit of document.matchAll(/\n+|(?<=[^\s\d][.!?…]["»”’)]?)\s+(?=\S)|(?<=[。！？])/gu)) {
    if (hit[0].includes('\n')) paragraph++;
    sentences.push(hit.index + hit[0].length);
    paragraphs.push(paragraph);
  }
  return { sentences, paragraphs };
}

function sentenceAt(layout: Layout, offset: number): number {
  let low = 0;
  let high = layout.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((layout.sentences[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const WORD = /[\p{L}\p{N}]/u;
/** Scripts that do not part their words by spaces, so that a neighbouring letter says nothing. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Arabic}]/u;

/** True where a letter or digit goes on beyond the span on either side: "50" in "1500". */
function cutsWord(document: string, { start, end }: Span): boolean {
  const cut = (inner: string, outer: string) => WORD.test(inner) && WORD.test(outer) && !UNSPACED.test(inner + outer);
  const decimal = (text: string) => /^\d[.,]?\d|^\d[.,]\d/.test(text);
  return (
    cut(document.charAt(start), document.charAt(start - 1)) ||
    cut(document.charAt(end - 1), document.charAt(end)) ||
    (/\d/.test(document.charAt(start)) && decimal(document.slice(Math.max(0, start - 2), start + 1))) ||
    (/\d/.test(document.charAt(end - 1)) && decimal(document.slice(end - 1, end + 2)))
  );
}

/** Where the quote stands, the sound places only where there are any. */
function spotsOf(document: string, quote: string, layout: Layout, noise: readonly Span[]): Spot[] {
  const all: Spot[] = [];
  for (let start = document.indexOf(quote); start >= 0; start = document.indexOf(quote, start + 1)) {
    all.push({ start, end: start + quote.length, sentence: sentenceAt(layout, start) });
  }
  const kept = (spots: Spot[], sound: (spot: Spot) => boolean): Spot[] => {
    const good = spots.filter(sound);
    return good.length > 0 ? good : spots;
  };
  const outside = kept(all, spot => !noise.some(span => overlaps(span, spot)));
  return kept(outside, spot => !cutsWord(document, spot));
}

function bestSpot(
  quote: string,
  spots: ReadonlyMap<string, readonly Spot[]>,
  layout: Layout,
  taken: readonly Span[],
): Span {
  const own = spots.get(quote) ?? [];
  let best: Spot | undefined;
  let bestScore = -Infinity;
  for (const spot of own) {
    let score = layout.paragraphs[spot.sentence] === 0 ? -1.5 : 0;
    if (taken.some(span => overlaps(span, spot))) score -= 10;
    for (const [other, places] of spots) {
      if (other === quote) continue;
      let near = 0;
      for (const place of places) near = Math.max(near, nearness(layout, spot, place));
      score += near;
    }
    if (score > bestScore) {
      best = spot;
      bestScore = score;
    }
  }
  if (best === undefined) throw new Error(`the quote "${quote}" is not in the text`);
  return { start: best.start, end: best.end };
}

function nearness(layout: Layout, a: Spot, b: Spot): number {
  if (a.sentence === b.sentence) return 1;
  if (layout.paragraphs[a.sentence] === layout.paragraphs[b.sentence]) return 0.5;
  return Math.abs(a.sentence - b.sentence) <= 2 ? 0.25 : 0;
}
