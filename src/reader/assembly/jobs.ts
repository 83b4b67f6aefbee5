import { overlaps } from '../../model/index.ts';
import { type ChoiceTask, findModel, type GoldDocument } from '../learn/index.ts';
import { bordersBetween, type Figure, type RoleContext, roleContext, sameValue } from '../roles/index.ts';
import { BARS } from './bars.ts';
import type { FigureGroup } from './groups.ts';

/** Which jobs go with which amount, and those that make a claim by themselves. */
export interface JobsLinks {
  readonly attached: ReadonlyMap<FigureGroup, FigureGroup>;
  readonly alone: readonly FigureGroup[];
}

const MODEL = 'jobs-link';
/** The candidate that stands for jobs without an amount. */
const ALONE = 'alone';

/** Gives each amount the jobs that most likely go with it; an amount has one number of jobs. */
export function jobsOfAmounts(
  context: RoleContext,
  amounts: readonly FigureGroup[],
  jobs: readonly FigureGroup[],
): JobsLinks {
  const model = findModel(MODEL);
  const spans = amounts.map(amount => ({
    members: amount.members.map(one => one.figure),
    total: amount.role === 'total',
  }));
  const wishes = jobs.flatMap(job => {
    const own = job.members.map(one => one.figure);
    const sets = candidatesOf(context, own, spans);
    const chances = model?.choose(sets).probabilities ?? Float64Array.from(sets, () => 1 / sets.length);
    return sets.map((_, i) => ({ job, amount: amounts[i] ?? null, score: chances[i] ?? 0 }));
  });
  wishes.sort((a, b) => b.score * b.job.claim - a.score * a.job.claim);
  const attached = new Map<FigureGroup, FigureGroup>();
  const placed = new Set<FigureGroup>();
  const missed = new Set<FigureGroup>();
  const alone: FigureGroup[] = [];
  for (const { job, amount, score } of wishes) {
    if (placed.has(job)) continue;
    if (amount === null) {
      placed.add(job);
      const bar = missed.has(job) || amounts.length === 0 ? BARS.left : BARS.alone;
      if ((missed.has(job) || amounts.length === 0 ? job.claim : score * job.claim) >= bar) alone.push(job);
    } else if (attached.has(amount)) missed.add(job);
    else if (score >= (missed.has(job) ? BARS.secondChoice : BARS.firstChoice)) {
      attached.set(amount, job);
      placed.add(job);
    }
  }
  return { attached, alone };
}

interface AmountFigures {
  readonly members: readonly Figure[];
  readonly total: boolean;
}

/** Features of each amount as the one that a headcount goes with, in order, and of its standing alone. */
function candidatesOf(context: RoleContext, job: readonly Figure[], amounts: readonly AmountFigures[]): string[][] {
  const away = amounts.map(amount => letters(job, amount.members));
  const order = away.toSorted((a, b) => a - b);
  const sets = amounts.map((amount, i) =>
    pairFeatures(context, job, amount, amounts, order.indexOf(away[i] as number)),
  );
  return [...sets, aloneFeatures(context, job, amounts)];
}

/** Letters between the nearest mentions of two figures. */
function letters(job: readonly Figure[], amount: readonly Figure[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const a of amount) for (const b of job) least = Math.min(least, Math.abs(a.start - b.start));
  return least;
}

function nearestPair(job: readonly Figure[], amount: readonly Figure[]): [Figure, Figure] {
  let best: [Figure, Figure] = [job[0] as Figure, amount[0] as Figure];
  let least = Number.POSITIVE_INFINITY;
  for (const b of job) {
    for (const a of amount) {
      const gap = Math.abs(a.sentence - b.sentence) * 1000 + Math.abs(a.start - b.start);
      if (gap < least) {
        least = gap;
        best = [b, a];
      }
    }
  }
  return best;
}

function pairFeatures(
  context: RoleContext,
  job: readonly Figure[],
  amount: AmountFigures,
  amounts: readonly AmountFigures[],
  rank: number,
): string[] {
  const { document } = context;
  const [b, a] = nearestPair(job, amount.members);
  const gap = b.sentence - a.sentence;
  const order = a.start < b.start ? 'amount first' : 'jobs first';
  const [from, to] = a.start < b.start ? [a.end, b.start] : [b.end, a.start];
  const paragraph = (figure: Figure) => document.sentences[figure.sentence]?.paragraph;
  const together = paragraph(a) === paragraph(b);
  const features = [
    `amount ${Math.max(-3, Math.min(3, gap))} sentences before`,
    order,
    together ? 'same paragraph' : 'other paragraph',
    `rank ${Math.min(3, rank)}`,
    `rank ${Math.min(3, rank)}, ${gap === 0 ? 'same sentence' : together ? 'same paragraph' : 'other paragraph'}`,
    amounts.length === 1 ? 'only amount' : 'one of several amounts',
    amount.total ? 'total' : 'pledge',
  ];
  if (gap === 0) features.push(`borders ${Math.min(4, bordersBetween(context, from, to))}, ${order}`);
  const within = (figure: Figure) => figure.start >= from && figure.end <= to;
  if (amounts.some(other => other !== amount && other.members.some(within))) features.push('another amount between');
  if (context.headcounts.some(other => within(other) && !job.includes(other)))
    features.push('another headcount between');
  if (document.mentions.organisation.some(org => org.start >= from && org.end <= to)) {
    features.push(gap === 0 ? 'name between in sentence' : 'name between');
  } else features.push('no name between');
  if (document.sentences[a.sentence]?.inTitle) features.push('amount in title');
  const [x, y] = [companyBefore(context, a), companyBefore(context, b)];
  if (x !== null && y !== null) features.push(x === y ? 'same company' : 'other company');
  return features;
}

/** The company named last before a figure, by its id or name; null where none is. */
function companyBefore({ document }: RoleContext, figure: Figure): string | null {
  const company = document.mentions.organisation.findLast(
    org => org.start < figure.start && ((org as { readonly type?: string }).type ?? 'company') === 'company',
  );
  return company === undefined ? null : (company.id ?? company.name);
}

function aloneFeatures(context: RoleContext, job: readonly Figure[], amounts: readonly AmountFigures[]): string[] {
  const figure = job[0] as Figure;
  const near = (sentences: number) =>
    amounts.some(amount => amount.members.some(one => Math.abs(one.sentence - figure.sentence) <= sentences));
  const paragraph = context.document.sentences[figure.sentence]?.paragraph;
  const beside = amounts.some(amount =>
    amount.members.some(one => context.document.sentences[one.sentence]?.paragraph === paragraph),
  );
  return [
    ALONE,
    `alone of ${Math.min(4, amounts.length)} amounts`,
    near(0) ? 'alone: amount in sentence' : near(1) ? 'alone: amount in next sentence' : 'alone: no amount near',
    beside ? 'alone: amount in paragraph' : 'alone: none in paragraph',
    `alone: ${Math.min(3, context.headcounts.length)} headcounts`,
  ];
}

/** Says which amount a claim's jobs go with. Learnt on the gold's own amounts, as if all were found. */
export const JOBS_LINK_TASK: ChoiceTask = {
  name: MODEL,
  version: '1',
  options: { l2: 1 },
  choices({ gold, document }) {
    const context = roleContext(document);
    const claims = gold.claims.flatMap(claim => {
      const { amount } = claim;
      if (amount === null) return [];
      const figure = context.money.find(one => overlaps(one, amount));
      if (figure === undefined) return [];
      return [{ id: claim.id, members: mentionsOf(figure, context.money, gold), total: claim.type === 'total' }];
    });
    return gold.claims.flatMap(({ id, jobs }) => {
      const figure = jobs && context.headcounts.find(one => overlaps(one, jobs));
      if (!figure) return [];
      const own = mentionsOf(figure, context.headcounts, gold);
      const sets = candidatesOf(context, own, claims);
      const label = claims.some(claim => claim.id === id) ? id : ALONE;
      return [{ label, candidates: sets.map((features, i) => ({ features, label: claims[i]?.id ?? ALONE })) }];
    });
  },
};

/** A gold figure with its repeats: the mentions of equal value that the gold does not mark as something else. */
export function mentionsOf(figure: Figure, kin: readonly Figure[], gold: GoldDocument): Figure[] {
  const marks = [
    ...gold.claims.flatMap(({ amount, jobs }) => [amount, jobs]),
    ...gold.otherMoney,
    ...gold.otherJobs,
  ].filter(mark => mark !== null);
  return kin.filter(one => one === figure || (sameValue(one, figure) && !marks.some(mark => overlaps(mark, one))));
}
