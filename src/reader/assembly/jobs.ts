import type { RoleContext } from '../roles/index.ts';
import type { FigureGroup } from './groups.ts';

/** Which jobs go with which amount, and those that go with none. */
export interface JobsLinks {
  readonly attached: ReadonlyMap<FigureGroup, FigureGroup>;
  readonly alone: readonly FigureGroup[];
}

/** Below this a headcount and an amount are not of one project. */
const LEAST = 0.35;

/** Gives each amount the jobs that most likely go with it; an amount has one number of jobs. */
export function jobsOfAmounts(
  context: RoleContext,
  amounts: readonly FigureGroup[],
  jobs: readonly FigureGroup[],
): JobsLinks {
  const pairs = jobs
    .flatMap(job => amounts.map(amount => ({ job, amount, score: linkScore(context, amount, job, amounts) })))
    .filter(pair => pair.score >= LEAST)
    .sort((a, b) => b.score - a.score);
  const attached = new Map<FigureGroup, FigureGroup>();
  const placed = new Set<FigureGroup>();
  for (const { job, amount } of pairs) {
    if (attached.has(amount) || placed.has(job)) continue;
    attached.set(amount, job);
    placed.add(job);
  }
  return { attached, alone: jobs.filter(job => !placed.has(job)) };
}

/** 0 to 1: how likely amount and headcount are of one project. */
function linkScore(
  context: RoleContext,
  amount: FigureGroup,
  job: FigureGroup,
  amounts: readonly FigureGroup[],
): number {
  let best = 0;
  for (const { figure: a } of amount.members) {
    for (const { figure: b } of job.members) {
      const [from, to] = a.start < b.start ? [a.end, b.start] : [b.end, a.start];
      const parted = amounts.some(
        other => other !== amount && other.members.some(({ figure }) => figure.start >= from && figure.end <= to),
      );
      const gap = Math.abs(a.sentence - b.sentence);
      const paragraphs = context.document.sentences;
      const together = paragraphs[a.sentence]?.paragraph === paragraphs[b.sentence]?.paragraph;
      let score = gap === 0 ? 0.95 : together ? 0.8 - 0.05 * gap : 0.6 - 0.03 * gap;
      if (parted) score -= 0.3;
      if (amount.role === 'total') score -= 0.2;
      if (amounts.length === 1) score = Math.max(score, 0.5);
      best = Math.max(best, score);
    }
  }
  return best;
}
