import type { ReactNode } from 'react';
import type { Sums } from '../../src/store/index.ts';
import type { Context } from '../context.ts';

/** What a selection adds up to, as ranges, with what is not in it. */
export function SumStrip({ c, sums }: { readonly c: Context; readonly sums: Sums }): ReactNode {
  const { money, jobs, pledges } = sums;
  const open = (text: string, isOpen: boolean): string => (isOpen ? c.t.plus(text) : text);
  const euros = c.f.money({ low: money.low, high: money.high }, 'EUR') ?? '';
  const people = c.f.numbers({ low: jobs.low, high: jobs.high }) ?? '';
  const many = c.f.numbers(pledges) ?? '';
  return (
    <dl className="sum-strip">
      <div>
        <dt>{c.f.plural(pledges.high, c.t.counted.pledges)}</dt>
        <dd>{many}</dd>
      </div>
      <div>
        <dt>{c.t.slot.amount}</dt>
        <dd>
          {money.known > 0 ? open(euros, money.open) : c.t.unknown}
          {money.unknown > 0 && <small>{c.t.list.sumUnknown(c.f.number(money.unknown))}</small>}
        </dd>
      </div>
      <div>
        <dt>{c.t.slot.jobs}</dt>
        <dd>
          {jobs.known > 0 ? open(people, jobs.open) : c.t.unknown}
          {jobs.unknown > 0 && <small>{c.t.list.sumUnknownJobs(c.f.number(jobs.unknown))}</small>}
        </dd>
      </div>
      <div>
        <dt>{c.f.plural(sums.sources, c.t.counted.sources)}</dt>
        <dd>
          {c.f.number(sums.sources)}
          <small>{c.f.count(sums.articles, c.t.counted.articles)}</small>
        </dd>
      </div>
    </dl>
  );
}
