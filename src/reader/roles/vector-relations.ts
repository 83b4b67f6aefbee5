import type { OrganisationMention } from '../../model/index.ts';
import { changeOf } from './change.ts';
import { bordersBetween, type Figure, type RoleContext } from './context.ts';
import { chanceOf, claimChance, type Guess } from './first.ts';
import { close } from './value-features.ts';

/** Column names of `relationValues`. */
export const RELATION_COLUMNS: readonly string[] = [
  ...['before', 'after'].flatMap(side => [
    `claim chance of the figure ${side}`,
    `part chance of the figure ${side}`,
    `other chance of the figure ${side}`,
    `figure ${side} in same sentence`,
    `log ratio to the figure ${side}`,
    `letters to the figure ${side}`,
    `borders to the figure ${side}`,
  ]),
  'best claim chance of another value',
  'likelier claims',
  'likelier claims in sentence',
  'best claim chance of same value',
  'log ratio to likeliest claim',
  'likeliest claim in same sentence',
  'sentences since likeliest claim',
  'companies since claim before',
  'places since claim before',
  'sentences since claim before',
  'log ratio to claim before',
  'claim chance of claim before',
  'new company since claim before',
  'same company as likeliest claim',
  'letters to nearest of other kind',
  'claim chance of nearest of other kind',
  'change',
  'share of sum with neighbours',
  'run of amounts below likeliest claim',
];

/** How a figure stands to the others of its document, as numbers. */
export function relationValues(
  context: RoleContext,
  figure: Figure,
  guesses: ReadonlyMap<Figure, Guess>,
  values: number[],
): void {
  const kin = figure.mention.kind === 'money' ? context.money : context.headcounts;
  const at = kin.indexOf(figure);
  const own = guesses.get(figure) as Guess;
  const chance = claimChance(own);
  for (const other of [kin[at - 1], kin[at + 1]]) beside(context, figure, other, guesses, values);
  let top: Figure | null = null;
  let topChance = 0;
  let same = chance;
  let likelier = 0;
  let likelierHere = 0;
  let before: Figure | null = null;
  for (const other of kin) {
    if (other === figure) continue;
    const theirs = claimChance(guesses.get(other) as Guess);
    if (other.currency === figure.currency && close(other.value, figure.value, 0.0005)) {
      same = Math.max(same, theirs);
      continue;
    }
    if (theirs > topChance) {
      top = other;
      topChance = theirs;
    }
    if (theirs > chance) {
      likelier++;
      if (other.sentence === figure.sentence) likelierHere++;
    }
    if (theirs > 0.4 && other.end <= figure.start) before = other;
  }
  values.push(topChance, likelier, likelierHere, same, logRatio(figure, top));
  values.push(
    top === null ? -1 : Number(top.sentence === figure.sentence),
    top === null ? 99 : figure.sentence - top.sentence,
  );
  sinceClaim(context, figure, before, guesses, values);
  values.push(sameCompany(context, figure, top));
  otherKind(context, figure, guesses, values);
  values.push(changeOf(context, figure), shareOfSum(kin, at), runBelow(kin, figure, top));
}

function beside(
  context: RoleContext,
  figure: Figure,
  other: Figure | undefined,
  guesses: ReadonlyMap<Figure, Guess>,
  values: number[],
): void {
  if (other === undefined) {
    values.push(-1, -1, -1, -1, 9, 999, 99);
    return;
  }
  const guess = guesses.get(other) as Guess;
  const [from, to] = other.start < figure.start ? [other.end, figure.start] : [figure.end, other.start];
  values.push(
    claimChance(guess),
    chanceOf(guess, 'part'),
    chanceOf(guess, 'other'),
    Number(other.sentence === figure.sentence),
    logRatio(figure, other),
    (to - from) * context.grain,
    bordersBetween(context, from, to),
  );
}

/** Decimal logarithm of the ratio of two values; 9 where they cannot be compared. */
function logRatio(figure: Figure, other: Figure | null): number {
  if (other === null || other.currency !== figure.currency) return 9;
  return Math.log10((figure.value + 1) / (other.value + 1));
}

function companies(context: RoleContext, from: number, to: number): OrganisationMention[] {
  return context.document.mentions.organisation.filter(
    org => org.start >= from && org.start < to && ((org as { readonly type?: string }).type ?? 'company') === 'company',
  );
}

function sinceClaim(
  context: RoleContext,
  figure: Figure,
  before: Figure | null,
  guesses: ReadonlyMap<Figure, Guess>,
  values: number[],
): void {
  if (before === null) {
    values.push(-1, -1, -1, 9, -1, -1);
    return;
  }
  const here = companies(context, before.end, figure.start);
  const known = new Set(companies(context, 0, before.end).map(org => keyOf(org)));
  values.push(
    here.length,
    context.document.mentions.place.filter(place => place.start >= before.end && place.start < figure.start).length,
    figure.sentence - before.sentence,
    logRatio(figure, before),
    claimChance(guesses.get(before) as Guess),
    Number(here.some(org => !known.has(keyOf(org)))),
  );
}

function keyOf(org: OrganisationMention): string {
  return org.id ?? org.name;
}

/** 1 where the nearest company before both figures is the same, 0 where not, -1 where one has none. */
function sameCompany(context: RoleContext, figure: Figure, top: Figure | null): number {
  if (top === null) return -1;
  const [a, b] = [figure, top].map(one => companies(context, 0, one.start).at(-1));
  return a === undefined || b === undefined ? -1 : Number(keyOf(a) === keyOf(b));
}

function otherKind(context: RoleContext, figure: Figure, guesses: ReadonlyMap<Figure, Guess>, values: number[]): void {
  const others = figure.mention.kind === 'money' ? context.headcounts : context.money;
  let gap = 300;
  let chance = 0;
  for (const other of others) {
    const apart = Math.abs(other.start - figure.start) * context.grain;
    if (other.sentence !== figure.sentence || apart >= gap) continue;
    gap = apart;
    chance = claimChance(guesses.get(other) as Guess);
  }
  values.push(gap, chance);
}

/** The figure's share of the sum of itself and its direct neighbours in the sentence; 1 where it stands alone. */
function shareOfSum(kin: readonly Figure[], at: number): number {
  const figure = kin[at] as Figure;
  let sum = 0;
  for (const other of kin)
    if (other.sentence === figure.sentence && other.currency === figure.currency) sum += other.value;
  return sum === 0 ? 1 : figure.value / sum;
}

/** How many figures of its currency in its paragraph's run together stay below the likeliest claim; 0 where they do not. */
function runBelow(kin: readonly Figure[], figure: Figure, top: Figure | null): number {
  if (top === null || top.currency !== figure.currency || figure.value >= top.value) return 0;
  let sum = 0;
  let count = 0;
  for (const other of kin) {
    if (other === top || other.currency !== top.currency || Math.abs(other.sentence - figure.sentence) > 2) continue;
    if (other.start < top.start !== figure.start < top.start) continue;
    sum += other.value;
    count++;
  }
  return sum <= top.value * 1.02 ? count : -count;
}
