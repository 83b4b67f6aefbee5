import type { JobsFigure, MoneyFigure } from '../../model/index.ts';
import { showFigure } from './figure.ts';

/** What a line about a pledge is made of. */
export interface ShownPledge {
  readonly id: string;
  readonly investors: readonly { readonly name: string }[];
  readonly places: readonly { readonly name: string }[];
  readonly countries: readonly string[];
  readonly amount: MoneyFigure | null;
  readonly jobs: JobsFigure | null;
  readonly stage: string;
  readonly stageReported: boolean;
  readonly announced: string | null;
  readonly articles: number;
}

/** A pledge on one line: id, who, how much, where, stage, when, how many articles. */
export function showPledge(pledge: ShownPledge): string {
  const { id, investors, places, countries, amount, jobs, stage, stageReported, announced, articles } = pledge;
  const who = investors.map(({ name }) => name).join(', ') || 'unnamed';
  const figures = [amount && showFigure(amount), jobs && `${showFigure(jobs)} jobs`].filter(Boolean).join(', ');
  const where = places.map(({ name }) => name).join(', ') || countries.join(', ') || 'place unknown';
  const count = articles === 1 ? '1 article' : `${articles} articles`;
  return `${id}  ${announced ?? 'undated'}  ${who}: ${figures || 'no figure'}; ${where}; ${stageReported ? `reported ${stage}` : stage}; ${count}`;
}
